#include "audit/corpus.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "text/utf8.hpp"

namespace vanban::audit {
namespace {

/// What documents say of one id, with how many say it.
struct Votes {
    std::map<std::string, int> values;

    void add(const std::string &value) {
        if (!value.empty())
            ++values[value];
    }
    /// The longest of them where `longest`, then the most frequent, then the smallest.
    std::string best(bool longest = false) const {
        std::string best;
        int most = 0;
        for (const auto &[value, votes] : values) {
            const bool more = votes > most;
            const bool finer = longest && value.size() > best.size();
            if (best.empty() || finer || (more && (!longest || value.size() == best.size()))) {
                best = value;
                most = votes;
            }
        }
        return best;
    }
};

struct Reading {
    Votes symbol, date, type, title;
};

Span span_of(const store::Value &start, const store::Value &end) {
    return {static_cast<std::size_t>(number_of(start)), static_cast<std::size_t>(number_of(end))};
}

std::string file_of(const std::string &uri) {
    return uri.substr(uri.rfind('/') + 1);
}

}  // namespace

std::string text_of(const store::Value &value) {
    const auto *text = std::get_if<std::string>(&value);
    return text == nullptr ? std::string() : *text;
}

std::int64_t number_of(const store::Value &value) {
    return std::get<std::int64_t>(value);
}

std::string shortened(const std::string &text, std::size_t most) {
    std::string line = text;
    std::replace_if(
        line.begin(), line.end(), [](char byte) { return byte == '\n' || byte == '\t'; }, ' ');
    std::size_t at = 0;
    for (std::size_t count = 0; at < line.size() && count < most; ++count)
        at += utf8::length(line[at]);
    return at < line.size() ? line.substr(0, at) + "…" : line;
}

Corpus::Corpus(store::Store &store, const Register &known, const lexicon::Lexicon &lexicon) : identities_(lexicon) {
    read_documents(store);
    read_instruments(store, known);
    read_citations(store);
    read_statements(store);
    link_documents();
}

void Corpus::read_documents(store::Store &store) {
    store.query(
        "SELECT id, sha256, uri, type, symbol, instrument_id, issuer, province_code, province_name, date, title "
        "FROM current_documents",
        {}, [&](const store::Row &row) {
            DocumentFacts facts;
            facts.id = number_of(row[0]);
            facts.sha256 = text_of(row[1]);
            facts.symbol = text_of(row[4]);
            facts.name = facts.symbol.empty() || facts.symbol.front() == '/' ? file_of(text_of(row[2])) : facts.symbol;
            facts.type = text_of(row[3]);
            facts.instrument_id = text_of(row[5]);
            facts.issuer = text_of(row[6]);
            facts.province_code = text_of(row[7]);
            facts.province = text_of(row[8]);
            facts.date = text_of(row[9]);
            facts.title = text_of(row[10]);
            documents_.push_back(std::move(facts));
        });
    std::sort(documents_.begin(), documents_.end(), [](const auto &a, const auto &b) { return a.sha256 < b.sha256; });
    for (Index i = 0; i < documents_.size(); ++i)
        document_index_[documents_[i].id] = i;
}

void Corpus::read_instruments(store::Store &store, const Register &known) {
    std::map<std::string, Reading> readings;
    store.query("SELECT document_id, instrument_id, symbol, date, type, title FROM instrument_readings", {},
                [&](const store::Row &row) {
                    if (document_of(number_of(row[0])) == kNone)
                        return;
                    Reading &reading = readings[text_of(row[1])];
                    reading.symbol.add(text_of(row[2]));
                    reading.date.add(text_of(row[3]));
                    reading.type.add(text_of(row[4]));
                    reading.title.add(text_of(row[5]));
                });
    std::unordered_map<std::string, std::map<std::string, int>> periods;  // of each series, dated ones
    std::map<std::string, Identity> identities;
    for (const auto &[id, reading] : readings) {
        const IdParts parts = parts_of(id);
        const std::string date = reading.date.best(true);
        const Identity identity = identities_.of(reading.symbol.best(), parts.issuer, parts.type,
                                                 date.empty() ? std::string(parts.year) : date);
        identities[id] = identity;
        if (!identity.key().empty())
            ++periods[identity.series][identity.period];
    }
    for (const auto &[id, reading] : readings) {
        Identity identity = identities[id];
        if (!identity.series.empty() && identity.period.empty()) {
            // One without a year is the only one of its number that anybody knows, if there is only one.
            std::map<std::string, int> all = periods[identity.series];
            for (const Registered *row : known.series(identity.series))
                if (!row->identity.period.empty())
                    ++all[row->identity.period];
            if (all.size() == 1)
                identity.period = all.begin()->first;
        }
        const std::string key = identity.key();
        const auto [at, is_new] = key.empty() ? std::pair{by_id_.end(), true}
                                              : by_key_.try_emplace(key, static_cast<Index>(instruments_.size()));
        if (!is_new) {
            Instrument &same = instruments_[at->second];
            if (same.id.ends_with(":0000"))
                same.id = id;
            if (same.date.size() < reading.date.best(true).size())
                same.date = reading.date.best(true);
            if (same.title.empty())
                same.title = reading.title.best();
            by_id_[id] = at->second;
            continue;
        }
        by_id_[id] = static_cast<Index>(instruments_.size());
        Instrument instrument;
        instrument.id = id;
        instrument.symbol = reading.symbol.best();
        instrument.identity = identity;
        instrument.date = reading.date.best(true);
        instrument.type = reading.type.best();
        instrument.title = reading.title.best();
        if (!identity.series.empty())
            instrument.known = known.find(identity);
        instruments_.push_back(std::move(instrument));
    }
}

void Corpus::read_citations(store::Store &store) {
    std::unordered_map<std::string, std::size_t> seen;
    store.query(
        "SELECT document_id, instrument_id, form, section, type, symbol, date, issuer, title, text, span_start, "
        "span_end FROM mentions WHERE instrument_id IS NOT NULL",
        {}, [&](const store::Row &row) {
            const Index document = document_of(number_of(row[0]));
            const Index instrument = instrument_of_id(text_of(row[1]));
            if (document == kNone || instrument == kNone)
                return;
            const std::string symbol = text_of(row[5]), date = text_of(row[6]), issuer = text_of(row[7]);
            std::string way = std::to_string(document) + "\n" + std::to_string(instrument) + "\n";
            way += text_of(row[4]) + "\n" + symbol + "\n" + date + "\n" + issuer;
            const Span span = span_of(row[10], row[11]);
            const auto [at, is_new] = seen.try_emplace(std::move(way), citations_.size());
            if (!is_new) {
                Citation &citation = citations_[at->second];
                ++citation.mentions;
                if (citation.span.start < span.start)
                    return;
                citation.span = span;
                citation.section = text_of(row[3]);
                citation.text = shortened(text_of(row[9]));
                citation.full = text_of(row[2]) == "full";
                return;
            }
            Citation citation;
            citation.document = document;
            citation.instrument = instrument;
            citation.full = text_of(row[2]) == "full";
            citation.section = text_of(row[3]);
            citation.type = text_of(row[4]);
            citation.symbol = symbol;
            citation.date = date;
            citation.issuer = issuer;
            citation.title = text_of(row[8]);
            citation.text = shortened(text_of(row[9]));
            citation.span = span;
            citations_.push_back(std::move(citation));
        });
    const auto place = [](const Citation &c) { return std::tuple(c.document, c.span.start, c.span.end, c.instrument); };
    std::sort(citations_.begin(), citations_.end(),
              [&](const Citation &a, const Citation &b) { return place(a) < place(b); });
}

void Corpus::read_statements(store::Store &store) {
    store.query("SELECT document_id, kind, from_target, from_instrument, to_instrument, evidence, evidence_start, "
                "evidence_end FROM relations WHERE to_instrument IS NOT NULL",
                {}, [&](const store::Row &row) {
                    Statement statement;
                    statement.document = document_of(number_of(row[0]));
                    if (statement.document == kNone)
                        return;
                    statement.kind = from_name<RelationKind>(text_of(row[1])).value_or(RelationKind::implements);
                    statement.self = text_of(row[2]) == "self";
                    statement.from = instrument_of_id(text_of(row[3]));
                    statement.to = instrument_of_id(text_of(row[4]));
                    statement.text = shortened(text_of(row[5]));
                    statement.span = span_of(row[6], row[7]);
                    if (statement.to != kNone && (statement.self || statement.from != kNone))
                        statements_.push_back(std::move(statement));
                });
    const auto place = [](const Statement &s) {
        return std::tuple(s.document, s.span.start, s.span.end, s.from, s.to, s.kind);
    };
    std::sort(statements_.begin(), statements_.end(),
              [&](const Statement &a, const Statement &b) { return place(a) < place(b); });
}

void Corpus::link_documents() {
    cited_by_document_.resize(documents_.size());
    for (Index i = 0; i < documents_.size(); ++i) {
        documents_[i].instrument = instrument_of_id(documents_[i].instrument_id);
        if (documents_[i].instrument != kNone)
            instruments_[documents_[i].instrument].documents.push_back(i);
        documents_[i].not_before = documents_[i].date.size() == 10 ? documents_[i].date : "";
    }
    for (Index i = 0; i < citations_.size(); ++i) {
        const Citation &citation = citations_[i];
        instruments_[citation.instrument].citations.push_back(i);
        cited_by_document_[citation.document].push_back(citation.instrument);
        DocumentFacts &document = documents_[citation.document];
        if (document.date.size() < 10 && citation.date.size() == 10)
            document.not_before = std::max(document.not_before, citation.date);
    }
    for (auto &cited : cited_by_document_) {
        std::sort(cited.begin(), cited.end());
        cited.erase(std::unique(cited.begin(), cited.end()), cited.end());
    }
}

Index Corpus::document_of(std::int64_t id) const {
    const auto at = document_index_.find(id);
    return at == document_index_.end() ? kNone : at->second;
}

Index Corpus::instrument_of_id(const std::string &id) const {
    const auto at = by_id_.find(id);
    return at == by_id_.end() ? kNone : at->second;
}

Index Corpus::instrument_of(const Identity &identity) const {
    const auto at = by_key_.find(identity.key());
    return at == by_key_.end() ? kNone : at->second;
}

bool Corpus::cites(Index document, Index instrument) const {
    const std::vector<Index> &cited = cited_by_document_[document];
    return std::binary_search(cited.begin(), cited.end(), instrument);
}

Evidence Corpus::at(Index document) const {
    const DocumentFacts &facts = documents_[document];
    return {facts.sha256, facts.name, std::nullopt, std::nullopt, shortened(facts.title)};
}

Evidence Corpus::at(Index document, const std::string &section, const Span &span, const std::string &text) const {
    const DocumentFacts &facts = documents_[document];
    return {facts.sha256, facts.name, section.empty() ? std::nullopt : std::optional(section), span, shortened(text)};
}

Evidence Corpus::at(const Citation &citation) const {
    return at(citation.document, citation.section, citation.span, citation.text);
}

Evidence Corpus::at(const Statement &statement) const {
    return at(statement.document, "", statement.span, statement.text);
}

}  // namespace vanban::audit
