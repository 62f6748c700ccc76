// A line of --jsonl: whatever it is, it is judged without a crash; what is accepted is an object, and
// what was picked out of it is as it says. Whether the judgement is that of RFC 8259 is a matter for
// tests/command_line/json_lines_test.py, which has another parser to ask.
#include <cstddef>
#include <cstdint>
#include <string>

#include "../../examples/condense/json_object.hpp"
#include "check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string line(reinterpret_cast<const char*>(data), size);
  json_object object("t");
  const bool accepted = object.parse(line);
  check(accepted == object.problem().empty(), "a problem is named if there is one");
  if (!accepted) return 0;
  std::string copy = line;
  copy.insert(copy.find_first_not_of(" \t\r\n"), " ");
  check(object.parse(copy), "white space changes nothing");
  for (std::string_view rest = object.text(); !rest.empty();) {
    const std::size_t length = character_length(rest);
    check(length != 0, "the text is UTF-8");
    rest.remove_prefix(length);
  }
  if (!object.id().empty()) {
    // An id that is passed through is a value: as the member of an object it is accepted again.
    const std::string again = "{\"t\":\"\",\"id\":" + std::string(object.id()) + "}";
    const std::string id(object.id());
    check(object.parse(again), "an id is a value");
    check(object.id() == id, "and stays what it is");
  }
  copy = line.substr(0, line.find_last_of('}'));
  check(!object.parse(copy), "without its end it is no object");
  return 0;
}
