#include "report/targets.hpp"

#include <algorithm>
#include <utility>

namespace vanban::report {

void TargetList::add(const Record &record) {
    for (const Json &target : record.json.at("targets")) {
        const std::string name = target.at("indicator");
        const audit::Meaning meaning = meanings_.of(name);
        Indicator &indicator = indicators_[meaning.key.empty() ? name : meaning.key];
        if (indicator.name.empty())
            indicator.name = name;
        else if (indicator.name != name)
            indicator.others.insert(name);
        indicator.rules.insert(meaning.rules.begin(), meaning.rules.end());
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
                           {"others", indicator->others},
                           {"rules", indicator->rules},
                           {"rows", indicator->rows.size()},
                           {"plans", indicator->plans.size()},
                           {"provinces", indicator->provinces},
                           {"years", indicator->years},
                           {"units", indicator->units}},
                          indicator->rows});
    put_groups(data, "targets", std::move(groups));
}

}  // namespace vanban::report
