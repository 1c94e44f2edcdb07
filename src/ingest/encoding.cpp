#include "ingest/encoding.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "ingest/encoding_reading.hpp"
#include "ingest/utf8_faults.hpp"
#include "text/count_bytes.hpp"

namespace vanban {
namespace {

constexpr std::size_t kSample = std::size_t{64} * 1024;
constexpr double kMostOdd = 0.10;  // a text has hardly any control or stray bytes

/// The names of the record, in the order of the enumeration.
constexpr std::array<std::string_view, 10> kNames = {
    "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252", "windows-1258", "TCVN3", "VNI", "VISCII",
};

/// Other names, written without marks and in lower case. A bare "utf-16" is what WHATWG Encoding, 4.2, makes of it.
constexpr std::array<std::pair<std::string_view, Encoding>, 21> kAliases = {{
    {"unicode11utf8", Encoding::utf8},  {"utf16", Encoding::utf16le},        {"ucs2", Encoding::utf16le},
    {"unicode", Encoding::utf16le},     {"utf32", Encoding::utf32le},        {"cp1252", Encoding::windows1252},
    {"latin1", Encoding::windows1252},  {"iso88591", Encoding::windows1252}, {"ansi", Encoding::windows1252},
    {"usascii", Encoding::windows1252}, {"ascii", Encoding::windows1252},    {"cp1258", Encoding::windows1258},
    {"win1258", Encoding::windows1258}, {"xcp1258", Encoding::windows1258},  {"abc", Encoding::tcvn3},
    {"tcvn", Encoding::tcvn3},          {"tcvn5712", Encoding::tcvn3},       {"xviettcvn5712", Encoding::tcvn3},
    {"vniwindows", Encoding::vni},      {"xvietvni", Encoding::vni},         {"viscii11", Encoding::viscii},
}};

std::string bare(std::string_view name) {
    std::string out;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            out.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    return out;
}

/// Byte order marks; that of UTF-32LE begins with that of UTF-16LE.
constexpr std::array<std::pair<std::string_view, Encoding>, 5> kMarks = {{
    {"\xEF\xBB\xBF", Encoding::utf8},
    {std::string_view("\xFF\xFE\0\0", 4), Encoding::utf32le},
    {std::string_view("\0\0\xFE\xFF", 4), Encoding::utf32be},
    {"\xFF\xFE", Encoding::utf16le},
    {"\xFE\xFF", Encoding::utf16be},
}};

constexpr bool is_control(std::uint8_t c) {
    return static_cast<bool>((c < '\t') | ((c > '\r') & (c < ' ')) | (c == 0x7F));
}

/// What a stretch of bytes looks like as UTF-8.
struct Look {
    std::size_t faults = 0;   // sequences that are none, with NUL
    std::size_t strange = 0;  // their bytes, and controls
    std::size_t nuls = 0;
    std::size_t letters = 0;  // characters of more than one byte
    std::size_t bytes = 0;

