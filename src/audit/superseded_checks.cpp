// Group 4: what is cited as if in force, though another instrument has replaced, repealed or amended it.
#include <set>
#include <tuple>

#include "audit/checks.hpp"

namespace vanban::audit {
namespace {

/// That something happened to an instrument.
struct Change {
    RelationKind kind = RelationKind::replaces;
    std::string by, date;             ///< symbol and date of what did it
    Index instrument = kNone;         ///< likewise, where the corpus knows it
    const Statement *told = nullptr;  ///< by a document; else by the register
};

bool changes(RelationKind kind) {
    return kind == RelationKind::replaces || kind == RelationKind::repeals || kind == RelationKind::amends;
}

using Changes = std::unordered_map<Index, std::vector<Change>>;

void told_by_documents(const Desk &desk, Changes &all) {
    for (const Statement &statement : desk.corpus.statements()) {
        const DocumentFacts &document = desk.corpus.documents()[statement.document];
        const Index from = statement.self ? document.instrument : statement.from;
        if (!changes(statement.kind) || from == kNone || from == statement.to)
            continue;
        const Instrument &by = desk.corpus.instruments()[from];
        const std::string &date = statement.self ? document.date : by.date;
        if (date.size() == 10 && !by.symbol.empty())
            all[statement.to].push_back({statement.kind, by.symbol, date, from, &statement});
    }
}

void told_by_register(const Desk &desk, Index index, const Instrument &instrument, Changes &all) {
    if (instrument.known == nullptr || !instrument.known->confirmed)
        return;
    const auto add = [&](RelationKind kind, const std::vector<std::string> &symbols) {
        for (const std::string &symbol : symbols) {
            // The same body issued it, so its series differs in the symbol only.
            const std::string prefix = instrument.identity.series.substr(0, instrument.identity.series.find('|') + 1);
            for (const Registered *row : desk.known.of_symbol(symbol))
                if (row->identity.series.starts_with(prefix) && row->date.size() == 10 &&
                    row->date > instrument.known->date)
                    all[index].push_back({kind, symbol, row->date, desk.corpus.instrument_of(row->identity), nullptr});
        }
    };
    add(RelationKind::replaces, instrument.known->replaced_by);
    add(RelationKind::amends, instrument.known->amended_by);
}

const char *rule_of(RelationKind kind) {
    return kind == RelationKind::replaces  ? "cites_replaced"
           : kind == RelationKind::repeals ? "cites_repealed"
                                           : "cites_amended";
}

}  // namespace

void check_superseded(const Desk &desk) {
    Changes all;
    told_by_documents(desk, all);
    for (Index i = 0; i < desk.corpus.instruments().size(); ++i)
        told_by_register(desk, i, desk.corpus.instruments()[i], all);
    std::set<std::pair<Index, Index>> speak_of_it;  // documents that themselves say what happens to an instrument
    for (const Statement &statement : desk.corpus.statements())
        if (changes(statement.kind))
            speak_of_it.emplace(statement.document, statement.to);
    std::set<std::tuple<Index, Index, std::string>> told;
    for (const Citation &citation : desk.corpus.citations()) {
        const auto found = all.find(citation.instrument);
        const DocumentFacts &document = desk.corpus.documents()[citation.document];
        if (found == all.end() || document.not_before.empty() || document.instrument == citation.instrument ||
            speak_of_it.count({citation.document, citation.instrument}) > 0)
            continue;
        for (const Change &change : found->second) {
            const bool knows_of_it =
                change.instrument != kNone &&
                (change.instrument == document.instrument || desk.corpus.cites(citation.document, change.instrument));
            if (change.date >= document.not_before || knows_of_it ||
                !told.emplace(citation.document, citation.instrument, change.by).second)
                continue;
            std::vector<Evidence> evidence = {desk.corpus.at(citation)};
            if (change.told != nullptr)
                evidence.push_back(desk.corpus.at(*change.told));
            desk.add(rule_of(change.kind),
                     {{"symbol", desk.corpus.instruments()[citation.instrument].symbol},
                      {"by", change.by},
                      date_word("date", change.date),
                      {"document", document.name}},
                     std::move(evidence));
        }
    }
}

}  // namespace vanban::audit
