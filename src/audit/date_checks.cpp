// Group 3: dates that cannot be.
#include "audit/checks.hpp"
#include "audit/lifted.hpp"
#include "grammar/symbols.hpp"

namespace vanban::audit {
namespace {

/// The term behind "QH15" or "UBTVQH15" at the end of a symbol; null where there is none. The labels of the terms have
/// their codes: "Quốc hội khóa XV (QH15; UBTVQH15)".
const lexicon::CongressTerm *legislature_of(const lexicon::Lexicon &lexicon, const std::string &symbol) {
    const std::size_t at = symbol.rfind("QH");
    if (at == std::string::npos || at + 2 == symbol.size() ||
        symbol.find_first_not_of("0123456789", at + 2) != std::string::npos)
        return nullptr;
    for (const lexicon::CongressTerm &term : lexicon.congress_terms())
        if (term.kind == "national_assembly" && term.label.find("(" + symbol.substr(at) + ";") != std::string::npos)
            return &term;
    return nullptr;
}

}  // namespace

void check_terms(const Desk &desk) {
    lift(desk, "term_conflict", [&](const Lifted &found) {
        desk.add(found.suggestion.empty() ? "term_conflict" : "term_conflict/meant",
                 {{"text", found.text}, {"meant", found.suggestion}}, {found.evidence(desk.corpus)});
    });
    lift(desk, "year_conflict", [&](const Lifted &found) {
        desk.add("year_conflict", {{"text", found.text}}, {found.evidence(desk.corpus)});
    });
}

void check_legislatures(const Desk &desk) {
    for (const Citation &citation : desk.corpus.citations()) {
        const lexicon::CongressTerm *term = citation.full ? legislature_of(desk.lexicon, citation.symbol) : nullptr;
        const auto symbol = term != nullptr ? read_symbol(citation.symbol, desk.lexicon) : std::nullopt;
        if (!symbol || symbol->year.size() != 4)
            continue;
        if (symbol->year >= term->start.substr(0, 4) && (term->end.empty() || symbol->year <= term->end.substr(0, 4)))
            continue;
        desk.add("legislature_conflict",
                 {{"symbol", citation.symbol},
                  {"year", symbol->year},
                  {"term", term->term},
                  {"from", term->start.substr(0, 4)},
                  {"to", term->end.empty() ? "…" : term->end.substr(0, 4)}},
                 {desk.corpus.at(citation)});
    }
}

void check_cited_future(const Desk &desk) {
    for (const Citation &citation : desk.corpus.citations()) {
        const DocumentFacts &document = desk.corpus.documents()[citation.document];
        if (!citation.full || citation.date.size() != 10 || document.date.size() != 10 ||
            citation.date <= document.date || citation.instrument == document.instrument)
            continue;
        desk.add("cites_future",
                 {{"document", document.name},
                  date_word("issued", document.date),
                  {"symbol", citation.symbol.empty() ? citation.type : citation.symbol},
                  date_word("cited", citation.date)},
                 {desk.corpus.at(citation), desk.corpus.at(citation.document)});
    }
}

}  // namespace vanban::audit
