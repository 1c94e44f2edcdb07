#include "ingest/html.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "ingest/decode.hpp"
#include "ingest/decode_bytes.hpp"
#include "ingest/html_charset.hpp"
#include "ingest/html_depth.hpp"
#include "ingest/html_document.hpp"
#include "ingest/html_lines.hpp"
#include "ingest/html_tree.hpp"
#include "ingest/utf8_faults.hpp"
#include "text/utf8.hpp"
#include "vanban/error.hpp"

namespace vanban {
namespace {

bool starts_with(std::string_view text, std::string_view tag) {
    return text.size() >= tag.size() && std::equal(tag.begin(), tag.end(), text.begin(), [](char a, char b) {
               return a == std::tolower(static_cast<unsigned char>(b));
           });
}

/// The text after white space, comments and an XML declaration.
std::string_view after_prologue(std::string_view text) {
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
        std::size_t end = std::string_view::npos;
        std::size_t length = 0;
        if (text.starts_with("<!--")) {
            end = text.find("-->", 4);
            length = 3;
        } else if (text.starts_with("<?xml")) {
            end = text.find("?>");
            length = 2;
        }
        if (end == std::string_view::npos)
            return text;
        text.remove_prefix(end + length);
    }
}

/// Does a tag that begins an HTML page, or a piece of one, stand here?
bool opens_html(std::string_view text) {
    if (starts_with(text, "<!doctype html"))
        return true;
    constexpr std::array<std::string_view, 18> kTags = {
        "<html",   "<head", "<body", "<table", "<p",  "<div", "<meta",  "<title", "<h1",
        "<center", "<font", "<span", "<b",     "<ul", "<ol",  "<style", "<link",  "<article",
    };
    return std::any_of(kTags.begin(), kTags.end(), [&](std::string_view tag) {
        if (!starts_with(text, tag) || text.size() == tag.size())
            return false;
        const char after = text[tag.size()];
        return after == '>' || after == ' ' || after == '\t' || after == '\r' || after == '\n' || after == '/';
    });
}

/// Are the bytes whole text in an encoding that can be told by looking at them?
bool tells_its_encoding(std::string_view bytes) {
    const std::size_t fault = first_fault(bytes, 0);
    const auto found = detect_encoding(bytes, fault);
    return found && (found->encoding != Encoding::utf8 || fault == bytes.size());
}

/// What the page's text is decoded from: what the caller says, what a mark of UTF-16 or the page itself says, or what
/// the bytes look like. Western names are looked behind, since pages in fonts of TCVN3 and VNI say that they are: such
/// a page is what it says only where it is in no Vietnamese encoding and not in UTF-8 either.
IngestOptions with_encoding(std::string_view bytes, const IngestOptions &options) {
    IngestOptions out = options;
    if (!out.encoding.empty())
        return out;
    const auto declared = declared_encoding(bytes);
    if (declared == Encoding::tcvn3 || declared == Encoding::vni || declared == Encoding::viscii ||
        declared == Encoding::windows1258 || (declared == Encoding::windows1252 && !tells_its_encoding(bytes)))
        out.encoding = name_of(*declared);
    return out;
}

}  // namespace

bool looks_like_html(std::string_view bytes) {
    constexpr std::size_t kHead = std::size_t{64} * 1024;  // comments of saved pages may be long
    std::string_view head = bytes.substr(0, kHead);
    std::string units;
    for (const Encoding encoding : {Encoding::utf16le, Encoding::utf16be})
        if (mark_length(bytes, encoding) > 0 ||
            head.starts_with(encoding == Encoding::utf16le ? std::string_view("<\0", 2) : std::string_view("\0<", 2)))
            units = decode_bytes(head.substr(mark_length(bytes, encoding)), encoding);
    if (!units.empty())
        head = units;
    head.remove_prefix(mark_length(head, Encoding::utf8));
    return opens_html(after_prologue(head));
}

void read_html(std::string_view bytes, const std::string &uri, const IngestOptions &options, Pages &pages) {
    decode(bytes, uri, with_encoding(bytes, options), pages);
    pages.media_type = "text/html";
    const std::string html = without_deep_tags(std::move(pages.text));
    pages.text.clear();
    pages.map = SourceMap();
    const HtmlTree tree(html, uri);
    const ContentsOf contents = count_contents(tree.root());
    write_lines(find_document(tree.root(), contents), contents, pages);
    if (pages.lines.empty())
        throw Error("blank", uri, "ingest",
                    "is HTML without text to read; where a script draws the page, save it from a browser");
    if (!pages.replaced.empty())
        pages.replaced = utf8::replacements(pages.text);
}

}  // namespace vanban
