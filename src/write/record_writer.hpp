// Plan to record: the JSON that `schemas/plan.schema.json` describes. Knows nothing of how a plan is found.
#pragma once

#include <string>
#include <string_view>

#include "vanban/plan.hpp"

namespace vanban::write {

/// The value of the record's field `schema`.
inline constexpr std::string_view record_schema = "vanban.plan/1";

/// The record of a plan on one line: its fields in the order of the schema, its spans in code points,
/// what is unknown null, numbers that are whole as integers. Throws `Error` (stage "write") where a span reaches beyond
/// the text.
std::string write_record(const Plan &plan);

}  // namespace vanban::write
