// The statements of a migration file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::store {

/// The statements of an SQL text, without their semicolons and the comments (--) between them.
std::vector<std::string> statements_of(std::string_view sql);

/// COMMENT ON TABLE|VIEW table IS 'text', COMMENT ON COLUMN table.column IS 'text'.
struct Comment {
    std::string table;
    std::string column;  ///< empty: of the table
    std::string text;
};

/// The comment that a statement makes; null where it is another statement.
std::optional<Comment> comment_of(std::string_view statement);

}  // namespace vanban::store
