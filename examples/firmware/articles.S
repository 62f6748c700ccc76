/* The articles go into flash as they are: no copy, no NUL, nothing made of them. */
  .section .rodata.articles, "a"

  .global talks_begin, talks_end
talks_begin:
  .incbin "../articles/talks.txt"
talks_end:

  .global walkout_begin, walkout_end
walkout_begin:
  .incbin "../articles/walkout.txt"
walkout_end:
