// The layout of the structs of the C interface as C++ sees it.
#include "textrank_c.h"

#define SIZE_AND_LAST(type, member) sizeof(type), offsetof(type, member)
extern "C" const size_t textrank_layout_in_cpp[];
const size_t textrank_layout_in_cpp[] = {
#include "from_c_layout.inc"
};
