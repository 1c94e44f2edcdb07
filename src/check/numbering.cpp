// Numbers of sibling divisions: each should be the one after its elder sibling's.
#include <map>
#include <tuple>

#include "check/units.hpp"
#include "structure/marker.hpp"
#include "text/roman.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr std::u32string_view kVietnamese = U"abcdđeghiklmnopqrstuvxy";
constexpr int kMostNamed = 3;  // missing numbers that a message names one by one

struct Place {
    int epoch = 0;  ///< which of the documents in the file: a plan behind its decision numbers anew
    int parent = -1;
    SectionKind kind = SectionKind::roman;
    bool operator<(const Place &other) const {
        return std::tie(epoch, parent, kind) < std::tie(other.epoch, other.parent, other.kind);
    }
};

struct Seen {
    int ordinal = 0;
    std::size_t division = 0;
};

/// The marker of that ordinal, written like `model`.
std::string marker_of(int ordinal, SectionKind kind, std::string_view model) {
    if (kind == SectionKind::letter) {
        std::string out;
        const auto at = static_cast<std::size_t>(ordinal - 1);
        utf8::append(out, kVietnamese[std::min(at, kVietnamese.size() - 1)]);
        return out;
    }
    if (kind == SectionKind::upper_letter)
        return std::string(1, static_cast<char>('A' + ordinal - 1));
    if (kind == SectionKind::decimal)
        return std::string(model.substr(0, model.rfind('.') + 1)) + std::to_string(ordinal);
    const bool figures = !model.empty() && model[0] >= '0' && model[0] <= '9';
    return kind == SectionKind::arabic || kind == SectionKind::article || figures ? std::to_string(ordinal)
                                                                                  : to_roman(ordinal);
}

bool starts_upper(std::string_view text) {
    const std::vector<Token> tokens = tokenize(text.substr(0, 64));
    return !tokens.empty() && tokens.front().start == 0 && tokens.front().word() &&
           tokens.front().shape != Shape::lower;
}

bool single_letter(std::string_view marker) {
    return marker.size() == utf8::length(marker[0]);
}

/// The ordinal by the marker itself; 0 where it has none that can be compared ("a1", "5a").
int ordinal_of(const Outline &outline, const Division &division) {
    const auto marker = read_marker(outline.blocks.at(outline.blocks.paragraphs[division.paragraph]));
    if (!marker || division.marker.empty())
        return 0;
    if (division.kind == SectionKind::letter && !single_letter(division.marker))
        return 0;
    const char last = division.marker.back();
    const bool figures = division.marker[0] >= '0' && division.marker[0] <= '9';
    if (figures && (last < '0' || last > '9'))
        return 0;
    return marker->ordinal;
}

/// Is the second letter next to the first in the plain alphabet ("d", "e"; "e", "f")?
bool plain_neighbours(const Division &elder, const Division &younger) {
    return younger.kind == SectionKind::letter && elder.marker.size() == 1 && younger.marker.size() == 1 &&
           younger.marker[0] == elder.marker[0] + 1;
}

class Numbering {
  public:
    Numbering(const Outline &outline, Findings &findings) : outline_(outline), findings_(findings) {}

    void run() {
        for (std::size_t d = 0; d < outline_.divisions.size(); ++d) {
            const Division &division = outline_.divisions[d];
            walk_to(division.paragraph);
            const int ordinal = ordinal_of(outline_, division);
            if (ordinal == 0)
                continue;
            // Articles are numbered through all chapters, appendices through the file.
            const bool through = division.kind == SectionKind::article || division.kind == SectionKind::appendix;
            const Place place{division.kind == SectionKind::appendix ? 0 : epoch_, through ? -1 : division.parent,
                              division.kind};
            const auto [at, is_first] = seen_.try_emplace(place, Seen{ordinal, d});
            if (is_first)
                opens(d, ordinal);
            else
                follows(d, ordinal, at->second);
            at->second = {ordinal, d};
            latest_[{epoch_, -1, division.kind}] = ordinal;
        }
    }