    bool is_text() const { return static_cast<double>(strange) <= kMostOdd * static_cast<double>(bytes); }
};

Look look_at(std::string_view sample) {
    Look look;
    look.bytes = sample.size();
    for (std::size_t at = 0; at < sample.size();) {
        const std::size_t fault = first_fault(sample, at);
        const std::string_view valid = sample.substr(at, fault - at);
        look.strange += count_bytes(valid, [](std::uint8_t byte) { return is_control(byte); });
        look.letters += count_bytes(valid, [](std::uint8_t byte) { return byte >= 0xC0; });
        if (fault == sample.size())
            break;
        const std::size_t length = fault_length(sample, fault);
        look.nuls += sample[fault] == '\0' ? 1U : 0U;
        ++look.faults;
        look.strange += length;
        at = fault + length;
    }
    return look;
}

/// Whether pairs of bytes, the one at `high` the upper, are the code units of a text with Latin letters.
double share_of_units(std::string_view bytes, std::size_t high) {
    // The blocks of Latin letters with those of Vietnamese, combining marks, and punctuation.
    constexpr std::string_view kBlocks("\x00\x01\x03\x1E\x20", 5);
    std::size_t units = 0, basic = 0;
    const std::size_t pairs = bytes.size() / 2;
    for (std::size_t i = 0; i < pairs; ++i) {
        const char upper = bytes[2 * i + high], lower = bytes[2 * i + 1 - high];
        const bool control = upper == 0 && is_control(static_cast<unsigned char>(lower));
        units += !control && kBlocks.find(upper) != std::string_view::npos ? 1U : 0U;
        basic += !control && upper == 0 ? 1U : 0U;
    }
    return pairs == 0 || basic * 2 < pairs ? 0 : static_cast<double>(units) / static_cast<double>(pairs);
}

/// UTF-16 without a mark: nearly every unit is a Latin letter, mostly of ASCII.
std::optional<Detected> detect_utf16(std::string_view sample) {
    constexpr double kEnough = 0.9;
    const double little = share_of_units(sample, 1), big = share_of_units(sample, 0);
    if (std::max(little, big) < kEnough)
        return std::nullopt;
    return little >= big ? Detected{Encoding::utf16le, little} : Detected{Encoding::utf16be, big};
}

using WindowsTable = std::array<char32_t, 256>;

WindowsTable windows_table(const char *name) {
    WindowsTable table{};
    UErrorCode status = U_ZERO_ERROR;
    UConverter *const converter = ucnv_open(name, &status);
    for (std::size_t code = 0; code < table.size(); ++code) {
        const char byte = static_cast<char>(code);
        UChar unit = 0xFFFD;
        UErrorCode at = status;
        ucnv_toUChars(converter, &unit, 1, &byte, 1, &at);
        table[code] = U_SUCCESS(at) ? unit : 0xFFFD;
    }
    ucnv_close(converter);
    return table;
}

}  // namespace

std::string_view name_of(Encoding encoding) {
    return kNames[static_cast<std::size_t>(encoding)];
}

std::optional<Encoding> encoding_named(std::string_view name) {
    const std::string wanted = bare(name);
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (bare(kNames[i]) == wanted)
            return static_cast<Encoding>(i);
    for (const auto &[alias, encoding] : kAliases)
        if (alias == wanted)
            return encoding;
    return std::nullopt;
}

std::string encoding_names() {
    std::string out;
    for (const std::string_view name : kNames)
        out.append(out.empty() ? "" : ", ").append(name);
    return out;
}

std::size_t mark_length(std::string_view bytes, Encoding encoding) {
    for (const auto &[mark, marked] : kMarks)
        if (marked == encoding && bytes.starts_with(mark))
            return mark.size();
    return 0;
}

std::optional<Detected> detect_encoding(std::string_view bytes, std::size_t fault) {
    for (const auto &[mark, encoding] : kMarks)
        if (encoding != Encoding::utf8 && bytes.starts_with(mark))
            return Detected{encoding, 1};
    const Look head = look_at(bytes.substr(0, kSample));
    if (head.nuls > 0)
        if (const auto found = detect_utf16(bytes.substr(0, kSample)))
            return found;
    if (fault == bytes.size())
        return head.is_text() ? std::optional(Detected{}) : std::nullopt;
    const std::string_view sample = bytes.substr(fault - std::min(fault, kSample / 16), kSample);
    const Look around = look_at(sample);
    if (around.letters <= around.faults && !bytes.starts_with(kMarks[0].first))
        if (const auto found = detect_legacy(sample))
            return found;
    if (!head.is_text())
        return std::nullopt;
    const auto letters = static_cast<double>(around.letters), faults = static_cast<double>(around.faults);
    return Detected{Encoding::utf8, (letters + 1) / (letters + faults + 1)};
}

char32_t windows_letter(unsigned char code, Encoding encoding) {
    static const WindowsTable k1252 = windows_table("windows-1252"), k1258 = windows_table("windows-1258");
    return (encoding == Encoding::windows1258 ? k1258 : k1252)[code];
}

}  // namespace vanban
