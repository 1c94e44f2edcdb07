#include "report/graph.hpp"

#include <algorithm>

#include <gmock/gmock.h>

#include "report/support.hpp"

namespace vanban::report {
namespace {

const Json *node_of(const Json &graph, const std::string &symbol) {
    const auto found = std::find_if(graph.at("nodes").begin(), graph.at("nodes").end(),
                                    [&](const Json &node) { return node.at("symbol") == symbol; });
    return found == graph.at("nodes").end() ? nullptr : &*found;
}

TEST(ReportGraph, a_plan_that_another_cites_is_one_node_and_what_is_absent_says_so) {
    CitationGraph list;
    const Record cited = test::record_of(
        "ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\nSố: 12/KH-UBND\nLạng Sơn, ngày 02 tháng 5 năm 2025\n\nKẾ HOẠCH\n"
        "Thực hiện Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị\n\nI. MỤC ĐÍCH\nHọc.\n");
    const Record citing = test::record_of(
        "ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\nSố: 99/KH-UBND\nLạng Sơn, ngày 02 tháng 9 năm 2025\n\nKẾ HOẠCH\n"
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 02/5/2025 của Ủy ban nhân dân tỉnh Lạng Sơn\n\nI. MỤC ĐÍCH\nHọc.\n");
    list.add(citing);
    list.add(cited);
    const Json graph = test::data_of([&](DataFolder &folder) { list.put(folder); }).at("graph");

    const Json *plan = node_of(graph, "12/KH-UBND");
    ASSERT_NE(plan, nullptr);
    EXPECT_EQ(plan->at("plans"), Json({cited.key}));
    EXPECT_EQ(plan->at("province"), "Lạng Sơn");
    const Json *absent = node_of(graph, "71-NQ/TW");
    ASSERT_NE(absent, nullptr);
    EXPECT_EQ(absent->at("plans"), Json::array());
    EXPECT_EQ(absent->at("province"), nullptr);

    ASSERT_EQ(graph.at("edges").size(), 2U);
    const auto from_citing = std::find_if(graph.at("edges").begin(), graph.at("edges").end(),
                                          [&](const Json &edge) { return edge.at("plan") == citing.key; });
    EXPECT_EQ(graph.at("nodes").at(from_citing->at("to").get<std::size_t>()), *plan);
    EXPECT_EQ(from_citing->at("kinds"), Json({"implements"}));
    EXPECT_EQ(from_citing->at("count"), 1);
}

}  // namespace
}  // namespace vanban::report
