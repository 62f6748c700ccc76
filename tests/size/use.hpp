// What the measured programs work on: a text that the compiler knows nothing of, and a place where
// answers go.
#pragma once

#include "board.hpp"
#include "textrank.hpp"

inline const char* volatile unknown_text = "";

inline textrank::text some_text() noexcept { return textrank::text(unknown_text, 5000); }

/// Not in the programs themselves: stack.cpp calls another `finish` in them.
inline textrank::stream_summary three_of(textrank::stream& s) noexcept { return s.finish(3); }

inline volatile size_t answer_size;

inline void use(textrank::text answer) noexcept { answer_size = answer.size(); }
