// Inputs that no plan should be: a clear line and the right exit status, or a record that fits the schema. Never a
// crash; and where time would grow faster than the input, the time limit of ctest ends the test.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "support/command.hpp"
#include "validate/validate.hpp"
#include "vanban/vanban.hpp"

namespace vanban {
namespace {

using test::run_vanban;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Refused {
    const char *what;
    std::string bytes;
    const char *why;
};

TEST(BadInput, what_holds_no_text_is_one_clear_line_and_status_1) {
    const Refused inputs[] = {
        {"nothing", "", "is empty"},
        {"white space", " \r\n\t\f\n", "holds only white space"},
        {"white space of other kinds", "\xEF\xBB\xBF\u00A0\u3000\n", "holds only white space"},
        {"binary", std::string(4096, '\x01'),
         "is not text in UTF-8 (binary data, or another encoding); convert it to UTF-8 first"},
        {"NULs", std::string(4096, '\0'),
         "is not text in UTF-8 (binary data, or another encoding); convert it to UTF-8 first"},
    };
    const test::TempDir dir;
    for (const Refused &input : inputs) {
        const std::string file = dir.write("input.txt", input.bytes);
        for (const char *command : {"extract", "inspect"}) {
            const auto outcome = run_vanban(std::string(command) + " '" + file + "'");
            EXPECT_EQ(outcome.status, 1) << input.what;
            EXPECT_THAT(outcome.out, IsEmpty()) << input.what;
            EXPECT_EQ(outcome.err, "vanban: " + file + ": ingest: " + input.why + "\n") << input.what;
        }
    }
}

/// The record that `bytes` give, which must fit the schema and come back whole from the reader.
nlohmann::json record_of(const std::string &bytes) {
    const test::TempDir dir;
    const auto outcome = run_vanban("extract '" + dir.write("input.txt", bytes) + "'");
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.err, IsEmpty());
    if (outcome.status != 0)
        return {};
    EXPECT_EQ(to_json(from_json(outcome.out)) + "\n", outcome.out);
    return nlohmann::json::parse(outcome.out);
}

/// The same, for records of a size that the validator can take within a test.
nlohmann::json valid_record_of(const std::string &bytes) {
    nlohmann::json record = record_of(bytes);
    for (const auto &fault : validate::faults(record.dump(), "record"))
        ADD_FAILURE() << fault.pointer << ": " << fault.why;
    return record;
}

const std::string kHead = "KẾ HOẠCH\nThử nghiệm\nI. MỤC TIÊU\n";

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        out += text;
    return out;
}

TEST(BadInput, bytes_that_are_no_utf8_leave_the_rest_readable_and_are_counted) {
    const auto record = valid_record_of(kHead + "Đạt \xFF\xFE"
                                                "85% số xã, \xE1\xBB phường.\n");
    EXPECT_THAT(record.at("text").get<std::string>(), HasSubstr("Đạt \uFFFD\uFFFD85% số xã, \uFFFD phường."));
    bool counted = false;
    for (const auto &diagnostic : record.at("diagnostics"))
        counted |=
            diagnostic.at("code") == "invalid_bytes" && diagnostic.at("message").get<std::string>().rfind("3 ", 0) == 0;
    EXPECT_TRUE(counted) << record.at("diagnostics");
}

TEST(BadInput, a_nul_in_the_middle_is_replaced_like_any_byte_that_is_no_text) {
    const auto record = valid_record_of(kHead + "Một hai" + std::string(1, '\0') + "ba bốn.\n");
    EXPECT_THAT(record.at("text").get<std::string>(), HasSubstr("Một hai\uFFFDba bốn."));
    EXPECT_EQ(record.at("sections").size(), 1U);
}

TEST(BadInput, a_line_of_50_megabytes_is_read) {
    const std::string sentence =
        "Thực hiện Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị, phấn đấu đạt 85% số trường. ";
    const std::string line = repeated(sentence, 50'000'000 / sentence.size());
    const test::TempDir dir;
    const auto outcome = run_vanban("extract '" + dir.write("line.txt", line) + "'");
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_GT(outcome.out.size(), line.size());
}

TEST(BadInput, a_word_of_50_megabytes_is_read) {
    const test::TempDir dir;
    const std::string file = dir.write("word.txt", std::string(50'000'000, 'a'));
    EXPECT_EQ(run_vanban("extract '" + file + "' > /dev/null").status, 0);
}

