// Records against the schema.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vanban::validate {

/// Where a record breaks the schema, and how.
struct Fault {
    std::string pointer;  ///< JSON pointer of the value at fault, e.g. "/targets/3/unit"; empty: the whole record
    std::string why;
};

/// The faults of one record, in its order; none where it fits `vanban::schema()`.
/// Throws `Error` (stage "record", code "json") where the text is no JSON; `uri` names it there.
std::vector<Fault> faults(std::string_view record, const std::string &uri);

}  // namespace vanban::validate
