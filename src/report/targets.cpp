#include "report/targets.hpp"

#include <algorithm>
#include <utility>

#include "audit/matrix.hpp"
#include "text/fold.hpp"

namespace vanban::report {
namespace {

std::optional<int> year_of(const Json &target) {
    const Json &year = target.at("year");
    return year.is_number() ? std::optional(year.get<int>()) : std::nullopt;
}

Json places_of(const std::map<std::string, std::set<std::optional<int>>> &places) {
    Json found = Json::object();
    for (const auto &[province, years] : places) {
        Json list = Json::array();
        for (const std::optional<int> year : years)
            list.push_back(year ? Json(*year) : Json());
        found[province] = std::move(list);
    }
    return found;
}

}  // namespace

void TargetList::add(const Record &record) {
    const Json &document = record.document();
    const std::string province = document.at("province").is_null() ? "" : document.at("province").at("name");
    const std::string symbol = document.at("symbol").is_null() ? "" : document.at("symbol");
    const Order order{fold(province), fold(symbol), record.key};
    for (const Json &target : record.json.at("targets")) {
        const std::string name = target.at("indicator");
        const audit::Meaning meaning = meanings_.of(name);
        Indicator &indicator = indicators_[audit::target_key(target.at("kind").get<std::string>(), meaning)];
        ++indicator.names[name];
        indicator.rules.insert(meaning.rules.begin(), meaning.rules.end());
        indicator.plans.insert(record.key);
        indicator.places[province].insert(year_of(target));
        indicator.units.insert(target.at("unit").get<std::string>());
        Json shown = target;
        for (const char *field : {"span", "text", "rule", "kind"})
            shown.erase(field);
        shown["plan"] = record.key;
        indicator.rows.emplace_back(order, std::move(shown));
    }
}

Group TargetList::group_of(const Indicator &indicator) {
    const auto most = std::max_element(indicator.names.begin(), indicator.names.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    Json others = Json::array();
    for (const auto &[name, times] : indicator.names)
        if (name != most->first)
            others.push_back(name);
    auto rows = indicator.rows;
    std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    Group group{{{"name", most->first},
                 {"others", std::move(others)},
                 {"rules", indicator.rules},
                 {"plans", indicator.plans.size()},
                 {"places", places_of(indicator.places)},
                 {"units", indicator.units}},
                {}};
    for (auto &[order, row] : rows)
        group.rows.push_back(std::move(row));
    return group;
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
        groups.push_back(group_of(*indicator));
    put_groups(data, "targets", std::move(groups));
}

}  // namespace vanban::report
