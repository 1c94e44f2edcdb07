// The findings and what goes with them, written out.
#pragma once

#include <string>
#include <vector>

#include "audit/finding.hpp"
#include "audit/matrix.hpp"
#include "audit/register.hpp"
#include "store/store.hpp"

namespace vanban::audit {

/// A JSON object with the findings alone: what `to_json` gives of them.
std::string findings_to_json(const std::vector<Finding> &findings);

/// A JSON object: findings, matrix, coverage and chains, as docs/audit.md describes them; ends with a line break.
std::string to_json(const std::vector<Finding> &findings, store::Store &store, const Register &known,
                    const lexicon::Lexicon &lexicon);

/// One row a finding, with a header: severity, code, message_vi, message_en, advice_vi, advice_en, document, symbol,
/// section, start, end, text, evidence (how many places). UTF-8 with a byte order mark; RFC 4180; no cell is a formula.
std::string to_csv(const std::vector<Finding> &findings);

/// Lines for people: severity, code, where, and the message and advice in that language ("vi" or "en"); then the
/// counts.
std::string to_table(const std::vector<Finding> &findings, std::string_view language);

}  // namespace vanban::audit
