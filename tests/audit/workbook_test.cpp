#include "audit/workbook.hpp"

#include <gmock/gmock.h>

#include "support/files.hpp"

namespace vanban::audit {
namespace {

TEST(AuditWorkbook, is_written_whole_with_findings_and_targets) {
    const test::TempDir dir;
    const std::string file = (dir.path() / "audit.xlsx").string();
    const Finding finding = {"date_conflict", Severity::error, "=vi", "=en", "sửa", "correct", {}};
    TargetMatrix matrix;
    matrix.rows.push_back(
        {"tỷ lệ", "tỷ lệ", "percentage", {"tỷ lệ"}, {}, {{"Lạng Sơn", std::string(64, 'a'), "1/KH", {}}}});
    write_workbook(file, {finding}, matrix);
    EXPECT_EQ(test::read(file).substr(0, 2), "PK") << "a ZIP archive";
}

}  // namespace
}  // namespace vanban::audit
