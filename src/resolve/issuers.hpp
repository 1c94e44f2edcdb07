// Issuers written out: "UBND tỉnh" of a plan of Lâm Đồng is "Ủy ban nhân dân tỉnh Lâm Đồng".
#pragma once

#include <string>

#include "lexicon/lexicon.hpp"
#include "vanban/plan.hpp"

namespace vanban {

/// Completes the name of an issuer with the document's own province where it names a body of one without
/// saying which, and brings it to its canonical case.
std::string complete_issuer(const std::string &issuer, const Document &document, const lexicon::Lexicon &lexicon);

}  // namespace vanban
