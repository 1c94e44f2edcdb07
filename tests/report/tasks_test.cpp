#include "report/tasks.hpp"

#include <gmock/gmock.h>

#include "report/support.hpp"

namespace vanban::report {
namespace {

TEST(ReportTasks, an_agency_has_what_it_leads_and_what_it_helps_with) {
    TaskList list;
    list.add(test::record_of(
        "KẾ HOẠCH\n\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ tham mưu bố trí "
        "kinh phí.\n2. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính kiểm tra việc thực hiện.\n"));
    const auto data = test::data_of([&](DataFolder &folder) { list.put(folder); });
    for (const Json &agency : data.at("tasks").at("groups")) {
        EXPECT_EQ(agency.at("roles"), Json({{"lead", 1}, {"partner", 1}})) << agency;
        EXPECT_EQ(data.at("tasks/0").at(agency.at("at").get<std::size_t>()).size(), 2U);
    }
    EXPECT_EQ(data.at("tasks").at("groups").size(), 2U);
}

}  // namespace
}  // namespace vanban::report
