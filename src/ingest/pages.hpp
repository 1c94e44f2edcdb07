// What `ingest` gives: the lines of a document, in reading order, with what the format says of them.
#pragma once

#include <cstdint>
#include <optional>
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

/// What the format tells of how a line stands to the one before it.
enum class Join : std::uint8_t {
    look,     ///< nothing: the words must tell
    part,     ///< it begins a paragraph
    goes_on,  ///< it goes on with the paragraph
};

/// What a line is that is no text of the document itself.
enum class Aside : std::uint8_t {
    none,
    page_number,
    boilerplate,  ///< running heads, stamps of signing software, menus
    footnote,     ///< text, but none that may cut a paragraph
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
    Join join = Join::look;
    Aside aside = Aside::none;
    int place = -1;  ///< index in the places; -1: the map tells

    std::size_t size() const { return end - begin; }
};

/// Pages that are not in the text, or not wholly; from 1.
struct UnreadPages {
    std::vector<int> pictures;  ///< hold pictures and hardly any text
    std::vector<int> damaged;   ///< could not be read, or not to their end
};

/// A document as lines of UTF-8, the markup taken out, with a map back to the input's bytes.
struct Pages {
    std::string text;
    SourceMap map;  ///< from `text` to the input; of text formats alone
    std::vector<Line> lines;
    std::vector<Place> places;  ///< of the lines of other formats
    int tables = 0;
    std::string media_type = "text/plain";
    std::string encoding;
    double encoding_confidence = 1;   ///< 0 to 1: how sure that is; 1 where it was told or is certain
    std::string extraction = "text";  ///< of page formats "text-layer", or "ocr" where that was recognised
    std::optional<int> pages;         ///< how many the format has
    UnreadPages unread;
    std::vector<std::size_t> replaced;  ///< offsets in `text` of U+FFFD put for bytes that are no text
};

}  // namespace vanban
