#include "eval/score.hpp"

#include <gmock/gmock.h>

namespace vanban::eval {
namespace {

/// The score of the kind that `gold` annotates first.
Score score_of(const char *gold, const char *record) {
    return score_document(Json::parse(gold), Json::parse(record)).front();
}

std::vector<std::size_t> counts(const Score &score) {
    return {score.matched, score.extra, score.lost};
}

using Counts = std::vector<std::size_t>;

TEST(EvalScore, a_kind_that_gold_does_not_annotate_is_not_scored) {
    const auto scores = score_document(Json::parse(R"({"references": []})"), Json::parse("{}"));
    ASSERT_EQ(scores.size(), 2U);
    EXPECT_EQ(scores[0].kind, "references");
    EXPECT_EQ(scores[1].kind, "references_anywhere");
}

TEST(EvalScore, figures_of_nothing_are_whole) {
    const Score score = score_of(R"({"targets": []})", "{}");
    EXPECT_EQ(score.precision(), 1.0);
    EXPECT_EQ(score.recall(), 1.0);
    EXPECT_EQ(score.f1(), 1.0);
}

TEST(EvalScore, f1_is_zero_where_nothing_is_right) {
    const Score score = score_of(R"({"sections": [{"path": "I"}]})", R"({"sections": [{"path": "II"}]})");
    EXPECT_EQ(counts(score), (Counts{0, 1, 1}));
    EXPECT_EQ(score.f1(), 0.0);
}

TEST(EvalScore, a_section_is_right_by_its_path_and_its_title_apart) {
    const Score score = score_of(R"({"sections": [{"path": "I", "title": "A"}, {"path": "I/1", "title": null}]})",
                                 R"({"sections": [{"path": "I", "title": "B"}, {"path": "I/1", "title": ""}]})");
    EXPECT_EQ(counts(score), (Counts{2, 0, 0}));
    EXPECT_EQ(score.attributes.front().right, 1U);
    EXPECT_EQ(score.wrong_titles, (std::vector<Json>{Json::parse(R"(["I", "A", "B"])")}));
}

TEST(EvalScore, references_match_as_often_as_both_sides_have_them) {
    const char *gold = R"({"references": [{"section": "I", "form": "full", "target": "1-A/B"},
                                          {"section": "I", "form": "self", "target": "self"},
                                          {"section": "II", "form": "short", "target": "1-A/B"}]})";
    const char *record = R"({"references": [{"section": "I", "form": "full", "target": "1 - A/B"},
                                            {"section": "I", "form": "full", "target": "1-A/B"}]})";
    EXPECT_EQ(counts(score_of(gold, record)), (Counts{1, 1, 1}));
    EXPECT_EQ(counts(score_document(Json::parse(gold), Json::parse(record))[1]), (Counts{2, 0, 0}));
}

TEST(EvalScore, a_relation_counts_once) {
    const char *twice = R"({"relations": [{"from": "self", "to": "1-A/B", "kind": "implements"},
                                          {"from": "self", "to": "1-A/B", "kind": "implements"}]})";
    EXPECT_EQ(counts(score_of(twice, twice)), (Counts{1, 0, 0}));
}

TEST(EvalScore, a_target_matches_on_section_values_and_unit) {
    const char *gold = R"({"targets": [{"section": "I", "value": 60, "value_max": null, "unit": "%",
                                        "comparator": ">=", "year": 2030, "indicator": "trường đạt chuẩn"}]})";
    EXPECT_EQ(counts(score_of(gold, R"({"targets": [{"section": "I", "value": 60.0, "unit": "%"}]})")),
              (Counts{1, 0, 0}));
    for (const char *other : {R"({"targets": [{"section": "II", "value": 60, "unit": "%"}]})",
                              R"({"targets": [{"section": "I", "value": 61, "unit": "%"}]})",
                              R"({"targets": [{"section": "I", "value": 60, "value_max": 70, "unit": "%"}]})",
                              R"({"targets": [{"section": "I", "value": 60, "unit": "trường"}]})"}) {
        EXPECT_EQ(counts(score_of(gold, other)), (Counts{0, 1, 1})) << other;
    }
}

TEST(EvalScore, an_assignment_matches_where_the_task_holds_the_beginning_of_golds) {
    const char *gold = R"({"assignments": [{"section": "I", "task_start": "xây dựng kế hoạch", "actor": ["Sở Y tế"],
                                            "role": "lead", "partners": [], "deadline": null}]})";
    const char *record = R"({"assignments": [{"section": "I", "task": "Chủ trì xây dựng kế hoạch năm",
                         "actor": [{"name": "Sở Y tế", "id": null}], "role": "lead", "partners": []}]})";
    const Score score = score_of(gold, record);
    EXPECT_EQ(counts(score), (Counts{1, 0, 0}));
    for (const Accuracy &accuracy : score.attributes) {
        EXPECT_EQ(accuracy.right, 1U) << accuracy.name;
    }
}

TEST(EvalScore, a_missing_record_loses_everything_but_the_fields_that_gold_leaves_open) {
    const Score score = score_of(R"({"document": {"type": "Kế hoạch", "date": null, "signers": []}})", "{}");
    EXPECT_EQ(counts(score), (Counts{7, 0, 1}));
    EXPECT_EQ(score.lost_items.front().at("field"), "type");
}

TEST(EvalScore, gold_of_a_wrong_shape_is_an_exception) {
    EXPECT_THROW(score_of(R"({"sections": [{"path": 1}]})", "{}"), Json::exception);
    EXPECT_THROW(score_of(R"({"sections": [7]})", "{}"), Json::exception);
}

}  // namespace
}  // namespace vanban::eval
