// Everything that the other programs have beside the library.
#include "use.hpp"

int main() {
  use(some_text());
  finish(0);
}
