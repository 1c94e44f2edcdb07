// What the checks ask of a database, read once: its documents, what they cite, and what they say one instrument does to
// another. What only one check needs (targets, assignments, diagnostics) it reads for itself.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "audit/finding.hpp"
#include "audit/register.hpp"
#include "store/store.hpp"

namespace vanban::audit {

/// An index into `Corpus::documents()` or `Corpus::instruments()`.
using Index = std::uint32_t;
constexpr Index kNone = ~Index{0};

/// A current document. Empty texts are unknown.
struct DocumentFacts {
    std::int64_t id = 0;
    std::string sha256;
    std::string name;  ///< its số, ký hiệu; the name of its file where it has none
    std::string type, symbol, instrument_id, issuer, province_code, province, date, title;
    Index instrument = kNone;  ///< the instrument that it is
    std::string not_before;    ///< its date where that is known to the day, else that of the newest it cites
};

/// How a document cites an instrument: one for each way (date, issuer, type, title) that it does so, at its first
/// place.
struct Citation {
    Index document = 0, instrument = 0;
    bool full = false;  ///< written with its number in full, not as a short name
    std::string section, type, symbol, date, issuer, title, text;
    Span span;  ///< code points
    std::uint32_t mentions = 1;

    /// Not in the closing part, where a portal lists what a document cites in words of its own.
    bool in_text() const { return section != "end"; }
};

/// What a document says one instrument does to another.
struct Statement {
    Index document = 0;
    RelationKind kind = RelationKind::implements;
    bool self = false;   ///< the document says it of itself
    Index from = kNone;  ///< the instrument that does it; none where a document without a number says it of itself
    Index to = 0;
    Span span;  ///< of the words that say so, in code points
    std::string text;
};

/// A document or what documents cite, whichever id they give it.
struct Instrument {
    std::string id;      ///< canonical id; where documents give several, one with a year, the smallest
    std::string symbol;  ///< empty where it has none
    Identity identity;
    std::string date, type, title;      ///< as most documents have them, dates as precise as any has
    std::vector<Index> documents;       ///< that it is: several where one stands in the corpus twice
    std::vector<Index> citations;       ///< in order of document and place
    const Registered *known = nullptr;  ///< its row of the register
};

class Corpus {
  public:
    Corpus(store::Store &store, const Register &known, const lexicon::Lexicon &lexicon);

    const std::vector<DocumentFacts> &documents() const { return documents_; }
    const std::vector<Instrument> &instruments() const { return instruments_; }
    const std::vector<Citation> &citations() const { return citations_; }
    const std::vector<Statement> &statements() const { return statements_; }

    /// The document of that key of the database; none where it is not current.
    Index document_of(std::int64_t id) const;
    /// The instrument of a series and period; none where the corpus neither is nor cites it.
    Index instrument_of(const Identity &identity) const;
    /// Does the document cite the instrument? Logarithmic.
    bool cites(Index document, Index instrument) const;

    Evidence at(const Citation &citation) const;
    Evidence at(const Statement &statement) const;
    /// The whole document.
    Evidence at(Index document) const;
    /// A place of a document that a query gave.
    Evidence at(Index document, const std::string &section, const Span &span, const std::string &text) const;

  private:
    void read_documents(store::Store &store);
    void read_instruments(store::Store &store, const Register &known);
    void read_citations(store::Store &store);
    void read_statements(store::Store &store);
    void link_documents();
    Index instrument_of_id(const std::string &id) const;

    Identities identities_;
    std::vector<DocumentFacts> documents_;
    std::vector<Instrument> instruments_;
    std::vector<Citation> citations_;
    std::vector<Statement> statements_;
    std::unordered_map<std::int64_t, Index> document_index_;
    std::unordered_map<std::string, Index> by_id_;       ///< canonical id
    std::unordered_map<std::string, Index> by_key_;      ///< series and period
    std::vector<std::vector<Index>> cited_by_document_;  ///< sorted
};

/// The text of a cell; empty where it is null.
std::string text_of(const store::Value &value);
/// The number of a cell. It must not be null.
std::int64_t number_of(const store::Value &value);

/// At most `most` code points of the text, on one line.
std::string shortened(const std::string &text, std::size_t most = 200);

}  // namespace vanban::audit
