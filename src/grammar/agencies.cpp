#include "grammar/agencies.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"
#include "text/roman.hpp"

namespace vanban {
namespace {

using lexicon::Cue;
using lexicon::Hit;
using lexicon::Reading;
using lexicon::Vocabulary;

constexpr std::uint32_t kLongestUnknown = 28;    // tokens of a name that the lexicon lacks
constexpr std::size_t kMostBodies = 100;         // of one list
constexpr std::uint32_t kLongestClause = 40;     // tokens of "được giao nhiệm vụ …" behind a name
constexpr std::uint32_t kLongestBranchName = 8;  // tokens of "Nông nghiệp và Môi trường"

SyllableKey key_of(std::string_view word) {
    return tokenize(word).front().key;
}

struct Words {
    SyllableKey va = key_of("và"), hoac = key_of("hoặc"), cung = key_of("cùng"), voi = key_of("với"),
                cac = key_of("các"), nhat = key_of("nhất"), la = key_of("là"), so = key_of("sở"), bo = key_of("bộ"),
                cua = key_of("của"), thuoc = key_of("thuộc"), truc = key_of("trực"), qua = key_of("qua");
};

const Words &words() {
    static const Words kWords;
    return kWords;
}

/// The tokens of the unit of government at token `at`: "huyện", "thị xã"; 0 where none stands there.
std::uint32_t unit_length(const Reading &reading, std::uint32_t at, std::uint32_t end) {
    static const std::array<SyllableKey, 4> kOne = {key_of("huyện"), key_of("quận"), key_of("xã"), key_of("phường")};
    static const std::array<std::array<SyllableKey, 2>, 4> kTwo = {{{key_of("thị"), key_of("xã")},
                                                                    {key_of("thị"), key_of("trấn")},
                                                                    {key_of("đặc"), key_of("khu")},
                                                                    {key_of("thành"), key_of("phố")}}};
    if (at >= end)
        return 0;
    for (const auto &[first, second] : kTwo)
        if (at + 1 < end && reading.token(at).key == first && reading.token(at + 1).key == second)
            return 2;
    return std::find(kOne.begin(), kOne.end(), reading.token(at).key) == kOne.end() ? 0 : 1;
}

/// Reads one list; `end` bounds every step.
class ListReader {
  public:
    ListReader(const Reading &reading, std::string_view text, std::uint32_t end, NamePlace place)
        : reading_(reading), text_(text), end_(end), heading_(place == NamePlace::heading) {}

    std::optional<AgencyList> read(std::uint32_t at) {
        AgencyList list{at, at, {}};
        std::uint32_t next = element(at, list, true);
        if (next == at)
            return std::nullopt;
        while (next != 0 && list.agencies.size() < kMostBodies) {
            list.last = next;
            const std::uint32_t start = past_separator(next);
            if (start == next)
                break;
            const std::uint32_t after = element(start, list, false);
            next = after == start ? 0 : after;
        }
        list.last = past_ellipsis(past_apposition(list.last));
        share_level(list);
        if (list.agencies.empty())
            return std::nullopt;
        return list;
    }

  private:
    const Token &token(std::uint32_t i) const { return reading_.token(i); }
    bool is(std::uint32_t i, SyllableKey key) const { return i < end_ && token(i).key == key; }
    bool mark(std::uint32_t i, char c) const { return i < end_ && token(i).is(c); }

    const Hit *agency(std::uint32_t i) const {
        const Hit *hit = i < end_ ? reading_.hit(i, Vocabulary::agency) : nullptr;
        return hit != nullptr && hit->last <= end_ ? hit : nullptr;
    }
    const Hit *cue(std::uint32_t i, Cue cue) const {
        const Hit *hit = i < end_ ? reading_.cue(i, cue) : nullptr;
        return hit != nullptr && hit->last <= end_ ? hit : nullptr;
    }

    std::string_view between(std::uint32_t first, std::uint32_t last) const {
        const Span span = reading_.span(first, last);
        return text_.substr(span.start, span.size());
    }

