#include "lexicon/phrases.hpp"

#include <gmock/gmock.h>

#include <string>

#include "lexicon/reading.hpp"
#include "support/outline_of.hpp"

namespace vanban::lexicon {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// "first-last row" of each hit.
std::vector<std::string> hits_in(const PhraseIndex &index, std::string_view text) {
    const std::vector<Token> tokens = tokenize(text);
    Hits hits;
    index.scan(tokens, 0, static_cast<std::uint32_t>(tokens.size()), hits);
    std::vector<std::string> out;
    for (const Hit &hit : hits.all)
        out.push_back(std::to_string(hit.first) + "-" + std::to_string(hit.last) + " " + std::to_string(hit.row));
    return out;
}

TEST(Phrases, the_longest_phrase_of_a_vocabulary_wins) {
    PhraseIndex index;
    index.add("Sở", Vocabulary::agency, 0);
    index.add("Sở Tài chính", Vocabulary::agency, 1);
    index.add("Sở Tài nguyên", Vocabulary::agency, 2);
    index.seal();
    EXPECT_THAT(hits_in(index, "giao Sở Tài chính và Sở Tài"), ElementsAre("1-4 1", "5-6 0"));
}

TEST(Phrases, cues_are_all_found_and_vocabularies_do_not_hide_each_other) {
    PhraseIndex index;
    index.add("chủ trì", Vocabulary::cue, 0);
    index.add("chủ trì, phối hợp", Vocabulary::cue, 1);
    index.add("chủ trì", Vocabulary::unit, 7);
    index.seal();
    EXPECT_THAT(hits_in(index, "Chủ trì, phối hợp"), ElementsAre("0-2 7", "0-2 0", "0-5 1"));
}

TEST(Phrases, case_and_tone_style_do_not_matter_and_marks_do) {
    PhraseIndex index;
    index.add("Hòa Bình", Vocabulary::province, 3);
    index.seal();
    EXPECT_THAT(hits_in(index, "HOÀ BÌNH"), ElementsAre("0-2 3"));
    EXPECT_THAT(hits_in(index, "Hoà, Bình"), IsEmpty());
    EXPECT_THAT(hits_in(index, "Hoa Bình"), IsEmpty());
    EXPECT_THAT(hits_in(index, ""), IsEmpty());
}

TEST(Phrases, an_index_of_thousands_finds_each) {
    PhraseIndex index;
    for (std::uint32_t i = 0; i < 5000; ++i)
        index.add("mục " + std::to_string(i), Vocabulary::unit, i);
    index.add("", Vocabulary::unit, 9999);
    index.seal();
    for (std::uint32_t i = 0; i < 5000; ++i)
        EXPECT_THAT(hits_in(index, "mục " + std::to_string(i)), ElementsAre("0-2 " + std::to_string(i)));
}

TEST(Reading, phrases_do_not_reach_across_parts) {
    const std::string text = "Sở Tài\nchính Sở Nội vụ";
    const Reading reading(text, {{0, text.find('\n')}, {text.find('\n') + 1, text.size()}}, test::shared_lexicon());
    EXPECT_EQ(reading.first(0), 0U);
    EXPECT_EQ(reading.last(0), 2U);
    EXPECT_EQ(reading.last(1), 6U);
    EXPECT_EQ(reading.hit(0, Vocabulary::agency), nullptr);
    const Hit *office = reading.hit(3, Vocabulary::agency);
    ASSERT_NE(office, nullptr);
    const Span span = reading.span(office->first, office->last);
    EXPECT_EQ(text.substr(span.start, span.size()), "Sở Nội vụ");
}

TEST(Reading, a_token_is_found_by_its_offset) {
    const std::string text = "một hai ba";
    const Reading reading(text, {{0, text.size()}}, test::shared_lexicon());
    EXPECT_EQ(reading.token_at(0), 0U);
    EXPECT_EQ(reading.token_at(1), 1U) << "within a token the next one counts";
    EXPECT_EQ(reading.token_at(text.find("ba")), 2U);
    EXPECT_EQ(reading.token_at(text.size()), 3U);
}

TEST(Reading, an_empty_text_has_neither_tokens_nor_hits) {
    const Reading reading("", {}, test::shared_lexicon());
    EXPECT_TRUE(reading.tokens().empty());
    EXPECT_EQ(reading.token_at(0), 0U);
}

}  // namespace
}  // namespace vanban::lexicon
