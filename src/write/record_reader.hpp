// Record to plan: the inverse of the writer. Fields that it does not know are left alone.
#pragma once

#include <string>
#include <string_view>

#include "vanban/plan.hpp"

namespace vanban::write {

/// The plan of a record. Throws `Error` (stage "record", code "json" or "record") that names the
/// JSON pointer of the first fault: a field missing, of a wrong type, of an unknown name, or a span outside the text.
Plan read_record(std::string_view record, const std::string &uri);

}  // namespace vanban::write
