/* Start-up of a RISC-V: stack and trap handler, initialised and zeroed memory, then main. */
  .section .vectors, "ax"
  .global reset
reset:
  la sp, stack_top
  la t0, trap
  .option push
  .option arch, +zicsr
  csrw mtvec, t0
  .option pop

  la a0, data_load
  la a1, data_begin
  la a2, data_end
1:
  beq a1, a2, 2f
  lw t0, 0(a0)
  sw t0, 0(a1)
  addi a0, a0, 4
  addi a1, a1, 4
  j 1b

2:
  la a1, bss_begin
  la a2, bss_end
3:
  beq a1, a2, 4f
  sw zero, 0(a1)
  addi a1, a1, 4
  j 3b

4:
  call main
  li a0, 0
  tail finish

/* A trap is a bug: say so to whoever started us. */
  .balign 4
trap:
  li a0, 255
  tail finish
