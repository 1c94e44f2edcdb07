// A head set in two columns with spaces or tabs, as plain text keeps the letterhead of a document.
#pragma once

#include "ingest/pages.hpp"

namespace vanban {

/// Splits the first lines of a document, where a wide gap parts them in two, into the cells of a table: one row a
/// line. Changes `pages.lines` only where the first or second line that is not blank has such a gap; stops at
/// the first line that has none.
void split_head_columns(Pages &pages);

}  // namespace vanban
