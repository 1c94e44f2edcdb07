#include "layout/layout.hpp"

#include <gmock/gmock.h>

#include <string>

#include "ingest/ingest.hpp"
#include "normalize/normalize.hpp"

namespace vanban {
namespace {

Blocks laid_out(std::string_view text) {
    return layout(normalize(ingest(text, "x.txt")));
}

/// A paragraph long enough to tell the width of the page: ten lines, wrapped.
std::string wrapped_paragraph(const char *between = "\n") {
    std::string out = "Tổ chức triển khai thực hiện nghiêm túc";
    for (int line = 0; line < 10; ++line)
        out += std::string(between) + "các nhiệm vụ được giao theo kế hoạch và";
    return out + between + "báo cáo kết quả.";
}

struct Case {
    const char *what;
    const char *text;
    const char *paragraphs;
};

TEST(Layout, short_texts_fall_into_these_paragraphs) {
    const Case cases[] = {
        {"a line that breaks off goes on in small letters", "Tổ chức thực hiện\nnghiêm túc.",
         "Tổ chức thực hiện nghiêm túc.\n"},
        {"a sentence ends a paragraph", "Tổ chức thực hiện.\nBáo cáo kết quả.",
         "Tổ chức thực hiện.\nBáo cáo kết quả.\n"},
        {"a comma leads on", "Sở Nội vụ,\nSở Tài chính.", "Sở Nội vụ, Sở Tài chính.\n"},
        {"a word that nothing closes with leads on", "Thực hiện Nghị quyết của\nBộ Chính trị.",
         "Thực hiện Nghị quyết của Bộ Chính trị.\n"},
        {"a symbol cut by the line is joined", "Kết luận số 115-\nKL/TW của Bộ.", "Kết luận số 115-KL/TW của Bộ.\n"},
        {"a word before numbers leads on to one", "Thực hiện Nghị quyết số\n01/NQ-CP ngày\n03/01/2015 của Chính phủ.",
         "Thực hiện Nghị quyết số 01/NQ-CP ngày 03/01/2015 của Chính phủ.\n"},
        {"but only to one of its kind", "1. Phát triển chính quyền số\n100% hồ sơ trên mạng.",
         "1. Phát triển chính quyền số\n100% hồ sơ trên mạng.\n"},
        {"a year is awaited on the next line alone", "Nhiệm vụ hằng năm\n\n2025 là năm đầu.",
         "Nhiệm vụ hằng năm\n2025 là năm đầu.\n"},
        {"a list of years has none", "II. CHỈ TIÊU TỪNG NĂM\n2026: 85% xã\n2027: 95% xã",
         "II. CHỈ TIÊU TỪNG NĂM\n2026: 85% xã\n2027: 95% xã\n"},
        {"capitals await a year in capitals or alone", "I. MỤC TIÊU ĐẾN NĂM\n2025", "I. MỤC TIÊU ĐẾN NĂM 2025\n"},
        {"every month is none", "1. Sở Du lịch báo cáo hằng tháng\n5 năm đầu: Sở Tài chính",
         "1. Sở Du lịch báo cáo hằng tháng\n5 năm đầu: Sở Tài chính\n"},
        {"figures may open the items of a list",
         "Phấn đấu đạt các chỉ tiêu về\nchuyển đổi số\n\n100% cơ quan\n\n95% hộ",
         "Phấn đấu đạt các chỉ tiêu về chuyển đổi số\n100% cơ quan\n95% hộ\n"},
        {"a word in capitals begins none the less where its first is small",
         "Về việc ban hành Chương trình\n\nủY BAN "
         "NHÂN DÂN TỈNH",
         "Về việc ban hành Chương trình\nủY BAN NHÂN DÂN TỈNH\n"},
        {"so does the word alone", "Số:\n59/BC-SYT", "Số: 59/BC-SYT\n"},
        {"but not to a marker", "Kinh tế số\n1. Mục tiêu", "Kinh tế số\n1. Mục tiêu\n"},
        {"an open bracket leads on", "1. Sở Nội vụ (Cơ quan thường trực\nBan Chỉ đạo) tham mưu.",
         "1. Sở Nội vụ (Cơ quan thường trực Ban Chỉ đạo) tham mưu.\n"},
        {"but not to what does not close it", "2. Sở Tài chính (bố trí kinh phí\n3. Sở Nội vụ (tuyên truyền)",
         "2. Sở Tài chính (bố trí kinh phí\n3. Sở Nội vụ (tuyên truyền)\n"},
        {"capitals lead on, too", "I. TÌNH HÌNH VÀ\nKẾT QUẢ", "I. TÌNH HÌNH VÀ KẾT QUẢ\n"},
        {"the clause that decides stands alone", "Xét đề nghị của Sở Nội vụ,\nQUYẾT ĐỊNH:\nĐiều 1. Giao",
         "Xét đề nghị của Sở Nội vụ,\nQUYẾT ĐỊNH:\nĐiều 1. Giao\n"},
        {"a marker begins a paragraph", "I. MỤC TIÊU\n1. Mục tiêu chung\na) Một là",
         "I. MỤC TIÊU\n1. Mục tiêu chung\na) Một là\n"},
        {"a symbol at a line's start is no marker", "Thực hiện các\n71- NQ/TW của Bộ.",
         "Thực hiện các 71- NQ/TW của Bộ.\n"},
        {"bullets begin paragraphs", "- Một;\n+ Hai;\n• Ba.", "- Một;\n+ Hai;\n• Ba.\n"},
        {"blank lines part headings", "KẾ HOẠCH\n\nTriển khai nghị quyết\n\nI. MỤC TIÊU",
         "KẾ HOẠCH\nTriển khai nghị quyết\nI. MỤC TIÊU\n"},
        {"a page cuts a sentence", "Tổ chức thực hiện\n\f2\nnghiêm túc.", "Tổ chức thực hiện nghiêm túc.\n# 2\n"},
        {"a number alone is a page number only where a page begins", "Trang.\n\n2\n\nHai.", "Trang.\n2\nHai.\n"},
        {"cells stand apart", "| Một | hai |\n| Ba | bốn |", "[0:0,0] Một\n[0:0,1] hai\n[0:1,0] Ba\n[0:1,1] bốn\n"},
        {"bold is told", "**I. MỤC TIÊU**\nLời văn.", "* I. MỤC TIÊU\nLời văn.\n"},
    };
    for (const Case &c : cases)
        EXPECT_EQ(dump(laid_out(c.text)), c.paragraphs) << c.what;
}

/// Lines of a format that tells how they stand to each other.
struct ToldLine {
    const char *text;
    Join join = Join::look;
    Aside aside = Aside::none;
};

Pages told(const std::vector<ToldLine> &lines) {
    Pages pages;
    for (const ToldLine &told : lines) {
        Line line;
        line.begin = pages.text.size();
        pages.text += told.text;
        line.end = pages.text.size();
        pages.text += '\n';
        line.join = told.join;
        line.aside = told.aside;
        line.place = static_cast<int>(pages.places.size());
        const double top = 20.0 * static_cast<double>(pages.places.size());
        pages.places.push_back({{}, {{1, {10, top, 90, top + 15}}}, {}});
        pages.lines.push_back(line);
    }
    return pages;
}

TEST(Layout, what_the_format_tells_of_a_line_goes_before_what_its_words_say) {
    struct Told {
        const char *what;
        std::vector<ToldLine> lines;
        const char *paragraphs;
    };
    const Told cases[] = {
        {"a line goes on behind a full stop", {{"Một."}, {"Hai.", Join::goes_on}}, "Một. Hai.\n"},
        {"a line goes on though it opens with a number",
         {{"đến mức"}, {"3. Chỉ số", Join::goes_on}},
         "đến mức 3. Chỉ số\n"},
        {"a line begins in small letters", {{"của các"}, {"sở, ngành", Join::part}}, "của các\nsở, ngành\n"},
        {"nothing is told", {{"của các"}, {"sở, ngành"}}, "của các sở, ngành\n"},
        {"a page number cuts no paragraph",
         {{"của các"}, {"2", Join::part, Aside::page_number}, {"sở, ngành"}},
         "của các sở, ngành\n# 2\n"},
        {"a footnote of two lines stands behind the paragraph that it cuts",
         {{"của các"},
          {"1 Xem", Join::part, Aside::footnote},
          {"Điều 3.", Join::goes_on, Aside::footnote},
          {"2 Như trên.", Join::part, Aside::footnote},
          {"sở, ngành", Join::goes_on}},
         "của các sở, ngành\n1 Xem Điều 3.\n2 Như trên.\n"},
        {"an aside may come first",
         {{"Trang 1", Join::part, Aside::boilerplate}, {"Lời văn.", Join::part}},
         "Trang 1\nLời văn.\n"},
    };
    for (const Told &c : cases)
        EXPECT_EQ(dump(layout(normalize(told(c.lines)))), c.paragraphs) << c.what;
}

TEST(Layout, a_paragraph_stands_where_all_its_lines_do) {
    const Blocks blocks = layout(normalize(told({{"Một"}, {"hai", Join::goes_on}, {"Ba.", Join::part}})));
    ASSERT_EQ(blocks.paragraphs.size(), 2U);
    EXPECT_EQ(blocks.paragraphs[0].source.boxes, (std::vector<PageBox>{{1, {10, 0, 90, 35}}}));
    EXPECT_EQ(blocks.paragraphs[1].source.boxes, (std::vector<PageBox>{{1, {10, 40, 90, 55}}}));
}

TEST(Layout, a_double_spaced_document_is_read_as_a_single_spaced_one) {
    const auto once = laid_out("1. Mục đích\n" + wrapped_paragraph() + "\n2. Yêu cầu\n" + wrapped_paragraph());
    const auto twice =
        laid_out("1. Mục đích\n\n" + wrapped_paragraph("\n\n") + "\n\n2. Yêu cầu\n\n" + wrapped_paragraph("\n\n"));
    EXPECT_EQ(once.paragraphs.size(), 4U);
    EXPECT_EQ(dump(once), dump(twice));
}

/// Paragraphs whose first lines were cut anywhere, and the others at one width.
std::string with_short_first_lines(const std::string &more) {
    std::string text;
    for (const char *first : {"Phát huy vai trò của các cấp, các", "Tiếp tục tổ chức thực hiện tốt, kịp thời",
                              "Hằng năm, các sở, ngành phải", "Đồng thời, chú trọng đến công tác",
                              "Chủ động phối hợp chặt chẽ cùng các", "Tăng cường kiểm tra, giám sát các",
                              "Kịp thời tháo gỡ khó khăn đối với", "Đẩy mạnh tuyên truyền, phổ biến đến"})
        text += std::string(first) +
                "\nviệc triển khai thực hiện nghiêm túc các nhiệm vụ được giao theo kế hoạch và\n" +
                "báo cáo kết quả thực hiện các nhiệm vụ được giao với cơ quan có thẩm quyền và\n" +
                "theo dõi kết quả thực hiện các nhiệm vụ được giao tại các địa phương của tỉnh\n" +
                "trong thời gian qua theo đúng tiến độ đề ra.\n";
    return text + more;
}

TEST(Layout, first_lines_may_end_anywhere_where_only_the_others_were_wrapped) {
    const auto paragraphs = [](const std::string &more) {
        const std::string all = dump(laid_out(with_short_first_lines(more)));
        return all.substr(all.rfind("đề ra.\n") + std::string("đề ra.\n").size());
    };
    EXPECT_EQ(paragraphs("Giao nhiệm vụ này cho toàn bộ Thủ tướng\nChính phủ quyết định.\n"),
              "Giao nhiệm vụ này cho toàn bộ Thủ tướng Chính phủ quyết định.\n");
    EXPECT_EQ(paragraphs("Tập trung thực hiện nội dung Nghị quyết\n71-NQ/TW đã nêu.\n"),
              "Tập trung thực hiện nội dung Nghị quyết 71-NQ/TW đã nêu.\n");
    EXPECT_EQ(paragraphs("Trên 500 lao động được đào tạo nghề\nÍt nhất 20 làng nghề được công nhận\n"),
              "Trên 500 lao động được đào tạo nghề\nÍt nhất 20 làng nghề được công nhận\n")
        << "items of a list have no stop";
    EXPECT_EQ(paragraphs("III. NHIỆM VỤ, GIẢI PHÁP CHỦ\nYẾU\nLàm.\n"), "III. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU\nLàm.\n");
    EXPECT_EQ(paragraphs("1. Mục đích của kế hoạch\nNâng cao nhận thức.\n"),
              "1. Mục đích của kế hoạch\nNâng cao nhận thức.\n")
        << "a heading has no stop";
    EXPECT_EQ(paragraphs("Phát triển giáo dục trên địa bàn tỉnh\nThực hiện Nghị quyết.\n"),
              "Phát triển giáo dục trên địa bàn tỉnh\nThực hiện Nghị quyết.\n")
        << "the grounds of a document open a paragraph";
    EXPECT_EQ(paragraphs("3. Đề nghị Ủy ban Mặt trận Tổ quốc\nViệt Nam tỉnh.\n"),
              "3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh.\n")
        << "a heading as long as first lines are";
    EXPECT_EQ(paragraphs("- Giảm thiểu rác thải ngay tại nguồn;\nđẩy mạnh tái chế.\n"),
              "- Giảm thiểu rác thải ngay tại nguồn; đẩy mạnh tái chế.\n");
    EXPECT_EQ(paragraphs("Nguyễn Văn An\nGiám đốc\n"), "Nguyễn Văn An\nGiám đốc\n") << "names are short";
}

TEST(Layout, a_list_in_small_letters_tells_no_width) {
    std::string text = "Các xã gồm:";
    for (int i = 0; i < 12; ++i)
        text += "\n\nxã Tân Lập";
    text += "\n\nSở Y tế chủ trì.\n\nCông an tỉnh phối hợp.";
    EXPECT_THAT(dump(laid_out(text)), ::testing::HasSubstr("Sở Y tế chủ trì.\nCông an tỉnh phối hợp.\n"));
}

TEST(Layout, a_full_line_goes_on_though_the_next_opens_with_a_number) {
    const std::string text = wrapped_paragraph() + "\nĐưa tiếng Anh thành ngôn ngữ thứ hai ở các\n" +
                             "cơ sở giáo dục đạt từ Mức độ 1 đến hết Mức\n3. Chỉ số giáo dục đóng góp vào chỉ số.\n";
    EXPECT_THAT(dump(laid_out(text)), ::testing::HasSubstr("đến hết Mức 3. Chỉ số"));
}

TEST(Layout, a_short_heading_does_not_swallow_the_text_below_it) {
    const std::string text = wrapped_paragraph() + "\n1. Mục đích\nNâng cao nhận thức.\n";
    EXPECT_THAT(dump(laid_out(text)), ::testing::HasSubstr("1. Mục đích\nNâng cao nhận thức.\n"));
}

TEST(Layout, a_paragraph_knows_its_bytes) {
    const std::string bytes = "\xEF\xBB\xBF  Một hai\r\n  ba bốn.\r\n\r\nNăm.\r\n";
    const Blocks blocks = laid_out(bytes);
    ASSERT_EQ(blocks.paragraphs.size(), 2U);
    const Span source = blocks.paragraphs[0].source.bytes;
    EXPECT_THAT(bytes.substr(source.start, source.size()), ::testing::StartsWith("Một hai\r\n  ba bốn."));
    EXPECT_LE(source.end, bytes.find("\r\n\r\n") + 1);
    EXPECT_EQ(blocks.paragraphs[1].source.bytes.start, bytes.find("Năm"));
}

}  // namespace
}  // namespace vanban
