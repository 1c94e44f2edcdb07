#include "ingest/ingest.hpp"

#include <algorithm>

#include "ingest/columns.hpp"
#include "ingest/decode.hpp"
#include "ingest/markdown.hpp"

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

}  // namespace

Pages ingest(std::string_view bytes, const std::string &uri) {
    Pages pages;
    decode(bytes, uri, pages);
    if (looks_like_markdown(pages.text)) {
        pages.markup = Markup::markdown;
        read_markdown(pages);
    } else {
        read_plain(pages);
    }
    split_head_columns(pages);
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
