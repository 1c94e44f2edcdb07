// The targets of all plans by indicator: what the matrix indicator × province × year is made of.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "audit/indicators.hpp"
#include "report/parts.hpp"
#include "report/record.hpp"

namespace vanban::report {

/// Targets grouped as the audit groups them: by what their indicators mean, and by kind, so that a share and an amount
/// of the same are two indicators.
class TargetList {
  public:
    explicit TargetList(const lexicon::Lexicon &lexicon) : meanings_(lexicon) {}

    void add(const Record &record);

    /// Puts "targets": {"name", "others", "rules", "plans" (how many), "places" {province or "": [years, null for
    /// none]}, "units", "rows", "part", "at"} of each indicator, those of most plans first, and their rows in parts,
    /// each a target of the record with the "plan" that it is of, by province and plan. "name" is the spelling met
    /// most, "others" the others, "rules" the words that were set alike or left out.
    void put(DataFolder &data) const;

  private:
    using Order = std::tuple<std::string, std::string, std::string>;  // province, symbol, plan
    struct Indicator {
        std::map<std::string, std::size_t> names;  // spelling -> how often
        std::set<std::string> rules, plans, units;
        std::map<std::string, std::set<std::optional<int>>> places;  // province -> years
        std::vector<std::pair<Order, Json>> rows;
    };
    static Group group_of(const Indicator &indicator);

    audit::Indicators meanings_;
    std::map<std::string, Indicator> indicators_;  // by the key of their meaning
};

}  // namespace vanban::report
