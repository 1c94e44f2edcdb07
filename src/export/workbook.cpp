#include "export/workbook.hpp"

#include <unicode/utf8.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>

#include "text/utf8.hpp"
#include "vanban/error.hpp"

namespace vanban::exports {
namespace {

constexpr std::time_t kCreated = 315'532'800;  // 1980-01-01, as all parts of the package: the same on every run
constexpr std::size_t kUnits = 32'767;         // UTF-16 units of a cell
constexpr lxw_color_t kHeaderColor = 0xD9E1F2;
constexpr lxw_color_t kLinkColor = 0x0563C1;

const Sheet &sheet_of(Rows rows) {
    return *std::find_if(sheets().begin(), sheets().end(), [&](const Sheet &sheet) { return sheet.rows == rows; });
}

lxw_datetime datetime_of(const Date &date) {
    lxw_datetime day{};
    day.year = static_cast<int>(date.year());
    day.month = static_cast<int>(static_cast<unsigned>(date.month()));
    day.day = static_cast<int>(static_cast<unsigned>(date.day()));
    return day;
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// "_x0041_" in a cell is how a workbook writes U+0041.
bool reads_as_escape(std::string_view text) {
    constexpr std::size_t size = 7;
    return text.size() >= size && text.starts_with("_x") && text[size - 1] == '_' &&
           std::all_of(text.begin() + 2, text.begin() + size - 1, is_hex);
}

bool is_wrapped(const Column &column) {
    return column.type == ColumnType::long_text || column.type == ColumnType::list;
}

}  // namespace

std::string worksheet_name(const std::string &title, std::uint64_t part) {
    return part == 0 ? title : title + " (" + std::to_string(part + 1) + ")";
}

double lines_of(std::string_view text, double width) {
    constexpr double wide = 1.2;  // capitals, and what is lost where words wrap
    double lines = 0;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        lines +=
            std::max(1.0, std::ceil(static_cast<double>(utf8::count(text.substr(from, to - from))) * wide / width));
        from = to + 1;
    }
    return lines;
}

namespace {

double lines_in(const Line &line, const Sheet &sheet) {
    double lines = 1;
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
        const auto *text = std::get_if<std::string>(&line.cells[i]);
        if (text != nullptr && is_wrapped(sheet.columns[i]))
            lines = std::max(lines, lines_of(*text, sheet.columns[i].width));
    }
    return lines;
}

}  // namespace

std::string cell_text(std::string_view text) {
    constexpr std::string_view escaped_underscore = "_x005F_";
    constexpr std::string_view unknown = "\uFFFD";
    constexpr std::string_view ellipsis = "…";
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    std::string cell;
    std::size_t units = 0;
    std::size_t cut = 0;  // what of the cell leaves room for the …
    for (std::int32_t at = 0; at < size;) {
        const std::int32_t start = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        std::string_view piece = text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(at - start));
        if (c < 0 || c == 0xFFFE || c == 0xFFFF)
            piece = unknown;
        else if (c == '_' && reads_as_escape(text.substr(static_cast<std::size_t>(start))))
            piece = escaped_underscore;
        units += piece == escaped_underscore ? piece.size() : c > 0xFFFF ? 2 : 1;
        if (units > kUnits)
            return cell.substr(0, cut) + std::string(ellipsis);
        cell += piece;
        if (units < kUnits)
            cut = cell.size();
    }
    return cell;
}

void Workbook::Free::operator()(lxw_workbook *workbook) const {
    lxw_workbook_free(workbook);
}

Workbook::Workbook(const std::string &file, const WorkbookLimits &limits) : file_(file), draft_(file), limits_(limits) {
    std::string folder = std::filesystem::path(draft_.path()).parent_path().native();
    if (folder.empty())
        folder = ".";
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    workbook_.reset(workbook_new_opt(draft_.path().c_str(), &options));
    if (workbook_ == nullptr)
        fail("no memory for a workbook");
    lxw_doc_properties properties{};
    properties.created = kCreated;
    check(workbook_set_properties(workbook_.get(), &properties));
    make_formats();
}

Workbook::~Workbook() = default;

void Workbook::fail(const std::string &why) const {
    throw Error("io", file_, "write", why);
}

void Workbook::check(int error) const {
    if (error != LXW_NO_ERROR)
        fail(lxw_strerror(static_cast<lxw_error>(error)));
}

void Workbook::make_formats() {
    for (lxw_format **format : {&formats_.header, &formats_.plain, &formats_.wrapped, &formats_.date, &formats_.link}) {
        *format = workbook_add_format(workbook_.get());
        format_set_align(*format, LXW_ALIGN_VERTICAL_TOP);
    }
    format_set_bold(formats_.header);
    format_set_text_wrap(formats_.header);
    format_set_bg_color(formats_.header, kHeaderColor);
    format_set_bottom(formats_.header, LXW_BORDER_THIN);
    format_set_text_wrap(formats_.wrapped);
    format_set_num_format(formats_.date, "dd/mm/yyyy");
    format_set_underline(formats_.link, LXW_UNDERLINE_SINGLE);
    format_set_font_color(formats_.link, kLinkColor);
}

