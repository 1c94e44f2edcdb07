#include "structure/marker.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"
#include "text/roman.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

/// Vietnamese letters in the order in which points are lettered; no f, j, w, z.
constexpr std::u32string_view kPoints = U"abcdđeghiklmnopqrstuvxy";

const NamedPattern word_pattern(
    {"marker.word",
     R"((?: (Phần|PHẦN) | (Chương|CHƯƠNG) | (Tiểu\ mục|TIỂU\ MỤC|Mục|MỤC) | (Điều|ĐIỀU) | (Phụ\ lục|PHỤ\ LỤC) )
               (?: \s+ (?:số\s+|SỐ\s+)? ( [IVXLC]{1,7}(?![\p{L}\d]) | \d{1,3}[a-zđ]?(?![\p{L}\d/%-]) | [A-H](?![\p{L}\d])
                    | (?i:thứ)\ \p{L}+ ) )?
               (?: \s* [.:)\-–]+ (?=\s|$|["“]?\p{Lu}\p{Ll}) \s* | \s+ (?=["“(]?\p{Lu}|\() | \s* $ ) )",
     {"Điều 5. |Phạm vi", "Điều 1.|Ban hành", "Chương II", "PHỤ LỤC", "Phụ lục I", "Phần thứ nhất", "Mục 1. |Mục tiêu"},
     {"Điều5", "Phụ lục 1/2", "Phần mềm", "Điều 4 và"}});

const NamedPattern
    number_pattern({"marker.number",
                    R"((?: ( (?!C\b)[IVXLC]{1,7} ) (?: \s*[.)/] (?=\s*["“(]?\p{L}) | \s*[-–] (?=\s*\p{L}) )
                 | ( [A-K] ) [.)] (?=\s+["“(]?\p{L})
                 | ( \d{1,2} ) (?: \s?\. (?=\s*["“(]?\p{L} | \s+\d{1,3}(?:,\d{1,2})?\s?%) | \s?\) (?=\s*["“(]?\p{L}) | [/-] (?=\s+["“(]?\p{L}) (?! \s+ \p{Lu}\p{L}{0,4}\s?/ ) )
                 | ( \d{1,2} (?: \.\d{1,2} ){0,3} (?: \.\d{1,2} | \.[a-zđ](?=[.)]) ) ) (?: \.? (?=\s+["“(]?\p{L}) | \.(?=["“(]?\p{L}) | [)-] (?=\s*\p{L}) )
                 | ( [a-zđ] \d? ) (?: \) (?=\s*["“(]?[\p{L}\d]) | \. (?=\s+["“(]?\p{L}) | / (?=\s+["“(]?[\p{L}\d]) ) ) \s*)",
                    {"I. |MỤC TIÊU", "II- |NỘI DUNG", "2. |Về", "2.1. |Về", "1.1 |Về", "a) |Giao", "đ)|Giao", "10. |Sở",
                     "2. |100% xã", "A. |MỤC ĐÍCH", "C. |Một số", "a/ |Về"},
                    {"2026. ", "aa) ", "b/c ", "1,5% ", "12/8 ", "71- NQ/TW"}});

int number_value(std::string_view text) {
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9')
            break;
        value = value * 10 + (c - '0');
    }
    return value;
}

int ordinal_word(std::string_view text) {
    static constexpr std::array<std::string_view, 10> kOrdinals = {
        "thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ tám", "thứ chín", "thứ mười"};
    const std::string folded = fold(text);
    for (std::size_t i = 0; i < kOrdinals.size(); ++i)
        if (fold(kOrdinals[i]) == folded)
            return static_cast<int>(i) + 1;
    return 0;
}

int ordinal_of(std::string_view text) {
    if (text.empty())
        return 0;
    if (text[0] >= '0' && text[0] <= '9')
        return number_value(text);
    if (const int value = roman_value(text); value != 0)
        return value;
    if (text.size() == 1 && text[0] >= 'A' && text[0] <= 'K')
        return text[0] - 'A' + 1;
    return ordinal_word(text);
}

std::optional<Marker> word_marker(std::string_view paragraph) {
    static constexpr std::array<SectionKind, 5> kKinds = {
        SectionKind::part, SectionKind::chapter, SectionKind::division, SectionKind::article, SectionKind::appendix};
    Match match;
    if (!word_pattern.match(paragraph, 0, match))
        return std::nullopt;
    Marker marker;
    for (std::size_t group = 1; group <= kKinds.size(); ++group)
        if (match.has(group))
            marker.kind = kKinds[group - 1];
    if (match.has(6))
        marker.text = paragraph.substr(match[6].start, match[6].size());
    if (marker.text.empty() && marker.kind != SectionKind::appendix)
        return std::nullopt;
    marker.ordinal = ordinal_of(marker.text);
    marker.length = match.span.end;
    return marker;
}

std::optional<Marker> number_marker(std::string_view paragraph) {
    static constexpr std::array<SectionKind, 5> kKinds = {
        SectionKind::roman, SectionKind::upper_letter, SectionKind::arabic, SectionKind::decimal, SectionKind::letter};
    Match match;
    if (!number_pattern.match(paragraph, 0, match))
        return std::nullopt;
    Marker marker;
    for (std::size_t group = 1; group <= kKinds.size(); ++group) {
        if (!match.has(group))
            continue;
        marker.kind = kKinds[group - 1];
        marker.text = paragraph.substr(match[group].start, match[group].size());
    }
    marker.length = match.span.end;
    if (marker.kind == SectionKind::letter) {
        const std::size_t at = kPoints.find(utf8::peek(marker.text, 0));
        marker.ordinal = at == std::u32string_view::npos ? (marker.text == "f" ? 7 : 0) : static_cast<int>(at) + 1;
        if (marker.ordinal == 0)
            return std::nullopt;
    } else if (marker.kind == SectionKind::decimal) {
        for (char c : marker.text)
            marker.depth += c == '.';
        marker.ordinal = number_value(std::string_view(marker.text).substr(marker.text.rfind('.') + 1));
    } else {
        marker.ordinal = marker.kind == SectionKind::upper_letter ? marker.text[0] - 'A' + 1 : ordinal_of(marker.text);
    }
    return marker;
}

}  // namespace

std::optional<Marker> read_marker(std::string_view paragraph) {
    if (paragraph.empty())
        return std::nullopt;
    const auto first = static_cast<unsigned char>(paragraph[0]);
    if (first == 'P' || first == 'C' || first == 'M' || first == 'T' || first == 0xC4)
        if (const auto marker = word_marker(paragraph))
            return marker;
    return number_marker(paragraph);
}

std::string path_element(const Marker &marker) {
    std::string text = marker.text;
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());  // "Phần thứ nhất"
    switch (marker.kind) {
    case SectionKind::part:
        return "P" + text;
    case SectionKind::chapter:
        return "C" + text;
    case SectionKind::division:
        return "M" + text;
    case SectionKind::article:
        return "Đ" + text;
    case SectionKind::appendix:
        return "PL" + text;
    default:
        return text;
    }
}

}  // namespace vanban
