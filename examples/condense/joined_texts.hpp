// Several texts as one: what --together does.
#ifndef TEXTRANK_EXAMPLES_JOINED_TEXTS_HPP
#define TEXTRANK_EXAMPLES_JOINED_TEXTS_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "textrank.hpp"
#include "utf8.hpp"

/// Texts one behind the other, an empty line between two. What a text says word for word as one before
/// it is there once: white space stands in place of the copy, so that all offsets stay true.
class joined_texts {
 public:
  void add(std::string name, std::string_view text, const textrank::language& language) {
    if (!joined_.empty()) joined_ += "\n\n";
    const std::size_t begin = joined_.size();
    parts_.push_back({begin, std::move(name)});
    joined_ += text;
    std::unordered_set<std::string> own;
    for (const textrank::split_sentence s : textrank::sentences(text, language)) {
      std::string said = fold(s.text);
      if (said_.count(said) != 0)
        std::fill_n(joined_.begin() + static_cast<std::ptrdiff_t>(begin + s.offset), s.text.size(),
                    ' ');
      else
        own.insert(std::move(said));
    }
    said_.merge(own);
  }

  std::string_view text() const { return joined_; }

  struct place {
    std::string_view file;
    std::size_t offset;  // in the file
  };
  /// Where a sentence stands.
  place place_of(std::size_t offset) const {
    const auto behind =
        std::upper_bound(parts_.begin(), parts_.end(), offset,
                         [](std::size_t at, const part& p) { return at < p.begin; });
    const part& found = *(behind - 1);
    return {found.name, offset - found.begin};
  }

 private:
  struct part {
    std::size_t begin;
    std::string name;
  };

  std::string joined_;
  std::vector<part> parts_;
  std::unordered_set<std::string> said_;  // by the texts before
};

#endif  // TEXTRANK_EXAMPLES_JOINED_TEXTS_HPP
