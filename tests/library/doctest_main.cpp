// The tests run in the locale of the environment: one with a decimal comma, or with another idea of
// small and capital letters, changes nothing.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <clocale>
#include <cstdio>

int main(int count, char** words) {
  if (std::setlocale(LC_ALL, "") == nullptr)
    std::puts("SKIP: the locale of the environment; apt-get install locales-all");
  return doctest::Context(count, words).run();
}
