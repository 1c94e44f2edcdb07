// The targets of all plans by indicator: what the matrix indicator × province × year is made of.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>

#include "audit/indicators.hpp"
#include "report/parts.hpp"
#include "report/record.hpp"

namespace vanban::report {

/// Targets grouped by what their indicators mean, as the audit groups them.
class TargetList {
  public:
    explicit TargetList(const lexicon::Lexicon &lexicon) : meanings_(lexicon) {}

    void add(const Record &record);

    /// Puts "targets": {"name", "others", "rules", "rows", "plans", "provinces", "years", "units", "part", "at"} of
    /// each indicator, those of most plans first, and their rows in parts, each a target of the record with the "plan"
    /// that it is of. "others" are other spellings of the name, "rules" the words that were set alike or left out.
    void put(DataFolder &data) const;

  private:
    struct Indicator {
        std::string name;  // as first written
        std::set<std::string> others, rules, plans, provinces, units;
        std::set<int> years;
        Json rows = Json::array();
    };

    audit::Indicators meanings_;
    std::map<std::string, Indicator> indicators_;  // by the key of their meaning
};

}  // namespace vanban::report
