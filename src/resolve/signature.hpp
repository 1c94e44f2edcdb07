// Who signed a document, for whom, and as what.
#pragma once

#include <optional>
#include <string>

#include "lexicon/lexicon.hpp"
#include "vanban/plan.hpp"

namespace vanban {

/// Reads a signature: authority ("KT. CHỦ TỊCH"), position ("PHÓ CHỦ TỊCH") and name, on lines of their own or run
/// together. Null where it holds neither a name nor an authority.
std::optional<Signer> read_signature(const std::string &block, const lexicon::Lexicon &lexicon);

}  // namespace vanban
