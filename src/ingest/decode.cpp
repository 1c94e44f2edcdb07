#include "ingest/decode.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "text/shift_dfa.hpp"
#include "vanban/error.hpp"

namespace vanban {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kSample = 64 * 1024;
constexpr double kMostOdd = 0.10;  // a text in UTF-8 has hardly any control or stray bytes

/// First bytes of formats that are not text, and what to do about each.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kFormats = {{
    {"%PDF-", "is a PDF file, which this version does not read; save its text with pdftotext first"},
    {"PK\x03\x04", "is a ZIP-based file (Word, ODF), which this version does not read; save it as plain text first"},
    {"\xD0\xCF\x11\xE0", "is a legacy Office file, which this version does not read; save it as plain text first"},
    {"{\\rtf", "is an RTF file, which this version does not read; save it as plain text first"},
    {"\x89PNG", "is an image; it needs OCR first"},
    {"\xFF\xD8\xFF", "is an image; it needs OCR first"},
    {"\xFF\xFE", "is UTF-16 text, which this version does not read; save it as UTF-8 first"},
    {"\xFE\xFF", "is UTF-16 text, which this version does not read; save it as UTF-8 first"},
    {"\x1F\x8B", "is a gzip archive; unpack it first"},
}};

/// Nothing to read: white space of any kind, and characters that cannot be seen.
bool blank(std::string_view text) {
    const auto *data = reinterpret_cast<const std::uint8_t *>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        std::int32_t step = 0;
        UChar32 c = 0;
        U8_NEXT(data + at, step, static_cast<std::int32_t>(std::min<std::size_t>(text.size() - at, 8)), c);
        if (c < 0 || !(u_isUWhiteSpace(c) || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xAD))
            return false;
        at += static_cast<std::size_t>(step);
    }
    return true;
}

bool odd(unsigned char c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v') || c == 0x7F;
}

/// Reads UTF-8 without overlong forms, surrogates and NUL (The Unicode Standard, table 3-7).
constexpr ShiftDfa::State kBetween = 0;  // before a character
constexpr ShiftDfa::State kFault = 8;
constexpr ShiftDfa kUtf8 = [] {
    enum : ShiftDfa::State { between, one_more, two_more, after_e0, after_ed, after_f0, three_more, after_f4, fault };
    ShiftDfa dfa;
    dfa.add({between, one_more, two_more, after_e0, after_ed, after_f0, three_more, after_f4, fault}, 0, 0xFF, fault);
    dfa.add({between}, 0x01, 0x7F, between);
    dfa.add({between}, 0xC2, 0xDF, one_more);
    dfa.add({between}, 0xE0, 0xE0, after_e0);
    dfa.add({between}, 0xE1, 0xEF, two_more);
    dfa.add({between}, 0xED, 0xED, after_ed);
    dfa.add({between}, 0xF0, 0xF0, after_f0);
    dfa.add({between}, 0xF1, 0xF3, three_more);
    dfa.add({between}, 0xF4, 0xF4, after_f4);
    dfa.add({one_more}, 0x80, 0xBF, between);
    dfa.add({two_more}, 0x80, 0xBF, one_more);
    dfa.add({after_e0}, 0xA0, 0xBF, one_more);
    dfa.add({after_ed}, 0x80, 0x9F, one_more);
    dfa.add({after_f0}, 0x90, 0xBF, two_more);
    dfa.add({three_more}, 0x80, 0xBF, two_more);
    dfa.add({after_f4}, 0x80, 0x8F, two_more);
    return dfa;
}();

/// Where the first sequence that is not text begins, from `at`.
std::size_t first_fault(std::string_view bytes, std::size_t at) {
    constexpr std::size_t kStretch = 256;
    ShiftDfa::State state = kBetween;
    std::size_t known = at;  // a character begins here, and all before is text
    for (std::size_t from = at; from < bytes.size() && state != kFault; from += kStretch) {
        state = kUtf8.run(state, bytes.substr(from, kStretch));
        if (state == kBetween)
            known = std::min(from + kStretch, bytes.size());
    }
    const auto *data = reinterpret_cast<const std::uint8_t *>(bytes.data());
    while (known < bytes.size()) {
        std::int32_t step = 0;
        const auto left = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size() - known, 8));
        const std::uint8_t *here = data + known;
        UChar32 c = 0;
        U8_NEXT(here, step, left, c);
        if (c <= 0)
            break;
        known += static_cast<std::size_t>(step);
    }
    return known;
}

/// How many bytes the fault at `at` takes: the maximal subpart of a sequence, as Unicode advises.
std::size_t fault_length(std::string_view bytes, std::size_t at) {
    std::int32_t step = 0;
    const auto left = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size() - at, 8));
    UChar32 c = 0;
    const auto *here = reinterpret_cast<const std::uint8_t *>(bytes.data()) + at;
    U8_NEXT(here, step, left, c);
    return static_cast<std::size_t>(std::max(step, 1));
}

void refuse_binary(std::string_view bytes, const std::string &uri) {
    for (const auto &[magic, why] : kFormats)
        if (bytes.substr(0, magic.size()) == magic)
            throw Error("unsupported", uri, "ingest", std::string(why));
    const std::string_view sample = bytes.substr(0, kSample);
    std::size_t strange = 0;
    for (std::size_t at = 0; at < sample.size();) {
        const std::size_t fault = first_fault(sample, at);
        strange += static_cast<std::size_t>(std::count_if(sample.begin() + static_cast<std::ptrdiff_t>(at),
                                                          sample.begin() + static_cast<std::ptrdiff_t>(fault),
                                                          [](char c) { return odd(static_cast<unsigned char>(c)); }));
        if (fault == sample.size())
            break;
        const std::size_t length = fault_length(sample, fault);
        strange += length;
        at = fault + length;
    }
    if (static_cast<double>(strange) > kMostOdd * static_cast<double>(sample.size()))
        throw Error("binary", uri, "ingest",
                    "is not text in UTF-8 (binary data, or another encoding); convert it to UTF-8 first");
}

}  // namespace

void decode(std::string_view bytes, const std::string &uri, Pages &pages) {
    if (bytes.empty())
        throw Error("empty", uri, "ingest", "is empty");
    std::size_t at = bytes.substr(0, kBom.size()) == kBom ? kBom.size() : 0;
    refuse_binary(bytes, uri);
    if (blank(bytes.substr(at)))
        throw Error("blank", uri, "ingest", "holds only white space");
    pages.encoding = "UTF-8";
    pages.text.reserve(bytes.size());
    while (at < bytes.size()) {
        const std::size_t fault = first_fault(bytes, at);
        pages.map.add(pages.text.size(), at);
        pages.text.append(bytes, at, fault - at);
        if (fault == bytes.size())
            break;
        pages.replaced.push_back(pages.text.size());
        pages.map.add(pages.text.size(), fault);
        pages.text += kReplacement;
        at = fault + fault_length(bytes, fault);
    }
}

}  // namespace vanban
