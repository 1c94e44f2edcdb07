// A folder of CSV files (RFC 4180, UTF-8 with a byte order mark), one a sheet.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "export/writer.hpp"
#include "io/durable.hpp"

namespace vanban::exports {

class CsvFolder : public Writer {
  public:
    /// Makes the folder where there is none.
    explicit CsvFolder(std::string folder);

    void begin(const Sheet &sheet) override;
    void add(const Line &line) override;
    void end() override;
    void keep() override;

  private:
    std::string folder_;
    std::vector<std::unique_ptr<io::WholeFile>> files_;
    std::string record_;
};

/// A text as a field: in quotation marks where RFC 4180 wants them; with a ' before it where a spreadsheet would take
/// it for a formula (OWASP, "CSV Injection").
std::string csv_field(std::string_view text);

/// A cell as a field: days as ISO 8601, numbers in full with a point.
std::string csv_field(const Cell &cell);

}  // namespace vanban::exports
