#include "report/parts.hpp"

#include <gmock/gmock.h>

#include "report/support.hpp"

namespace vanban::report {
namespace {

Group group_of(const std::string &name, int rows) {
    Group group{{{"name", name}}, {}};
    for (int i = 0; i < rows; ++i)
        group.rows.emplace_back(name + std::to_string(i));
    return group;
}

/// The rows of a group as a page reads them.
std::vector<std::string> read(const std::map<std::string, Json> &data, const Json &head) {
    const std::size_t part = data.at("list").at("part");
    std::vector<std::string> rows;
    for (std::size_t i = 0; i < head.at("rows"); ++i) {
        const Json &file = data.at("list/" + std::to_string(head.at("part").get<std::size_t>() + i / part));
        rows.push_back(file.at(head.at("at").get<std::size_t>()).at(i % part));
    }
    return rows;
}

TEST(ReportParts, every_row_of_every_group_is_found_and_no_file_is_long) {
    for (const std::vector<int> &sizes : std::vector<std::vector<int>>{
             {1}, {3, 4}, {499, 1, 1}, {500, 500}, {1, 501, 2}, {1000, 1}, {1234, 40, 700, 3}, {}}) {
        std::vector<Group> groups;
        for (std::size_t i = 0; i < sizes.size(); ++i)
            groups.push_back(group_of("g" + std::to_string(i) + "-", sizes[i]));
        const auto data = test::data_of([&](DataFolder &folder) { put_groups(folder, "list", groups); });
        ASSERT_EQ(data.at("list").at("groups").size(), sizes.size());
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            const std::vector<std::string> rows = read(data, data.at("list").at("groups").at(i));
            ASSERT_EQ(rows.size(), static_cast<std::size_t>(sizes[i]));
            for (std::size_t k = 0; k < rows.size(); ++k)
                ASSERT_EQ(rows[k], "g" + std::to_string(i) + "-" + std::to_string(k));
        }
        for (const auto &[name, value] : data) {
            std::size_t rows = 0;
            if (name != "list")
                for (const Json &group : value)
                    rows += group.size();
            EXPECT_LE(rows, 500U) << name;
        }
    }
}

}  // namespace
}  // namespace vanban::report
