#include "ingest/ingest.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/columns.hpp"
#include "ingest/decode.hpp"
#include "ingest/doc.hpp"
#include "ingest/docx.hpp"
#include "ingest/html.hpp"
#include "ingest/markdown.hpp"
#include "ingest/pdf.hpp"
#include "ingest/rtf.hpp"
#include "text/count_bytes.hpp"

namespace vanban {
namespace {

/// Plain text: a line is a line; a form feed begins a page.
void read_plain(Pages &pages) {
    const std::string_view text = pages.text;
    const bool paged = text.find('\f') != std::string_view::npos;
    int page = paged ? 1 : 0;
    pages.lines.reserve(count_bytes(text, [](std::uint8_t byte) { return byte == '\n'; }) + 1);
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find_first_of("\n\f", from), text.size());
        Line line;
        line.begin = from;
        line.end = to;
        line.page = page;
        pages.lines.push_back(line);
        if (to < text.size() && text[to] == '\f')
            ++page;
        from = to + 1;
    }
}

/// Ends all lines by "\n". Marks of Unicode for it (The Unicode Standard, 5.8) give way byte for byte, so that offsets
/// stay as they are: spaces at a line's end say nothing. Between paragraphs an empty line comes to stand.
void unify_line_ends(std::string &text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kMarks = {
        {{"\u0085", " \n"}, {"\u2028", "  \n"}, {"\u2029", " \n\n"}}};
    if (text.find('\n') == std::string::npos)  // lines as Mac OS ended them before 2001
        std::replace(text.begin(), text.end(), '\r', '\n');
    for (const auto &[mark, ours] : kMarks)
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + mark.size()))
            text.replace(at, mark.size(), ours);
}

void read_text(std::string_view bytes, const std::string &uri, const IngestOptions &options, Pages &pages) {
    decode(bytes, uri, options, pages);
    unify_line_ends(pages.text);
    if (looks_like_markdown(pages.text)) {
        pages.media_type = "text/markdown";
        read_markdown(pages);
    } else {
        read_plain(pages);
        if (pages.lines.back().page > 0)
            pages.pages = pages.lines.back().page;
    }
    split_head_columns(pages);
    split_tail_columns(pages);
}

using Reader = void (*)(std::string_view bytes, const std::string &uri, const IngestOptions &options, Pages &pages);

/// The reader of the format that the first bytes tell; null for text.
Reader reader_of(std::string_view bytes) {
    constexpr std::size_t kPdfHeader = 1024;  // PDF 32000-1:2008, annex H, note 13: readers look that far
    if (bytes.substr(0, kPdfHeader).find("%PDF-") != std::string_view::npos)
        return read_pdf;
    if (bytes.starts_with("PK\x03\x04"))
        return read_docx;
    if (bytes.starts_with("{\\rtf"))
        return read_rtf;
    if (looks_like_doc(bytes))
        return read_doc;
    return looks_like_html(bytes) ? read_html : nullptr;
}

}  // namespace

Pages ingest(std::string_view bytes, const std::string &uri, const IngestOptions &options) {
    Pages pages;
    if (const Reader read = reader_of(bytes))
        read(bytes, uri, options, pages);
    else
        read_text(bytes, uri, options, pages);
    return pages;
}

std::string dump(const Pages &pages) {
    std::string out;
    for (const Line &line : pages.lines) {
        if (line.cell.table >= 0)
            out += "[" + std::to_string(line.cell.table) + ":" + std::to_string(line.cell.row) + "," +
                   std::to_string(line.cell.column) + "] ";
        if (line.bold)
            out += "*";
        if (line.open)
            out += "~";
        out += "|" + pages.text.substr(line.begin, line.size()) + "\n";
    }
    return out;
}

}  // namespace vanban