    /// Reads one body at `at` into the list; gives where it ends, `at` where there is none.
    std::uint32_t element(std::uint32_t at, AgencyList &list, bool opens) {
        if (!opens)
            if (const std::uint32_t end = branch(at, list); end != at)
                return end;
        std::uint32_t start = at;
        std::string title;
        if (const Hit *hit = cue(at, Cue::head_title)) {
            start = hit->last;
            title = std::string(between(at, start));
        }
        std::uint32_t end = name(start, opens && start == at);
        if (end == start && start != at) {
            if (end = name(at, opens); end == at)
                return opens ? at : start;  // "người đứng đầu" alone stands for no body
            start = at;
            title.clear();
        }
        if (end == start)
            return at;
        stem_ = is(start, words().cac) && start + 1 < end ? start + 1 : start;
        const Hit *known = agency(start);
        list.agencies.push_back({reading_.lexicon().expand(between(start, end)), title,
                                 known == nullptr ? nullptr : &reading_.lexicon().agencies()[known->row]});
        if (end == stem_ + 1 && stem_ > start && mark(end, ':'))
            return branches(end + 1, list);
        return end;
    }

    /// The end of the name that begins at `at`; `at` where no body is named.
    std::uint32_t name(std::uint32_t at, bool opens) const {
        const Hit *known = agency(at);
        const Hit *head = cue(at, Cue::agency_head);
        if (const Hit *other = cue(at, Cue::not_agency);
            other != nullptr && (known == nullptr || other->last > known->last))
            return at;
        if (known != nullptr)
            return tail(known->last, heading_ || extensible(*known), heading_ && extensible(*known));
        if (head == nullptr)
            return at;
        if (const Hit *verb = cue(at, Cue::task_verb)) {
            if (opens || head->last != verb->last)
                return at;
            const std::uint32_t end = tail(head->last, false, false);
            return end != head->last || end == end_ || separates(end) ? end : at;
        }
        const std::uint32_t end = tail(head->last, true, heading_);
        if (end != head->last || is(at, words().cac) || !opens)
            return end;
        if (mark(end, ',') && (agency(end + 1) != nullptr || cue(end + 1, Cue::agency_head) != nullptr))
            return end;
        return named_by_duty(end, at);
    }

    bool separates(std::uint32_t at) const { return mark(at, ',') || mark(at, ';') || is(at, words().va); }

    /// "Cơ quan lập đề án có trách nhiệm": what the body does tells it, up to its duty.
    std::uint32_t named_by_duty(std::uint32_t from, std::uint32_t at) const {
        const std::uint32_t limit = std::min(end_, from + kLongestUnknown);
        for (std::uint32_t i = from + 1; i < limit; ++i) {
            if (token(i).kind == TokenKind::mark)
                return at;
            if (cue(i, Cue::duty) != nullptr)
                return i;
        }
        return at;
    }

    /// A common noun takes what tells it apart: "các doanh nghiệp" + "logistics".
    bool extensible(const Hit &known) const {
        const std::string &kind = reading_.lexicon().agencies()[known.row].kind;
        return kind == "class-generic" || kind == "education-unit";
    }

    /// What belongs to a name behind its known part; `open`: words that no table has may belong to it, too, and with
    /// `verbs` even verbs ("Trung tâm Xúc tiến đầu tư, thương mại" in a heading).
    std::uint32_t tail(std::uint32_t at, bool open, bool verbs) const {
        const std::uint32_t first = at;
        while (at < end_) {
            std::uint32_t next = tail_word(at);
            if (next == at && open && at - first < kLongestUnknown)
                next = free_word(at, verbs);
            if (next == at)
                break;
            at = next;
        }
        return at;
    }

    std::uint32_t tail_word(std::uint32_t at) const {
        const Hit *known = cue(at, Cue::name_tail);
        if (const Hit *hit = cue(at, Cue::name_clause); hit != nullptr && (known == nullptr || hit->last > known->last))
            if (const std::uint32_t end = clause(hit->last, at); end != at)
                return end;
        if (known != nullptr)
            return known->last;
        if (mark(at, '/') && cue(at + 1, Cue::name_tail) != nullptr)
            return cue(at + 1, Cue::name_tail)->last;
        if (is(at, words().cua) || is(at, words().thuoc) || (is(at, words().truc) && is(at + 1, words().thuoc))) {
            const std::uint32_t body = at + (is(at, words().truc) ? 2 : 1);
            const std::uint32_t end = name(body, false);
            return end == body ? at : end;
        }
        if (token(at).number() || (token(at).word() && is_roman(between(at, at + 1))))
            return at + 1;
        if (const Hit *hit = reading_.hit(at, Vocabulary::province); hit != nullptr && hit->last <= end_)
            if (token(at).shape != Shape::lower)
                return hit->last;
        if (const std::uint32_t end = past_place(reading_, at, end_); end != at)
            return end;
        if (at > 0 && token(at - 1).key == words().so)
            if (const std::uint32_t end = branch_end(at, "Sở"); end != at)
                return end;
        if (mark(at, '('))
            if (const Hit *inner = agency(at + 1); inner != nullptr && mark(inner->last, ')'))
                return inner->last + 1;
        return at;
    }

