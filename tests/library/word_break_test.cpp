// What a bag of words needs of Unicode's word boundaries, on the strings of WordBreakTest.txt: no
// word is cut between a letter and its marks, and none inside a run of letters and digits.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "fixtures.hpp"
#include "textrank.hpp"

namespace {

/// A line of the file: the text, where each character starts, and the class in its comment.
struct sample {
  std::string text;
  std::vector<std::size_t> starts;
  std::vector<std::string> classes;
};

sample read_sample(const std::string& line) {
  sample s;
  const std::size_t comment = line.find('#');
  std::istringstream characters(line.substr(0, comment));
  for (std::string field; characters >> field;) {
    if (field.find_first_not_of("0123456789ABCDEF") != std::string::npos) continue;
    s.starts.push_back(s.text.size());
    s.text += support::encode(static_cast<std::uint32_t>(std::stoul(field, nullptr, 16)));
  }
  // "÷ [0.2] NAME (Class) × [4.0] NAME (Class) ÷ [0.3]": the last bracket before each rule number.
  std::size_t begin = line.find('[', comment);
  for (std::size_t end = 0; begin != std::string::npos; begin = end) {
    end = line.find('[', begin + 1);
    const std::size_t close = line.rfind(')', end);
    const std::size_t open = line.rfind('(', close);
    if (open == std::string::npos || open < begin) continue;
    const std::string name = line.substr(open + 1, close - open - 1);
    s.classes.push_back(name.substr(0, name.find("_FE")));
  }
  return s;
}

bool is_letter(const std::string& name) {
  return name == "ALetter" || name == "Hebrew_Letter" || name == "Numeric";
}
bool is_mark(const std::string& name) {
  return name == "Extend" || name == "Format" || name == "ZWJ";
}

}  // namespace

TEST_CASE("no word is cut before a mark, or between letters and digits") {
  const char* folder = std::getenv("TEXTRANK_UNICODE_DATA");
  const std::string path =
      std::string(folder ? folder : "/usr/share/unicode") + "/auxiliary/WordBreakTest.txt";
  std::ifstream file(path);
  if (!file) {
    MESSAGE("SKIP: no ", path, " (Debian package unicode-data)");
    return;
  }
  int samples = 0, joints = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const sample s = read_sample(line);
    CAPTURE(line);
    REQUIRE(s.classes.size() == s.starts.size());
    ++samples;
    std::set<std::size_t> bounds;
    for (const textrank::text w : textrank::words(s.text)) {
      bounds.insert(static_cast<std::size_t>(w.begin() - s.text.data()));
      bounds.insert(static_cast<std::size_t>(w.end() - s.text.data()));
    }
    for (std::size_t i = 1; i < s.starts.size(); ++i) {
      const bool joint =
          is_letter(s.classes[i - 1]) && (is_letter(s.classes[i]) || is_mark(s.classes[i]));
      if (!joint) continue;
      ++joints;
      CHECK(bounds.count(s.starts[i]) == 0);
    }
  }
  CHECK(samples > 1000);  // Unicode 15.0 has 1,823
  CHECK(joints > 100);
}
