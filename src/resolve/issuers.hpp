// Issuers written out: "UBND tỉnh" of a plan of Lâm Đồng is "Ủy ban nhân dân tỉnh Lâm Đồng".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "vanban/plan.hpp"

namespace vanban {

/// Completes the name of an issuer with the document's own province where it names a body of one without
/// saying which, and brings it to its canonical case.
std::string complete_issuer(const std::string &issuer, const Document &document, const lexicon::Lexicon &lexicon);

/// The body of one province or ministry as the issuer of an id: "lang-son.ubnd", "bo-chinh-tri". `own` is the
/// province of the document, for bodies named without theirs.
std::string issuer_slug(std::string_view issuer, const std::optional<Province> &own, const lexicon::Lexicon &lexicon);

}  // namespace vanban