    /// "được giao nhiệm vụ trong Kế hoạch …": to where the predicate of the body begins.
    std::uint32_t clause(std::uint32_t at, std::uint32_t start) const {
        const std::uint32_t limit = std::min(end_, at + kLongestClause);
        for (std::uint32_t i = at; i < limit; ++i) {
            if (token(i).is(',') || token(i).is(';') || token(i).is(':') || token(i).is('.'))
                return i == at ? start : i;
            if (i > at && predicate_at(reading_, i))
                return i;
        }
        return limit == end_ ? end_ : start;
    }

    /// A word of a name that no table has.
    std::uint32_t free_word(std::uint32_t at, bool verbs) const {
        const Token &word = token(at);
        if (word.is('-') || word.is('"'))
            return at + 1 < end_ && !stops(at + 1, verbs) ? at + 1 : at;
        if (is(at, words().va) || (verbs && word.is(',')))
            return goes_on(at + 1, verbs) ? at + 2 : at;
        if (stops(at, verbs))
            return at;
        if (const Hit *inner = agency(at))
            return inner->last;
        return at + 1;
    }

    /// Does the name of a body go on behind "và", not to the next body?
    bool goes_on(std::uint32_t at, bool verbs) const {
        return at < end_ && token(at).word() && (verbs || token(at).shape != Shape::lower) && agency(at) == nullptr &&
               cue(at, Cue::agency_head) == nullptr && cue(at, Cue::head_title) == nullptr && !says_role(at);
    }

    /// Words that tell a role end a name even where verbs do not.
    bool says_role(std::uint32_t at) const {
        return cue(at, Cue::lead) != nullptr || cue(at, Cue::coordinate) != nullptr || cue(at, Cue::duty) != nullptr ||
               cue(at, Cue::order) != nullptr || cue(at, Cue::opener) != nullptr;
    }

    bool stops(std::uint32_t at, bool verbs) const {
        const Token &word = token(at);
        if (word.kind == TokenKind::mark)
            return true;
        if (is(at, words().va) || is(at, words().hoac) || is(at, words().cung) || is(at, words().voi))
            return true;
        if (cue(at, Cue::name_stop) != nullptr)
            return true;
        return verbs ? says_role(at) : word.shape == Shape::lower && predicate_at(reading_, at);
    }

    /// Where the next body would begin; `at` where the list ends.
    std::uint32_t past_separator(std::uint32_t at) const {
        std::uint32_t next = at;
        if (mark(next, ',') || mark(next, ';'))
            ++next;
        if (is(next, words().va) || is(next, words().hoac))
            ++next;
        else if (is(next, words().cung))
            next += is(next + 1, words().voi) ? 2 : 1;
        return next;
    }

    /// ", nhất là người đứng đầu" adds no body.
    std::uint32_t past_apposition(std::uint32_t at) const {
        if (!mark(at, ',') || !is(at + 1, words().nhat) || !is(at + 2, words().la))
            return at;
        if (const Hit *title = cue(at + 3, Cue::head_title))
            return title->last;
        const std::uint32_t end = name(at + 3, false);
        return end == at + 3 ? at : end;
    }

    /// "Thành Đoàn... phối hợp": the dots leave out further bodies.
    std::uint32_t past_ellipsis(std::uint32_t at) const {
        if (mark(at, '.') && at + 1 < end_ && (mark(at + 1, '.') || token(at).end() - token(at).start > 1))
            while (mark(at, '.'))
                ++at;
        return at;
    }

    /// "Nội vụ" in "Sở Tài chính, Nội vụ": the branch of a body whose head noun stands before.
    std::uint32_t branch(std::uint32_t at, AgencyList &list) const {
        if (stem_ >= end_ || (!is(stem_, words().so) && !is(stem_, words().bo)))
            return at;
        const std::string stem = is(stem_, words().so) ? "Sở" : "Bộ";
        const std::uint32_t end = branch_end(at, stem);
        if (end == at)
            return at;
        const std::string name = stem + " " + std::string(between(at, end));
        list.agencies.push_back({reading_.lexicon().expand(name), {}, reading_.lexicon().agency_named(name)});
        return end;
    }

    /// Where the longest branch of a Sở or Bộ that begins at `at` ends; `at` where there is none.
    std::uint32_t branch_end(std::uint32_t at, const std::string &stem) const {
        if (at >= end_ || token(at).shape == Shape::lower || cue(at, Cue::agency_head) != nullptr)
            return at;
        for (std::uint32_t last = std::min(end_, at + kLongestBranchName); last > at; --last)
            if (reading_.lexicon().agency_named(stem + " " + std::string(between(at, last))) != nullptr)
                return last;
        return at;
    }

