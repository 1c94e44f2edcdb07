#include "store/statements.hpp"

#include <gmock/gmock.h>

#include "store/migrations.hpp"

namespace vanban::store {
namespace {

using ::testing::ElementsAre;
using ::testing::StartsWith;

TEST(Statements, semicolons_part_them_but_in_quotes_and_comments) {
    EXPECT_THAT(statements_of("-- one; two\nSELECT 1;\n\nSELECT 'a;b''--c' -- three;\n, 2;\n"),
                ElementsAre("SELECT 1", "SELECT 'a;b''--c' \n, 2"));
    EXPECT_THAT(statements_of("-- nothing"), ElementsAre());
}

TEST(Statements, a_comment_is_of_a_table_a_view_or_a_column) {
    const auto of_table = comment_of("COMMENT ON TABLE plans IS 'All ''plans'' there are'");
    ASSERT_TRUE(of_table);
    EXPECT_EQ(of_table->table, "plans");
    EXPECT_EQ(of_table->column, "");
    EXPECT_EQ(of_table->text, "All 'plans' there are");
    const auto of_column = comment_of("COMMENT ON COLUMN plans.title IS 'x IS y'");
    ASSERT_TRUE(of_column);
    EXPECT_EQ(of_column->table, "plans");
    EXPECT_EQ(of_column->column, "title");
    EXPECT_EQ(of_column->text, "x IS y");
    EXPECT_FALSE(comment_of("CREATE TABLE comment (id TEXT)"));
}

TEST(Statements, every_statement_of_the_schema_creates_or_comments) {
    for (const Migration &migration : migrations())
        for (const std::string &statement : statements_of(migration.sql))
            EXPECT_THAT(statement, ::testing::AnyOf(StartsWith("CREATE TABLE "), StartsWith("CREATE INDEX "),
                                                    StartsWith("CREATE VIEW "), StartsWith("COMMENT ON ")));
}

}  // namespace
}  // namespace vanban::store
