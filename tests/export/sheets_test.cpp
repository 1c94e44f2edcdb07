#include "export/sheets.hpp"

#include <set>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "store/store.hpp"
#include "support/files.hpp"
#include "text/utf8.hpp"

namespace vanban::exports {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Key;

std::vector<std::string> names() {
    std::vector<std::string> found;
    for (const Sheet &sheet : sheets())
        found.push_back(sheet.name);
    return found;
}

const Column &column(const std::string &sheet, const std::string &heading) {
    for (const Sheet &s : sheets())
        for (const Column &c : s.columns)
            if (s.name == sheet && c.heading == heading)
                return c;
    throw std::logic_error("no column " + sheet + "." + heading);
}

TEST(ExportSheets, every_kind_of_the_record_has_its_sheet) {
    EXPECT_THAT(names(), ElementsAre("documents", "sections", "references", "instruments", "relations", "targets",
                                     "assignments", "aliases", "diagnostics"));
}

TEST(ExportSheets, every_query_gives_its_keys_and_its_columns) {
    const test::TempDir dir;
    const auto store = store::Store::open("sqlite:" + (dir.path() / "plans.db").native());
    for (const Sheet &sheet : sheets()) {
        const auto columns = store->query(sheet.query, {}, [](const store::Row &) {});
        EXPECT_EQ(columns.size(), kKeys + sheet.columns.size()) << sheet.name;
    }
}

TEST(ExportSheets, titles_are_such_as_excel_takes) {
    std::set<std::string> titles;
    for (const Sheet &sheet : sheets()) {
        EXPECT_LE(utf8::count(sheet.title), 31 - std::string(" (999)").size());
        EXPECT_EQ(sheet.title.find_first_of("[]:*?/\\'"), std::string::npos);
        EXPECT_TRUE(titles.insert(sheet.title).second);
    }
}

TEST(ExportSheets, every_code_of_the_schema_has_a_word) {
    const auto schema = nlohmann::json::parse(test::read(test::source_dir() / "schemas/plan.schema.json"));
    const std::vector<std::tuple<std::string, std::string, std::string, std::string>> fields = {
        {"source", "extraction", "documents", "Cách đọc"},
        {"section", "kind", "sections", "Loại đề mục"},
        {"reference", "form", "references", "Dạng trích dẫn"},
        {"relation", "kind", "relations", "Quan hệ"},
        {"alias", "kind", "aliases", "Loại"},
        {"target", "comparator", "targets", "So sánh"},
        {"target", "kind", "targets", "Loại chỉ tiêu"},
        {"assignment", "role", "assignments", "Vai trò"},
        {"diagnostic", "severity", "diagnostics", "Mức độ"},
    };
    for (const auto &[definition, field, sheet, heading] : fields)
        for (const std::string code : schema.at("definitions").at(definition).at("properties").at(field).at("enum"))
            EXPECT_THAT(*column(sheet, heading).words, Contains(Key(code)));
}

}  // namespace
}  // namespace vanban::exports
