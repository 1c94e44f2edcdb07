#include "text/tokens.hpp"

#include <gmock/gmock.h>

#include <string>

namespace vanban {
namespace {

using ::testing::ElementsAre;

/// "kind shape text" of every token, e.g. "word capital Nghị".
std::vector<std::string> told(std::string_view text) {
    static constexpr const char *kinds[] = {"word", "number", "mark"};
    static constexpr const char *shapes[] = {"lower", "capital", "upper", "mixed"};
    std::vector<std::string> out;
    for (const Token &token : tokenize(text)) {
        std::string line = kinds[static_cast<int>(token.kind)];
        if (token.word())
            line += std::string(" ") + shapes[static_cast<int>(token.shape)];
        out.push_back(line + " " + std::string(text.substr(token.start, token.end() - token.start)));
    }
    return out;
}

TEST(Tokens, words_numbers_and_marks_are_told_apart) {
    EXPECT_THAT(told("Nghị quyết số 71-NQ/TW"),
                ElementsAre("word capital Nghị", "word lower quyết", "word lower số", "number 71", "mark -",
                            "word upper NQ", "mark /", "word upper TW"));
}

TEST(Tokens, the_first_token_is_the_first_of_all) {
    EXPECT_EQ(first_token("  Nghị quyết")->end(), std::string("  Nghị").size());
    EXPECT_TRUE(first_token("(số")->is('('));
    EXPECT_FALSE(first_token(" \n"));
}

TEST(Tokens, a_number_keeps_its_stops_and_commas_only_between_digits) {
    EXPECT_THAT(told("1.200,5."), ElementsAre("number 1.200,5", "mark ."));
    EXPECT_THAT(told("48,5%; 2025,"), ElementsAre("number 48,5", "mark %", "mark ;", "number 2025", "mark ,"));
    EXPECT_THAT(told("2.1. A"), ElementsAre("number 2.1", "mark .", "word capital A"));
}

TEST(Tokens, the_shape_of_a_word_is_its_capitals) {
    EXPECT_THAT(told("ủy Ủy ỦY TTg QH15 Đ đ"),
                ElementsAre("word lower ủy", "word capital Ủy", "word upper ỦY", "word mixed TTg", "word upper QH15",
                            "word capital Đ", "word lower đ"));
}

TEST(Tokens, a_small_letter_with_a_tone_among_capitals_is_one) {
    EXPECT_THAT(told("ủY ĐộC LậP PHố Hồ hÀ Tỉnh"),
                ElementsAre("word upper ủY", "word upper ĐộC", "word upper LậP", "word upper PHố", "word capital Hồ",
                            "word mixed hÀ", "word capital Tỉnh"));
}

TEST(Tokens, an_ampersand_joins_letters_only) {
    EXPECT_THAT(told("GD&ĐT A & B&"),
                ElementsAre("word upper GD&ĐT", "word capital A", "mark &", "word capital B", "mark &"));
}

TEST(Tokens, typographic_marks_count_as_their_plain_twins) {
    const auto tokens = tokenize("– “ ’ …");
    ASSERT_EQ(tokens.size(), 4U);
    EXPECT_TRUE(tokens[0].is('-'));
    EXPECT_TRUE(tokens[1].is('"'));
    EXPECT_TRUE(tokens[2].is('\''));
    EXPECT_TRUE(tokens[3].is('.'));
    EXPECT_EQ(tokenize("§").front().mark, 0);
}

TEST(Tokens, a_stretch_is_read_with_offsets_of_the_whole_text) {
    const std::string text = "một hai ba";
    std::vector<Token> tokens;
    tokenize(text, text.find("hai"), text.find(" ba"), tokens);
    ASSERT_EQ(tokens.size(), 1U);
    EXPECT_EQ(tokens[0].start, text.find("hai"));
    EXPECT_EQ(tokens[0].end(), text.find(" ba"));
    tokenize(text, text.size(), text.size(), tokens);
    EXPECT_EQ(tokens.size(), 1U);
}

TEST(Tokens, white_space_of_any_kind_gives_no_token) {
    EXPECT_TRUE(tokenize("").empty());
    EXPECT_TRUE(tokenize(" \n\t\u00A0\u2003").empty());
}

TEST(Tokens, a_word_longer_than_a_token_can_be_makes_several_that_touch) {
    for (const std::string letter : {"a", "ộ", "7"}) {
        std::string text;
        while (text.size() < 200'000)
            text += letter;
        const std::vector<Token> tokens = tokenize(text);
        ASSERT_GT(tokens.size(), 3U) << letter;
        std::uint32_t at = 0;
        for (const Token &token : tokens) {
            EXPECT_EQ(token.start, at) << letter;
            at = token.end();
        }
        EXPECT_EQ(at, text.size()) << letter;
    }
}

TEST(WordTable, finds_each_of_its_words_in_any_spelling_and_no_other) {
    const WordTable words("một hai mười tỷ");
    EXPECT_EQ(words.find(syllable_key("một")), 0U);
    EXPECT_EQ(words.find(syllable_key("MƯỜI")), 2U);
    EXPECT_EQ(words.find(syllable_key("tỉ")), 3U);
    EXPECT_EQ(words.find(syllable_key("mốt")), std::nullopt);
    EXPECT_FALSE(words.has(0));
    EXPECT_TRUE(words.has(syllable_key("hai")));
}

}  // namespace
}  // namespace vanban
