#include "structure/heading.hpp"

#include <algorithm>

#include "pattern/pattern.hpp"
#include "text/fold.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr std::size_t kLongestHeading = 90;   // syllables: the longest headings of plans have about 70
constexpr std::size_t kLongestSentence = 14;  // a heading that closes with a stop is short
constexpr std::size_t kLongestRunIn = 24;
constexpr std::size_t kLongestAgencyRunIn = 45;
constexpr std::size_t kLongestLeaf = 14;
constexpr std::size_t kLongestLeadIn = 45;

std::size_t syllables(const HeadingText &heading) {
    return static_cast<std::size_t>(std::count_if(heading.tokens.begin(), heading.tokens.end(),
                                                  [](const Token &t) { return t.kind != TokenKind::mark; }));
}

bool all_capitals(const HeadingText &heading) {
    std::size_t letters = 0;
    for (const Token &token : heading.tokens) {
        if (!token.word())
            continue;
        if (token.shape == Shape::lower || token.shape == Shape::capital)
            if (token.end() - token.start > 2 || token.shape == Shape::lower)
                return false;
        ++letters;
    }
    return letters > 0;
}

const NamedPattern
    inner_stop({"heading.inner_stop", R"((?<![\d\s])\.\s+["“(]?\p{Lu})", {". Đ", ".  “T"}, {".5", ". đ"}});

const NamedPattern
    clause_word({"heading.clause",
                 R"(\b(?i:gồm|là|được|như|sau|nhất\ là|cụ\ thể|trong\ đó|đồng\ thời|bao\ gồm|theo|hiểu)\b)",
                 {"là", "Cụ thể", "bao gồm"},
                 {"làm", "thời gian"}});

/// A sentence has closed inside: a stop before a word with a capital. The stop of a number ("Mục tiêu 1. Lĩnh
/// vực ...") closes none.
bool holds_sentences(std::string_view text) {
    Match match;
    return inner_stop.search(text, 0, match);
}

/// "đạt 90%", "trên 155 sinh viên": what is promised names nothing below it.
const NamedPattern quantity(
    {"heading.quantity",
     R"(\b(?i:đạt|còn|tăng|giảm|trên|dưới|từ|ít\ nhất|tối\ thiểu|khoảng|xây\ mới)\s+(?:\p{L}+\s+){0,2}\d[\d.,]*\s*(?:%|\p{Ll}))",
     {"đạt 90%", "trên 155 s", "Xây mới 05 t"},
     {"đạt chuẩn", "năm 2030", "từ năm 2025"}});

bool holds_quantity(std::string_view text) {
    Match match;
    return quantity.search(text, 0, match);
}

/// A list of clauses, parted by semicolons.
bool holds_clauses(std::string_view text) {
    return text.find("; ") != std::string_view::npos;
}

/// Words that turn what stands before a colon into a clause, so that it is no name of what follows.
bool holds_clause(std::string_view text) {
    Match match;
    return clause_word.search(text, 0, match);
}

std::size_t trim_end(std::string_view text, std::string_view marks) {
    const std::size_t at = text.find_last_not_of(marks);
    return at == std::string_view::npos ? 0 : at + 1;
}

/// "Thời gian: Từ ngày ...", "Sở Y tế: Chỉ đạo ...": the name before the first colon. What follows is a text
/// of its own, so it begins with a capital.
std::optional<Span> run_in(const HeadingText &heading, const HeadingContext &context) {
    const std::string_view text = heading.text;
    const std::size_t colon = text.find(": ");
    if (colon == std::string_view::npos || colon == 0)
        return std::nullopt;
    const std::size_t after = text.find_first_not_of(' ', colon + 1);
    if (after == std::string_view::npos || !classify(utf8::peek(text, after)).upper)
        return std::nullopt;
    const std::string_view name = text.substr(0, colon);
    const std::size_t length = syllables(heading.first(colon));
    if (holds_sentences(name) || length > (context.names_agency ? kLongestAgencyRunIn : kLongestRunIn))
        return std::nullopt;
    if (!context.names_agency && (holds_clause(name) || holds_clauses(name)))
        return std::nullopt;
    return Span{0, trim_end(name, " ")};
}

}  // namespace

HeadingText HeadingText::first(std::size_t size) const {
    const auto end = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token &token) { return token.start < base + size; });
    return {text.substr(0, size), tokens.first(static_cast<std::size_t>(end - tokens.begin())), base};
}

std::optional<Span> title_in(const HeadingText &heading, const HeadingContext &context) {
    const std::string_view text = heading.text;
    const std::size_t end = trim_end(text, " ");
    if (end == 0)
        return std::nullopt;
    const std::string_view whole = text.substr(0, end);
    const char last = whole.back();
    const std::string_view closed = whole.substr(0, trim_end(whole, " .:;"));
    const Span title{0, closed.size()};
    const HeadingText without_stop = heading.first(closed.size());
    const std::size_t length = syllables(without_stop);
    if (all_capitals(without_stop) && length <= kLongestHeading)
        return title;
    if (context.bold && length <= kLongestHeading && !(last == '.' && holds_sentences(closed)))
        return title;
    if (last == ':') {
        const bool lead_in = length <= kLongestLeadIn && !holds_sentences(closed);
        if (lead_in && !holds_clauses(closed) &&
            (context.leads_to_items || (context.leads_on && !holds_clause(closed))))
            return title;
        return run_in(heading, context);
    }
    const bool open_end = last != '.' && last != ';' && last != ',';
    if (open_end && length <= kLongestHeading && !holds_sentences(closed)) {
        if (context.leads_to_items)
            return title;
        if (const auto name = run_in(heading, context))
            return name;
        if (context.leads_on || (length <= kLongestLeaf && !holds_quantity(closed)))
            return title;
        return std::nullopt;
    }
    // An article that closes with a stop is a provision, not a name: "Điều 3. Quyết định này có hiệu lực ...".
    if (last == '.' && context.kind != SectionKind::article && length <= kLongestSentence && context.leads_on &&
        !holds_sentences(closed) && closed.find(':') == std::string_view::npos)
        return title;
    return run_in(heading, context);
}

std::optional<Span> short_title(const HeadingText &line) {
    const std::string_view closed = line.text.substr(0, trim_end(line.text, " .:;"));
    if (closed.empty() || syllables(line.first(closed.size())) > kLongestLeaf || holds_sentences(closed) ||
        holds_clauses(closed))
        return std::nullopt;
    return Span{0, closed.size()};
}

}  // namespace vanban