TEST(BadInput, a_hundred_thousand_headings_are_a_hundred_thousand_sections) {
    std::string text = kHead;
    for (int i = 1; i <= 100'000; ++i)
        text += "Điều " + std::to_string(i % 999 + 1) + ". Phạm vi\n";
    EXPECT_EQ(record_of(text).at("sections").size(), 100'001U);
}

TEST(BadInput, repeated_signatures_are_no_trouble) {
    const test::TempDir dir;
    for (const char *lines :
         {"TM. ỦY BAN NHÂN DÂN\n\n", "CHỦ TỊCH\n\n", "CHỦ TỊCH\n\n(đã ký)\n\n", "Nơi nhận:      GIÁM ĐỐC\n"}) {
        const std::string file = dir.write("input.txt", kHead + repeated(lines, 100'000) + "Nguyễn Văn An\n");
        EXPECT_EQ(run_vanban("extract '" + file + "' > /dev/null").status, 0) << lines;
    }
}

TEST(BadInput, repeated_headings_are_no_trouble) {
    EXPECT_GT(record_of(kHead + repeated("1. Mục tiêu\n", 100'000)).at("sections").size(), 90'000U);
    record_of(kHead + repeated("PHỤ LỤC\n", 100'000));
}

TEST(BadInput, ten_thousand_nested_parentheses_are_read) {
    const std::string nested = std::string(10'000, '(') + "Kế hoạch số 12/KH-UBND" + std::string(10'000, ')');
    valid_record_of(kHead + "Theo " + nested + " và Nghị quyết số 71-NQ/TW.\n");
    valid_record_of(kHead + repeated("Nghị quyết số 71-NQ/TW (gọi tắt là (", 10'000) + std::string(20'000, ')') + "\n");
    valid_record_of(kHead + repeated("Nghị quyết “", 10'000) + "\n");
}

TEST(BadInput, runs_of_one_character_are_no_trouble) {
    for (const char *unit : {".",
                             "1",
                             "A",
                             "-",
                             "(",
                             "*",
                             "|\n",
                             "\f",
                             "I. ",
                             "71-",
                             "NQ-",
                             "“",
                             "%",
                             "đạt 85%, ",
                             "Sở Nội vụ, ",
                             "KẾ HOẠCH ",
                             "a\u0301\u0302",
                             "\u0301\u0323",
                             "x\u00AD",
                             "Nơi nhận: - A; "}) {
        const test::TempDir dir;
        const std::string file = dir.write("run.txt", kHead + repeated(unit, 200'000) + "\n");
        const auto outcome = run_vanban("extract '" + file + "' > /dev/null");
        EXPECT_EQ(outcome.status, 0) << unit << ": " << outcome.err;
    }
}

TEST(BadInput, a_paragraph_of_many_mentions_costs_no_more_than_many_paragraphs) {
    for (const char *unit :
         {"Kế hoạch số 12/KH-BYT ngày 03 tháng 10 năm 2025 do Bộ Y tế ban hành. ",
          "Nghị quyết số 1-NQ/TW (gọi tắt là Nghị quyết 1) Nghị quyết 1 ", "theo khoản 1 Điều 2 của Kế hoạch này, "}) {
        const test::TempDir dir;
        const std::string file = dir.write("long.txt", kHead + repeated(unit, 40'000) + "\n");
        const auto outcome = run_vanban("extract '" + file + "' > /dev/null");
        EXPECT_EQ(outcome.status, 0) << unit << ": " << outcome.err;
    }
}

TEST(BadInput, citations_of_parts_among_many_parts_find_theirs) {
    std::string text = kHead;
    for (int i = 0; i < 20'000; ++i)
        text += "Điều " + std::to_string(i % 900 + 1) + ". Phạm vi\n\nThực hiện theo khoản 1 Điều " +
                std::to_string(i % 900 + 1) + " của Kế hoạch này.\n\n";
    EXPECT_EQ(record_of(text).at("sections").size(), 20'001U);
}

TEST(BadInput, lines_that_end_as_on_old_macs_are_lines) {
    EXPECT_EQ(valid_record_of("KẾ HOẠCH\rThử nghiệm\rI. MỤC TIÊU\rLời văn.\r").at("sections").size(), 1U);
}

TEST(BadInput, one_bad_file_among_good_ones_costs_only_itself) {
    const test::TempDir dir;
    const std::string good = dir.write("good.txt", kHead + "Lời văn.\n");
    const std::string bad = dir.write("bad.txt", "");
    const auto outcome = run_vanban("extract '" + good + "' '" + bad + "' '" + good + "'");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 2);
}

}  // namespace
}  // namespace vanban
