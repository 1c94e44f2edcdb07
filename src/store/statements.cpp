#include "store/statements.hpp"

namespace vanban::store {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

/// The word at the front of `text`, which moves past it.
std::string_view next_word(std::string_view &text) {
    text = trimmed(text);
    const std::string_view word = text.substr(0, text.find_first_of(kSpace));
    text.remove_prefix(word.size());
    return word;
}

/// What a literal in single quotes holds: a quote in it stands twice.
std::string unquoted(std::string_view literal) {
    std::string text;
    for (std::size_t i = 1; i + 1 < literal.size(); ++i) {
        text.push_back(literal[i]);
        if (literal[i] == '\'')
            ++i;
    }
    return text;
}

}  // namespace

std::vector<std::string> statements_of(std::string_view sql) {
    std::vector<std::string> statements;
    std::string statement;
    bool quoted = false;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        if (!quoted && sql.substr(i, 2) == "--") {
            i = std::min(sql.find('\n', i), sql.size());
            statement.push_back('\n');
            continue;
        }
        quoted ^= sql[i] == '\'';
        if (quoted || sql[i] != ';') {
            statement.push_back(sql[i]);
            continue;
        }
        statements.emplace_back(trimmed(statement));
        statement.clear();
    }
    return statements;
}

std::optional<Comment> comment_of(std::string_view statement) {
    std::string_view rest = statement;
    if (next_word(rest) != "COMMENT")
        return std::nullopt;
    next_word(rest);  // ON
    const bool of_column = next_word(rest) == "COLUMN";
    const std::string_view name = next_word(rest);
    next_word(rest);  // IS
    const std::size_t dot = of_column ? name.find('.') : name.size();
    return Comment{std::string(name.substr(0, dot)), of_column ? std::string(name.substr(dot + 1)) : "",
                   unquoted(trimmed(rest))};
}

}  // namespace vanban::store
