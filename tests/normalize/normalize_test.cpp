#include "normalize/normalize.hpp"

#include <gmock/gmock.h>

#include <string>

#include "ingest/ingest.hpp"
#include "support/plans.hpp"
#include "support/rewrite.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

Text normalized(std::string_view bytes) {
    return normalize(ingest(bytes, "x.txt"));
}

struct Case {
    const char *what;
    const char *bytes;
    const char *text;
};

TEST(Normalize, a_line_has_one_spelling) {
    const Case cases[] = {
        {"decomposed letters", "Nghi\u0323 quye\u0302\u0301t", "Nghị quyết"},
        {"a tone typed before the hat", "quye\u0301\u0302t Tr\u01B0\u01A1\u0300ng", "quyết Trường"},
        {"a composed letter with a mark behind it", "quy\u00EA\u0301t vi\u00EA\u0323t", "quyết việt"},
        {"a horn behind the tone", "tru\u0300\u031Bo\u0300\u031Bng", "trừờng"},
        {"CRLF", "một\r\nhai\r\n", "một\nhai"},
        {"a byte order mark", "\xEF\xBB\xBFmột", "một"},
        {"no-break and other spaces", "số\u00A01\u2003và\u3000hai\tba", "số 1 và hai ba"},
        {"runs of spaces and spaces at the ends", "  một   hai  ", "một hai"},
        {"the Icelandic eth for Đ", "\u00D0i\u1EC1u, \u00F0i\u1EC7n", "Điều, điện"},
        {"the African d for Đ", "\u0189i\u1EC1u \u0256i\u1EC7n", "Điều điện"},
        {"soft hyphens and zero-width marks", "Ng\u00ADhị\u200B quy\u200Dết\uFEFF", "Nghị quyết"},
        {"a zero-width joiner within a letter", "e\u200D\u0302", "ê"},
        {"a Cyrillic letter beside Latin ones", "\u041AH-UBND H\u041E\u0410", "KH-UBND HOA"},
        {"a Cyrillic word stays", "\u041C\u043E\u0441\u043A\u0432\u0430", "\u041C\u043E\u0441\u043A\u0432\u0430"},
        {"a Wingdings bullet", "\uF0B7 mục \uF02D hai", "\u2022 mục - hai"},
        {"control characters", "một hai ba bốn\x01năm", "một hai ba bốn năm"},
        {"words joined by underscores", "nghị_quyết của hội_đồng nhân_dân", "nghị quyết của hội đồng nhân dân"},
        {"one underscore stays", "tệp ke_hoach của một văn bản dài hơn sáu mươi chữ cái thì vẫn giữ nguyên như vậy",
         "tệp ke_hoach của một văn bản dài hơn sáu mươi chữ cái thì vẫn giữ nguyên như vậy"},
        {"dashes and quotes stay", "“a” – b — c", "“a” – b — c"},
        {"a misread word stays", "tỉ lệ trẻ được không chế", "tỉ lệ trẻ được không chế"},
    };
    for (const Case &c : cases) {
        const std::string text = normalized(c.bytes).text;
        EXPECT_EQ(text.substr(0, text.find_last_not_of('\n') + 1), c.text) << c.what;
    }
}

/// A soft hyphen goes, and makes the whole line be read letter by letter. (A bar at the end of a line is one of a
/// table.)
TEST(Normalize, a_line_that_is_kept_as_it_is_reads_as_letter_by_letter) {
    for (char32_t c = 0x20; c <= 0x10FFFF; ++c) {
        if (c == U'_' || c == U'|' || (c >= 0x7F && c < 0xA0) || (c >= 0xD800 && c <= 0xDFFF))
            continue;
        std::string bytes = "Ngh";
        utf8::append(bytes, c);
        bytes += "quy ";
        utf8::append(bytes, c);
        EXPECT_EQ(normalized(bytes).text, normalized(bytes + "\u00AD").text) << static_cast<std::uint32_t>(c);
    }
}

TEST(Normalize, a_form_feed_parts_lines) {
    EXPECT_EQ(dump(normalized("một\fhai")), "|một\n|hai\n");
}

TEST(Normalize, the_map_leads_back_to_the_bytes_of_every_word) {
    const std::string bytes =
        "\xEF\xBB\xBF  Nghi\u0323  quyết\r\n\u00A0\u00D0iều\u00AD 5\tlà\r\n\fquye\u0301\u0302t một hai ba \xFF bốn";
    const Text text = normalized(bytes);
    const Case words[] = {
        {"", "Nghi\u0323", "Nghị"}, {"", "quyết\r", "quyết\n"},      {"", "\u00D0iều", "Điều"}, {"", "5", "5"},
        {"", "là", "là"},           {"", "quye\u0301", "quyết một"}, {"", "\xFF", "\uFFFD"},    {"", "bốn", "bốn"}};
    for (const Case &word : words) {
        const std::size_t at = text.text.find(word.text);
        ASSERT_NE(at, std::string::npos) << word.text;
        EXPECT_EQ(text.map.origin(at), bytes.find(word.bytes)) << word.text;
    }
    ASSERT_EQ(text.replaced.size(), 1U);
    EXPECT_EQ(text.text.substr(text.replaced[0], 3), "\uFFFD");
}

TEST(Normalize, the_map_never_goes_back) {
    for (const test::CorpusPlan &plan : test::corpus_plans()) {
        const std::string bytes = test::with_crlf(test::decomposed(plan.bytes));
        const Text text = normalized(bytes);
        std::size_t before = 0;
        for (std::size_t at = 0; at < text.text.size(); ++at) {
            const std::size_t origin = text.map.origin(at);
            ASSERT_GE(origin, before) << plan.name << " at " << at;
            ASSERT_LE(origin, bytes.size()) << plan.name << " at " << at;
            before = origin;
        }
    }
}

TEST(Normalize, normalising_twice_changes_nothing) {
    for (const test::CorpusPlan &plan : test::corpus_plans()) {
        const std::string once = normalized(test::decomposed(plan.bytes)).text;
        Pages again;
        again.text = once;
        again.map.add(0, 0);
        for (std::size_t from = 0; from < once.size();) {
            const std::size_t to = once.find('\n', from);
            Line line;
            line.begin = from;
            line.end = to;
            again.lines.push_back(line);
            from = to + 1;
        }
        EXPECT_EQ(normalize(again).text, once) << plan.name;
    }
}

TEST(Normalize, a_composed_and_a_decomposed_plan_become_the_same_text) {
    for (const test::CorpusPlan &plan : test::corpus_plans())
        EXPECT_EQ(normalized(plan.bytes).text, normalized(test::decomposed(plan.bytes)).text) << plan.name;
}

}  // namespace
}  // namespace vanban
