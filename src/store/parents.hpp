// What foreign keys say, asked of a plan's rows before they reach a database.
#pragma once

#include "store/rows.hpp"

namespace vanban::store {

/// Throws `Error` (code "record", stage "store") where a row is of another document than the plan's, or names an
/// instrument, agency, province or assignment that the plan has no row for. A load writes all rows of a plan in one
/// transaction: what holds here holds in the database, which need not look for the parents of each row once more.
void require_parents(const Rows &rows);

}  // namespace vanban::store
