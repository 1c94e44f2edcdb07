#include "audit/register.hpp"

#include <algorithm>

#include "audit/csv.hpp"
#include "audit/tables.hpp"
#include "grammar/symbols.hpp"
#include "resolve/issuers.hpp"
#include "vanban/error.hpp"

namespace vanban::audit {
namespace {

[[noreturn]] void fail(const lexicon::Table &table, const lexicon::Row &row, std::string_view column,
                       const std::string &why) {
    const auto at = std::find(table.columns.begin(), table.columns.end(), column);
    throw Error("register",
                table.file + ":" + std::to_string(row.line) + ":" + std::to_string(at - table.columns.begin() + 1),
                "register", why);
}

/// The cell of a column; empty where the table has no such column.
std::string cell(const lexicon::Table &table, const lexicon::Row &row, std::string_view column) {
    const auto at = std::find(table.columns.begin(), table.columns.end(), column);
    return at == table.columns.end() ? "" : row.cells[static_cast<std::size_t>(at - table.columns.begin())];
}

bool digits(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "2025", "2025-02", "2025-02-28", or nothing.
bool is_date(std::string_view text) {
    if (text.empty())
        return true;
    const bool form = text.size() == 4 || (text.size() == 7 && text[4] == '-') ||
                      (text.size() == 10 && text[4] == '-' && text[7] == '-');
    if (!form || !digits(text.substr(0, 4)))
        return false;
    const auto part = [&](std::size_t from, int most) {
        return digits(text.substr(from, 2)) && std::stoi(std::string(text.substr(from, 2))) >= 1 &&
               std::stoi(std::string(text.substr(from, 2))) <= most;
    };
    return (text.size() < 7 || part(5, 12)) && (text.size() < 10 || part(8, 31));
}

}  // namespace

Register::Register(const lexicon::Lexicon &lexicon) : lexicon_(lexicon), identities_(lexicon) {
    add(lexicon::parse_table("register", "register.tsv", embedded_table("register.tsv"), 4));
}

void Register::add_csv(const std::string &file, std::string_view text) {
    const lexicon::Table table = read_csv(file, text);
    for (const char *column : {"symbol", "type", "issuer", "date"})
        if (std::find(table.columns.begin(), table.columns.end(), column) == table.columns.end())
            throw Error("register", file + ":1:1", "register",
                        std::string("has no column '") + column +
                            "'; the header names symbol, type, issuer, date and, " +
                            "where you have them, subject, implements, replaced_by, amended_by, status, note");
    add(table);
}

void Register::add(const lexicon::Table &table) {
    const auto before = [](const Registered *a, const Registered *b) { return a->date < b->date; };
    const auto insert = [&](std::vector<const Registered *> &rows, const Registered *row) {
        rows.insert(std::upper_bound(rows.begin(), rows.end(), row, before), row);
    };
    for (const lexicon::Row &row : table.rows) {
        const Registered &entry = rows_.emplace_back(read(table, row));
        insert(by_series_[entry.identity.series], &entry);
        insert(by_symbol_[entry.symbol], &entry);
    }
}

Registered Register::read(const lexicon::Table &table, const lexicon::Row &row) {
    Registered entry{cell(table, row, "symbol"),
                     cell(table, row, "type"),
                     cell(table, row, "issuer"),
                     cell(table, row, "date"),
                     cell(table, row, "subject"),
                     {},
                     {},
                     {},
                     false,
                     cell(table, row, "note"),
                     {}};
    const auto symbol = read_symbol(entry.symbol, lexicon_);
    if (!symbol || symbol->symbol != entry.symbol)
        fail(table, row, "symbol",
             "'" + entry.symbol + "' is no số, ký hiệu; write it as on the instrument, e.g. 24/CT-TTg or 71-NQ/TW");
    if (entry.issuer.empty())
        fail(table, row, "issuer", "is empty; name the issuer in full, e.g. Thủ tướng Chính phủ");
    if (!is_date(entry.date))
        fail(table, row, "date", "'" + entry.date + "' is no date; write 2025-02-28, 2025-02 or 2025");
    const std::string status = cell(table, row, "status");
    if (!status.empty() && status != "confirmed" && status != "unconfirmed")
        fail(table, row, "status", "'" + status + "' is no status; write confirmed or unconfirmed");
    entry.confirmed = status != "unconfirmed";
    entry.implements = lexicon::split_list(cell(table, row, "implements"));
    entry.replaced_by = lexicon::split_list(cell(table, row, "replaced_by"));
    entry.amended_by = lexicon::split_list(cell(table, row, "amended_by"));
    const std::string date = entry.date.empty() ? symbol->year : entry.date;
    entry.identity = identities_.of(entry.symbol, issuer_slug(entry.issuer, std::nullopt, lexicon_),
                                    entry.type == "Quy định" ? "qyd" : "qd", date);
    return entry;
}

const std::vector<const Registered *> &Register::series(const std::string &series) const {
    static const std::vector<const Registered *> none;
    const auto at = by_series_.find(series);
    return at == by_series_.end() ? none : at->second;
}

const std::vector<const Registered *> &Register::of_symbol(const std::string &symbol) const {
    static const std::vector<const Registered *> none;
    const auto at = by_symbol_.find(symbol);
    return at == by_symbol_.end() ? none : at->second;
}

const Registered *Register::find(const Identity &identity) const {
    const std::vector<const Registered *> &rows = series(identity.series);
    if (identity.period.empty())
        return rows.size() == 1 ? rows.front() : nullptr;
    const Registered *best = nullptr;
    for (const Registered *row : rows)
        if (row->identity.period == identity.period && (best == nullptr || row->confirmed >= best->confirmed))
            best = row;
    return best;
}

}  // namespace vanban::audit
