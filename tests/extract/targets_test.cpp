#include "extract/targets.hpp"

#include <gtest/gtest.h>

#include <ostream>

#include "extract/dump.hpp"
#include "support/outline_of.hpp"

namespace vanban {
namespace {

/// Headings for the texts to stand under.
constexpr std::string_view kGoals = "II. MỤC TIÊU ĐẾN NĂM 2030\n\n1. Mục tiêu cụ thể\n\n";
constexpr std::string_view kTasks = "II. NHIỆM VỤ, GIẢI PHÁP\n\n1. Nhiệm vụ chung\n\n";
constexpr std::string_view kReport = "I. ĐÁNH GIÁ TÌNH HÌNH\n\n1. Kết quả đạt được\n\n";
constexpr std::string_view kAppendix = "PHỤ LỤC I\n\nCHỈ TIÊU NĂM 2026\n\n";

struct Case {
    std::string_view name;
    std::string_view heading;
    std::string_view text;
    std::string_view targets;  ///< a line each: section | words | indicator | value | kind | year
};

void PrintTo(const Case &one, std::ostream *out) {
    *out << one.name;
}

/// The dump without its first word, the cells of a row on one line.
std::string targets_in(const Case &one) {
    const Outline outline = test::outline_of_plan(std::string(one.heading) + std::string(one.text));
    std::string out;
    for (const TargetMention &target : find_targets(outline)) {
        std::string line = dump(std::vector<TargetMention>{target}, outline).substr(sizeof "target");
        for (char &c : line)
            c = c == '\n' ? ' ' : c;
        line.back() = '\n';
        out += line;
    }
    return out;
}

class Targets : public testing::TestWithParam<Case> {};

TEST_P(Targets, AreReadAsTheirTextHasThem) {
    EXPECT_EQ(targets_in(GetParam()), GetParam().targets) << GetParam().name;
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Targets,
    testing::Values(
        Case{"a comparator carries over where the first share has no predicate of its own", kGoals,
             "Có ít nhất 60% trường mầm non và 80% trường phổ thông đạt chuẩn quốc gia.",
             "II/1 | ít nhất 60% trường mầm non | trường mầm non đạt chuẩn quốc gia | >= 60 % | percentage | 2030\n"
             "II/1 | 80% trường phổ thông đạt chuẩn quốc gia | trường phổ thông đạt chuẩn quốc gia | >= 80 % | "
             "percentage | 2030\n"},
        Case{"a comparator stops at a predicate", kGoals,
             "Ít nhất 65% xã được công nhận danh hiệu, 75% cơ quan đạt danh hiệu học tập.",
             "II/1 | Ít nhất 65% xã được công nhận danh hiệu | xã được công nhận danh hiệu | >= 65 % | percentage | "
             "2030\n"
             "II/1 | 75% cơ quan đạt danh hiệu học tập | cơ quan đạt danh hiệu học tập | = 75 % | percentage | 2030\n"},
        Case{"one hundred per cent is always equal", kGoals,
             "100% cơ sở đại học và ít nhất 80% cơ sở nghề nghiệp đạt chuẩn.",
             "II/1 | 100% cơ sở đại học | cơ sở đại học đạt chuẩn | = 100 % | percentage | 2030\n"
             "II/1 | ít nhất 80% cơ sở nghề nghiệp đạt chuẩn | cơ sở nghề nghiệp đạt chuẩn | >= 80 % | percentage | "
             "2030\n"},
        Case{"a chain of shares says of all what the last one does", kGoals,
             "100% cơ quan, 90% doanh nghiệp và trên 80% hộ kinh doanh sử dụng hóa đơn điện tử.",
             "II/1 | 100% cơ quan | cơ quan sử dụng hóa đơn điện tử | = 100 % | percentage | 2030\n"
             "II/1 | 90% doanh nghiệp | doanh nghiệp sử dụng hóa đơn điện tử | = 90 % | percentage | 2030\n"
             "II/1 | trên 80% hộ kinh doanh sử dụng hóa đơn điện tử | hộ kinh doanh sử dụng hóa đơn điện tử | > 80 % | "
             "percentage | 2030\n"},
        Case{"a second level inherits the head of the first", kGoals,
             "Tỷ lệ đi học đúng độ tuổi cấp tiểu học đạt 99,6%, cấp trung học cơ sở đạt 98,2%.",
             "II/1 | Tỷ lệ đi học đúng độ tuổi cấp tiểu học đạt 99,6% | tỷ lệ đi học đúng độ tuổi cấp tiểu học | = "
             "99.6 % | percentage | 2030\n"
             "II/1 | cấp trung học cơ sở đạt 98,2% | tỷ lệ đi học đúng độ tuổi cấp trung học cơ sở | = 98.2 % | "
             "percentage | 2030\n"},
        Case{"a head before a colon serves all that follow", kGoals,
             "Tỷ lệ trường đạt chuẩn: cấp tiểu học đạt 74,4%; cấp trung học cơ sở đạt 54,5%.",
             "II/1 | cấp tiểu học đạt 74,4% | tỷ lệ trường đạt chuẩn cấp tiểu học | = 74.4 % | percentage | 2030\n"
             "II/1 | cấp trung học cơ sở đạt 54,5% | tỷ lệ trường đạt chuẩn cấp trung học cơ sở | = 54.5 % | "
             "percentage | 2030\n"},
        Case{"what a share is of follows its number", kGoals,
             "Chi ngân sách cho giáo dục đạt tối thiểu 20% tổng chi ngân sách địa phương.",
             "II/1 | Chi ngân sách cho giáo dục đạt tối thiểu 20% tổng chi ngân sách địa phương | chi ngân sách cho "
             "giáo dục trong tổng chi ngân sách địa phương | >= 20 % | percentage | 2030\n"},
        Case{"a range keeps both ends", kGoals,
             "Tỷ lệ lao động có chứng chỉ đạt 35 - 40%; bố trí từ 1-2% biên chế để thu hút giảng viên.",
             "II/1 | Tỷ lệ lao động có chứng chỉ đạt 35 - 40% | tỷ lệ lao động có chứng chỉ | range 35..40 % | "
             "percentage | 2030\n"
             "II/1 | bố trí từ 1-2% biên chế để thu hút giảng viên | bố trí biên chế để thu hút giảng viên | range "
             "1..2 % | percentage | 2030\n"},
        Case{"a rise keeps where it starts from", kGoals,
             "Tăng tỷ trọng kinh tế số từ 15% lên 25%; tỷ suất sinh giảm từ 23 ca sinh/1.000 phụ nữ xuống 18 ca "
             "sinh/1.000 phụ nữ.",
             "II/1 | tỷ trọng kinh tế số từ 15% lên 25% | tỷ trọng kinh tế số | = 25 % | percentage | 2030\n"
             "II/1 | tỷ suất sinh giảm từ 23 ca sinh/1.000 phụ nữ xuống 18 ca sinh/1.000 phụ nữ | tỷ suất sinh | = 18 "
             "ca sinh/1.000 phụ nữ | rate | 2030\n"},
        Case{"the year of where a rise starts from is not its own", kGoals,
             "Nâng tỷ lệ đô thị hóa từ 35% năm 2025 lên 45% năm 2028; nâng độ che phủ rừng từ 60% năm 2024 lên 62%.",
             "II/1 | tỷ lệ đô thị hóa từ 35% năm 2025 lên 45% | tỷ lệ đô thị hóa | = 45 % | percentage | 2028\n"
             "II/1 | độ che phủ rừng từ 60% năm 2024 lên 62% | độ che phủ rừng | = 62 % | percentage | 2030\n"},
        Case{"rates may follow one another", kGoals,
             "Đạt 32 giường bệnh/10.000 dân; 10 bác sĩ/vạn dân; 3 dược sĩ/vạn dân.",
             "II/1 | Đạt 32 giường bệnh/10.000 dân | giường bệnh/10.000 dân | = 32 giường bệnh/10.000 dân | rate | "
             "2030\n"
             "II/1 | 10 bác sĩ/vạn dân | bác sĩ/vạn dân | = 10 bác sĩ/vạn dân | rate | 2030\n"
             "II/1 | 3 dược sĩ/vạn dân | dược sĩ/vạn dân | = 3 dược sĩ/vạn dân | rate | 2030\n"},
        Case{"growth a year is no level", kGoals,
             "Thu ngân sách tăng bình quân 10 - 13%/năm; tỷ lệ hộ nghèo giảm 1% mỗi năm.",
             "II/1 | Thu ngân sách tăng bình quân 10 - 13%/năm | thu ngân sách tăng bình quân | range 10..13 %/năm | "
             "growth | 2030\n"
             "II/1 | tỷ lệ hộ nghèo giảm 1% mỗi năm | tỷ lệ hộ nghèo giảm | = 1 %/năm | growth | 2030\n"},
        Case{
            "a year may stand before its growth", kGoals,
            "GRDP tăng bình quân hằng năm 8,5%; tỷ lệ hộ nghèo giảm bình quân mỗi năm 0,5%. Hằng năm giảm 1 - 2% số vụ "
            "cháy. Hằng năm có 95% học sinh tốt nghiệp.",
            "II/1 | GRDP tăng bình quân hằng năm 8,5% | GRDP tăng bình quân | = 8.5 %/năm | growth | 2030\n"
            "II/1 | tỷ lệ hộ nghèo giảm bình quân mỗi năm 0,5% | tỷ lệ hộ nghèo giảm bình quân | = 0.5 %/năm | growth "
            "| "
            "2030\n"
            "II/1 | Hằng năm giảm 1 - 2% số vụ cháy | vụ cháy giảm | range 1..2 %/năm | growth | 2030\n"
            "II/1 | 95% học sinh tốt nghiệp | học sinh tốt nghiệp | = 95 % | percentage | 2030\n"},
        Case{"a rate takes the whole of its unit", kGoals,
             "Số sinh viên đại học/vạn dân đạt ít nhất 155 sinh viên; có 10 bác sĩ và 30 giường bệnh/1 vạn dân; tỷ lệ "
             "tử vong dưới 4/100.000 trẻ sinh ra còn sống.",
             "II/1 | Số sinh viên đại học/vạn dân đạt ít nhất 155 sinh viên | số sinh viên đại học/vạn dân | >= 155 "
             "sinh viên/vạn dân | rate | 2030\n"
             "II/1 | 10 bác sĩ | bác sĩ | = 10 bác sĩ/vạn dân | rate | 2030\n"
             "II/1 | 30 giường bệnh/1 vạn dân | giường bệnh/1 vạn dân | = 30 giường bệnh/vạn dân | rate | 2030\n"
             "II/1 | tỷ lệ tử vong dưới 4/100.000 trẻ sinh ra còn sống | tỷ lệ tử vong | < 4 /100.000 trẻ sinh ra còn "
             "sống | rate | 2030\n"},
        Case{"a rank is at most its number", kGoals,
             "Tỉnh đứng trong nhóm 15 tỉnh, thành phố dẫn đầu cả nước; chỉ số sáng tạo ở nhóm giữa (từ vị trí 20 trở "
             "lên).",
             "II/1 | Tỉnh đứng trong nhóm 15 tỉnh, thành phố dẫn đầu cả nước | tỉnh: nhóm tỉnh, thành phố dẫn đầu cả "
             "nước | <= 15 tỉnh | rank | 2030\n"
             "II/1 | chỉ số sáng tạo ở nhóm giữa (từ vị trí 20 trở lên) | chỉ số sáng tạo ở nhóm giữa | <= 20 vị trí | "
             "rank | 2030\n"},
        Case{"a bare number is an index", kGoals, "Chỉ số phát triển con người đạt trên 0,8.",
             "II/1 | Chỉ số phát triển con người đạt trên 0,8 | chỉ số phát triển con người | > 0.8  | index | 2030\n"},
        Case{
            "a bare number is a rate where what is measured names its unit", kGoals,
            "Số bác sĩ/10.000 dân: 12; số giường bệnh/vạn dân đạt 35.",
            "II/1 | 12 | số bác sĩ/10.000 dân | = 12 bác sĩ/10.000 dân | rate | 2030\n"
            "II/1 | số giường bệnh/vạn dân đạt 35 | số giường bệnh/vạn dân | = 35 giường bệnh/vạn dân | rate | 2030\n"},
        Case{"figures behind other words are none", kGoals,
             "Số điện thoại cán bộ/zalo: 0912345678; số hồ sơ cán bộ/mã: 123.", ""},
        Case{"a year of its own goes before a day", kGoals,
             "Hoàn thành báo cáo trước ngày 15/12/2027, bảo đảm 100% cơ sở được kiểm tra trong năm 2028.",
             "II/1 | 100% cơ sở được kiểm tra | cơ sở được kiểm tra | = 100 % | percentage | 2028\n"},
        Case{"the day before which it is to be done tells the year", kGoals,
             "Ít nhất 20% cơ sở khám bệnh triển khai bệnh án điện tử trước ngày 31/12/2026.",
             "II/1 | Ít nhất 20% cơ sở khám bệnh triển khai bệnh án điện tử | cơ sở khám bệnh triển khai bệnh án điện "
             "tử "
             "| >= 20 % | percentage | 2026\n"},
        Case{"parts behind a colon take what is measured once", kGoals,
             "Chiều cao trung bình của thanh niên: nam đạt 167,5 cm; nữ đạt 157 cm.",
             "II/1 | nam đạt 167,5 cm | chiều cao trung bình của thanh niên nam | = 167.5 cm | count | 2030\n"
             "II/1 | nữ đạt 157 cm | chiều cao trung bình của thanh niên nữ | = 157 cm | count | 2030\n"},
        Case{"money and amounts", kGoals,
             "Kim ngạch xuất khẩu đạt 400 triệu USD; diện tích rừng đạt 1.700 ha; thu hút 03 triệu lượt khách.",
             "II/1 | Kim ngạch xuất khẩu đạt 400 triệu USD | kim ngạch xuất khẩu | = 400 triệu USD | money | 2030\n"
             "II/1 | diện tích rừng đạt 1.700 ha | diện tích rừng | = 1700 ha | count | 2030\n"
             "II/1 | thu hút 03 triệu lượt khách | thu hút triệu lượt khách | = 3 triệu lượt khách | count | 2030\n"},
        Case{"spells of time count only where they are measured", kGoals,
             "Tuổi thọ trung bình đạt 75 tuổi; huy động 99% trẻ 5 tuổi và người từ 15 tuổi trở lên.",
             "II/1 | Tuổi thọ trung bình đạt 75 tuổi | tuổi thọ trung bình | = 75 tuổi | count | 2030\n"
             "II/1 | huy động 99% trẻ 5 tuổi và người từ 15 tuổi trở lên | huy động trẻ 5 tuổi và người từ 15 tuổi trở "
             "lên | = 99 % | percentage | 2030\n"},
        Case{"a year in the clause goes before the heading", kGoals,
             "Tỷ lệ đô thị hóa đến năm 2028 đạt 50%, đến năm 2030 đạt 60%.",
             "II/1 | Tỷ lệ đô thị hóa đến năm 2028 đạt 50% | tỷ lệ đô thị hóa | = 50 % | percentage | 2028\n"
             "II/1 | đạt 60% | tỷ lệ đô thị hóa | = 60 % | percentage | 2030\n"},
        Case{"a period has a start", kGoals, "Giai đoạn 2026 - 2028, mỗi năm trồng 500 ha rừng.",
             "II/1 | trồng 500 ha rừng | trồng ha rừng mỗi năm | = 500 ha | count | 2028\n"},
        Case{"a year right behind what is counted is the count's", kGoals,
             "Nâng số trường đạt chuẩn từ 73 trường năm 2026 lên 75 trường năm 2029.",
             "II/1 | số trường đạt chuẩn từ 73 trường năm 2026 lên 75 trường | số trường đạt chuẩn | = 75 trường | "
             "count | 2029\n"},
        Case{"years may lead in to their numbers", kGoals, "Tỷ lệ đô thị hóa: năm 2026: 45%; năm 2028: 55%.",
             "II/1 | 45% | tỷ lệ đô thị hóa | = 45 % | percentage | 2026\n"
             "II/1 | 55% | tỷ lệ đô thị hóa | = 55 % | percentage | 2028\n"},
        Case{"parts take the head of the whole and not its number", kGoals,
             "Tốc độ tăng GRDP đạt 11%/năm, trong đó: công nghiệp tăng 14%; dịch vụ tăng 12%.",
             "II/1 | Tốc độ tăng GRDP đạt 11%/năm | tốc độ tăng GRDP | = 11 %/năm | growth | 2030\n"
             "II/1 | công nghiệp tăng 14% | tốc độ tăng GRDP công nghiệp | = 14 % | percentage | 2030\n"
             "II/1 | dịch vụ tăng 12% | tốc độ tăng GRDP dịch vụ | = 12 % | percentage | 2030\n"},
        Case{"a standard's years are no target's", kGoals,
             "Tỷ lệ hộ nghèo còn 2% (theo chuẩn nghèo giai đoạn 2021 - 2025).",
             "II/1 | Tỷ lệ hộ nghèo còn 2% | tỷ lệ hộ nghèo | = 2 % | percentage | 2030\n"},
        Case{"what is told in years needs no predicate, and an age is no target", kGoals,
             "Tuổi thọ trung bình trên 80 tuổi; chiều cao của trẻ em từ 1 đến 18 tuổi tăng tối thiểu 1,5 cm.",
             "II/1 | Tuổi thọ trung bình trên 80 tuổi | tuổi thọ trung bình | > 80 tuổi | count | 2030\n"
             "II/1 | chiều cao của trẻ em từ 1 đến 18 tuổi tăng tối thiểu 1,5 cm | chiều cao của trẻ em từ 1 đến 18 "
             "tuổi | >= 1.5 cm | count | 2030\n"},
        Case{"numbers that end the items of a list stand behind what they measure", kGoals,
             "Cơ cấu kinh tế: nông nghiệp 15%, công nghiệp - xây dựng 45%, dịch vụ 40%.",
             "II/1 | nông nghiệp 15% | cơ cấu kinh tế nông nghiệp | = 15 % | percentage | 2030\n"
             "II/1 | công nghiệp - xây dựng 45% | cơ cấu kinh tế công nghiệp - xây dựng | = 45 % | percentage | 2030\n"
             "II/1 | dịch vụ 40% | cơ cấu kinh tế dịch vụ | = 40 % | percentage | 2030\n"},
        Case{"parts of a count are counts", kGoals,
             "Diện tích đạt 15.000 ha, trong đó vùng Đạ Tẻh 6.000 ha, vùng Cát Tiên 5.500 ha.",
             "II/1 | Diện tích đạt 15.000 ha | diện tích | = 15000 ha | count | 2030\n"
             "II/1 | vùng Đạ Tẻh 6.000 ha | diện tích vùng Đạ Tẻh (ha) | = 6000 ha | count | 2030\n"
             "II/1 | vùng Cát Tiên 5.500 ha | diện tích vùng Cát Tiên (ha) | = 5500 ha | count | 2030\n"},
        Case{"what all are counted on is named once, in words", kGoals,
             "Đạt 19 bác sĩ, 33 giường bệnh và 25 điều dưỡng trên 10.000 dân; 4 dược sĩ trên một vạn dân.",
             "II/1 | Đạt 19 bác sĩ | bác sĩ | = 19 bác sĩ/10.000 dân | rate | 2030\n"
             "II/1 | 33 giường bệnh | giường bệnh | = 33 giường bệnh/10.000 dân | rate | 2030\n"
             "II/1 | 25 điều dưỡng trên 10.000 dân | điều dưỡng trên 10.000 dân | = 25 điều dưỡng/10.000 dân | rate | "
             "2030\n"
             "II/1 | 4 dược sĩ trên một vạn dân | dược sĩ trên một vạn dân | = 4 dược sĩ/vạn dân | rate | 2030\n"},
        Case{
            "a share with a predicate of its own takes none from the next", kGoals,
            "Người dân được khám sức khỏe ít nhất mỗi năm 1 lần, trên 95% người dân có sổ sức khỏe điện tử.",
            "II/1 | Người dân được khám sức khỏe ít nhất mỗi năm 1 lần | người dân được khám sức khỏe (lần) | >= 1 lần "
            "| count | 2030\n"
            "II/1 | trên 95% người dân có sổ sức khỏe điện tử | người dân có sổ sức khỏe điện tử | > 95 % | percentage "
            "| 2030\n"},
        Case{"a number in words inside a share is no target", kGoals,
             "100% hộ áp dụng ít nhất một quy trình canh tác bền vững.",
             "II/1 | 100% hộ áp dụng ít nhất một quy trình canh tác bền vững | hộ áp dụng ít nhất một quy trình canh "
             "tác bền vững | = 100 % | percentage | 2030\n"},
        Case{"an index in capitals needs no head", kGoals, "Chỉ số SIPAS đạt trên 90%; PAR INDEX đạt trên 92 điểm.",
             "II/1 | Chỉ số SIPAS đạt trên 90% | chỉ số SIPAS | > 90 % | percentage | 2030\n"
             "II/1 | PAR INDEX đạt trên 92 điểm | PAR INDEX | > 92 điểm | count | 2030\n"},
        Case{"a lead gives its year to the list below it", kTasks,
             "Đến năm 2027:\n\n"
             "- Tỷ lệ hộ dùng nước sạch đạt 90%.\n\n"
             "- 100% xã có đường ô tô.",
             "II/1 | Tỷ lệ hộ dùng nước sạch đạt 90% | tỷ lệ hộ dùng nước sạch | = 90 % | percentage | 2027\n"
             "II/1 | 100% xã có đường ô tô | xã có đường ô tô | = 100 % | percentage | 2027\n"},
        Case{"a title's year is no target's year", kTasks,
             "Thực hiện Chương trình cắt giảm thủ tục năm 2025 và 2026, đảm bảo cắt giảm tối thiểu 30% thời gian thực "
             "hiện.",
             "II/1 | cắt giảm tối thiểu 30% thời gian thực hiện | cắt giảm thời gian thực hiện | >= 30 % | percentage "
             "| -\n"},
        Case{"a count needs a verb that promises", kTasks, "Xây mới 05 trường phổ thông. Tỉnh gồm 09 phường và 12 xã.",
             "II/1 | Xây mới 05 trường phổ thông | xây mới trường phổ thông | = 5 trường | count | -\n"},
        Case{"a count is promised by its bound", kTasks,
             "Mỗi xã có ít nhất một nhà văn hóa; tối thiểu 05 kịch bản ứng dụng dữ liệu.",
             "II/1 | ít nhất một nhà văn hóa | nhà văn hóa ở mỗi xã | >= 1 nhà văn hóa | count | -\n"
             "II/1 | tối thiểu 05 kịch bản ứng dụng dữ liệu | kịch bản ứng dụng dữ liệu | >= 5 kịch bản | count | -\n"},
        Case{"items of a list carry out what leads in to them", kTasks,
             "Lấy mẫu 04 vị trí gồm:\n\n"
             "- 01 vị trí tại cửa sông Mã;\n\n"
             "- 03 vị trí tại cửa sông Yên.",
             "II/1 | Lấy mẫu 04 vị trí | lấy mẫu vị trí, nhiệm vụ chung | = 4 vị trí | count | -\n"
             "II/1 | 01 vị trí tại cửa sông Mã | vị trí tại cửa sông Mã | = 1 vị trí | count | -\n"
             "II/1 | 03 vị trí tại cửa sông Yên | vị trí tại cửa sông Yên | = 3 vị trí | count | -\n"},
        Case{"parts of a count are counts", kTasks,
             "Tạo việc làm cho 30.000 lao động, trong đó 12.000 lao động trực tiếp.",
             "II/1 | Tạo việc làm cho 30.000 lao động | tạo việc làm cho lao động | = 30000 người | count | -\n"
             "II/1 | 12.000 lao động trực tiếp | lao động trực tiếp | = 12000 người | count | -\n"},
        Case{"what holds already is no target", kTasks,
             "Đến nay, tỷ lệ hộ nghèo còn 3,5%. Tỉnh đã xây dựng 05 trường. Hiện có 20% doanh nghiệp hoạt động.", ""},
        Case{"what a condition says is no target", kTasks,
             "Nếu đạt 100% thì cộng điểm. Đối với ngành có tỷ lệ nữ dưới 30% có thể điều chỉnh. Chi bộ có từ 30 đảng "
             "viên trở lên thì lập đảng ủy.",
             ""},
        Case{"dates, grades, levels and schedules are no targets", kTasks,
             "Ngày 12/8/2025, lớp 1, mức độ 2, 2 buổi/ngày, 9 năm, Điều 5, khoản 2, mạng 5G, 24/7, điện thoại "
             "0255.382.123, chính quyền 2 cấp; trả lời trong 05 ngày làm việc.",
             ""},
        Case{"interest is no target", kTasks, "Cho vay với lãi suất 3%/năm.", ""},
        Case{"a term may hold a word of comparison", kGoals, "Tỷ lệ cơ sở đảm bảo thiết bị dạy học tối thiểu đạt 70%.",
             "II/1 | Tỷ lệ cơ sở đảm bảo thiết bị dạy học tối thiểu đạt 70% | tỷ lệ cơ sở đảm bảo thiết bị dạy học tối "
             "thiểu | = 70 % | percentage | 2030\n"},
        Case{"a report's heading makes no targets", kReport, "Tỷ lệ lao động qua đào tạo đạt 65%.", ""},
        Case{"a row of a table gives a target a year", kAppendix,
             "| TT | Chỉ tiêu | ĐVT | Năm 2026 | Năm 2027 |\n"
             "|---|---|---|---|---|\n"
             "| I | Y tế |  |  |  |\n"
             "| 1 | Tỷ lệ bao phủ bảo hiểm y tế | % | 95 | ≥ 96 |\n"
             "| 2 | Số trạm y tế | Trạm | 12 | 1.200 |\n",
             "PLI | Tỷ lệ bao phủ bảo hiểm y tế % 95 | tỷ lệ bao phủ bảo hiểm y tế | = 95 % | percentage | 2026\n"
             "PLI | Tỷ lệ bao phủ bảo hiểm y tế % 95 ≥ 96 | tỷ lệ bao phủ bảo hiểm y tế | >= 96 % | percentage | 2027\n"
             "PLI | Số trạm y tế Trạm 12 | số trạm y tế | = 12 trạm | count | 2026\n"
             "PLI | Số trạm y tế Trạm 12 1.200 | số trạm y tế | = 1200 trạm | count | 2027\n"},
        Case{"a unit may stand in the head of a column", kAppendix,
             "| STT | Địa điểm | Đối tượng quan trắc |\n"
             "|---|---|---|\n"
             "| Nước cấp (vị trí) | Ao nuôi (vị trí) |\n"
             "| 1 | Cửa sông Mã | 1 | 4 |\n"
             "| 2 | Xã Nga Sơn |  | 3 |\n",
             "PLI | Cửa sông Mã 1 | đối tượng quan trắc Nước cấp (vị trí): Cửa sông Mã | = 1 vị trí | count | 2026\n"
             "PLI | Cửa sông Mã 1 4 | đối tượng quan trắc Ao nuôi (vị trí): Cửa sông Mã | = 4 vị trí | count | 2026\n"
             "PLI | Xã Nga Sơn 3 | đối tượng quan trắc Ao nuôi (vị trí): Xã Nga Sơn | = 3 vị trí | count | 2026\n"},
        Case{"cells of sentences are read as text", kAppendix,
             "| TT | Chỉ tiêu | Chủ trì |\n"
             "|---|---|---|\n"
             "| 1 | Tỷ lệ hồ sơ trực tuyến đạt 80%. | Sở Nội vụ |\n"
             "| 2 | Phấn đấu có tối thiểu 05 kịch bản. | Sở Tài chính |\n",
             "PLI | Tỷ lệ hồ sơ trực tuyến đạt 80% | tỷ lệ hồ sơ trực tuyến | = 80 % | percentage | 2026\n"
             "PLI | tối thiểu 05 kịch bản | kịch bản | >= 5 kịch bản | count | 2026\n"},
        Case{"places, prices and marks are no targets", kAppendix,
             "| TT | Địa điểm | Tọa độ lấy mẫu |\n"
             "|---|---|---|\n"
             "| X | Y |\n"
             "| 1 | Cửa sông Mã | 2210567 | 606959 |\n"
             "| 2 | Cửa sông Yên | 2210568 | 606960 |\n\n"
             "II. HẾT\n",
             ""}));

TEST(TargetDetails, ARiseKeepsItsBaseline) {
    const Outline outline = test::outline_of_plan(std::string(kGoals) + "Tăng tỷ trọng kinh tế số từ 15% lên 25%.");
    const std::vector<TargetMention> found = find_targets(outline);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().target.baseline, 15);
    EXPECT_EQ(found.front().target.rule, "target.percentage");
}

TEST(TargetDetails, APeriodGivesBothItsYears) {
    const Outline outline = test::outline_of_plan(std::string(kTasks) + "Giai đoạn 2026 - 2028, trồng 500 ha rừng.");
    const std::vector<TargetMention> found = find_targets(outline);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().target.start_year, 2026);
    EXPECT_EQ(found.front().target.year, 2028);
}

TEST(TargetDetails, ThePreambleHoldsNone) {
    const Outline outline = test::outline_of("KẾ HOẠCH\nPhát triển y tế\n\nTheo đó 80% dân số có bảo hiểm.\n\n"
                                             "I. MỤC TIÊU\n\nPhát triển y tế.\n\nII. NHIỆM VỤ\n\nTuyên truyền.\n");
    EXPECT_TRUE(find_targets(outline).empty());
}

}  // namespace
}  // namespace vanban
