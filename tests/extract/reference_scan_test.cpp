// The pass over a document: what is looked at, and the document's mentions of itself.
#include "extract/reference_scan.hpp"

#include <gtest/gtest.h>

#include "support/mentions_of.hpp"

namespace vanban {
namespace {

constexpr const char *kDecision =
    "ỦY BAN NHÂN DÂN\nTỈNH PHÚ YÊN\n-------\nSố: 12/QĐ-UBND\n\nQUYẾT ĐỊNH\nVề việc ban hành Kế hoạch bảo vệ rừng năm "
    "2026\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch bảo vệ rừng năm 2026.\nĐiều 2. Chương trình này do Sở "
    "Nội vụ theo dõi.\n";

TEST(ReferenceScan, ADecisionSpeaksOfItself) {
    EXPECT_NE(test::mentions_of(test::outline_of(kDecision)).find("self | Quyết định này | self | - | -\n"),
              std::string::npos);
}

TEST(ReferenceScan, AnotherInstrumentCalledThisIsNoMention) {
    EXPECT_EQ(test::mentions_of(test::outline_of(kDecision)).find("Chương trình này"), std::string::npos);
}

TEST(ReferenceScan, TheNumberInTheLetterheadIsNoMention) {
    EXPECT_EQ(test::mentions_of(test::outline_of(kDecision)).find("12/QĐ-UBND"), std::string::npos);
}

TEST(ReferenceScan, TheTitleIsRead) {
    const Outline outline = test::outline_of("KẾ HOẠCH\nThực hiện Nghị quyết số 29-NQ/TW ngày 17/11/2022 về công "
                                             "nghiệp hóa\n\nI. MỤC ĐÍCH\n\nTuyên truyền.\n");
    EXPECT_EQ(test::mentions_of(outline),
              "full | Nghị quyết số 29-NQ/TW ngày 17/11/2022 | 29-NQ/TW | 2022-11-17 | -\n");
}

TEST(ReferenceScan, APlanSpeaksOfItself) {
    EXPECT_EQ(test::mentions_of(test::outline_of_task("Các xã xây dựng kế hoạch theo Kế hoạch này.")),
              "self | Kế hoạch này | self | - | -\n");
}

TEST(ReferenceScan, MentionsStandInTheOrderOfTheText) {
    const std::vector<PlacedMention> placed = scan_references(test::outline_of_task(
        "Thực hiện Luật Nhà ở năm 2023, Nghị định số 100/2024/NĐ-CP.\n\nTriển khai Chỉ thị số 05/CT-UBND."));
    ASSERT_EQ(placed.size(), 3U);
    EXPECT_TRUE(std::is_sorted(placed.begin(), placed.end(), [](const PlacedMention &a, const PlacedMention &b) {
        return a.mention.span.start < b.mention.span.start;
    }));
    EXPECT_LT(placed[1].mention.paragraph, placed[2].mention.paragraph);
}

TEST(ReferenceScan, TheLeadHoldsTheWordsThatBelongToAMention) {
    const Outline outline =
        test::outline_of_task("Thực hiện chỉ đạo của Bộ Y tế tại Công văn số 77/BYT-KCB ngày 04/5/2024.");
    const std::vector<PlacedMention> placed = scan_references(outline);
    ASSERT_EQ(placed.size(), 1U);
    EXPECT_EQ(outline.at(outline.reading.span(placed[0].lead, placed[0].first)), "chỉ đạo của Bộ Y tế tại");
}

TEST(OwnTypes, ComeFromTheTitleOfTheDocument) {
    const Outline outline = test::outline_of_task("Tuyên truyền.");
    const OwnTypes own(outline);
    EXPECT_TRUE(own.has("Kế hoạch"));
    EXPECT_FALSE(own.has("Chỉ thị"));
}

}  // namespace
}  // namespace vanban
