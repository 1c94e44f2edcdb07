// The tasks of all plans by the agency that has them.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "report/parts.hpp"
#include "report/record.hpp"

namespace vanban::report {

class TaskList {
  public:
    void add(const Record &record);

    /// Puts "tasks": {"name", "id", "rows", "plans", "roles" {role: number}, "part", "at"} of each agency, those of
    /// most tasks first, and their rows in parts. A row is an assignment with its "plan" and the agency's "role" in it,
    /// "partner" where it is only to work with those who have the task.
    void put(DataFolder &data) const;

  private:
    struct Agency {
        std::string name;
        Json id;
        std::set<std::string> plans;
        std::map<std::string, std::size_t> roles;
        std::vector<Json> rows;
    };
    void give(const Json &agency, const std::string &role, const Json &task);

    std::map<std::string, Agency> agencies_;
};

}  // namespace vanban::report
