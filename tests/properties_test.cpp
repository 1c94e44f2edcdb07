// What holds for every plan, whatever it says: tried on each plan of the corpus.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "support/items.hpp"
#include "support/plans.hpp"
#include "support/rewrite.hpp"
#include "validate/validate.hpp"

namespace vanban {
namespace {

using test::CorpusPlan;
using test::shared_extractor;
using ::testing::IsEmpty;

class Properties : public ::testing::TestWithParam<CorpusPlan> {
  protected:
    Plan read() const { return shared_extractor().extract(GetParam().bytes, "plan.txt"); }

    /// The same items must be read off `rewritten` as off the plan as it is; each that differs is named.
    void expect_same_items(const std::string &rewritten) const {
        const auto before = test::all_items(read());
        const auto after = test::all_items(shared_extractor().extract(rewritten, "plan.txt"));
        for (std::size_t kind = 0; kind < before.size(); ++kind) {
            EXPECT_THAT(missing(before[kind].second, after[kind].second), IsEmpty()) << before[kind].first << " lost";
            EXPECT_THAT(missing(after[kind].second, before[kind].second), IsEmpty()) << before[kind].first << " gained";
        }
    }

  private:
    static std::vector<std::string> missing(std::vector<std::string> from, std::vector<std::string> in) {
        std::sort(from.begin(), from.end());
        std::sort(in.begin(), in.end());
        std::vector<std::string> out;
        std::set_difference(from.begin(), from.end(), in.begin(), in.end(), std::back_inserter(out));
        return out;
    }
};

std::string name_of(const ::testing::TestParamInfo<CorpusPlan> &info) {
    std::string name = info.param.name;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Corpus, Properties, ::testing::ValuesIn(test::corpus_plans()), name_of);

std::string white_space_collapsed(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n';
        if (!space)
            out.push_back(c);
        else if (!out.empty() && out.back() != ' ')
            out.push_back(' ');
    }
    return out;
}

TEST_P(Properties, the_record_fits_the_schema) {
    for (const auto &fault : validate::faults(to_json(read()), GetParam().name))
        ADD_FAILURE() << fault.pointer << ": " << fault.why;
}

TEST_P(Properties, every_text_is_what_stands_at_its_span) {
    const nlohmann::json record = nlohmann::json::parse(to_json(read()));
    const std::string &text = record.at("text").get_ref<const std::string &>();
    std::vector<std::size_t> offsets;  // of each code point, and of the end
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U)
            offsets.push_back(i);
    offsets.push_back(text.size());
    for (const char *kind : {"references", "targets"}) {
        for (const auto &item : record.at(kind)) {
            const auto start = item.at("span").at("start").get<std::size_t>();
            const auto end = item.at("span").at("end").get<std::size_t>();
            ASSERT_LT(start, end) << item;
            ASSERT_LT(end, offsets.size()) << item;
            EXPECT_EQ(item.at("text"), text.substr(offsets[start], offsets[end] - offsets[start]));
        }
    }
}

TEST_P(Properties, a_section_spans_its_marker_and_title) {
    const Plan plan = read();
    for (const Section &section : plan.sections) {
        EXPECT_TRUE(section.span.contains(section.heading_span)) << section.path;
        const std::string heading = white_space_collapsed(plan.at(section.heading_span));
        EXPECT_THAT(heading, ::testing::HasSubstr(section.marker)) << section.path;
        EXPECT_THAT(heading, ::testing::EndsWith(section.title.value_or(""))) << section.path;
    }
}

TEST_P(Properties, blocks_are_in_order_and_cover_the_text_but_for_white_space) {
    const Plan plan = read();
    std::size_t at = 0, source = 0;
    for (const Block &block : plan.blocks) {
        ASSERT_GE(block.span.start, at) << block.id;
        EXPECT_EQ(plan.text.substr(at, block.span.start - at).find_first_not_of(" \n"), std::string::npos) << block.id;
        EXPECT_FALSE(block.span.empty()) << block.id;
        EXPECT_GE(block.source.bytes.start, source) << block.id;
        EXPECT_LE(block.source.bytes.end, GetParam().bytes.size()) << block.id;
        at = block.span.end;
        source = block.source.bytes.end;
    }
    EXPECT_EQ(plan.text.substr(at).find_first_not_of(" \n"), std::string::npos);
}

