// What `normalize` gives: the same lines in one spelling of Unicode.
#pragma once

#include <string>
#include <vector>

#include "ingest/pages.hpp"

namespace vanban {

/// The lines of a document in NFC UTF-8, one kind of space, with a map back to the input's bytes.
struct Text {
    std::string text;
    SourceMap map;  ///< from `text` to the input
    std::vector<Line> lines;
    std::vector<Place> places;
    int tables = 0;
    std::vector<std::size_t> replaced;  ///< offsets in `text` of U+FFFD put for bytes that are no text
    UnreadPages unread;
};

}  // namespace vanban
