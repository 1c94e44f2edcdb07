// What makes two citations one instrument: issuer, type, number, and the period in which that number stands once.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "lexicon/lexicon.hpp"

namespace vanban::audit {

/// Numbers restart each calendar year, those of the central Party bodies each congress term, so a symbol alone is no
/// key.
struct Identity {
    std::string series;  ///< issuer, type and number: "thu-tuong|24/ct-ttg"; empty where there is no symbol
    std::string period;  ///< the year, or the term of a central Party body ("XIII"); empty where it is not known

    /// The two as one key; null where one of them is missing.
    std::string key() const { return series.empty() || period.empty() ? "" : series + "|" + period; }
};

class Identities {
  public:
    explicit Identities(const lexicon::Lexicon &lexicon) : lexicon_(lexicon) {}

    /// `symbol` as cleaned by the extraction; `issuer` a slug as in ids ("lang-son.ubnd"), `type` one too ("kh"),
    /// `date` ISO of any precision or empty.
    Identity of(const std::string &symbol, std::string_view issuer, std::string_view type, const std::string &date);

  private:
    const std::string &series(const std::string &symbol, std::string_view issuer, std::string_view type);
    std::string period(const std::string &series, const std::string &date) const;

    const lexicon::Lexicon &lexicon_;
    std::unordered_map<std::string, std::string> series_;  ///< by symbol, issuer and type
};

/// The parts of a canonical id "vn:<issuer>:<type>:<number>:<year>".
struct IdParts {
    std::string_view issuer, type, number, year;  ///< the year "0000" where it is not known
};

IdParts parts_of(std::string_view id);

/// The latest ISO date of any precision that a date can be: 2025-02 gives 2025-02-31.
std::string latest(const std::string &date);

}  // namespace vanban::audit
