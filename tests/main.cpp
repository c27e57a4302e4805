#define DOCTEST_CONFIG_IMPLEMENT  // both, since the header may be precompiled
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
