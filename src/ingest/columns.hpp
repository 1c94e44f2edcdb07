// Columns set with spaces or tabs, as plain text keeps the letterhead of a document and its signature.
#pragma once

#include "ingest/pages.hpp"

namespace vanban {

/// Splits the first lines of a document, where a wide gap parts them in two, into the cells of a table: one row a
/// line. Changes `pages.lines` only where the first or second line that is not blank has such a gap; stops at
/// the first line that has none.
void split_head_columns(Pages &pages);

/// Splits recipients with the signature beside them into two cells of a table, one read before the other: from a line
/// that a wide gap parts into "Nơi nhận:" and words in capitals, down to the last line of items or of words
/// that stand far to the right. Changes `pages.lines` alone; blank lines between are left out.
void split_tail_columns(Pages &pages);

}  // namespace vanban
