// The functions that a compiler may call without being asked: all the C library there is.
#include <stddef.h>

extern "C" {

// They keep the loops below from being turned into calls of themselves.
#define NO_LOOP_TO_CALL [[gnu::optimize("no-tree-loop-distribute-patterns")]]

NO_LOOP_TO_CALL void* memcpy(void* to, const void* from, size_t size) {
  char* out = static_cast<char*>(to);
  const char* in = static_cast<const char*>(from);
  while (size-- != 0) *out++ = *in++;
  return to;
}

NO_LOOP_TO_CALL void* memset(void* to, int value, size_t size) {
  char* out = static_cast<char*>(to);
  while (size-- != 0) *out++ = static_cast<char>(value);
  return to;
}

}  // extern "C"
