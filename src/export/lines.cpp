#include "export/lines.hpp"

#include <charconv>

namespace vanban::exports {
namespace {

using store::Row;
using store::Value;

std::optional<std::int64_t> whole_of(const Value &value) {
    const auto *whole = std::get_if<std::int64_t>(&value);
    return whole == nullptr ? std::nullopt : std::optional(*whole);
}

Cell cell_of(const Column &column, const std::string &text) {
    if (column.type == ColumnType::date)
        if (const auto day = day_of(text))
            return *day;
    if (column.words != nullptr)
        if (const auto word = column.words->find(text); word != column.words->end())
            return word->second;
    return text;
}

Cell cell_of(const Column &column, const Value &value) {
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return *whole;
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    if (const auto *text = std::get_if<std::string>(&value))
        return cell_of(column, *text);
    return {};
}

/// Makes lines of rows: those that follow each other with one key are one line.
class Joiner {
  public:
    Joiner(const Sheet &sheet, Places &places, const std::function<void(const Line &)> &each)
        : sheet_(sheet), places_(places), each_(each) {}

    void add(const Row &row) {
        if (open_ && row[0] == document_ && row[1] == item_)
            extend(row);
        else
            begin(row);
    }

    void finish() {
        if (open_)
            each_(line_);
        open_ = false;
    }

  private:
    void begin(const Row &row) {
        finish();
        open_ = true;
        document_ = row[0];
        item_ = row[1];
        line_.cells.clear();
        for (std::size_t i = 0; i < sheet_.columns.size(); ++i)
            line_.cells.push_back(cell_of(sheet_.columns[i], row[kKeys + i]));
        place(whole_of(row[0]), whole_of(row[2]));
    }

    void extend(const Row &row) {
        for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
            const auto *more = std::get_if<std::string>(&row[kKeys + i]);
            if (sheet_.columns[i].type != ColumnType::list || more == nullptr)
                continue;
            if (auto *text = std::get_if<std::string>(&line_.cells[i]))
                *text += "; " + *more;
            else
                line_.cells[i] = *more;
        }
    }

    void place(std::optional<std::int64_t> document, std::optional<std::int64_t> section) {
        if (sheet_.rows == Rows::documents && document)
            places_.add_document(*document);
        if (sheet_.rows == Rows::sections && document && section)
            places_.add_section(*document, *section);
        line_.document = document ? places_.document(*document) : std::nullopt;
        line_.section = document && section ? places_.section(*document, *section) : std::nullopt;
    }

    const Sheet &sheet_;
    Places &places_;
    const std::function<void(const Line &)> &each_;
    bool open_ = false;
    Value document_, item_;
    Line line_;
};

}  // namespace

void Places::add_section(std::int64_t document, std::int64_t ordinal) {
    const std::uint64_t line = sections_++;
    const auto found = documents_.find(document);
    if (found != documents_.end() && !found->second.first_section)
        found->second.first_section = line - static_cast<std::uint64_t>(ordinal);
}

std::optional<std::uint64_t> Places::document(std::int64_t id) const {
    const auto found = documents_.find(id);
    return found == documents_.end() ? std::nullopt : std::optional(found->second.document);
}

std::optional<std::uint64_t> Places::section(std::int64_t document, std::int64_t ordinal) const {
    const auto found = documents_.find(document);
    if (found == documents_.end() || !found->second.first_section)
        return std::nullopt;
    return *found->second.first_section + static_cast<std::uint64_t>(ordinal);
}

void read_lines(store::Store &store, const Sheet &sheet, Places &places,
                const std::function<void(const Line &)> &each) {
    Joiner joiner(sheet, places, each);
    store.query(sheet.query, {}, [&](const Row &row) { joiner.add(row); });
    joiner.finish();
}

std::optional<Date> day_of(std::string_view text) {
    constexpr std::string_view form = "YYYY-MM-DD";
    if (text.size() != form.size() || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    const char *const at = text.data();
    if (std::from_chars(at, at + 4, year).ptr != at + 4 || std::from_chars(at + 5, at + 7, month).ptr != at + 7 ||
        std::from_chars(at + 8, at + 10, day).ptr != at + 10)
        return std::nullopt;
    constexpr int first_year = 1900;
    const Date date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    return date.ok() && year >= first_year ? std::optional(date) : std::nullopt;
}

}  // namespace vanban::exports
