#include "ingest/encoding_reading.hpp"

#include <array>

#include "ingest/decode_bytes.hpp"
#include "text/fold.hpp"
#include "text/syllable.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr double kLeastShare = 0.75;     // of the words with letters beyond ASCII
constexpr double kLeastOfAll = 0.5;      // of all words: names and abbreviations are none
constexpr std::size_t kLeastWords = 3;   // with letters beyond ASCII: less says nothing
constexpr double kMostControls = 0.005;  // of the bytes: text has none, but for six capitals of VISCII

struct Reading {
    std::size_t words = 0, read = 0;          // all, and those that are syllables
    std::size_t marked = 0, marked_read = 0;  // of those, the ones with letters beyond ASCII

    double share() const { return marked == 0 ? 0 : static_cast<double>(marked_read) / static_cast<double>(marked); }
    double share_of_all() const { return words == 0 ? 0 : static_cast<double>(read) / static_cast<double>(words); }
};

/// Reads the words of `text`: runs of letters. A sign beyond ASCII inside a word is part of it, since it stands there
/// for a letter of another encoding.
class WordReader {
  public:
    Reading run(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = at;
            const char32_t c = utf8::next(text, at);
            const bool letter = c < 0x80 ? classify(c).kind == CharClass::letter : !is_mark(c);
            if (letter)
                word_.append(text.substr(begin, at - begin));
            else
                close();
            marked_ |= letter && c >= 0x80;
        }
        close();
        return reading_;
    }

  private:
    /// Spaces and punctuation that texts of windows-1252 have around words.
    static bool is_mark(char32_t c) {
        return c == 0xA0 || c == 0xAB || c == 0xBB || c == 0xB0 || (c >= 0x2010 && c <= 0x2026);
    }

    void close() {
        if (!word_.empty()) {
            const bool read = is_syllable(word_);
            ++reading_.words;
            reading_.read += read ? 1U : 0U;
            reading_.marked += marked_ ? 1U : 0U;
            reading_.marked_read += marked_ && read ? 1U : 0U;
        }
        word_.clear();
        marked_ = false;
    }

    Reading reading_;
    std::string word_;
    bool marked_ = false;
};

double controls(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text)
        count += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' ? 1U : 0U;
    return static_cast<double>(count) / static_cast<double>(text.size() + 1);
}

}  // namespace

std::optional<Detected> detect_legacy(std::string_view sample) {
    std::optional<Detected> best;
    for (const Encoding encoding : {Encoding::tcvn3, Encoding::vni, Encoding::viscii, Encoding::windows1258}) {
        const std::string text = decode_bytes(sample, encoding);
        const Reading reading = WordReader().run(text);
        if (reading.marked < kLeastWords || reading.share() < kLeastShare || reading.share_of_all() < kLeastOfAll ||
            controls(text) > kMostControls)
            continue;
        const auto words = static_cast<double>(reading.marked);
        const double confidence = reading.share() * words / (words + 1);
        if (!best || confidence > best->confidence)
            best = Detected{encoding, confidence};
    }
    return best;
}

}  // namespace vanban
