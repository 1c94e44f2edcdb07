#include "audit/register.hpp"

#include <algorithm>

#include "audit/csv.hpp"
#include "audit/tables.hpp"
#include "grammar/symbols.hpp"
#include "lexicon/row_reader.hpp"
#include "resolve/issuers.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
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

/// "2025", "2025-02", "2025-02-28", or nothing.
bool is_date(const std::string &text) {
    static const std::string first = "0000-01-01";
    return text.empty() || ((text.size() == 4 || text.size() == 7 || text.size() == 10) &&
                            lexicon::is_day(text + first.substr(text.size())));
}

const std::vector<std::string> &known_columns() {
    static const std::vector<std::string> columns = {"symbol",     "type",        "issuer",     "date",   "subject",
                                                     "implements", "replaced_by", "amended_by", "status", "note"};
    return columns;
}

void require_known_columns(const lexicon::Table &table) {
    const auto is_known = [](const std::string &column) {
        return std::find(known_columns().begin(), known_columns().end(), column) != known_columns().end();
    };
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string &column = table.columns[i];
        const std::string place = table.file + ":1:" + std::to_string(i + 1);
        if (std::count(table.columns.begin(), table.columns.end(), column) > 1)
            throw Error("register", place, "register", "names the column '" + column + "' twice; keep one");
        if (is_known(column))
            continue;
        const std::string meant = nearest(column, known_columns());
        std::string all;
        for (const std::string &known : known_columns())
            all += (all.empty() ? "" : ", ") + known;
        throw Error("register", place, "register",
                    "there is no column '" + column + "'; " +
                        (meant.empty() ? "the columns are " + all : "did you mean '" + meant + "'?"));
    }
}

/// "2025" and "2025-02-28" may be one date.
bool agree(const std::string &one, const std::string &other) {
    return one.starts_with(other) || other.starts_with(one);
}

bool is_type(const std::string &type, const lexicon::Lexicon &lexicon) {
    const auto &types = lexicon.instrument_types();
    return std::any_of(types.begin(), types.end(),
                       [&](const lexicon::InstrumentType &known) { return fold(known.name) == fold(type); });
}

}  // namespace

Register::Register(const lexicon::Lexicon &lexicon) : lexicon_(lexicon), identities_(lexicon) {
    add(lexicon::parse_table("register", "register.tsv", embedded_table("register.tsv"), 4));
}

void Register::add_csv(const std::string &file, std::string_view text) {
    const lexicon::Table table = read_csv(file, text);
    require_known_columns(table);
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
    std::unordered_map<std::string, std::pair<std::size_t, std::string>> dated;  // line and date of each key
    for (const lexicon::Row &row : table.rows) {
        const Registered &entry = rows_.emplace_back(read(table, row));
        if (const std::string key = entry.identity.key(); !key.empty()) {
            const auto [at, is_new] = dated.try_emplace(key, row.line, entry.date);
            if (!is_new && !agree(at->second.second, entry.date))
                fail(table, row, "date",
                     "'" + entry.symbol + "' of that year stands in line " + std::to_string(at->second.first) +
                         " with another date, '" + at->second.second + "'; keep the right one");
        }
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
    if (!is_type(entry.type, lexicon_))
        fail(table, row, "type",
             entry.type.empty() ? "is empty; name the type as on the instrument, e.g. Kế hoạch"
                                : "'" + entry.type + "' is no type of instruments; write it in full, e.g. Kế hoạch");
    if (entry.issuer.empty())
        fail(table, row, "issuer", "is empty; name the issuer in full, e.g. Thủ tướng Chính phủ");
    if (!is_date(entry.date))
        fail(table, row, "date",
             "'" + entry.date + "' is no date; write a day of the calendar (2025-02-28), 2025-02 or 2025");
    const std::string status = cell(table, row, "status");
    if (!status.empty() && status != "confirmed" && status != "unconfirmed")
        fail(table, row, "status", "'" + status + "' is no status; write confirmed or unconfirmed");
    entry.confirmed = status != "unconfirmed";
    entry.implements = lexicon::split_list(cell(table, row, "implements"));
    entry.replaced_by = lexicon::split_list(cell(table, row, "replaced_by"));
    entry.amended_by = lexicon::split_list(cell(table, row, "amended_by"));
    for (const auto &[column, symbols] : {std::pair{"implements", &entry.implements},
                                          {"replaced_by", &entry.replaced_by},
                                          {"amended_by", &entry.amended_by}})
        if (std::find(symbols->begin(), symbols->end(), entry.symbol) != symbols->end())
            fail(table, row, column, "names the row's own '" + entry.symbol + "'; name the other instrument");
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
