// The data of one plan's page.
#pragma once

#include "report/record.hpp"

namespace vanban::report {

/// What the page shows of a record: all but the quotes of the text, which the spans give, and the places in the input,
/// of which the number of the page is kept. `findings` are those of the audit that rest on this plan, `diagnostics` the
/// record's own besides.
Json plan_page(const Record &record, const Json &findings, const Json &diagnostics);

/// What lists of plans show of it: {"key", "sha256", "file", "symbol", "title", "type", "code", "issuer", "province",
/// "date", "id", "counts" {kind: number}, "severities" [info, warning, error]}. What is wrong with it counts as for
/// its page.
Json plan_summary(const Record &record, const Json &findings, const Json &diagnostics);

}  // namespace vanban::report
