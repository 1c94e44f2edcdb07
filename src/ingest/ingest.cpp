#include "ingest/ingest.hpp"

#include <algorithm>

#include "ingest/columns.hpp"
#include "ingest/decode.hpp"
#include "ingest/doc.hpp"
#include "ingest/docx.hpp"
#include "ingest/html.hpp"
#include "ingest/markdown.hpp"
#include "ingest/pdf.hpp"
#include "ingest/rtf.hpp"

namespace vanban {
namespace {

/// Plain text: a line is a line; a form feed begins a page.
void read_plain(Pages &pages) {
    const std::string_view text = pages.text;
    const bool paged = text.find('\f') != std::string_view::npos;
    int page = paged ? 1 : 0;
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

void read_text(std::string_view bytes, const std::string &uri, const IngestOptions &options, Pages &pages) {
    decode(bytes, uri, options, pages);
    if (pages.text.find('\n') == std::string::npos)  // lines as Mac OS ended them before 2001
        std::replace(pages.text.begin(), pages.text.end(), '\r', '\n');
    if (looks_like_markdown(pages.text)) {
        pages.media_type = "text/markdown";
        read_markdown(pages);
    } else {
        read_plain(pages);
        if (pages.lines.back().page > 0)
            pages.pages = pages.lines.back().page;
    }
    split_head_columns(pages);
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