    /// "Các Sở: Công Thương; Xây dựng": the branches behind the colon. The class itself is no body of the list.
    std::uint32_t branches(std::uint32_t at, AgencyList &list) const {
        const AgencyName whole = list.agencies.back();
        list.agencies.pop_back();
        const std::uint32_t end = branch(at, list);
        if (end != at)
            return end;
        list.agencies.push_back(whole);
        return at - 1;
    }

    /// "HĐND, UBND tỉnh": the level that the last one names is meant for the one before it, too.
    void share_level(AgencyList &list) const {
        static const std::string kCouncil = "Hội đồng nhân dân", kCommittee = "Ủy ban nhân dân";
        for (std::size_t i = 0; i + 1 < list.agencies.size(); ++i) {
            const std::string &next = list.agencies[i + 1].name;
            if (list.agencies[i].name != kCouncil || !next.starts_with(kCommittee))
                continue;
            list.agencies[i].name += next.substr(kCommittee.size());
            list.agencies[i].agency = reading_.lexicon().agency_named(list.agencies[i].name);
        }
    }

    const Reading &reading_;
    std::string_view text_;
    std::uint32_t end_;
    bool heading_;
    std::uint32_t stem_ = ~0U;  // token of the head noun of the last body
};

/// "Phối hợp", "Triển khai": a verb that a capital opens a clause with.
bool opens_predicate(const Reading &reading, std::uint32_t at) {
    return reading.cue(at, Cue::task_verb) != nullptr || reading.cue(at, Cue::coordinate) != nullptr ||
           reading.cue(at, Cue::lead) != nullptr || reading.cue(at, Cue::duty) != nullptr;
}

}  // namespace

std::optional<AgencyList> agencies_at(const Reading &reading, std::string_view text, std::uint32_t at,
                                      std::uint32_t end, NamePlace place) {
    if (at >= end)
        return std::nullopt;
    return ListReader(reading, text, end, place).read(at);
}

std::uint32_t past_place(const Reading &reading, std::uint32_t at, std::uint32_t end) {
    constexpr std::uint32_t shortest = 2, longest = 4;  // words of a name
    const std::uint32_t name = at + unit_length(reading, at, end);
    if (name == at &&
        (at == 0 || (unit_length(reading, at - 1, at) == 0 && (at < 2 || unit_length(reading, at - 2, at) != 2))))
        return at;
    std::uint32_t last = name;
    while (last < end && last < name + longest && reading.token(last).shape == Shape::capital &&
           reading.hit(last, Vocabulary::agency) == nullptr &&
           reading.hit(last, Vocabulary::instrument_type) == nullptr && !opens_predicate(reading, last))
        ++last;
    return last < name + shortest ? at : last;
}

bool predicate_at(const Reading &reading, std::uint32_t at) {
    for (const Hit &hit : reading.hits_at(at)) {
        if (hit.vocabulary != Vocabulary::cue)
            continue;
        switch (static_cast<Cue>(hit.row)) {
        case Cue::task_verb:
        case Cue::lead:
        case Cue::coordinate:
        case Cue::duty:
        case Cue::opener:
        case Cue::order:
            return true;
        default:
            break;
        }
    }
    return false;
}

std::string issuing_department(const lexicon::Lexicon &lexicon, std::string_view issuer) {
    const Reading reading(issuer, {{0, issuer.size()}}, lexicon);
    for (std::uint32_t i = 0; i < reading.last(0); ++i)
        if (const Hit *hit = reading.hit(i, Vocabulary::agency))
            if (lexicon.agencies()[hit->row].name.starts_with("Sở "))
                return lexicon.agencies()[hit->row].name;
    return {};
}

std::string with_department(std::string_view name, std::string_view department) {
    if (department.empty())
        return std::string(name);
    std::string out;
    std::size_t from = 0;
    const std::vector<Token> tokens = tokenize(name);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool bare = tokens[i].key == words().so && tokens[i].shape == Shape::capital &&
                          (i + 1 == tokens.size() || !tokens[i + 1].word()) &&
                          (i == 0 || tokens[i - 1].key != words().cac);
        if (!bare || (i + 1 < tokens.size() && tokens[i + 1].is(',')))
            continue;
        out += std::string(name.substr(from, tokens[i].start - from)) + std::string(department);
        from = tokens[i].end();
    }
    return out + std::string(name.substr(from));
}

}  // namespace vanban
