#include "support/rewrite.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

#include "support/plans.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace vanban::test {
namespace {

/// The rimes whose tone mark has two places: the old style marks the first letter, the new the second.
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> kStyles = {{
    {"òa", "oà"},
    {"óa", "oá"},
    {"õa", "oã"},
    {"ỏa", "oả"},
    {"ọa", "oạ"},
    {"òe", "oè"},
    {"óe", "oé"},
    {"õe", "oẽ"},
    {"ỏe", "oẻ"},
    {"ọe", "oẹ"},
    {"ùy", "uỳ"},
    {"úy", "uý"},
    {"ũy", "uỹ"},
    {"ủy", "uỷ"},
    {"ụy", "uỵ"},
}};

bool letter_at(std::string_view text, std::size_t at) {
    return at < text.size() && classify(utf8::peek(text, at)).kind == CharClass::letter;
}

/// Replaces `from` by `to` where it closes a syllable and is no part of "quy", whose u belongs to the onset.
bool exchange(std::string_view text, std::size_t &at, std::string_view from, std::string_view to, std::string &out) {
    if (text.substr(at, from.size()) != from || letter_at(text, at + from.size()))
        return false;
    if (at > 0 && (text[at - 1] == 'q' || text[at - 1] == 'Q'))
        return false;
    out += to;
    at += from.size();
    return true;
}

bool exchange_any(std::string_view text, std::size_t &at, std::string &out) {
    for (const auto &[old_style, new_style] : kStyles) {
        const std::string old_upper = to_upper(old_style), new_upper = to_upper(new_style);
        if (exchange(text, at, old_style, new_style, out) || exchange(text, at, new_style, old_style, out) ||
            exchange(text, at, old_upper, new_upper, out) || exchange(text, at, new_upper, old_upper, out))
            return true;
    }
    return false;
}

bool is_running_text(const Block &block, std::string_view source) {
    return (block.kind == BlockKind::paragraph || block.kind == BlockKind::bullet ||
            block.kind == BlockKind::heading) &&
           source.find('|') == std::string_view::npos && source.substr(0, 2) != "**";
}

std::string set_at(std::string_view paragraph, std::size_t columns) {
    std::string out;
    std::size_t column = 0;
    for (std::size_t from = 0; from < paragraph.size();) {
        const std::size_t to = std::min(paragraph.find_first_of(" \n\r", from), paragraph.size());
        const std::string_view word = paragraph.substr(from, to - from);
        from = to + 1;
        if (word.empty())
            continue;
        const std::size_t length = utf8::count(word);
        const bool fits = column + 1 + length <= columns;
        if (column > 0)
            out += fits ? " " : "\n";
        column = column > 0 && fits ? column + 1 + length : length;
        out += word;
    }
    return out;
}

/// A blank line stands after nearly every line with text.
bool double_spaced(std::string_view bytes) {
    std::size_t lines = 0, blank = 0;
    for (std::size_t from = 0; from < bytes.size();) {
        const std::size_t to = std::min(bytes.find('\n', from), bytes.size());
        const bool empty = bytes.substr(from, to - from).find_first_not_of(" \r") == std::string_view::npos;
        ++(empty ? blank : lines);
        from = to + 1;
    }
    return blank * 10 > lines * 9;
}

/// Do lines of that text run to a page's width, so that they were wrapped?
bool wrapped(std::string_view bytes) {
    std::size_t longest = 0;
    for (std::size_t from = 0; from < bytes.size();) {
        const std::size_t to = std::min(bytes.find('\n', from), bytes.size());
        longest = std::max(longest, utf8::count(bytes.substr(from, to - from)));
        from = to + 1;
    }
    return longest < 150;
}

}  // namespace

std::string decomposed(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString whole =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    std::string out;
    icu::Normalizer2::getNFDInstance(status)->normalize(whole, status).toUTF8String(out);
    return out;
}

std::string with_crlf(std::string_view text) {
    std::string out;
    for (const char c : text)
        out += c == '\n' ? "\r\n" : std::string(1, c);
    return out;
}

std::string with_blank_lines_doubled(std::string_view text) {
    std::string out;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        const std::string_view line = text.substr(from, to - from);
        out.append(line).push_back('\n');
        if (line.find_first_not_of(" \r\f") == std::string_view::npos)
            out.push_back('\n');
        from = to + 1;
    }
    return out;
}

std::string with_tone_styles_exchanged(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();)
        if (!exchange_any(text, at, out))
            out.push_back(text[at++]);
    return out;
}

namespace {

/// Where a paragraph's last line is so full that the first word of the next paragraph would not have fitted, nobody
/// could tell that a paragraph ends there: its last word goes down to a line of its own.
void leave_room(std::string &out, std::string_view rest, std::size_t columns) {
    const bool one_line_feed = rest.size() > 1 && rest[0] == '\n' && rest[1] != '\n' && rest[1] != '\r';
    if (!one_line_feed)
        return;
    const std::size_t word = std::min(rest.find_first_of(" \n", 1), rest.size()) - 1;
    const std::size_t line = out.rfind('\n') == std::string::npos ? 0 : out.rfind('\n') + 1;
    const std::size_t last_word = out.rfind(' ');
    if (utf8::count(std::string_view(out).substr(line)) + 1 + utf8::count(rest.substr(1, word)) > columns &&
        last_word != std::string::npos && last_word > line)
        out[last_word] = '\n';
}

}  // namespace

std::string rewrapped(std::string_view bytes, std::size_t columns) {
    const Plan plan = shared_extractor().extract(bytes, "plan.txt");
    const bool single = double_spaced(bytes) && wrapped(bytes);
    std::string out;
    std::size_t at = 0;
    for (const Block &block : plan.blocks) {
        const std::string_view between = bytes.substr(at, block.source.bytes.start - at);
        const bool blank = between.find_first_not_of(" \r\n") == std::string_view::npos;
        out += single && blank && !out.empty() ? "\n\n" : std::string(between);
        const std::string_view source =
            bytes.substr(block.source.bytes.start, block.source.bytes.end - block.source.bytes.start);
        out += is_running_text(block, source) ? set_at(source, columns) : std::string(source);
        at = block.source.bytes.end;
        if (is_running_text(block, source) && columns < source.size())
            leave_room(out, bytes.substr(at), columns);
    }
    return out += bytes.substr(at);
}

}  // namespace vanban::test
