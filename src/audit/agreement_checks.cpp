// Group 2: one instrument cited with different dates, issuers or titles, and who stands alone.
#include <algorithm>
#include <map>
#include <set>

#include "audit/checks.hpp"
#include "text/fold.hpp"
#include "text/tokens.hpp"

namespace vanban::audit {
namespace {

constexpr std::size_t kMostEvidence = 8;
constexpr std::size_t kTellingPairs = 4;  // of words of a title: fewer may differ by chance

/// Who says what of one instrument.
using Claims = std::map<std::string, std::vector<Index>>;  // value, citations

std::set<Index> documents_of(const Desk &desk, const std::vector<Index> &citations) {
    std::set<Index> documents;
    for (const Index i : citations)
        documents.insert(desk.corpus.citations()[i].document);
    return documents;
}

void append(const Desk &desk, const std::vector<Index> &citations, std::size_t most, std::vector<Evidence> &evidence) {
    std::set<Index> seen;
    for (const Index i : citations)
        if (evidence.size() < most && seen.insert(desk.corpus.citations()[i].document).second)
            evidence.push_back(desk.corpus.at(desk.corpus.citations()[i]));
}

Claims dates_of(const Desk &desk, const Instrument &instrument) {
    Claims claims;
    for (const Index i : instrument.citations)
        if (const Citation &citation = desk.corpus.citations()[i];
            citation.in_text() && citation.full && citation.date.size() == 10)
            claims[citation.date].push_back(i);
    return claims;
}

/// The value that most documents give; null where two share the first place.
const std::string *majority(const Desk &desk, const Claims &claims) {
    const std::string *best = nullptr;
    std::size_t most = 0;
    for (const auto &[value, citations] : claims) {
        const std::size_t votes = documents_of(desk, citations).size();
        if (votes == most)
            best = nullptr;
        if (votes > most)
            best = &value;
        most = std::max(most, votes);
    }
    return best;
}

/// The date of an instrument and where it is known from: a rule of the table of messages.
struct Fact {
    std::string date;
    const char *rule = nullptr;
    Index document = kNone;  ///< that has it, where the instrument stands in the corpus
};

Fact date_known(const Desk &desk, const Instrument &instrument, const Claims &claims) {
    for (const Index i : instrument.documents)
        if (desk.corpus.documents()[i].date.size() == 10)
            return {desk.corpus.documents()[i].date, "date_conflict/document", i};
    if (instrument.known != nullptr && instrument.known->confirmed && instrument.known->date.size() == 10)
        return {instrument.known->date, "date_conflict/register", kNone};
    if (const std::string *most = majority(desk, claims))
        return {*most, "date_conflict/majority", kNone};
    return {claims.begin()->first, "date_conflict/tie", kNone};
}

void outlier(const Desk &desk, const Instrument &instrument, const Claims &claims, const std::string &date,
             const Fact &fact) {
    std::vector<Evidence> evidence;
    append(desk, claims.at(date), kMostEvidence, evidence);
    const auto agreeing = claims.find(fact.date);
    if (agreeing != claims.end())
        append(desk, agreeing->second, evidence.size() + 3, evidence);
    if (fact.document != kNone)
        evidence.push_back(desk.corpus.at(fact.document));
    const std::size_t others = agreeing == claims.end() ? 0 : documents_of(desk, agreeing->second).size();
    desk.add(fact.rule,
             {{"type", instrument.type},
              {"symbol", instrument.symbol},
              date_word("cited", date),
              date_word("date", fact.date),
              {"others", std::to_string(others)},
              {"subject", instrument.known != nullptr ? instrument.known->subject : instrument.title}},
             std::move(evidence));
}

void date_of_one(const Desk &desk, const Instrument &instrument) {
    const Claims claims = dates_of(desk, instrument);
    if (claims.empty())
        return;
    const Fact fact = date_known(desk, instrument, claims);
    for (const auto &[date, citations] : claims)
        if (date != fact.date)
            outlier(desk, instrument, claims, date, fact);
    const Registered *hint = instrument.known;
    if (claims.size() == 1 && hint != nullptr && !hint->confirmed && hint->date.size() == 10 &&
        claims.begin()->first != hint->date && instrument.documents.empty())
        outlier(desk, instrument, claims, claims.begin()->first, {hint->date, "date_conflict/hint", kNone});
}

/// The same number on the same day of another year is most likely the same instrument.
void year_of_one(const Desk &desk, const Instrument &instrument, const std::vector<const Instrument *> &series) {
    const Claims claims = dates_of(desk, instrument);
    if (claims.size() != 1 || !instrument.documents.empty() || instrument.known != nullptr)
        return;
    const std::string &date = claims.begin()->first;
    const auto same_day = [&](const std::string &other) {
        return other.size() == 10 && other != date && other.substr(4) == date.substr(4);
    };
    for (const Registered *row : desk.known.series(instrument.identity.series))
        if (row->confirmed && same_day(row->date)) {
            outlier(desk, instrument, claims, date, {row->date, "date_conflict/year", kNone});
            return;
        }
    for (const Instrument *other : series) {
        const Claims others = dates_of(desk, *other);
        if (others.size() != 1 || !same_day(others.begin()->first))
            continue;
        const std::size_t mine = documents_of(desk, claims.begin()->second).size();
        const std::size_t theirs = documents_of(desk, others.begin()->second).size();
        if (mine > theirs || (mine == theirs && date < others.begin()->first))
            continue;  // told once, of the one that fewer documents have
        Claims both = claims;
        both.insert(others.begin(), others.end());
        outlier(desk, instrument, both, date, {others.begin()->first, "date_conflict/year_tie", kNone});
        return;
    }
}

/// Which of the central Party bodies that share the code TW an issuer is; null where it is none of them.
const char *party_body(const std::string &issuer) {
    static const std::string bodies[] = {fold("Bộ Chính trị"), fold("Ban Bí thư"), fold("Ban Chấp hành Trung ương")};
    static constexpr const char *kNames[] = {"Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng"};
    const std::string name = fold(issuer);
    for (std::size_t i = 0; i < std::size(bodies); ++i)
        if (name.starts_with(bodies[i]))
            return kNames[i];
    return nullptr;
}

std::set<std::string> word_pairs(const std::string &title) {
    std::set<std::string> pairs;
    std::string before;
    for (const Token &token : tokenize(title)) {
        if (!token.word())
            continue;
        const std::string word = fold(title.substr(token.start, token.end() - token.start));
        if (!before.empty())
            pairs.insert(before + " " + word);
        before = word;
    }
    return pairs;
}

/// Two titles of which neither holds two neighbouring words of the other.
bool strangers(const std::string &a, const std::string &b) {
    const std::set<std::string> left = word_pairs(a), right = word_pairs(b);
    if (left.size() < kTellingPairs || right.size() < kTellingPairs)
        return false;
    return std::none_of(left.begin(), left.end(), [&](const std::string &pair) { return right.count(pair) > 0; });
}

}  // namespace

void check_dates_agree(const Desk &desk) {
    std::unordered_map<std::string, std::vector<const Instrument *>> series;
    for (const Instrument &instrument : desk.corpus.instruments())
        if (!instrument.identity.series.empty())
            series[instrument.identity.series].push_back(&instrument);
    for (const Instrument &instrument : desk.corpus.instruments()) {
        if (instrument.identity.series.empty())
            continue;
        date_of_one(desk, instrument);
        year_of_one(desk, instrument, series[instrument.identity.series]);
    }
}

void check_issuers_agree(const Desk &desk) {
    for (const Instrument &instrument : desk.corpus.instruments()) {
        if (!instrument.identity.series.starts_with("trung-uong|") || instrument.identity.period.empty())
            continue;
        Claims claims;
        for (const Index i : instrument.citations)
            if (const Citation &citation = desk.corpus.citations()[i]; citation.in_text())
                if (const char *body = party_body(citation.issuer))
                    claims[body].push_back(i);
        const char *known = instrument.known != nullptr ? party_body(instrument.known->issuer) : nullptr;
        const bool sure = known != nullptr && instrument.known->confirmed;
        if (claims.empty() || (claims.size() == 1 && !sure))
            continue;
        const std::string *most = majority(desk, claims);
        const std::string fact = sure ? known : most != nullptr ? *most : claims.begin()->first;
        for (const auto &[body, citations] : claims) {
            if (body == fact)
                continue;
            std::vector<Evidence> evidence;
            append(desk, citations, kMostEvidence, evidence);
            if (claims.count(fact) > 0)
                append(desk, claims.at(fact), evidence.size() + 3, evidence);
            desk.add(sure ? "issuer_conflict/register" : "issuer_conflict",
                     {{"type", instrument.type}, {"symbol", instrument.symbol}, {"cited", body}, {"issuer", fact}},
                     std::move(evidence));
        }
    }
}

void check_titles_agree(const Desk &desk) {
    for (const Instrument &instrument : desk.corpus.instruments()) {
        if (instrument.identity.key().empty())
            continue;
        const std::string &fact = instrument.known != nullptr ? instrument.known->subject : instrument.title;
        std::set<std::string> told;
        for (const Index i : instrument.citations) {
            const Citation &citation = desk.corpus.citations()[i];
            if (!citation.full || !citation.in_text() || !strangers(citation.title, fact) ||
                !told.insert(citation.title).second)
                continue;
            desk.add("title_conflict",
                     {{"type", instrument.type},
                      {"symbol", instrument.symbol},
                      {"cited", shortened(citation.title, 80)},
                      {"title", shortened(fact, 80)}},
                     {desk.corpus.at(citation)});
        }
    }
}

}  // namespace vanban::audit
