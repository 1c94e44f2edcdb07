// The auditor's desk: what does not fit together in a database of plans.
#pragma once

#include <vector>

#include "audit/finding.hpp"
#include "audit/register.hpp"
#include "store/store.hpp"

namespace vanban::audit {

/// Runs every check of docs/audit.md over the current documents. The findings are in the order of severity (errors
/// first), code, document and span; the same database and register give the same findings. Time is linear in the rows.
std::vector<Finding> audit(store::Store &store, const Register &known, const lexicon::Lexicon &lexicon);

}  // namespace vanban::audit