  private:
    /// A title or a signature between two divisions ends one document and begins another.
    void walk_to(std::size_t paragraph) {
        for (; walked_ < paragraph; ++walked_)
            if (outline_.parts[walked_] == Part::title && walked_ > 0 && outline_.parts[walked_ - 1] != Part::title)
                ++epoch_;
    }

    void opens(std::size_t d, int ordinal) {
        const Division &division = outline_.divisions[d];
        if (ordinal == 1 || division.kind == SectionKind::appendix || division.kind == SectionKind::article)
            return;
        const auto latest = latest_.find({epoch_, -1, division.kind});
        if (latest != latest_.end() && latest->second + 1 == ordinal)
            return;  // the numbering runs on from the division before: A. I, II; B. III, IV
        findings_.add("numbering_gap", Severity::warning, division.heading,
                      "Section " + division.path + " is the first of its kind there: there is no " +
                          missing(1, ordinal, division) + "; check whether text is lost or the number is wrong.");
    }

    void follows(std::size_t d, int ordinal, const Seen &before) {
        const Division &division = outline_.divisions[d];
        const Division &elder = outline_.divisions[before.division];
        const int step = ordinal - before.ordinal;
        if (step == 1 || plain_neighbours(elder, division) || (ordinal == 1 && before.ordinal > 1))
            return;
        if (step > 1 && run_on(before, d, ordinal)) {
            findings_.add("numbering_gap", Severity::warning, division.heading,
                          "Section " + elder.path + " is followed by " + division.path + ": run on into the text " +
                              "before is " + missing(before.ordinal + 1, ordinal, division) +
                              "; begin a new line there.");
            return;
        }
        if (step > 1) {
            findings_.add("numbering_gap", Severity::warning, division.heading,
                          "Section " + elder.path + " is followed by " + division.path + ": there is no " +
                              missing(before.ordinal + 1, ordinal, division) +
                              "; check whether text is lost or the number is wrong.");
            return;
        }
        const std::string expected = marker_of(before.ordinal + 1, division.kind, division.marker);
        findings_.add("numbering_repeat", Severity::warning, division.heading,
                      "Number " + in_quotes(division.marker) + " at " + findings_.quote(division.heading) +
                          (step == 0 ? " stands twice in a row" : " falls back behind " + in_quotes(elder.marker)) +
                          "; number it " + in_quotes(expected) + ".",
                      expected);
    }

    /// Does every marker that is missing stand inside the text before, with a capital behind it: "… nuôi. b. Tần suất"?
    bool run_on(const Seen &before, std::size_t d, int ordinal) const {
        const Division &division = outline_.divisions[d];
        const std::size_t start = outline_.divisions[before.division].heading.start;
        const std::string_view text = outline_.at({start, division.heading.start});
        for (int missed = before.ordinal + 1; missed < ordinal; ++missed)
            if (!stands_in(text, marker_of(missed, division.kind, division.marker)))
                return false;
        return true;
    }

    static bool stands_in(std::string_view text, const std::string &marker) {
        for (const char *mark : {". ", ") "}) {
            const std::string words = " " + marker + mark;
            const std::size_t at = text.find(words);
            if (at != std::string_view::npos && starts_upper(text.substr(at + words.size())))
                return true;
        }
        return false;
    }

    /// "4", "đ and e", "2 to 9"
    static std::string missing(int from, int to, const Division &division) {
        const auto marker = [&](int ordinal) { return in_quotes(marker_of(ordinal, division.kind, division.marker)); };
        if (to - from > kMostNamed)
            return marker(from) + " to " + marker(to - 1);
        std::string out;
        for (int ordinal = from; ordinal < to; ++ordinal)
            out += (ordinal == from ? "" : ordinal + 1 == to ? " and " : ", ") + marker(ordinal);
        return out;
    }

    const Outline &outline_;
    Findings &findings_;
    std::map<Place, Seen> seen_;
    std::map<Place, int> latest_;
    std::size_t walked_ = 0;
    int epoch_ = 0;
};

}  // namespace

void check_numbering(const Outline &outline, Findings &findings) {
    Numbering(outline, findings).run();
}

}  // namespace vanban
