// The document's own fields: what it is, who issued it, when, and who signed.
#pragma once

#include "structure/outline.hpp"
#include "vanban/plan.hpp"

namespace vanban {

/// Reads the fields off the frame of the outline.
Document read_document(const Outline &outline);

/// The name of an agency in normal case, from a line in capitals: "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN".
std::string normal_case(std::string_view capitals, const lexicon::Lexicon &lexicon);

/// The body of one province or ministry as the issuer of an id: "lang-son.ubnd", "bo-chinh-tri".
std::string issuer_slug(std::string_view issuer, const std::optional<Province> &province,
                        const lexicon::Lexicon &lexicon);

}  // namespace vanban
