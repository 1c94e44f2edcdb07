#include "export/export.hpp"

#include <set>

#include <gmock/gmock.h>

#include "export/sheets.hpp"
#include "support/files.hpp"
#include "support/plans.hpp"
#include "support/workbook.hpp"
#include "vanban/error.hpp"

namespace vanban::exports {
namespace {

using test::WorkbookCell;
using ::testing::HasSubstr;
using ::testing::StartsWith;

/// The rows of a plan whose texts would be formulas.
store::Rows hostile_rows() {
    Plan plan;
    plan.source.uri = "=cmd|'/c calc'!A0";
    plan.source.sha256 = std::string(64, 'a');
    plan.text = "=1+1";
    plan.document.title = "@SUM(1), \"x\"";
    plan.document.symbol = "-5";
    Assignment task;
    task.id = "a1";
    task.task = "+1";
    task.deadline = "--12-01";
    task.actor = {{"Sở A", {}}, {"=B", {}}};
    task.partners = {{"Sở C", {}}};
    plan.assignments = {task};
    return store::rows_of(plan);
}

class ExportTest : public ::testing::Test {
  protected:
    ExportTest() : store_(store::Store::open("sqlite:" + path("plans.db"))) {}

    std::string path(const std::string &name) const { return (dir_.path() / name).native(); }

    void load_corpus() {
        for (const test::CorpusPlan &plan : test::corpus_plans())
            store_->load(store::rows_of(test::shared_extractor().extract(plan.bytes, plan.name)), plan.name);
    }

    std::vector<test::Worksheet> workbook() {
        write(*store_, {path("plans.xlsx"), ""});
        return test::worksheets_of(path("plans.xlsx"));
    }

    std::size_t count(const std::string &table) {
        std::int64_t rows = 0;
        store_->query("SELECT COUNT(*) FROM " + table, {},
                      [&](const store::Row &row) { rows = std::get<std::int64_t>(row[0]); });
        return static_cast<std::size_t>(rows);
    }

