// The questions of docs/database.md are asked of the corpus: each can be asked, and the answer on the page has as many
// rows as the database gives.
#include <algorithm>

#include <gtest/gtest.h>

#include "store/store.hpp"
#include "support/files.hpp"
#include "support/plans.hpp"

namespace vanban {
namespace {

/// What stands between `open` and the next "```" from `at` on; `at` moves behind it. Empty where there is none.
std::string block(const std::string &page, const std::string &open, std::size_t &at) {
    const std::size_t start = page.find(open, at);
    if (start == std::string::npos)
        return {};
    const std::size_t end = page.find("```", start + open.size());
    at = end;
    return page.substr(start + open.size(), end - start - open.size());
}

/// Rows of a table drawn by `sqlite3 -box`: its lines without the three rules and the heading.
std::size_t rows_of_box(const std::string &box) {
    constexpr std::size_t kFrame = 4;
    return static_cast<std::size_t>(std::count(box.begin(), box.end(), '\n')) - kFrame;
}

TEST(DocsDatabase, every_question_has_the_answer_that_the_page_shows) {
    const test::TempDir dir;
    const auto database = store::Store::open("sqlite:" + (dir.path() / "plans.db").native());
    for (const auto &plan : test::corpus_plans())
        database->load(store::rows_of(test::shared_extractor().extract(plan.bytes, plan.name)), plan.name);
    const std::string page = test::read(test::source_dir() / "docs/database.md");
    std::size_t questions = 0;
    for (std::size_t at = 0;; ++questions) {
        std::string sql = block(page, "```sql\n", at);
        if (sql.empty())
            break;
        const std::string answer = block(page, "```text\n", at);
        sql.erase(sql.rfind(';'));
        std::size_t rows = 0;
        database->query(sql, {}, [&](const store::Row &) { ++rows; });
        EXPECT_EQ(rows, rows_of_box(answer)) << sql;
    }
    EXPECT_GE(questions, 5U);
}

}  // namespace
}  // namespace vanban
