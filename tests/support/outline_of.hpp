// Outlines of short texts, for the tests of what reads outlines.
#pragma once

#include <string_view>

#include "ingest/ingest.hpp"
#include "layout/layout.hpp"
#include "lexicon/lexicon.hpp"
#include "normalize/normalize.hpp"
#include "structure/structure.hpp"

namespace vanban::test {

/// The built-in lexicon, loaded once for all tests.
inline const lexicon::Lexicon &shared_lexicon() {
    static const lexicon::Lexicon lexicon;
    return lexicon;
}

/// The outline of a text as `extract` would see it.
inline Outline outline_of(std::string_view text) {
    return structure(layout(normalize(ingest(text, "test.txt"))), shared_lexicon());
}

}  // namespace vanban::test
