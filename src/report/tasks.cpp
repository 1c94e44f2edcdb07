#include "report/tasks.hpp"

#include <algorithm>
#include <utility>

#include "text/fold.hpp"

namespace vanban::report {
namespace {

/// Agencies of the lexicon are told apart by id, others by name; "=" is in no id.
std::string key_of_agency(const Json &agency) {
    return agency.at("id").is_string() ? agency.at("id").get<std::string>()
                                       : "=" + fold(agency.at("name").get<std::string>());
}

Json names_of(const Json &agencies) {
    Json names = Json::array();
    for (const Json &agency : agencies)
        names.push_back(agency.at("name"));
    return names;
}

}  // namespace

void TaskList::give(const Json &agency, const std::string &role, const Json &task) {
    Agency &owner = agencies_[key_of_agency(agency)];
    if (owner.name.empty()) {
        owner.name = agency.at("name");
        owner.id = agency.at("id");
    }
    owner.plans.insert(task.at("plan").get<std::string>());
    ++owner.roles[role];
    owner.rows.push_back(task);
    owner.rows.back()["role"] = role;
}

void TaskList::add(const Record &record) {
    for (const Json &assignment : record.json.at("assignments")) {
        const Json &actors = assignment.at("actor");
        const Json &partners = assignment.at("partners");
        const Json task{{"plan", record.key},
                        {"id", assignment.at("id")},
                        {"section", assignment.at("section")},
                        {"actors", names_of(actors)},
                        {"partners", names_of(partners)},
                        {"task", assignment.at("task")},
                        {"deadline", assignment.at("deadline")},
                        {"report_to", assignment.at("report_to")}};
        for (const Json &actor : actors)
            give(actor, assignment.at("role"), task);
        for (const Json &partner : partners)
            give(partner, "partner", task);
    }
}

void TaskList::put(DataFolder &data) const {
    std::vector<const Agency *> order;
    for (const auto &[key, agency] : agencies_)
        order.push_back(&agency);
    std::stable_sort(order.begin(), order.end(),
                     [](const Agency *a, const Agency *b) { return a->rows.size() > b->rows.size(); });
    std::vector<Group> groups;
    for (const Agency *agency : order)
        groups.push_back(
            {{{"name", agency->name}, {"id", agency->id}, {"plans", agency->plans.size()}, {"roles", agency->roles}},
             agency->rows});
    put_groups(data, "tasks", std::move(groups));
}

}  // namespace vanban::report
