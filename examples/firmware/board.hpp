// What a board has to give: a way out for characters, and an end. Each board implements both in one
// small file; see README.md.
#pragma once

/// Sends one character; waits until it is on its way.
void put_char(char c) noexcept;

/// Ends the program: 0 for success. On a board that has nowhere to go it waits for a reset.
/// Start-up code in assembler calls it too, hence the plain name.
extern "C" [[noreturn]] void finish(int code) noexcept;
