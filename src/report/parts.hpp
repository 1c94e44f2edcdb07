// Groups of rows, put into as few files as lets a page load only what it shows.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "report/data_folder.hpp"

namespace vanban::report {

/// Something that rows belong to: an indicator, an agency.
struct Group {
    Json head;  ///< what its line in the index shows; it gets "part" and "at"
    Json rows = Json::array();
};

/// Puts "<name>", the heads of the groups, and "<name>/0", "<name>/1", ...: lists of groups' rows. A head's "part" is
/// the number of its file, "at" its place there. The groups keep their order.
inline void put_groups(DataFolder &data, const std::string &name, std::vector<Group> groups) {
    constexpr std::size_t kEnoughRows = 500;
    Json index = Json::array();
    Json part = Json::array();
    std::size_t rows = 0;
    std::size_t parts = 0;
    const auto put_part = [&] {
        if (!part.empty())
            data.put(name + "/" + std::to_string(parts++), part);
        part = Json::array();
        rows = 0;
    };
    for (Group &group : groups) {
        group.head["part"] = parts;
        group.head["at"] = part.size();
        index.push_back(std::move(group.head));
        rows += group.rows.size();
        part.push_back(std::move(group.rows));
        if (rows >= kEnoughRows)
            put_part();
    }
    put_part();
    data.put(name, index);
}

}  // namespace vanban::report
