// Groups of rows, put into files such that a page loads only what it shows.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "report/data_folder.hpp"

namespace vanban::report {

/// Something that rows belong to: an indicator, an agency.
struct Group {
    Json head;  ///< what its line in the index shows; it gets "rows" (how many), "part" and "at"
    std::vector<Json> rows;
};

/// Puts "<name>", {"part", "groups" (the heads, in order)}, and "<name>/0", "<name>/1", ...: lists of groups' rows. A
/// head's "part" is the number of the file where its rows begin, "at" its place there. A group of more rows than the
/// index's "part" goes on in the files that follow, that many rows in each, always at the place "at".
inline void put_groups(DataFolder &data, const std::string &name, std::vector<Group> groups) {
    constexpr std::size_t kPart = 500;
    Json index{{"part", kPart}, {"groups", Json::array()}};
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
        if (rows + group.rows.size() > kPart)
            put_part();
        group.head["rows"] = group.rows.size();
        group.head["part"] = parts;
        group.head["at"] = part.size();
        index["groups"].push_back(std::move(group.head));
        for (std::size_t start = 0; start < group.rows.size(); start += kPart) {
            const std::size_t end = std::min(start + kPart, group.rows.size());
            Json piece = Json::array();
            for (std::size_t i = start; i < end; ++i)
                piece.push_back(std::move(group.rows[i]));
            part.push_back(std::move(piece));
            rows += end - start;
            if (rows >= kPart)
                put_part();
        }
    }
    put_part();
    data.put(name, index);
}

}  // namespace vanban::report
