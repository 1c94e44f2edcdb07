#include "audit/workbook.hpp"

#include "export/workbook.hpp"

namespace vanban::audit {
namespace {

using exports::Cell;
using exports::ColumnType;
using exports::Line;
using exports::Sheet;

exports::Column column(const char *heading, ColumnType type, double width) {
    exports::Column column;
    column.heading = heading;
    column.type = type;
    column.width = width;
    return column;
}

Cell text_cell(const std::string &text) {
    return text.empty() ? Cell() : Cell(text);
}

Cell position(const std::optional<Span> &span, std::size_t Span::*end) {
    return span ? Cell(static_cast<std::int64_t>((*span).*end)) : Cell();
}

template <class Number, class As>
Cell number_cell(const std::optional<Number> &number, As) {
    return number ? Cell(static_cast<As>(*number)) : Cell();
}

Sheet findings_sheet() {
    Sheet sheet;
    sheet.name = "findings";
    sheet.title = "Phát hiện";
    sheet.columns = {column("Mức độ", ColumnType::text, 10),
                     column("Mã", ColumnType::text, 22),
                     column("Văn bản", ColumnType::text, 28),
                     column("Mục", ColumnType::text, 14),
                     column("Phát hiện", ColumnType::long_text, 60),
                     column("Cần làm", ColumnType::long_text, 40),
                     column("Đoạn trích", ColumnType::long_text, 50),
                     column("Finding", ColumnType::long_text, 60),
                     column("Advice", ColumnType::long_text, 40),
                     column("Số căn cứ", ColumnType::number, 10),
                     column("SHA-256", ColumnType::text, 20),
                     column("Từ", ColumnType::number, 9),
                     column("Đến", ColumnType::number, 9)};
    return sheet;
}

Line line_of(const Finding &finding) {
    static const Evidence nowhere;
    const Evidence &place = finding.evidence.empty() ? nowhere : finding.evidence.front();
    Line line;
    line.cells = {std::string(to_string(finding.severity)),
                  finding.code,
                  text_cell(place.symbol),
                  text_cell(place.section.value_or("")),
                  finding.vi,
                  finding.advice_vi,
                  text_cell(place.text),
                  finding.en,
                  finding.advice_en,
                  static_cast<std::int64_t>(finding.evidence.size()),
                  text_cell(place.document),
                  position(place.span, &Span::start),
                  position(place.span, &Span::end)};
    return line;
}

Sheet matrix_sheet() {
    Sheet sheet;
    sheet.name = "matrix";
    sheet.title = "Ma trận chỉ tiêu";
    sheet.columns = {
        column("Chỉ tiêu", ColumnType::long_text, 60), column("Tỉnh, thành phố", ColumnType::text, 18),
        column("Năm", ColumnType::number, 8),          column("So sánh", ColumnType::text, 9),
        column("Giá trị", ColumnType::number, 10),     column("Đến", ColumnType::number, 10),
        column("Đơn vị", ColumnType::text, 14),        column("Văn bản", ColumnType::text, 28),
        column("Mục", ColumnType::text, 14),           column("Tên trong văn bản", ColumnType::long_text, 60)};
    return sheet;
}

Line line_of(const MatrixRow &row, const MatrixCell &cell) {
    const TargetRow &target = cell.target;
    Line line;
    line.cells = {row.indicator,
                  text_cell(cell.province),
                  number_cell(target.year, std::int64_t{}),
                  std::string(to_string(target.comparator)),
                  number_cell(target.value, double{}),
                  number_cell(target.value_max, double{}),
                  text_cell(target.unit),
                  text_cell(cell.symbol),
                  text_cell(target.section),
                  target.indicator};
    return line;
}

}  // namespace

void write_workbook(const std::string &file, const std::vector<Finding> &findings, const TargetMatrix &matrix) {
    const Sheet first = findings_sheet(), second = matrix_sheet();
    exports::Workbook book(file);
    book.begin(first);
    for (const Finding &finding : findings)
        book.add(line_of(finding));
    book.end();
    book.begin(second);
    for (const MatrixRow &row : matrix.rows)
        for (const MatrixCell &cell : row.cells)
            book.add(line_of(row, cell));
    book.end();
    book.keep();
}

}  // namespace vanban::audit
