#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "vanban/vanban.hpp"
#include "write/sample_plan.hpp"

namespace vanban {
namespace {

using Json = nlohmann::ordered_json;

/// The error that a record gives, "code: what()"; empty where it is read without one.
std::string error_of(const std::string &record) {
    try {
        from_json(record, "x.json");
        return "";
    } catch (const Error &error) {
        return error.code() + ": " + error.what();
    }
}

/// The error that the sample record gives after `change`, a JSON merge patch at `pointer`.
std::string error_after(const std::string &pointer, const Json &value) {
    Json record = Json::parse(to_json(test::sample_plan()));
    record[Json::json_pointer(pointer)] = value;
    return error_of(record.dump());
}

std::string error_without(const std::string &parent, const std::string &name) {
    Json record = Json::parse(to_json(test::sample_plan()));
    record[Json::json_pointer(parent)].erase(name);
    return error_of(record.dump());
}

TEST(RecordReader, a_plan_comes_back_whole_from_its_record) {
    const Plan plan = test::sample_plan();
    const Plan back = from_json(to_json(plan));
    EXPECT_EQ(back.text, plan.text);
    EXPECT_EQ(back.source.uri, plan.source.uri);
    EXPECT_EQ(back.source.bytes, plan.source.bytes);
    EXPECT_EQ(back.source.pages, plan.source.pages);
    EXPECT_EQ(back.source.encoding_confidence, plan.source.encoding_confidence);
    EXPECT_EQ(back.document, plan.document);
    EXPECT_EQ(back.sections, plan.sections);
    EXPECT_EQ(back.blocks, plan.blocks);
    EXPECT_EQ(back.references, plan.references);
    EXPECT_EQ(back.instruments, plan.instruments);
    EXPECT_EQ(back.relations, plan.relations);
    EXPECT_EQ(back.aliases, plan.aliases);
    EXPECT_EQ(back.targets, plan.targets);
    EXPECT_EQ(back.assignments, plan.assignments);
    EXPECT_EQ(back.tables, plan.tables);
    EXPECT_EQ(back.diagnostics, plan.diagnostics);
    EXPECT_EQ(to_json(back), to_json(plan));
    EXPECT_EQ(to_json(from_json(to_json(plan, 4))), to_json(plan));
}

TEST(RecordReader, a_place_on_a_page_has_four_sides) {
    EXPECT_THAT(error_after("/blocks/2/source/box", Json::array({1, 2, 3})),
                ::testing::HasSubstr("should have four sides"));
    EXPECT_THAT(error_after("/blocks/3/source/more/0", Json::object()), ::testing::HasSubstr("has no field"));
}

TEST(RecordReader, an_unknown_field_is_left_alone) {
    EXPECT_EQ(error_after("/document/colour", "red"), "");
}

TEST(RecordReader, what_is_no_json_is_refused_with_the_byte) {
    EXPECT_EQ(error_of("{\"schema\": oops}"), "json: x.json: record: is not JSON: fault at byte 12");
    EXPECT_THAT(error_of(""), ::testing::StartsWith("json: x.json: record: is not JSON"));
    EXPECT_THAT(error_of(std::string(100000, '[')), ::testing::StartsWith("json: "));
}

TEST(RecordReader, a_fault_is_named_with_its_pointer) {
    const std::string at = "record: x.json: record: ";
    EXPECT_EQ(error_of("[]"), at + "the record should be an object");
    EXPECT_EQ(error_of("{}"), at + "the record has no field \"schema\"");
    EXPECT_EQ(error_after("/schema", "vanban.plan/9"), at + "/schema should be \"vanban.plan/1\"");
    EXPECT_EQ(error_without("/targets/0", "unit"), at + "/targets/0 has no field \"unit\"");
    EXPECT_EQ(error_after("/sections/0/kind", "volume"), at + "/sections/0/kind cannot be \"volume\"");
    EXPECT_EQ(error_after("/sections/0/level", 1.5), at + "/sections/0/level should be a whole number");
    EXPECT_EQ(error_after("/sections/0/level", 1LL << 40), at + "/sections/0/level is out of range");
    EXPECT_EQ(error_after("/sections", "none"), at + "/sections should be an array");
    EXPECT_EQ(error_after("/targets/0/value", "48"), at + "/targets/0/value should be a number");
    EXPECT_EQ(error_after("/document/signers/1/name", 7), at + "/document/signers/1/name should be a string");
    EXPECT_EQ(error_after("/blocks/0/source/start", -1), at + "/blocks/0/source/start should not be negative");
}

TEST(RecordReader, a_span_lies_in_the_text_and_runs_forward) {
    const std::string at = "record: x.json: record: ";
    EXPECT_EQ(error_after("/references/0/span/end", 100000), at + "/references/0/span reaches beyond the text");
    EXPECT_EQ(error_after("/references/0/span/end", 1), at + "/references/0/span ends before it starts");
}

}  // namespace
}  // namespace vanban