    test::TempDir dir_;
    std::unique_ptr<store::Store> store_;
};

/// The cell of a column, by its heading, in a row.
WorkbookCell cell(const test::Worksheet &sheet, const std::string &heading, std::size_t row) {
    for (const auto &[name, content] : sheet.cells)
        if (content.value == heading && name.ends_with("1") && name.find_first_of("023456789") == std::string::npos) {
            const auto found = sheet.cells.find(name.substr(0, name.size() - 1) + std::to_string(row));
            return found == sheet.cells.end() ? WorkbookCell{} : found->second;
        }
    ADD_FAILURE() << sheet.name << " has no column " << heading;
    return {};
}

TEST_F(ExportTest, every_item_of_the_corpus_is_a_row) {
    load_corpus();
    const auto sheets = workbook();
    const std::vector<std::string> tables = {"current_documents", "sections", "mentions",    "most_cited_instruments",
                                             "relations",         "targets",  "assignments", "aliases",
                                             "diagnostics"};
    ASSERT_EQ(sheets.size(), tables.size());
    for (std::size_t i = 0; i < tables.size(); ++i)
        EXPECT_EQ(sheets[i].rows(), count(tables[i]) + 1) << sheets[i].name;
}

TEST_F(ExportTest, a_row_says_in_words_what_the_record_says_in_codes) {
    const test::CorpusPlan &plan = test::corpus_plans().back();
    store_->load(store::rows_of(test::shared_extractor().extract(plan.bytes, plan.name)), plan.name);
    const auto sheets = workbook();
    EXPECT_EQ(cell(sheets[0], "Ngày ban hành", 2), (WorkbookCell{"n", "45921", "dd/mm/yyyy"}));
    EXPECT_EQ(cell(sheets[0], "Tỉnh, thành phố", 2).value, "Lạng Sơn");
    const test::Worksheet &targets = sheets[5];
    std::set<std::string> comparators;
    for (std::size_t row = 2; row <= targets.rows(); ++row) {
        comparators.insert(cell(targets, "So sánh", row).value);
        EXPECT_EQ(cell(targets, "Giá trị", row).type, "n");
    }
    EXPECT_THAT(comparators, ::testing::IsSupersetOf({"ít nhất", "bằng"}));
}

TEST_F(ExportTest, items_lead_to_the_rows_of_their_document_and_section) {
    load_corpus();
    const auto sheets = workbook();
    const test::Worksheet &documents = sheets[0];
    const test::Worksheet &sections = sheets[1];
    std::size_t followed = 0;
    for (const std::size_t kind : {2U, 5U, 6U, 8U}) {
        const test::Worksheet &items = sheets[kind];
        for (std::size_t row = 2; row <= items.rows(); ++row) {
            const std::string at = std::to_string(row);
            const std::string document = items.links.at("B" + at);
            ASSERT_THAT(document, StartsWith("'Văn bản'!A"));
            EXPECT_EQ(documents.at("E" + document.substr(std::string("'Văn bản'!A").size())), items.at("E" + at));
            const std::string path = items.at("F" + at);
            if (path.empty() || path == "phần cuối")
                continue;
            const std::string section = items.links.at("F" + at).substr(std::string("'Đề mục'!A").size());
            EXPECT_EQ(sections.at("F" + section), path);
            EXPECT_EQ(sections.at("E" + section), items.at("E" + at));
            ++followed;
        }
    }
    std::size_t in_sections = 0;
    for (const std::string table : {"mentions", "targets", "assignments", "diagnostics"})
        in_sections += count(table + " WHERE section IS NOT NULL AND section <> 'end'");
    EXPECT_EQ(followed, in_sections);
}

TEST_F(ExportTest, two_exports_are_the_same_bytes) {
    load_corpus();
    write(*store_, {path("a.xlsx"), path("a")});
    write(*store_, {path("b.xlsx"), path("b")});
    EXPECT_EQ(test::read(path("a.xlsx")), test::read(path("b.xlsx")));
    for (const Sheet &sheet : sheets()) {
        const std::string csv = test::read(path("a/" + sheet.name + ".csv"));
        EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBF"));
        EXPECT_EQ(csv, test::read(path("b/" + sheet.name + ".csv")));
    }
}

TEST_F(ExportTest, an_empty_database_gives_headings) {
    for (const test::Worksheet &sheet : workbook()) {
        EXPECT_EQ(sheet.rows(), 1U);
        EXPECT_EQ(sheet.frozen, "A2");
    }
}

TEST_F(ExportTest, documents_that_no_input_holds_are_left_out) {
    load_corpus();
    for (const test::CorpusPlan &plan : test::corpus_plans())
        store_->remove_input(plan.name);
    for (const test::Worksheet &sheet : workbook())
        EXPECT_EQ(sheet.rows(), 1U) << sheet.name;
}

TEST_F(ExportTest, hostile_texts_stay_texts) {
    store_->load(hostile_rows(), "=cmd|'/c calc'!A0");
    write(*store_, {path("plans.xlsx"), path("csv")});
    const auto sheets = test::worksheets_of(path("plans.xlsx"));
    for (const test::Worksheet &sheet : sheets)
        EXPECT_FALSE(sheet.formulas);
    EXPECT_EQ(cell(sheets[6], "Nhiệm vụ", 2), (WorkbookCell{"inlineStr", "+1", ""}));
    EXPECT_EQ(cell(sheets[6], "Thời hạn", 2), (WorkbookCell{"inlineStr", "--12-01", ""}));
    EXPECT_EQ(cell(sheets[6], "Cơ quan", 2).value, "Sở A; =B");
    EXPECT_EQ(cell(sheets[6], "Cơ quan phối hợp", 2).value, "Sở C");
    EXPECT_THAT(test::read(path("csv/documents.csv")), HasSubstr("\r\n,'-5,,,\"'@SUM(1), \"\"x\"\"\","));
    EXPECT_THAT(test::read(path("csv/assignments.csv")), HasSubstr(",'+1,Sở C,'--12-01,"));
}

TEST_F(ExportTest, a_folder_in_place_of_a_file_leaves_all_as_it_was) {
    std::filesystem::create_directories(path("csv/aliases.csv"));
    EXPECT_THROW(write(*store_, {path("plans.xlsx"), path("csv")}), Error);
    EXPECT_FALSE(std::filesystem::exists(path("plans.xlsx")));
    EXPECT_FALSE(std::filesystem::exists(path("csv/documents.csv")));
}

}  // namespace
}  // namespace vanban::exports
