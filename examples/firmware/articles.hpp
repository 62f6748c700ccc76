// The articles, as the linker sees them: bytes in flash, read where they are.
#pragma once

#include <stddef.h>

#include "textrank.hpp"

extern "C" {
extern const char talks_begin[], talks_end[];
extern const char walkout_begin[], walkout_end[];
}

struct article {
  const char* name;
  const char* begin;
  const char* end;
  textrank::text text() const noexcept { return {begin, static_cast<size_t>(end - begin)}; }
};

inline const article articles[] = {
    {"talks.txt", talks_begin, talks_end},
    {"walkout.txt", walkout_begin, walkout_end},
};
