// A second translation unit with every header: nothing may be defined twice.
#include <listed/listed.hpp>
