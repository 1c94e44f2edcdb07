#include <gtest/gtest.h>

#include <functional>

#include <nlohmann/json.hpp>

#include "vanban/vanban.hpp"
#include "write/sample_plan.hpp"

namespace vanban {
namespace {

using Json = nlohmann::ordered_json;

/// What stands at a span of the record, counted in code points as a reader of the record would.
std::string at_code_points(const std::string &text, const Json &span) {
    std::string result;
    std::size_t point = 0;
    for (const char byte : text) {
        point += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1 : 0;
        if (point > span.at("start").get<std::size_t>() && point <= span.at("end").get<std::size_t>()) {
            result += byte;
        }
    }
    return result;
}

std::vector<std::string> keys(const Json &object) {
    std::vector<std::string> names;
    for (const auto &[name, value] : object.items()) {
        names.push_back(name);
    }
    return names;
}

TEST(RecordWriter, a_record_is_on_one_line_and_as_nlohmann_json_would_write_it) {
    const std::string record = to_json(test::sample_plan());
    EXPECT_EQ(record.find('\n'), std::string::npos);
    EXPECT_EQ(Json::parse(record).dump(), record);
}

TEST(RecordWriter, an_indented_record_holds_the_same_in_the_same_order) {
    const Plan plan = test::sample_plan();
    EXPECT_EQ(to_json(plan, 2), Json::parse(to_json(plan)).dump(2));
    EXPECT_EQ(to_json(plan, 0).substr(0, 3), "{\n\"");
}

TEST(RecordWriter, fields_stand_in_the_order_of_the_schema) {
    const Json record = Json::parse(to_json(test::sample_plan()));
    const Json schema_json = Json::parse(schema());
    EXPECT_EQ(keys(record), schema_json.at("required").get<std::vector<std::string>>());
    for (const char *kind : {"section", "block", "reference", "instrument", "relation", "alias", "target", "assignment",
                             "table", "diagnostic", "document", "source"}) {
        const Json &part = record.contains(kind)                       ? record.at(kind)
                           : record.contains(std::string(kind) + "es") ? record.at(std::string(kind) + "es").at(0)
                                                                       : record.at(std::string(kind) + "s").at(0);
        EXPECT_EQ(keys(part), schema_json.at("definitions").at(kind).at("required").get<std::vector<std::string>>())
            << kind;
    }
}

TEST(RecordWriter, spans_are_in_code_points_and_text_is_what_stands_there) {
    const Json record = Json::parse(to_json(test::sample_plan()));
    const std::string text = record.at("text");
    const Json &reference = record.at("references").at(0);
    EXPECT_EQ(reference.at("span"), Json({{"start", 32}, {"end", 54}}));
    EXPECT_EQ(at_code_points(text, reference.at("span")), "Nghị quyết số 71-NQ/TW");
    EXPECT_EQ(reference.at("text"), "Nghị quyết số 71-NQ/TW");
    const Json &target = record.at("targets").at(0);
    EXPECT_EQ(at_code_points(text, target.at("span")), target.at("text"));
    EXPECT_EQ(at_code_points(text, record.at("sections").at(0).at("heading_span")), "I. MỤC TIÊU");
    EXPECT_EQ(at_code_points(text, record.at("relations").at(0).at("evidence")), "Triển khai");
    EXPECT_EQ(at_code_points(text, record.at("diagnostics").at(0).at("span")), "Hết");
}

TEST(RecordWriter, a_span_of_the_input_stays_in_bytes) {
    const Json record = Json::parse(to_json(test::sample_plan()));
    EXPECT_EQ(record.at("blocks").at(1).at("source"), Json({{"start", 13}, {"end", 30}}));
    EXPECT_EQ(record.at("tables").at(0).at("source"), Json({{"start", 40}, {"end", 60}}));
}

TEST(RecordWriter, what_is_unknown_is_null) {
    const Json record = Json::parse(to_json(Plan{}));
    EXPECT_TRUE(record.at("source").at("pages").is_null());
    for (const auto &[name, value] : record.at("document").items()) {
        EXPECT_TRUE(value.is_null() || value.empty()) << name;
    }
}

TEST(RecordWriter, a_span_that_is_none_of_the_text_stops_with_the_way_to_it) {
    const std::size_t size = test::sample_plan().text.size();
    const struct {
        std::function<void(Plan &)> spoil;
        const char *complaint;
    } cases[] = {
        {[&](Plan &p) {
             p.sections[0].heading_span = {size, size + 1};
         },
         "/sections/0/heading_span reaches beyond the text"},
        {[&](Plan &p) {
             p.blocks[2].span = {size + 1, size + 2};
         },
         "/blocks/2/span reaches beyond the text"},
        {[&](Plan &p) {
             p.references[0].span = {9, 8};
         },
         "/references/0/span ends before it starts"},
        {[&](Plan &p) { p.relations[0].evidence.end = std::string::npos; },
         "/relations/0/evidence reaches beyond the text"},
        {[&](Plan &p) {
             p.diagnostics[0].span = Span{0, size + 1};
         },
         "/diagnostics/0/span reaches beyond the text"},
        {[&](Plan &p) { p.text.clear(); }, "/sections/0/span reaches beyond the text"},
    };
    for (const auto &c : cases) {
        Plan plan = test::sample_plan();
        c.spoil(plan);
        try {
            to_json(plan);
            ADD_FAILURE() << c.complaint;
        } catch (const Error &error) {
            EXPECT_EQ(error.what(), "plan.txt: write: " + std::string(c.complaint));
            EXPECT_EQ(error.code(), "record");
        }
    }
}

TEST(RecordWriter, bytes_of_a_file_name_that_are_not_utf8_are_shown_as_replaced) {
    Plan plan = test::sample_plan();
    plan.source.uri = "k\xFFy.txt";
    EXPECT_EQ(Json::parse(to_json(plan)).at("source").at("uri"), "k\uFFFDy.txt");
}

}  // namespace
}  // namespace vanban
