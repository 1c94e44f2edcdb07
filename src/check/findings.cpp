#include "check/findings.hpp"

#include <algorithm>
#include <numeric>

#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr std::size_t kLongestQuote = 160;  // bytes

std::size_t start_of(const Diagnostic &diagnostic) {
    return diagnostic.span ? diagnostic.span->start : 0;
}

}  // namespace

void Findings::add(std::string_view code, Severity severity, const Span &span, std::string message,
                   std::string suggestion) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.severity = severity;
    diagnostic.section = outline_.section_of(paragraph_at(span.start));
    diagnostic.span = span;
    diagnostic.message = std::move(message);
    if (!suggestion.empty())
        diagnostic.suggestion = std::move(suggestion);
    found_.push_back(std::move(diagnostic));
}

void Findings::add_to_document(std::string_view code, Severity severity, std::string message) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.severity = severity;
    diagnostic.message = std::move(message);
    found_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Findings::take() {
    std::vector<std::size_t> order(found_.size());  // what is sorted, since a diagnostic is long
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) {
        const Diagnostic &a = found_[i], &b = found_[j];
        return a.span.has_value() != b.span.has_value() ? !a.span.has_value() : start_of(a) < start_of(b);
    });
    std::vector<Diagnostic> sorted;
    sorted.reserve(found_.size());
    for (const std::size_t i : order)
        sorted.push_back(std::move(found_[i]));
    return sorted;
}

std::string Findings::quote(const Span &span) const {
    return in_quotes(outline_.at(span));
}

std::size_t Findings::paragraph_at(std::size_t offset) const {
    const std::vector<Paragraph> &paragraphs = outline_.blocks.paragraphs;
    const auto after =
        std::upper_bound(paragraphs.begin(), paragraphs.end(), offset,
                         [](std::size_t at, const Paragraph &paragraph) { return at < paragraph.span.start; });
    return after == paragraphs.begin() ? 0 : static_cast<std::size_t>(after - paragraphs.begin()) - 1;
}

std::string Findings::place_of(std::size_t paragraph) const {
    const std::optional<std::string> section = outline_.section_of(paragraph);
    if (!section)
        return "the preamble";
    return *section == "end" ? "the closing part" : "section " + *section;
}

std::string in_quotes(std::string_view text) {
    std::string out = "“";
    std::size_t end = text.size();
    if (end > kLongestQuote) {
        end = text.rfind(' ', kLongestQuote);
        for (end = end == std::string_view::npos ? kLongestQuote : end; utf8::is_continuation(text[end]);)
            --end;
    }
    const std::size_t opened = out.size();
    out += text.substr(0, end);
    std::replace_if(
        out.begin() + static_cast<std::ptrdiff_t>(opened), out.end(), [](char c) { return c == '\n' || c == '\t'; },
        ' ');
    return out += end < text.size() ? "…”" : "”";
}

}  // namespace vanban
