// The version is written twice, in the header and in the build: here they are compared.
#include "textrank.hpp"

static_assert(TEXTRANK_VERSION_MAJOR == PROJECT_VERSION_MAJOR);
static_assert(TEXTRANK_VERSION_MINOR == PROJECT_VERSION_MINOR);
static_assert(TEXTRANK_VERSION_PATCH == PROJECT_VERSION_PATCH);

#include "support.hpp"

TEST_CASE("the header has the version of the project") {
  CHECK(TEXTRANK_VERSION_MAJOR == PROJECT_VERSION_MAJOR);
  CHECK(TEXTRANK_VERSION_MINOR == PROJECT_VERSION_MINOR);
  CHECK(TEXTRANK_VERSION_PATCH == PROJECT_VERSION_PATCH);
}
