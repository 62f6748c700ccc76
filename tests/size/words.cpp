// Words only.
#include "use.hpp"

int main() {
  for (const textrank::text word : textrank::words(some_text())) use(word);
  finish(0);
}
