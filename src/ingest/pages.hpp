// What `ingest` gives: the lines of a document, in reading order, with what the format says of them.
#pragma once

#include <string>
#include <vector>

#include "text/source_map.hpp"
#include "vanban/plan.hpp"

namespace vanban {

/// Where in a table a line stands; `table` is -1 outside tables. Rows and columns count from 0.
struct CellRef {
    int table = -1;
    int row = 0;
    int column = 0;
    bool operator==(const CellRef &) const = default;
};

/// One line as the format gives it: bytes [begin, end) of the text it comes with.
struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
    int page = 0;  ///< from 1; 0 where the format has no pages
    CellRef cell;
    bool bold = false;     ///< every letter of the line is bold
    bool open = false;     ///< an emphasis runs on into the next line
    bool heading = false;  ///< the format marks it as a heading

    std::size_t size() const { return end - begin; }
};

enum class Markup { plain, markdown };

/// A document as lines of UTF-8, the markup taken out, with a map back to the input's bytes.
struct Pages {
    std::string text;
    SourceMap map;  ///< from `text` to the input
    std::vector<Line> lines;
    int tables = 0;
    Markup markup = Markup::plain;
    std::string encoding;
    std::vector<std::size_t> replaced;  ///< offsets in `text` of U+FFFD put for bytes that are no text
};

}  // namespace vanban
