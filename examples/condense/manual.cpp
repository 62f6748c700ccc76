// The manual page of condense and its completions, made of the table that it parses its options by.
//     manual man|bash|zsh|fish
#include <cstdio>
#include <string>
#include <string_view>

#include "command_line.hpp"

namespace {

std::string replaced(std::string_view text, char what, std::string_view with) {
  std::string out;
  for (const char c : text)
    if (c == what)
      out += with;
    else
      out += c;
  return out;
}

// ---- the manual page ----------------------------------------------------------------------------

/// Text for troff: a hyphen that is typed as one, a backslash, and no line that is a request.
std::string troff(std::string_view text) {
  std::string out = replaced(replaced(text, '\\', "\\e"), '-', "\\-");
  return !out.empty() && (out[0] == '.' || out[0] == '\'') ? "\\&" + out : out;
}

std::string manual_entry(const option& o) {
  std::string entry = ".TP\n.B ";
  if (o.letter) entry += std::string("\\-") + o.letter + "\\fR, \\fB";
  entry += "\\-\\-" + troff(o.name);
  if (*o.value) entry += std::string("\\fR \\fI") + o.value + "\\fR";
  entry += '\n' + troff(o.help) + ".\n";
  if (*o.more) entry += troff(o.more) + '\n';
  return entry;
}

std::string manual_page() {
  const std::string version = std::to_string(TEXTRANK_VERSION_MAJOR) + '.' +
                              std::to_string(TEXTRANK_VERSION_MINOR) + '.' +
                              std::to_string(TEXTRANK_VERSION_PATCH);
  std::string page =
      ".TH CONDENSE 1 \"\" \"textrank " + version +
      "\" \"User Commands\"\n"
      ".SH NAME\ncondense \\- the key sentences of any text\n"
      ".SH SYNOPSIS\n.B condense\n[\\fIoption\\fR...] [\\fIfile\\fR...]\n"
      ".SH DESCRIPTION\n"
      "Writes the sentences of each file that say most of it, in the order of the text, "
      "one a line. Without a file, or for\n.BR \\- ,\n"
      "it reads standard input. Text is UTF\\-8; it may be in any language.\n.PP\n"
      "A value is the next word, or stands behind \"=\", or right behind the letter of "
      "its option. What follows\n.B \\-\\-\nis a file.\n"
      ".SH OPTIONS\n";
  for (const named<group>& heading : groups) {
    page += std::string(".SS \"") + heading.name + "\"\n";
    for (const option& o : all_options)
      if (o.in == heading.value) page += manual_entry(o);
  }
  page += ".SH EXIT STATUS\n";
  for (const exit_meaning& e : exit_meanings)
    page += ".TP\n.B " + std::to_string(e.status) + '\n' + troff(e.meaning) + ".\n";
  page +=
      ".PP\nThe other files are done all the same. A reader that leaves ends it by SIGPIPE.\n"
      ".SH ENVIRONMENT\n"
      ".TP\n.B COLUMNS\nthe width of lines on a terminal.\n"
      ".TP\n.B NO_COLOR\nno colour, if it is not empty.\n"
      ".TP\n.B TERM\nno colour and no progress, if it is dumb.\n"
      ".SH EXAMPLES\n";
  for (const example& e : examples)
    page += ".TP\n.B \"" + troff(e.command) + "\"\n" + troff(e.meaning) + ".\n";
  return page;
}

// ---- completions --------------------------------------------------------------------------------

std::string joined(const names& all) {
  std::string out;
  for (const std::string& name : all) out += (out.empty() ? "" : " ") + name;
  return out;
}

bool takes_file(const option& o) { return std::string_view(o.value) == "FILE"; }

std::string bash() {
  std::string options, values;
  for (const option& o : all_options) {
    options += std::string(options.empty() ? "" : " ") + "--" + o.name;
    if (!*o.value || takes_file(o)) continue;
    values += "    ";
    if (o.letter) values += std::string("-") + o.letter + '|';
    values += std::string("--") + o.name + ") COMPREPLY=($(compgen -W '" + joined(o.choices()) +
              "' -- \"$current\")); return ;;\n";
  }
  return "# bash completion for condense\n"
         "_condense() {\n"
         "  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
         "  # bash takes an option and its value for three words: --format = json\n"
         "  if [ \"$current\" = = ]; then current=;\n"
         "  elif [ \"$before\" = = ]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
         "  COMPREPLY=()\n"
         "  case $before in\n" +
         values +
         "  esac\n"
         "  case $current in\n"
         "    -*) COMPREPLY=($(compgen -W '" +
         options +
         "' -- \"$current\")) ;;\n"
         "    *) compopt -o default 2>/dev/null ;;\n"
         "  esac\n"
         "}\n"
         "complete -F _condense condense\n";
}

/// In single quotes, for zsh and fish.
std::string quoted(std::string_view text) { return "'" + replaced(text, '\'', "'\\''") + "'"; }

std::string zsh() {
  std::string out = "#compdef condense\n_arguments -s \\\n";
  for (const option& o : all_options) {
    const std::string name = std::string("--") + o.name;
    const std::string help =
        replaced(replaced(replaced(o.help, '[', "\\["), ']', "\\]"), ':', "\\:");
    std::string action;
    if (*o.value) {
      action = std::string(":") + o.value + ':';
      action += takes_file(o) ? "_files" : '(' + joined(o.choices()) + ')';
    }
    const std::string rest = '[' + help + ']' + action;
    if (o.letter) {
      const std::string letter = std::string("-") + o.letter;
      const std::string both = '(' + letter + ' ' + name + ')';
      out += "  " + quoted(both + letter + (*o.value ? "+" : "") + rest) + " \\\n";
      out += "  " + quoted(both + name + (*o.value ? "=" : "") + rest) + " \\\n";
    } else {
      out += "  " + quoted(name + (*o.value ? "=" : "") + rest) + " \\\n";
    }
  }
  return out + "  '*:file:_files'\n";
}

std::string fish() {
  std::string out = "# fish completion for condense\n";
  for (const option& o : all_options) {
    out += "complete -c condense";
    if (o.letter) out += std::string(" -s ") + o.letter;
    out += std::string(" -l ") + o.name;
    if (*o.value) out += takes_file(o) ? " -r" : " -x";
    if (!o.choices().empty()) out += " -a " + quoted(joined(o.choices()));
    out += " -d " + quoted(o.help) + '\n';
  }
  return out;
}

}  // namespace

int main(int count, char** words) {
  struct output {
    const char* name;
    std::string (*make)();
  };
  constexpr output outputs[] = {{"man", manual_page}, {"bash", bash}, {"zsh", zsh}, {"fish", fish}};
  for (const output& o : outputs)
    if (count == 2 && std::string_view(words[1]) == o.name) {
      const std::string made = o.make();
      return std::fwrite(made.data(), 1, made.size(), stdout) == made.size() ? 0 : 1;
    }
  std::fputs("usage: manual man|bash|zsh|fish\n", stderr);
  return 1;
}
