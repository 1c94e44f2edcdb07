#include "export/sheets.hpp"

#include <stdexcept>
#include <string_view>

#include "export/tables.hpp"
#include "lexicon/table.hpp"

namespace vanban::exports {
namespace {

/// As offices list their documents: by province, oldest first; what is not known comes last.
constexpr std::string_view kDocumentOrder =
    "COALESCE(d.province_code, '~'), COALESCE(d.date, '~'), COALESCE(d.symbol, '~'), d.id, ";

lexicon::Table load(const std::string &name, std::size_t key_columns) {
    for (const EmbeddedTable &table : embedded_tables())
        if (table.name == name)
            return lexicon::parse_table(name, "src/export/" + name, table.text, key_columns);
    throw std::logic_error("no such table: " + name);
}

const std::map<std::string, Words> &word_lists() {
    static const std::map<std::string, Words> lists = [] {
        std::map<std::string, Words> found;
        for (const lexicon::Row &row : load("words.tsv", 2).rows)
            found[row.cells[0]][row.cells[1]] = row.cells[2];
        return found;
    }();
    return lists;
}

Column column_of(const lexicon::Table &table, const lexicon::Row &row) {
    const auto cell = [&](std::string_view name) { return row.cells[table.column(name)]; };
    static const std::map<std::string, ColumnType> types = {{"text", ColumnType::text},
                                                            {"long", ColumnType::long_text},
                                                            {"list", ColumnType::list},
                                                            {"number", ColumnType::number},
                                                            {"date", ColumnType::date}};
    static const std::map<std::string, Link> links = {
        {"", Link::none}, {"document", Link::document}, {"section", Link::section}};
    Column column;
    column.heading = cell("heading");
    column.type = types.at(cell("type"));
    column.width = std::stod(cell("width"));
    if (!cell("words").empty())
        column.words = &word_lists().at(cell("words"));
    column.link = links.at(cell("link"));
    column.sql = cell("sql");
    return column;
}

std::vector<Column> columns_of(const std::string &sheet) {
    static const lexicon::Table table = load("columns.tsv", 2);
    std::vector<Column> columns;
    for (const lexicon::Row &row : table.rows)
        if (row.cells[table.column("sheet")] == sheet)
            columns.push_back(column_of(table, row));
    return columns;
}

Sheet sheet_of(const lexicon::Table &table, const lexicon::Row &row) {
    const auto cell = [&](std::string_view name) { return row.cells[table.column(name)]; };
    Sheet sheet;
    sheet.name = cell("sheet");
    sheet.title = cell("title");
    if (sheet.name == "documents")
        sheet.rows = Rows::documents;
    else if (sheet.name == "sections")
        sheet.rows = Rows::sections;
    sheet.columns = columns_of(sheet.name);
    sheet.query = "SELECT " + cell("document") + ", " + cell("item") + ", " + cell("section");
    for (const Column &column : sheet.columns)
        sheet.query += ", " + column.sql;
    sheet.query += " FROM " + cell("from") + " ORDER BY ";
    if (cell("document") != "NULL")
        sheet.query += kDocumentOrder;
    sheet.query += cell("order");
    return sheet;
}

}  // namespace

const std::vector<Sheet> &sheets() {
    static const std::vector<Sheet> all = [] {
        const lexicon::Table table = load("sheets.tsv", 1);
        std::vector<Sheet> found;
        for (const lexicon::Row &row : table.rows)
            found.push_back(sheet_of(table, row));
        return found;
    }();
    return all;
}

}  // namespace vanban::exports
