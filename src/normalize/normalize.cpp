#include "normalize/normalize.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/count_bytes.hpp"
#include "text/large_memory.hpp"
#include "text/shift_dfa.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr char32_t kDrop = 0xFFFFFFFF;
constexpr std::size_t kMostMarks = 30;       // on one letter: UAX #15, stream-safe text format
constexpr std::size_t kSegmentedEvery = 60;  // a word-segmented text has an underscore every few words

/// Letters that look like Vietnamese or Latin ones. Cyrillic and Greek twins count only beside Latin.
constexpr std::array<std::pair<char32_t, char32_t>, 4> kLookAlikes = {
    {{0x00D0, 0x0110}, {0x00F0, 0x0111}, {0x0189, 0x0110}, {0x0256, 0x0111}}};
constexpr std::u32string_view kTwins = U"АВЕКМНОРСТХаеорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
constexpr std::u32string_view kTwinsLatin = U"ABEKMHOPCTXaeopcyxABEZHIKMNOPTYX";

const icu::Normalizer2 &nfc() {
    static const icu::Normalizer2 &instance = []() -> const icu::Normalizer2 & {
        UErrorCode status = U_ZERO_ERROR;
        return *icu::Normalizer2::getNFCInstance(status);
    }();
    return instance;
}

bool is_mark(char32_t c) {
    return c >= 0x300 && u_getCombiningClass(static_cast<UChar32>(c)) != 0;
}
bool is_hat(char32_t c) {
    return c == 0x302 || c == 0x306 || c == 0x31B;
}
bool is_latin(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x250) || (c >= 0x1EA0 && c < 0x1F00);
}

/// What one code point becomes: itself, a space, a look-alike's original, a bullet, or nothing.
char32_t clean(char32_t c) {
    if (c >= 0x21 && c < 0x7F)
        return c;
    if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || (c >= 0x202A && c <= 0x202E))
        return kDrop;
    if (c < 0x20 || c == 0x7F || c == 0x85 || u_isUWhiteSpace(static_cast<UChar32>(c)))
        return U' ';
    for (const auto &[from, to] : kLookAlikes)
        if (c == from)
            return to;
    if (c >= 0xF000 && c <= 0xF0FF) {  // Symbol and Wingdings glyphs: their ASCII twin, or a bullet
        const char32_t ascii = c - 0xF000;
        return ascii == U'-' || ascii == U'+' ? ascii : U'\u2022';
    }
    return c;
}

/// Lets pass what normalising keeps as it is: printable ASCII with single spaces, Latin letters with those of
/// Vietnamese, and the marks, arrows and signs that plans use. All of them are composed, whatever stands beside them.
/// It stops at all else: control characters and tabs, spaces beside spaces, look-alikes of Đ, characters that cannot be
/// seen, spaces of odd widths, signs that are another's twin (Å, Ω), combining marks, and other scripts.
constexpr ShiftDfa::State kOdd = 8;
constexpr ShiftDfa kKept = [] {
    enum : ShiftDfa::State { plain, space, after_c2, after_c3, after_c6, after_e1, after_e2, after_e2_80, odd };
    ShiftDfa dfa;
    dfa.add({plain, space, after_c2, after_c3, after_c6, after_e1, after_e2, after_e2_80, odd}, 0, 0xFF, odd);
    dfa.add({plain, space}, 0x21, 0x7E, plain);
    dfa.add({plain}, ' ', ' ', space);
    dfa.add({plain, space}, 0xC2, 0xC2, after_c2);
    dfa.add({plain, space}, 0xC3, 0xC3, after_c3);
    dfa.add({plain, space}, 0xC4, 0xC8, plain);
    dfa.add({plain, space}, 0xC6, 0xC6, after_c6);
    dfa.add({plain, space}, 0xE1, 0xE1, after_e1);
    dfa.add({plain, space}, 0xE2, 0xE2, after_e2);
    dfa.add({plain}, 0x80, 0xBF, plain);  // the last byte of a character that was told by those before it
    dfa.add({after_c2}, 0xA1, 0xBF, plain);
    dfa.add({after_c2}, 0xAD, 0xAD, odd);  // a soft hyphen
    dfa.add({after_c3, after_c6}, 0x80, 0xBF, plain);
    dfa.add({after_c3}, 0x90, 0x90, odd);
    dfa.add({after_c3}, 0xB0, 0xB0, odd);
    dfa.add({after_c6}, 0x89, 0x89, odd);
    dfa.add({after_e1}, 0xB8, 0xBB, plain);
    dfa.add({after_e2}, 0x80, 0x80, after_e2_80);
    dfa.add({after_e2}, 0x82, 0x82, plain);  // the sign of the đồng
    dfa.add({after_e2}, 0x85, 0x8B, plain);
    dfa.add({after_e2}, 0x94, 0x9E, plain);
    dfa.add({after_e2_80}, 0x90, 0xA7, plain);
    dfa.add({after_e2_80}, 0xB0, 0xBF, plain);
    return dfa;
}();

/// Could this line hold anything that normalising changes? Bytes are looked at, not characters.
bool suspicious(std::string_view line) {
    return kKept.run(0, line) == kOdd;
}

