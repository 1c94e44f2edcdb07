#include "report/targets.hpp"

#include <algorithm>
#include <utility>

#include "text/fold.hpp"

namespace vanban::report {

std::string indicator_key(const std::string &indicator) {
    std::string spaced = indicator;
    for (char &c : spaced)
        if (std::string_view(",;:.()[]\"'-/").find(c) != std::string_view::npos)
            c = ' ';
    const std::string folded = fold(spaced);
    const auto start = folded.find_first_not_of(' ');
    return start == std::string::npos ? indicator : folded.substr(start, folded.find_last_not_of(' ') + 1 - start);
}

void TargetList::add(const Record &record) {
    for (const Json &target : record.json.at("targets")) {
        const std::string name = target.at("indicator");
        Indicator &indicator = indicators_[indicator_key(name)];
        if (indicator.name.empty())
            indicator.name = name;
        indicator.plans.insert(record.key);
        if (const Json &province = record.document().at("province"); !province.is_null())
            indicator.provinces.insert(province.at("name").get<std::string>());
        indicator.units.insert(target.at("unit").get<std::string>());
        if (const Json &year = target.at("year"); year.is_number())
            indicator.years.insert(year.get<int>());
        Json row = target;
        for (const char *field : {"span", "text", "rule", "kind"})
            row.erase(field);
        row["plan"] = record.key;
        indicator.rows.push_back(std::move(row));
    }
}

void TargetList::put(DataFolder &data) const {
    std::vector<const Indicator *> order;
    for (const auto &[key, indicator] : indicators_)
        order.push_back(&indicator);
    std::stable_sort(order.begin(), order.end(), [](const Indicator *a, const Indicator *b) {
        return std::pair(a->plans.size(), a->rows.size()) > std::pair(b->plans.size(), b->rows.size());
    });
    std::vector<Group> groups;
    for (const Indicator *indicator : order)
        groups.push_back({{{"name", indicator->name},
                           {"rows", indicator->rows.size()},
                           {"plans", indicator->plans.size()},
                           {"provinces", indicator->provinces},
                           {"years", indicator->years},
                           {"units", indicator->units}},
                          indicator->rows});
    put_groups(data, "targets", std::move(groups));
}

}  // namespace vanban::report
