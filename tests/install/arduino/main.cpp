// What a core does with a sketch, once.
#include "Arduino.h"

int main() {
  setup();
  loop();
  finish(0);
}
