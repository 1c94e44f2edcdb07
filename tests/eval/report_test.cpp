#include "eval/report.hpp"

#include <gmock/gmock.h>

#include <sstream>

#include "support/files.hpp"
#include "vanban/error.hpp"

namespace vanban::eval {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Fixtures {
    Totals totals;
    std::vector<std::string> rows;
};

Fixtures scored_fixtures() {
    Fixtures result;
    const auto folder = test::source_dir() / "tests/eval/fixtures";
    for (const std::string name : {"dak-lak.json", "lam-dong.json", "lang-son.json"}) {
        const auto scores = score_document(Json::parse(test::read(folder / "gold" / name)),
                                           Json::parse(test::read(folder / "records" / name)));
        result.totals.add(scores);
        for (const Score &score : scores) {
            result.rows.push_back(row(name, score));
        }
    }
    for (const Score &score : result.totals.scores()) {
        result.rows.push_back(total_row(result.totals.documents(), score));
    }
    return result;
}

TEST(EvalReport, rows_and_totals_equal_those_of_the_independent_implementation) {
    const auto folder = test::source_dir() / "tests/eval/fixtures";
    std::vector<std::string> expected;
    std::istringstream lines(test::read(folder / "rows.txt"));
    for (std::string line; std::getline(lines, line);) {
        expected.push_back(line);
    }
    const Fixtures fixtures = scored_fixtures();
    EXPECT_EQ(fixtures.rows, expected);
    EXPECT_EQ(nlohmann::json(fixtures.totals.json()), nlohmann::json::parse(test::read(folder / "totals.json")));
}

TEST(EvalReport, a_miss_is_shown_with_its_item_but_not_its_span) {
    Score score;
    score.lost_items = {Json::parse(R"({"path": "I"})")};
    score.extra_items = {Json::parse(R"({"path": "II", "span": {"start": 1, "end": 2}})")};
    score.wrong_titles = {Json::parse(R"(["III", "A", "B"])")};
    EXPECT_THAT(misses(score),
                ElementsAre(R"(   LOST  {"path":"I"})", R"(   EXTRA {"path":"II"})", R"(   TITLE ["III","A","B"])"));
}

std::vector<std::string> below(const char *minimum) {
    Totals totals;
    totals.add(
        score_document(Json::parse(R"({"sections": [{"path": "I", "title": "A"}, {"path": "II", "title": "B"}]})"),
                       Json::parse(R"({"sections": [{"path": "I", "title": "A"}]})")));
    return shortfalls(totals, Json::parse(minimum), "min.json");
}

TEST(EvalReport, each_figure_below_its_threshold_is_named) {
    EXPECT_THAT(below("{}"), IsEmpty());
    EXPECT_THAT(below(R"({"sections": {"p": 1.0, "r": 0.5, "f1": 0.66, "title": 1}})"), IsEmpty());
    EXPECT_THAT(below(R"({"sections": {"r": 0.51, "f1": 0.7}})"),
                ElementsAre("sections r 0.5000 is below 0.51", "sections f1 0.6667 is below 0.7"));
    EXPECT_THAT(below(R"({"targets": {"f1": 0.1}})"), ElementsAre("targets is not annotated in this gold"));
}

TEST(EvalReport, a_threshold_for_no_figure_is_wrong_usage) {
    for (const char *minimum :
         {R"({"chapters": {}})", R"({"sections": {"f2": 1}})", R"({"sections": {"f1": "1"}})", "[]"}) {
        try {
            below(minimum);
            ADD_FAILURE() << "no error for " << minimum;
        } catch (const Error &error) {
            EXPECT_EQ(error.code(), "usage");
            EXPECT_EQ(error.file(), "min.json");
        }
    }
}

}  // namespace
}  // namespace vanban::eval
