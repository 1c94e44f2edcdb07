// Group 1: what is cited and is not there, and symbols that no instrument can have.
#include <algorithm>
#include <set>

#include "audit/checks.hpp"
#include "grammar/symbols.hpp"
#include "text/fold.hpp"

namespace vanban::audit {
namespace {

constexpr std::size_t kMostEvidence = 8;
constexpr const char *kYearsInSymbols = "1997-01-01";  // Luật Ban hành văn bản quy phạm pháp luật 1996, in force

/// The first citation of each of the first documents.
std::vector<Evidence> citations_of(const Desk &desk, const Instrument &instrument) {
    std::vector<Evidence> evidence;
    Index last = kNone;
    for (const Index i : instrument.citations) {
        const Citation &citation = desk.corpus.citations()[i];
        if (citation.document == last || evidence.size() == kMostEvidence)
            continue;
        last = citation.document;
        evidence.push_back(desk.corpus.at(citation));
    }
    return evidence;
}

std::size_t documents_of(const Desk &desk, const Instrument &instrument) {
    std::set<Index> documents;
    for (const Index i : instrument.citations)
        documents.insert(desk.corpus.citations()[i].document);
    return documents.size();
}

/// The text without spaces, folded.
std::string compact(const std::string &text) {
    std::string out = fold(text);
    std::erase(out, ' ');
    return out;
}

bool is_written(const Citation &citation, const std::string &symbol) {
    return compact(citation.text).find(compact(symbol)) != std::string::npos;
}

std::string swapped(std::string symbol) {
    for (char &mark : symbol)
        mark = mark == '/' ? '-' : mark == '-' ? '/' : mark;
    return symbol;
}

/// "Bộ trưởng Bộ Tài chính" signs for Bộ Tài chính.
const lexicon::IssuerCode *body_named(const lexicon::Lexicon &lexicon, const std::string &issuer) {
    static const std::string minister = fold("Bộ trưởng ");
    const std::string name = fold(lexicon.expand(issuer));
    return lexicon.issuer_named(name.starts_with(minister) ? name.substr(minister.size()) : name);
}

/// Did the body behind the code go on as the body that is named?
bool went_on_as(const lexicon::Lexicon &lexicon, const std::string &code_issuer, const std::string &named) {
    const lexicon::Agency *before = lexicon.agency_named(code_issuer);
    const lexicon::Agency *after = lexicon.agency_named(named);
    return before != nullptr && after != nullptr && before->successor == after->id;
}

/// May an instrument of the type that is named have a symbol of the code of `meant`? Several types share a code, and
/// those that several bodies issue are written with the code of the plain type too: Kế hoạch liên tịch 77/KH-LT.
bool may_have(const lexicon::InstrumentType &named, const lexicon::InstrumentType &meant) {
    return fold(named.code) == fold(meant.code) || fold(named.name).starts_with(fold(meant.name) + " ");
}

}  // namespace

void check_dangling(const Desk &desk) {
    std::set<Index> carried_out;
    for (const Statement &statement : desk.corpus.statements())
        if (statement.self && statement.kind == RelationKind::implements)
            carried_out.insert(statement.to);
    for (Index i = 0; i < desk.corpus.instruments().size(); ++i) {
        const Instrument &instrument = desk.corpus.instruments()[i];
        if (instrument.identity.series.empty() || instrument.citations.empty() || !instrument.documents.empty() ||
            instrument.known != nullptr || !desk.known.series(instrument.identity.series).empty())
            continue;
        desk.add(carried_out.count(i) > 0 ? "dangling_reference/implemented" : "dangling_reference",
                 {{"type", instrument.type},
                  {"symbol", instrument.symbol},
                  documents_word("documents", documents_of(desk, instrument))},
                 citations_of(desk, instrument));
    }
}

void check_symbol_form(const Desk &desk) {
    for (const Citation &citation : desk.corpus.citations()) {
        if (!citation.full || citation.symbol.empty())
            continue;
        const auto symbol = read_symbol(citation.symbol, desk.lexicon);
        if (!symbol)
            continue;
        const bool written = is_written(citation, citation.symbol);
        if (!written && is_written(citation, swapped(citation.symbol)))
            desk.add("symbol_form", {{"text", citation.text}, {"symbol", citation.symbol}}, {desk.corpus.at(citation)});
        const bool law = symbol->type_code == "NĐ" || symbol->type_code == "TT" || symbol->type_code == "TTLT";
        const lexicon::IssuerCode *issuer = desk.lexicon.issuer_code(symbol->issuer_code);
        const bool state = issuer != nullptr && issuer->family == "state" && issuer->scope == "central";
        if (written && law && state && symbol->year.empty() && citation.date >= kYearsInSymbols)
            desk.add("symbol_form/no_year", {{"type", citation.type}, {"symbol", citation.symbol}},
                     {desk.corpus.at(citation)});
    }
}

void check_symbol_issuer(const Desk &desk) {
    for (const Citation &citation : desk.corpus.citations()) {
        if (!citation.full || citation.symbol.empty() || citation.issuer.empty())
            continue;
        const auto symbol = read_symbol(citation.symbol, desk.lexicon);
        const lexicon::IssuerCode *code = symbol ? desk.lexicon.issuer_code(symbol->issuer_code) : nullptr;
        const lexicon::IssuerCode *named = body_named(desk.lexicon, citation.issuer);
        if (code == nullptr || named == nullptr || code->slug == named->slug || code->scope != "central" ||
            named->scope != "central" || code->family == "party" || symbol->type_code == "TTLT" ||
            went_on_as(desk.lexicon, code->issuer, named->issuer))
            continue;
        desk.add("symbol_issuer",
                 {{"symbol", citation.symbol},
                  {"code", symbol->issuer_code},
                  {"issuer", code->issuer},
                  {"named", citation.issuer}},
                 {desk.corpus.at(citation)});
    }
}

void check_symbol_type(const Desk &desk) {
    std::unordered_map<std::string, const lexicon::InstrumentType *> types;
    for (const lexicon::InstrumentType &type : desk.lexicon.instrument_types())
        types.emplace(fold(type.name), &type);
    for (const Citation &citation : desk.corpus.citations()) {
        if (!citation.full || citation.symbol.empty())
            continue;
        const auto symbol = read_symbol(citation.symbol, desk.lexicon);
        const auto named = types.find(fold(citation.type));
        if (!symbol || symbol->type_code.empty() || named == types.end() || named->second->code.empty() ||
            named->second->nature != lexicon::Nature::numbered)
            continue;
        const lexicon::InstrumentType *meant = desk.lexicon.type_of_code(symbol->type_code);
        const lexicon::IssuerCode *issuer = desk.lexicon.issuer_code(symbol->issuer_code);
        // QĐ of the Party is Quyết định or Quy định; the code CT stands for Chỉ thị and, in some places, Chương trình.
        const bool either =
            (issuer != nullptr && issuer->family == "party" && symbol->type_code == "QĐ") || symbol->type_code == "CT";
        if (meant == nullptr || may_have(*named->second, *meant) || either || !is_written(citation, citation.symbol))
            continue;
        desk.add(
            "symbol_type",
            {{"symbol", citation.symbol}, {"code", symbol->type_code}, {"type", meant->name}, {"named", citation.type}},
            {desk.corpus.at(citation)});
    }
}

}  // namespace vanban::audit
