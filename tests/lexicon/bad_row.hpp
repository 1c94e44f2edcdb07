// Tables that stop the loading of a lexicon.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "lexicon/lexicon.hpp"
#include "support/files.hpp"
#include "vanban/error.hpp"

namespace vanban::test {

/// The complaint about a folder that holds one table of that text, without the folder.
inline std::string complaint(const std::string &table, const std::string &text) {
    const TempDir dir;
    dir.write(table + ".tsv", text);
    try {
        const lexicon::Lexicon loaded(dir.path().string());
        return "";
    } catch (const Error &error) {
        EXPECT_EQ(error.stage(), "lexicon");
        return std::string(error.what()).substr(dir.path().string().size() + 1);
    }
}

struct BadRow {
    const char *what;
    const char *table;
    const char *text;
    const char *complaint;
};

}  // namespace vanban::test
