// Outlines of short texts, for the tests of what reads outlines.
#pragma once

#include <string>
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

/// The outline of a plan whose text proper is `body`: a type, a title and a first sentence stand above it.
inline Outline outline_of_plan(std::string_view body) {
    return outline_of("KẾ HOẠCH\nPhát triển y tế năm 2026\n\nCăn cứ Luật Khám bệnh, chữa bệnh năm 2023;\n\n" +
                      std::string(body));
}

}  // namespace vanban::test
