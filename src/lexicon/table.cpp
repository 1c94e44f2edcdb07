#include "lexicon/table.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "lexicon/embedded.hpp"
#include "vanban/error.hpp"

namespace vanban::lexicon {
namespace {

std::vector<std::string> split(std::string_view line, char separator) {
    std::vector<std::string> parts;
    for (std::size_t from = 0;;) {
        const std::size_t to = line.find(separator, from);
        parts.emplace_back(line.substr(from, to == std::string_view::npos ? to : to - from));
        if (to == std::string_view::npos)
            return parts;
        from = to + 1;
    }
}

bool valid_utf8(std::string_view text) {
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (c < 0)
            return false;
    }
    return true;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

std::string key_of(const Row &row, std::size_t key_columns) {
    std::string key;
    for (std::size_t i = 0; i < key_columns; ++i)
        key += row.cells[i] + '\t';
    return key;
}

}  // namespace

std::size_t Table::column(std::string_view column_name) const {
    const auto at = std::find(columns.begin(), columns.end(), column_name);
    if (at == columns.end())
        fail(1, 1, "has no column '" + std::string(column_name) + "'; add it to the header line and to every row");
    return static_cast<std::size_t>(at - columns.begin());
}

void Table::fail(std::size_t line, std::size_t column, const std::string &why) const {
    throw Error("lexicon", file + ":" + std::to_string(line) + ":" + std::to_string(column), "lexicon", why);
}

Table parse_table(std::string name, std::string file, std::string_view text, std::size_t key_columns) {
    Table table;
    table.name = std::move(name);
    table.file = std::move(file);
    std::set<std::string> keys;
    std::size_t number = 0;
    if (text.starts_with("\xEF\xBB\xBF"))  // as spreadsheets save UTF-8
        text.remove_prefix(3);
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        std::string_view line = text.substr(from, to - from);
        from = to + 1;
        ++number;
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (!valid_utf8(line))
            table.fail(number, 1, "is not valid UTF-8; save the file as UTF-8");
        if (line.empty() || (table.columns.empty() && line.front() == '#'))
            continue;
        if (table.columns.empty()) {
            table.columns = split(line, '\t');
            if (table.columns.size() < key_columns)
                table.fail(number, 1,
                           "names " + std::to_string(table.columns.size()) + " column; its rows need at least " +
                               std::to_string(key_columns));
            continue;
        }
        Row row{split(line, '\t'), number};
        if (row.cells.size() != table.columns.size())
            table.fail(number, std::min(row.cells.size(), table.columns.size()),
                       "has " + std::to_string(row.cells.size()) + " cells where the header has " +
                           std::to_string(table.columns.size()) + "; separate cells by one tab each");
        if (row.cells.front().empty())
            table.fail(number, 1, "has no " + table.columns.front() + "; fill the cell or delete the row");
        if (!keys.insert(key_of(row, key_columns)).second)
            table.fail(number, 1, "repeats '" + row.cells.front() + "'; delete one of the two rows");
        table.rows.push_back(std::move(row));
    }
    if (table.columns.empty())
        table.fail(1, 1, "is empty; it needs a header line with the names of its columns");
    return table;
}

std::vector<std::string> split_list(std::string_view cell) {
    std::vector<std::string> parts;
    for (const std::string &part : split(cell, ';')) {
        const std::string_view text = trimmed(part);
        if (!text.empty())
            parts.emplace_back(text);
    }
    return parts;
}

void check_folder(const std::string &dir) {
    if (dir.empty())
        return;
    std::error_code error;
    std::filesystem::directory_iterator entry(dir, error);
    if (error)
        throw Error("lexicon", dir, "lexicon", "is no folder that can be read; --lexicon takes a folder of tables");
    for (const auto &file : entry) {
        const std::string name = file.path().filename().string();
        const bool known = std::any_of(embedded_tables().begin(), embedded_tables().end(),
                                       [&](const EmbeddedTable &table) { return table.name == name; });
        if (name.ends_with(".tsv") && !known)
            throw Error("lexicon", file.path().string(), "lexicon",
                        "is the name of no table; see src/lexicon for the names, or give it another ending");
        if (known && !file.is_regular_file(error))
            throw Error("lexicon", file.path().string(), "lexicon", "is no file; put the table there");
    }
}

Table load_table(const std::string &dir, const std::string &name, std::size_t key_columns) {
    if (!dir.empty()) {
        const std::filesystem::path path = std::filesystem::path(dir) / (name + ".tsv");
        if (std::filesystem::exists(path)) {
            std::ifstream in(path, std::ios::binary);
            const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
            if (!in && !in.eof())
                throw Error("lexicon", path.string(), "lexicon", "cannot be read; check that it is a readable file");
            return parse_table(name, path.string(), text, key_columns);
        }
    }
    for (const EmbeddedTable &table : embedded_tables())
        if (table.name == name + ".tsv")
            return parse_table(name, std::string(table.name), table.text, key_columns);
    throw Error("lexicon", name + ".tsv", "lexicon", "is not built in; put one into the folder given by --lexicon");
}

}  // namespace vanban::lexicon
