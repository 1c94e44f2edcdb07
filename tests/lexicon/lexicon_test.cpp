#include "lexicon/lexicon.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "lexicon/bad_row.hpp"
#include "support/files.hpp"
#include "support/outline_of.hpp"
#include "vanban/error.hpp"

namespace vanban::lexicon {
namespace {

using test::BadRow;
using test::complaint;
using test::shared_lexicon;
using ::testing::EndsWith;
using ::testing::HasSubstr;

const BadRow kBadRows[] = {
    {"too few cells", "relations", "phrase\tkind\tpassive\nban hành\tpromulgates\n",
     "relations.tsv:2:2: lexicon: has 2 cells where the header has 3; separate cells by one tab each"},
    {"too many cells", "relations", "phrase\tkind\tpassive\nban hành\tpromulgates\tno\tyes\n",
     "relations.tsv:2:3: lexicon: has 4 cells where the header has 3; separate cells by one tab each"},
    {"a repeated key", "units",
     "phrase\tbase\tkind\tuse\ntrường\ttrường\tcount\tcounted\ntrường\ttrường\tcount\tcounted\n",
     "units.tsv:3:1: lexicon: repeats 'trường'; delete one of the two rows"},
    {"an empty key", "units", "phrase\tbase\tkind\tuse\n\ttrường\tcount\tcounted\n",
     "units.tsv:2:1: lexicon: has no phrase; fill the cell or delete the row"},
    {"a missing column", "units", "phrase\tbase\tuse\ntrường\ttrường\tcounted\n",
     "units.tsv:1:1: lexicon: has no column 'kind'; add it to the header line and to every row"},
    {"an empty file", "units", "",
     "units.tsv:1:1: lexicon: is empty; it needs a header line with the names of its columns"},
    {"only comments", "units", "# nothing\n",
     "units.tsv:1:1: lexicon: is empty; it needs a header line with the names of its columns"},
    {"bytes that are no UTF-8", "units", "phrase\tbase\tkind\tuse\ntr\xC6\tx\tcount\tcounted\n",
     "units.tsv:2:1: lexicon: is not valid UTF-8; save the file as UTF-8"},
    {"a header with too few columns", "cues", "phrase\nabc\n",
     "cues.tsv:1:1: lexicon: names 1 column; its rows need at least 2"},
    {"a table that there is not", "agency", "id\tname\n", "agency.tsv: lexicon: is the name of no table"},
};

TEST(Lexicon, a_bad_row_stops_with_file_line_column_and_remedy) {
    for (const BadRow &row : kBadRows)
        EXPECT_THAT(complaint(row.table, row.text), ::testing::StartsWith(row.complaint)) << row.what;
}

TEST(Lexicon, a_table_of_a_folder_replaces_the_built_in_one_and_only_that) {
    const test::TempDir dir;
    dir.write("units.tsv", "phrase\tbase\tkind\tuse\r\nthúng\tthúng\tcount\tcounted\r\n");
    const Lexicon lexicon(dir.path().string());
    ASSERT_EQ(lexicon.units().size(), 1U);
    EXPECT_EQ(lexicon.units()[0].base, "thúng");
    EXPECT_EQ(lexicon.units()[0].kind, TargetKind::count);
    EXPECT_EQ(lexicon.agencies().size(), shared_lexicon().agencies().size());
}

TEST(Lexicon, a_table_may_begin_with_a_byte_order_mark) {
    EXPECT_EQ(complaint("units", "\xEF\xBB\xBFphrase\tbase\tkind\tuse\nthúng\tthúng\tcount\tcounted\n"), "");
}

TEST(Lexicon, a_folder_that_is_none_stops) {
    EXPECT_THROW(Lexicon("/no/such/folder"), Error);
}

TEST(Lexicon, a_header_alone_is_a_table_without_rows) {
    EXPECT_EQ(complaint("units", "phrase\tbase\tkind\tuse\n"), "");
}

TEST(Lexicon, columns_may_stand_in_another_order) {
    const test::TempDir dir;
    dir.write("units.tsv", "kind\tuse\tphrase\tbase\ncount\tcounted\tthúng\tthúng\n");
    EXPECT_EQ(Lexicon(dir.path().string()).units()[0].base, "thúng");
}

/// The lines of a table that hold rows.
std::vector<std::string> row_lines(const std::filesystem::path &file) {
    std::vector<std::string> lines;
    std::istringstream in(test::read(file));
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line[0] != '#')
            lines.push_back(line);
    if (!lines.empty())
        lines.erase(lines.begin());  // the header
    return lines;
}

class Tables : public ::testing::TestWithParam<std::filesystem::path> {};

std::vector<std::filesystem::path> all_tables() {
    std::vector<std::filesystem::path> tables;
    for (const auto &entry : std::filesystem::directory_iterator(test::source_dir() / "src/lexicon"))
        if (entry.path().extension() == ".tsv")
            tables.push_back(entry.path());
    std::sort(tables.begin(), tables.end());
    return tables;
}

INSTANTIATE_TEST_SUITE_P(Lexicon, Tables, ::testing::ValuesIn(all_tables()),
                         [](const auto &info) { return info.param.stem().string(); });

TEST_P(Tables, rows_are_sorted_and_stand_once) {
    std::string before;
    for (const std::string &line : row_lines(GetParam())) {
        EXPECT_LT(before, line) << GetParam().filename();
        before = line;
    }
}

TEST_P(Tables, a_comment_says_what_the_table_is_and_where_it_comes_from) {
    const std::string text = test::read(GetParam());
    EXPECT_THAT(text, ::testing::StartsWith("# "));
    EXPECT_THAT(text.substr(0, text.find('\t')), HasSubstr("onsumer"));
    EXPECT_THAT(text, EndsWith("\n"));
}

TEST_P(Tables, no_cell_has_white_space_at_its_ends) {
    for (const std::string &line : row_lines(GetParam())) {
        EXPECT_EQ(line.find(" \t"), std::string::npos) << line;
        EXPECT_EQ(line.find("\t "), std::string::npos) << line;
        EXPECT_NE(line.back(), ' ') << line;
        EXPECT_NE(line.back(), '\r') << line;
    }
}

TEST(Lexicon, codes_are_found_without_case_in_their_proper_spelling) {
    const struct {
        const char *code;
        const char *proper;
    } cases[] = {{"UBND", "UBND"}, {"ubnd", "UBND"}, {"TTG", "TTg"}, {"TTg", "TTg"}, {"HĐND", "HĐND"}, {"TW", "TW"}};
    for (const auto &c : cases) {
        const IssuerCode *found = shared_lexicon().issuer_code(c.code);
        ASSERT_NE(found, nullptr) << c.code;
        EXPECT_EQ(found->code, c.proper);
    }
    EXPECT_EQ(shared_lexicon().issuer_code("KHÔNGCÓ"), nullptr);
    ASSERT_NE(shared_lexicon().type_of_code("KH"), nullptr);
    EXPECT_EQ(shared_lexicon().type_of_code("KH")->name, "Kế hoạch");
    EXPECT_EQ(shared_lexicon().type_of_code("TT")->name, "Thông tư") << "not Thông tri, which has the code as well";
    EXPECT_EQ(shared_lexicon().type_of_code("XX"), nullptr);
}

TEST(Lexicon, an_agency_is_found_by_any_of_its_names) {
    for (const char *name : {"Sở Tài chính", "sở tài chính", "SỞ TÀI CHÍNH"}) {
        const Agency *found = shared_lexicon().agency_named(name);
        ASSERT_NE(found, nullptr) << name;
        EXPECT_EQ(found->id, "so-tai-chinh");
    }
    const Agency *shorter = shared_lexicon().agency_named("UBND tỉnh");
    ASSERT_NE(shorter, nullptr);
    EXPECT_EQ(shorter, shared_lexicon().agency_named("Ủy ban nhân dân tỉnh"));
    EXPECT_EQ(shared_lexicon().agency_named("Sở Mây gió"), nullptr);
}

TEST(Lexicon, a_province_is_the_one_that_was_at_the_date) {
    const Province *now = shared_lexicon().province_named("Lâm Đồng");
    const Province *then = shared_lexicon().province_named("Lâm Đồng", "2020-01-01");
    ASSERT_NE(now, nullptr);
    ASSERT_NE(then, nullptr);
    EXPECT_TRUE(now->to.empty());
    EXPECT_EQ(then->to, "2025-06-30");
    EXPECT_EQ(shared_lexicon().province_named("Hoà Bình", "2025-02-01")->slug, "hoa-binh");
    EXPECT_EQ(shared_lexicon().province_named("Atlantis"), nullptr);
}

TEST(Lexicon, abbreviations_of_agencies_are_written_out) {
    EXPECT_EQ(shared_lexicon().expand("UBND tỉnh"), "Ủy ban nhân dân tỉnh");
    EXPECT_EQ(shared_lexicon().expand("Sở Tài chính"), "Sở Tài chính");
    EXPECT_EQ(shared_lexicon().expand(""), "");
}

TEST(Lexicon, every_successor_stands_in_its_table) {
    std::set<std::string> ids, provinces;
    for (const Agency &agency : shared_lexicon().agencies())
        EXPECT_TRUE(ids.insert(agency.id).second) << agency.id;
    for (const Province &province : shared_lexicon().provinces())
        provinces.insert(province.name);
    for (const Agency &agency : shared_lexicon().agencies())
        EXPECT_TRUE(agency.successor.empty() || ids.count(agency.successor) == 1)
            << agency.id << " goes over to " << agency.successor;
    for (const Province &province : shared_lexicon().provinces())
        EXPECT_TRUE(province.successor.empty() || provinces.count(province.successor) == 1)
            << province.name << " -> " << province.successor;
}

}  // namespace
}  // namespace vanban::lexicon
