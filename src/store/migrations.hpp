// The schema's versions: the numbered files of schemas/sql.
#pragma once

#include <string_view>
#include <vector>

#include "store/connection.hpp"

namespace vanban::store {

struct Migration {
    std::string_view name;  ///< of the file, e.g. "0001_tables.sql"
    std::string_view sql;
};

/// Every migration of this program, in order; the first is version 1.
const std::vector<Migration> &migrations();

/// Brings the database to the newest schema and its agencies to the built-in lexicon. Writes only where something is
/// not so yet. Throws `Error`: code "schema" where it is of a newer schema, "store" where another program's tables have
/// the names of ours; `name` is the database in that error.
void migrate(Connection &connection, const std::string &name);

/// Throws `Error` where the database is not of the newest schema: code "schema" where it is of another, "store" where
/// it is none of ours. Changes nothing.
void require_schema(Connection &connection, const std::string &name);

}  // namespace vanban::store