TEST_P(Properties, the_source_of_a_block_holds_its_words) {
    const Plan plan = read();
    const auto squeezed = [](std::string_view text) {
        std::string out;
        for (const std::string &syllable : eval::syllables(text))
            out += syllable;
        return out;
    };
    for (const Block &block : plan.blocks) {
        const std::string_view source =
            std::string_view(GetParam().bytes).substr(block.source.bytes.start, block.source.bytes.size());
        EXPECT_EQ(squeezed(source), squeezed(plan.at(block.span))) << block.id;
    }
}

TEST_P(Properties, sections_nest_in_their_parents_and_items_in_their_sections) {
    const Plan plan = read();
    std::map<std::string, const Section *> by_id;
    std::multimap<std::string, const Section *> by_path;
    for (const Section &section : plan.sections) {
        by_id[section.id] = &section;
        by_path.emplace(section.path, &section);
        EXPECT_LE(section.span.end, plan.text.size());
        if (!section.parent)
            continue;
        ASSERT_TRUE(by_id.count(*section.parent)) << section.path << " stands before its parent";
        const Section &parent = *by_id.at(*section.parent);
        EXPECT_TRUE(parent.span.contains(section.span)) << section.path;
        EXPECT_EQ(section.level, parent.level + 1) << section.path;
    }
    const auto expect_in_section = [&](const std::optional<std::string> &path, const Span &span) {
        if (!path || *path == "end")
            return;
        const auto [first, last] = by_path.equal_range(*path);
        EXPECT_TRUE(std::any_of(first, last, [&](const auto &s) { return s.second->span.contains(span); }))
            << *path << ": " << plan.at(span);
    };
    for (const Reference &reference : plan.references)
        expect_in_section(reference.section, reference.span);
    for (const Target &target : plan.targets)
        expect_in_section(target.section, target.span);
    for (const Assignment &assignment : plan.assignments)
        expect_in_section(assignment.section, assignment.span);
}

TEST_P(Properties, two_runs_give_the_same_bytes) {
    const Extractor other;
    EXPECT_EQ(to_json(read()), to_json(read()));
    EXPECT_EQ(to_json(read()), to_json(other.extract(GetParam().bytes, "plan.txt")));
}

TEST_P(Properties, a_record_survives_a_round_trip_through_the_reader) {
    const std::string record = to_json(read());
    EXPECT_EQ(to_json(from_json(record)), record);
}

TEST_P(Properties, decomposed_letters_change_nothing) {
    expect_same_items(test::decomposed(GetParam().bytes));
}

TEST_P(Properties, carriage_returns_change_nothing) {
    expect_same_items(test::with_crlf(GetParam().bytes));
}

TEST_P(Properties, a_byte_order_mark_changes_nothing) {
    expect_same_items("\xEF\xBB\xBF" + GetParam().bytes);
}

TEST_P(Properties, doubled_blank_lines_change_nothing) {
    expect_same_items(test::with_blank_lines_doubled(GetParam().bytes));
}

TEST_P(Properties, exchanged_tone_mark_styles_change_nothing) {
    expect_same_items(test::with_tone_styles_exchanged(GetParam().bytes));
}

TEST_P(Properties, lines_of_60_columns_change_nothing) {
    expect_same_items(test::rewrapped(GetParam().bytes, 60));
}

TEST_P(Properties, lines_of_80_columns_change_nothing) {
    expect_same_items(test::rewrapped(GetParam().bytes, 80));
}

TEST_P(Properties, lines_of_200_columns_change_nothing) {
    expect_same_items(test::rewrapped(GetParam().bytes, 200));
}

}  // namespace
}  // namespace vanban
