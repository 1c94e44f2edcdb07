#include "validate/validate.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "vanban/vanban.hpp"
#include "write/sample_plan.hpp"

namespace vanban::validate {
namespace {

using Json = nlohmann::ordered_json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Json sample() {
    return Json::parse(to_json(test::sample_plan()));
}

std::vector<std::string> pointers(const Json &record) {
    std::vector<std::string> found;
    for (const Fault &fault : faults(record.dump(), "x.json")) {
        EXPECT_NE(fault.why, "");
        found.push_back(fault.pointer);
    }
    return found;
}

/// The pointers at fault in the sample record with one value replaced.
std::vector<std::string> pointers_with(const std::string &pointer, const Json &value) {
    Json record = sample();
    record[Json::json_pointer(pointer)] = value;
    return pointers(record);
}

TEST(Validate, a_record_that_the_writer_made_has_no_fault) {
    EXPECT_THAT(pointers(sample()), IsEmpty());
    EXPECT_THAT(pointers(Json::parse(to_json(test::sample_plan(), 4))), IsEmpty());
}

TEST(Validate, a_wrong_value_is_named_once_by_its_pointer) {
    const std::pair<const char *, Json> cases[] = {
        {"/schema", "vanban.plan/2"},
        {"/source/sha256", "abc"},
        {"/source/bytes", -1},
        {"/source/encoding_confidence", 1.5},
        {"/document/date", "2025-13-01"},
        {"/document/date", "21/9/2025"},
        {"/document/title", ""},
        {"/document/province/code", 20},
        {"/document/province", "Lạng Sơn"},
        {"/document/signers/0/name", ""},
        {"/sections/0/path", "III//a"},
        {"/sections/0/path", "III / a"},
        {"/sections/0/kind", "volume"},
        {"/sections/0/level", 0},
        {"/blocks/0/source", nullptr},
        {"/blocks/2/source/page", 0},
        {"/blocks/2/source/box", {1, 2, 3}},
        {"/blocks/2/source", {{"page", 1}}},
        {"/blocks/2/source", {{"start", 1}}},
        {"/blocks/3/source/more/0/page", "2"},
        {"/blocks/4/source/node", ""},
        {"/references/0/form", "short_form"},
        {"/references/0/span/start", -1},
        {"/instruments/0/id", "vn:bo-chinh-tri:nq:71"},
        {"/targets/0/comparator", "≥"},
        {"/targets/0/value", "48,5"},
        {"/targets/0/value_max", 50},
        {"/targets/0/year", 30},
        {"/assignments/0/deadline", "10/12"},
        {"/assignments/0/actor", Json::array()},
        {"/diagnostics/0/span", 7},
    };
    for (const auto &[pointer, value] : cases) {
        EXPECT_THAT(pointers_with(pointer, value), ElementsAre(pointer)) << value;
    }
}

TEST(Validate, every_form_of_a_value_that_the_record_allows_is_accepted) {
    const std::pair<const char *, Json> cases[] = {
        {"/document/date", "2025"},
        {"/document/date", "2025-02"},
        {"/document/date", nullptr},
        {"/document/province", nullptr},
        {"/sections/0/path", "CI/M2/Đ5/2/a"},
        {"/sections/0/path", "II/2/2.1"},
        {"/assignments/0/deadline", "2026"},
        {"/assignments/0/deadline", "--12-01"},
        {"/targets/0/unit", ""},
        {"/instruments/0/id", "vn:lang-son.ubnd:kh:243:0000"},
    };
    for (const auto &[pointer, value] : cases) {
        EXPECT_THAT(pointers_with(pointer, value), IsEmpty()) << pointer << " " << value;
    }
}

TEST(Validate, the_upper_value_belongs_to_a_range_and_only_to_it) {
    Json record = sample();
    record["targets"][0]["comparator"] = "range";
    EXPECT_THAT(pointers(record), ElementsAre("/targets/0/value_max"));
    record["targets"][0]["value_max"] = 50;
    EXPECT_THAT(pointers(record), IsEmpty());
}

TEST(Validate, a_field_too_many_or_too_few_is_a_fault_of_its_object) {
    EXPECT_THAT(pointers_with("/targets/0/colour", "red"), ElementsAre("/targets/0"));
    Json record = sample();
    record["targets"][0].erase("unit");
    record.erase("tables");
    EXPECT_THAT(pointers(record), ElementsAre("/targets/0", ""));
}

TEST(Validate, what_is_no_json_is_an_error) {
    try {
        faults("{", "x.json");
        FAIL() << "no error";
    } catch (const Error &error) {
        EXPECT_EQ(error.code(), "json");
        EXPECT_STREQ(error.what(), "x.json: record: is not JSON: fault at byte 2");
    }
}

TEST(Validate, the_schema_describes_every_field) {
    const Json root = Json::parse(schema());
    for (const auto &[name, definition] : root.at("definitions").items()) {
        EXPECT_TRUE(definition.contains("description")) << name;
        if (definition.at("type") == "array") {
            continue;
        }
        EXPECT_FALSE(definition.at("additionalProperties").get<bool>()) << name;
        if (name != "place") {  // it has one of three forms
            EXPECT_EQ(definition.at("required").size(), definition.at("properties").size()) << name;
        }
        for (const auto &[field, type] : definition.at("properties").items()) {
            EXPECT_TRUE(type.contains("description")) << name << "." << field;
        }
    }
}

}  // namespace
}  // namespace vanban::validate
