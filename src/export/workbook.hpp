// An Excel workbook (XLSX) of all sheets.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "export/package.hpp"
#include "export/writer.hpp"
#include "io/durable.hpp"

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace vanban::exports {

/// What Excel holds ("Excel specifications and limits").
struct WorkbookLimits {
    std::uint64_t rows = 1'048'576;  ///< of one worksheet, its header included; what is more goes on in another
    std::uint64_t links = 65'530;    ///< of one worksheet; what is more is plain text
};

/// Keeps one row in memory, and the links. What is written until `keep` lies beside the file, in files without a name.
class Workbook : public Writer {
  public:
    explicit Workbook(const std::string &file, const WorkbookLimits &limits = {});
    ~Workbook() override;

    void begin(const Sheet &sheet) override;
    void add(const Line &line) override;
    void end() override;
    void keep() override;

  private:
    struct Formats {
        lxw_format *header, *plain, *wrapped, *date, *link;
    };
    struct Free {
        void operator()(lxw_workbook *workbook) const;
    };

    void make_formats();
    void add_worksheet();
    void set_height(double lines);
    void write(std::uint16_t column, const Line &line);
    void write_text(std::uint16_t column, const std::string &text, const Line &line);
    std::string place_of(Link link, const Line &line) const;
    void check(int error) const;
    [[noreturn]] void fail(const std::string &why) const;

    std::string file_;
    io::Draft draft_;
    WorkbookLimits limits_;
    std::unique_ptr<lxw_workbook, Free> workbook_;
    Formats formats_{};
    const Sheet *sheet_ = nullptr;
    std::uint64_t part_ = 0;  // of the sheet's worksheets, from 0
    lxw_worksheet *worksheet_ = nullptr;
    std::uint32_t row_ = 0;               // the next one of the worksheet
    std::vector<WorksheetSize> written_;  // the last one is of the worksheet
};

/// Name of a sheet's nth worksheet, from 0: "Đề mục", "Đề mục (2)".
std::string worksheet_name(const std::string &title, std::uint64_t part);

/// How many lines a text takes in a wrapped cell of so many characters: an estimate, rather too high than too low.
double lines_of(std::string_view text, double width);

/// A text as a cell can hold it: at most 32,767 UTF-16 units, the last of them … where it was cut; without the
/// characters that XML forbids; and with _x0041_, say, written so that Excel does not read an A.
std::string cell_text(std::string_view text);

}  // namespace vanban::exports