/// Are its syllables joined by underscores?
bool is_segmented(std::string_view text) {
    return count_bytes(text, [](std::uint8_t byte) { return byte == '_'; }) * kSegmentedEvery > text.size();
}

/// The line without the spaces around it, which most files have behind some.
Line without_edges(const std::string &text, Line line) {
    while (line.end > line.begin && text[line.end - 1] == ' ')
        --line.end;
    while (line.begin < line.end && text[line.begin] == ' ')
        ++line.begin;
    return line;
}

/// The line without the carriage return that ends it in files from Windows.
std::string_view without_return(std::string_view line) {
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line.substr(0, line.find_last_not_of(' ') + 1);
}

/// Writes one line after the other, keeping the map.
class Writer {
  public:
    Writer(const Pages &pages, Text &out)
        : in_(pages.text), cursor_(pages.map), out_(out), segmented_(is_segmented(pages.text)) {
        reserve_filled(out_.text, pages.text.size() + 1);  // the last line has an end, too
    }

    /// Writes a line of the pages; gives it as it stands in the text.
    Line line(const Line &whole) {
        const Line line = without_edges(in_, whole);
        Line copy = line;
        copy.begin = out_.text.size();
        const std::string_view part = without_return(std::string_view(in_).substr(line.begin, line.size()));
        if (!segmented_ && !suspicious(part)) {
            out_.map.add(out_.text.size(), cursor_.origin(line.begin));
            out_.text += part;
        } else {
            rewrite(line);
        }
        copy.end = out_.text.size();
        out_.map.add(out_.text.size(), cursor_.origin(line.end));
        out_.text.push_back('\n');
        return copy;
    }

  private:
    void rewrite(const Line &line) {
        const std::size_t start = out_.text.size();
        bool space = false;
        for (std::size_t at = line.begin; at < line.end;) {
            const std::size_t from = at;
            char32_t c = clean(utf8::next(in_, at));
            if (segmented_ && c == U'_')
                c = U' ';
            if (c == kDrop)
                continue;
            if (c == U' ') {
                space = out_.text.size() > start;
                continue;
            }
            if (space)
                out_.text.push_back(' ');
            space = false;
            out_.map.add(out_.text.size(), cursor_.origin(from));
            cluster(untwin(c, start, at, line.end), at, line.end);
        }
    }

    /// A Cyrillic or Greek twin beside a Latin letter is the Latin letter.
    char32_t untwin(char32_t c, std::size_t line_start, std::size_t next, std::size_t end) const {
        if (c < 0x370 || c > 0x45F)
            return c;
        const std::size_t twin = kTwins.find(c);
        if (twin == std::u32string_view::npos)
            return c;
        const bool after_latin = out_.text.size() > line_start &&
                                 is_latin(utf8::peek(out_.text, utf8::previous(out_.text, out_.text.size())));
        const bool before_latin = next < end && is_latin(utf8::peek(in_, next));
        return after_latin || before_latin ? kTwinsLatin[twin] : c;
    }

    /// A letter with the marks that follow it, composed. A hat typed after the tone goes before it.
    void cluster(char32_t base, std::size_t &at, std::size_t end) {
        std::u32string marks;
        while (at < end) {
            std::size_t next = at;
            const char32_t c = utf8::next(in_, next);
            if (c == 0xAD || (c >= 0x200B && c <= 0x200D)) {  // invisible, within a letter
                at = next;
                continue;
            }
            if (!is_mark(c) || marks.size() == kMostMarks)
                break;
            marks.push_back(c);
            at = next;
        }
        const bool stable = base < 0x340 || (base >= 0x1EA0 && base < 0x1F00) || (base >= 0x2010 && base < 0x2030);
        if (marks.empty() && stable) {
            utf8::append(out_.text, base);
            return;
        }
        icu::UnicodeString letters(static_cast<UChar32>(base));
        if (std::any_of(marks.begin(), marks.end(), is_hat)) {
            icu::UnicodeString parts;
            if (nfc().getDecomposition(static_cast<UChar32>(base), parts))
                letters = parts;
            for (std::int32_t i = letters.moveIndex32(0, 1); i < letters.length(); i = letters.moveIndex32(i, 1))
                marks.push_back(static_cast<char32_t>(letters.char32At(i)));
            letters.truncate(letters.moveIndex32(0, 1));
            std::stable_partition(marks.begin(), marks.end(), is_hat);
        }
        for (char32_t mark : marks)
            letters.append(static_cast<UChar32>(mark));
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString composed = nfc().normalize(letters, status);
        composed.toUTF8String(out_.text);
    }

    const std::string &in_;
    SourceMap::Cursor cursor_;
    Text &out_;
    bool segmented_;
};

}  // namespace

Text normalize(Pages pages) {
    Text text;
    text.places = std::move(pages.places);
    text.tables = pages.tables;
    text.lines = std::move(pages.lines);
    text.unread = pages.unread;
    Writer writer(pages, text);
    for (Line &line : text.lines)
        line = writer.line(line);
    if (!pages.replaced.empty())
        text.replaced = utf8::replacements(text.text);
    return text;
}

std::string dump(const Text &text) {
    std::string out;
    for (const Line &line : text.lines)
        out += "|" + text.text.substr(line.begin, line.size()) + "\n";
    return out;
}

}  // namespace vanban
