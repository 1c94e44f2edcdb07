// The register: what is known of instruments that plans cite, whatever the corpus says of them.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "audit/identity.hpp"
#include "lexicon/table.hpp"

namespace vanban::audit {

/// A row of the register. Empty texts are unknown.
struct Registered {
    std::string symbol, type, issuer;
    std::string date;  ///< ISO, as precise as it is known
    std::string subject;
    std::vector<std::string> implements, replaced_by, amended_by;  ///< symbols
    bool confirmed = false;                                        ///< a fact; else only a hint
    std::string note;
    Identity identity;
};

/// Instruments by issuer, type, number and period. Later rows come after earlier ones of the same key.
class Register {
  public:
    /// The built-in register (corpus/register.tsv).
    explicit Register(const lexicon::Lexicon &lexicon);

    /// Adds a user's table with the same columns (symbol, type, issuer and date at least; status empty counts as
    /// confirmed). Throws `Error` (stage "register") with file, line, column and remedy where a row cannot be used:
    /// a column, type or date that there is none of, a number of one period with two dates, a row that names itself.
    void add_csv(const std::string &file, std::string_view text);

    /// The rows of one series, in order of date.
    const std::vector<const Registered *> &series(const std::string &series) const;

    /// The rows of one symbol, whoever issued them, in order of date.
    const std::vector<const Registered *> &of_symbol(const std::string &symbol) const;

    /// What is known of an instrument: the confirmed row of its series and period, else the last unconfirmed one; null
    /// where there is none. Where the period is not known, the only row of the series.
    const Registered *find(const Identity &identity) const;

    std::size_t size() const { return rows_.size(); }

  private:
    void add(const lexicon::Table &table);
    Registered read(const lexicon::Table &table, const lexicon::Row &row);

    const lexicon::Lexicon &lexicon_;
    Identities identities_;
    std::deque<Registered> rows_;
    std::unordered_map<std::string, std::vector<const Registered *>> by_series_, by_symbol_;
};

}  // namespace vanban::audit
