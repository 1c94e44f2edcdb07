// The targets of all plans by indicator: what the matrix indicator × province × year is made of.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>

#include "report/parts.hpp"
#include "report/record.hpp"

namespace vanban::report {

/// What makes two spellings one indicator: case, the style of tone marks, spaces and punctuation do not count.
std::string indicator_key(const std::string &indicator);

class TargetList {
  public:
    void add(const Record &record);

    /// Puts "targets": {"name", "rows", "plans", "provinces", "years", "units", "part", "at"} of each indicator, those
    /// of most plans first, and their rows in parts, each a target of the record with the "plan" that it is of.
    void put(DataFolder &data) const;

  private:
    struct Indicator {
        std::string name;  // as first written
        std::set<std::string> plans, provinces, units;
        std::set<int> years;
        Json rows = Json::array();
    };

    std::map<std::string, Indicator> indicators_;
};

}  // namespace vanban::report
