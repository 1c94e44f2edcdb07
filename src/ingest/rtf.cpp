#include "ingest/rtf.hpp"

#include "ingest/columns.hpp"
#include "ingest/rtf_reader.hpp"
#include "vanban/error.hpp"

namespace vanban {
namespace {

/// What most letters beyond ASCII were encoded in.
std::string encoding_of(const RtfReader &reader) {
    const ParagraphText::Tally &tally = reader.tally();
    if (tally.tcvn3 > tally.other && tally.tcvn3 >= tally.vni)
        return std::string(name_of(Legacy::tcvn3));
    if (tally.vni > tally.other)
        return std::string(name_of(Legacy::vni));
    return "windows-" + std::to_string(reader.code_page());
}

}  // namespace

void read_rtf(std::string_view bytes, const std::string &uri, const IngestOptions &, Pages &pages) {
    RtfReader reader(bytes, uri, pages);
    reader.run();
    if (pages.lines.empty())
        throw Error("blank", uri, "ingest", "holds no text; if its pages are pictures, they need OCR first");
    split_head_columns(pages);
    split_tail_columns(pages);
    pages.media_type = "application/rtf";
    pages.encoding = encoding_of(reader);
}

}  // namespace vanban