void Workbook::begin(const Sheet &sheet) {
    sheet_ = &sheet;
    part_ = 0;
    add_worksheet();
}

void Workbook::add_worksheet() {
    worksheet_ = workbook_add_worksheet(workbook_.get(), worksheet_name(sheet_->title, part_).c_str());
    if (worksheet_ == nullptr)
        fail("cannot begin the worksheet “" + worksheet_name(sheet_->title, part_) + "”");
    written_.push_back({1, 0});
    row_ = 0;
    worksheet_freeze_panes(worksheet_, 1, 0);
    double lines = 1;
    for (const Column &column : sheet_->columns)
        lines = std::max(lines, lines_of(column.heading, column.width));
    set_height(lines);
    for (std::uint16_t i = 0; i < sheet_->columns.size(); ++i) {
        const Column &column = sheet_->columns[i];
        check(worksheet_set_column(worksheet_, i, i, column.width, nullptr));
        check(worksheet_write_string(worksheet_, 0, i, column.heading.c_str(), formats_.header));
    }
    ++row_;
}

/// Excel finds the height of wrapped text by itself, but others (LibreOffice) show one line.
void Workbook::set_height(double lines) {
    constexpr double line_height = 15;  // points
    constexpr double most_lines = 27;   // 409 points are the highest row of Excel
    if (lines > 1)
        check(worksheet_set_row(worksheet_, row_, line_height * std::min(lines, most_lines), nullptr));
}

void Workbook::add(const Line &line) {
    if (row_ == limits_.rows) {
        end();
        ++part_;
        add_worksheet();
    }
    set_height(lines_in(line, *sheet_));
    for (std::uint16_t i = 0; i < line.cells.size(); ++i)
        write(i, line);
    ++written_.back().rows;
    ++row_;
}

void Workbook::write(std::uint16_t column, const Line &line) {
    const Cell &cell = line.cells[column];
    if (const auto *whole = std::get_if<std::int64_t>(&cell)) {
        check(worksheet_write_number(worksheet_, row_, column, static_cast<double>(*whole), formats_.plain));
    } else if (const auto *number = std::get_if<double>(&cell)) {
        check(worksheet_write_number(worksheet_, row_, column, *number, formats_.plain));
    } else if (const auto *date = std::get_if<Date>(&cell)) {
        lxw_datetime day = datetime_of(*date);
        check(worksheet_write_datetime(worksheet_, row_, column, &day, formats_.date));
    } else if (const auto *text = std::get_if<std::string>(&cell)) {
        write_text(column, cell_text(*text), line);
    }
}

void Workbook::write_text(std::uint16_t column, const std::string &text, const Line &line) {
    const Column &as = sheet_->columns[column];
    const std::string place = place_of(as.link, line);
    if (!place.empty() && written_.back().links < limits_.links) {
        ++written_.back().links;
        check(worksheet_write_url_opt(worksheet_, row_, column, place.c_str(), formats_.link, text.c_str(), nullptr));
        return;
    }
    lxw_format *const format = is_wrapped(as) ? formats_.wrapped : formats_.plain;
    check(worksheet_write_string(worksheet_, row_, column, text.c_str(), format));
}

/// Where a link leads, "internal:'Đề mục'!A12"; empty where it leads nowhere.
std::string Workbook::place_of(Link link, const Line &line) const {
    const auto &target = link == Link::document ? line.document : line.section;
    if (link == Link::none || !target)
        return {};
    const std::string &title = sheet_of(link == Link::document ? Rows::documents : Rows::sections).title;
    const std::uint64_t lines = limits_.rows - 1;  // below the header
    return "internal:'" + worksheet_name(title, *target / lines) + "'!A" + std::to_string(*target % lines + 2);
}

void Workbook::end() {
    const auto last_column = static_cast<lxw_col_t>(sheet_->columns.size() - 1);
    check(worksheet_autofilter(worksheet_, 0, 0, row_ - 1, last_column));
    std::FILE *const rows = worksheet_->optimize_tmpfile;
    if (std::fflush(rows) != 0 || std::ferror(rows) != 0)
        fail("the rows cannot be written beside it; is its disk full?");
}

void Workbook::keep() {
    check(workbook_close(workbook_.release()));
    if (!is_whole(draft_.path(), written_))
        fail("not all rows could be written; is its disk full?");
    draft_.keep();
}

}  // namespace vanban::exports
