// A row of a table of tests: a text, and what should come of it.
#pragma once

#include <gtest/gtest.h>

#include <string>

namespace vanban::test {

struct TextCase {
    const char *name;  ///< a sentence with "_" between its words
    const char *text;
    const char *expected;
};

inline std::string name_of(const testing::TestParamInfo<TextCase> &info) {
    return info.param.name;
}

}  // namespace vanban::test
