// Paragraphs and long sentences that stand twice, word for word. Each is hashed once.
#include <algorithm>
#include <unordered_map>

#include "check/units.hpp"
#include "check/words.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

using lexicon::Cue;
using lexicon::Reading;

constexpr std::size_t kShortestParagraph = 80;  // characters: shorter ones are formulas
constexpr std::size_t kShortestSentence = 100;
constexpr std::uint32_t kLabelReach = 8;

struct Stretch {
    std::uint32_t first = 0, last = 0;  // tokens
    std::size_t paragraph = 0;
};

class Repeats {
  public:
    Repeats(const Outline &outline, Findings &findings)
        : outline_(outline), reading_(outline.reading), findings_(findings) {}

    void run() {
        for (std::size_t p = 0; p < outline_.parts.size(); ++p) {
            if (outline_.parts[p] != Part::body || outline_.after_end[p])
                continue;
            const Stretch whole{begin_of(p), reading_.last(p), p};
            if (whole.first < whole.last && !is_label(whole) && !take(whole, kShortestParagraph))
                sentences(whole);
        }
    }

  private:
    /// The first token past marker, run-in title and bullet.
    std::uint32_t begin_of(std::size_t p) const {
        std::uint32_t first = std::max(reading_.first(p), reading_.token_at(outline_.body[p], p));
        while (first < reading_.last(p) && !reading_.token(first).word() && !reading_.token(first).number())
            ++first;
        return std::min(first, reading_.last(p));
    }

    /// "Cơ quan phối hợp: ...", "Thời gian thực hiện: ...": such lines recur below every task.
    /// "(Kèm theo Kế hoạch số ...)" stands under the heading of every appendix.
    bool is_label(const Stretch &stretch) const {
        static const Phrase attached = phrase("kèm theo"), issued = phrase("ban hành kèm theo");
        if (skip(reading_, attached, stretch.first, stretch.last) > stretch.first ||
            skip(reading_, issued, stretch.first, stretch.last) > stretch.first)
            return true;
        const std::uint32_t reach = std::min(stretch.last, stretch.first + kLabelReach);
        for (std::uint32_t i = stretch.first; i < reach; ++i)
            if (reading_.token(i).is(':'))
                return true;
        for (const Cue cue : {Cue::header_lead, Cue::header_partner, Cue::header_time})
            if (reading_.cue(stretch.first, cue) != nullptr)
                return true;
        return false;
    }

    void sentences(const Stretch &whole) {
        Stretch sentence{whole.first, whole.first, whole.paragraph};
        for (std::uint32_t i = whole.first; i < whole.last; ++i) {
            if (!reading_.token(i).is('.') && !reading_.token(i).is(';'))
                continue;
            sentence.last = i;
            if (sentence.first < sentence.last && !(sentence.first == whole.first && i + 1 == whole.last))
                take(sentence, kShortestSentence);
            sentence.first = i + 1;
        }
        sentence.last = whole.last;
        if (sentence.first > whole.first && sentence.first < sentence.last)
            take(sentence, kShortestSentence);
    }

    /// Remembers the stretch, or reports it where it was met before; true where it was.
    bool take(Stretch stretch, std::size_t shortest) {
        while (stretch.last > stretch.first && reading_.token(stretch.last - 1).kind == TokenKind::mark)
            --stretch.last;
        if (stretch.first == stretch.last)
            return false;
        const Span span = reading_.span(stretch.first, stretch.last);
        if (span.size() < shortest || utf8::count(outline_.at(span)) < shortest)
            return false;
        const auto [at, is_new] = met_.try_emplace(hash(stretch), stretch);
        if (is_new || at->second.first == stretch.first || !same(at->second, stretch))
            return false;
        const Stretch &elder = at->second;
        findings_.add("duplicate_text", Severity::info, span,
                      findings_.quote(span) + " in " + findings_.place_of(stretch.paragraph) +
                          " already stands word for word in " + findings_.place_of(elder.paragraph) +
                          "; strike one of the two unless both are meant.");
        return true;
    }

    std::uint64_t hash(const Stretch &stretch) const {
        std::uint64_t value = 14695981039346656037ULL;
        for (std::uint32_t i = stretch.first; i < stretch.last; ++i)
            value = (value ^ reading_.token(i).key) * 1099511628211ULL;
        return value;
    }

    bool same(const Stretch &a, const Stretch &b) const {
        return std::equal(reading_.tokens().begin() + a.first, reading_.tokens().begin() + a.last,
                          reading_.tokens().begin() + b.first, reading_.tokens().begin() + b.last,
                          [](const Token &x, const Token &y) { return x.key == y.key; });
    }

    const Outline &outline_;
    const Reading &reading_;
    Findings &findings_;
    std::unordered_map<std::uint64_t, Stretch> met_;
};

}  // namespace

void check_repeats(const Outline &outline, Findings &findings) {
    Repeats(outline, findings).run();
}

}  // namespace vanban
