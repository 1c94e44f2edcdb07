// What a plan says, without where it stands: one line an item, folded, for comparing two readings.
#pragma once

#include <string>
#include <vector>

#include "eval/keys.hpp"
#include "vanban/plan.hpp"

namespace vanban::test {

/// "I/1 | mục đích"
inline std::vector<std::string> section_items(const Plan &plan) {
    std::vector<std::string> items;
    for (const Section &section : plan.sections)
        items.push_back(section.path + " | " + eval::text_key(section.title.value_or("-")));
    return items;
}

/// "I | full | 71-nq/tw | 2025-08-22 | issuer | title"
inline std::vector<std::string> reference_items(const Plan &plan) {
    std::vector<std::string> items;
    for (const Reference &reference : plan.references)
        items.push_back(reference.section.value_or("-") + " | " + std::string(to_string(reference.form)) + " | " +
                        eval::text_key(reference.target) + " | " + reference.date.value_or("-") + " | " +
                        eval::text_key(reference.issuer.value_or("-")) + " | " +
                        eval::text_key(reference.title.value_or("-")));
    return items;
}

inline std::vector<std::string> relation_items(const Plan &plan) {
    std::vector<std::string> items;
    for (const Relation &relation : plan.relations)
        items.push_back(eval::text_key(relation.from) + " " + std::string(to_string(relation.kind)) + " " +
                        eval::text_key(relation.to));
    return items;
}

inline std::vector<std::string> alias_items(const Plan &plan) {
    std::vector<std::string> items;
    for (const Alias &alias : plan.aliases)
        items.push_back(eval::text_key(alias.short_name) + " = " + eval::text_key(alias.long_name));
    return items;
}

inline std::vector<std::string> target_items(const Plan &plan) {
    std::vector<std::string> items;
    for (const Target &target : plan.targets)
        items.push_back(target.section.value_or("-") + " | " + eval::text_key(target.indicator) + " | " +
                        std::string(to_string(target.comparator)) + " " + std::to_string(target.value) + " " +
                        std::to_string(target.value_max.value_or(0)) + " " + eval::unit_key(target.unit) + " | " +
                        std::to_string(target.year.value_or(0)) + " | " + std::to_string(target.baseline.value_or(0)));
    return items;
}

inline std::vector<std::string> assignment_items(const Plan &plan) {
    const auto names = [](const std::vector<AgencyRef> &agencies) {
        std::string out;
        for (const AgencyRef &agency : agencies)
            out += eval::text_key(agency.name) + ",";
        return out;
    };
    std::vector<std::string> items;
    for (const Assignment &a : plan.assignments)
        items.push_back(a.section.value_or("-") + " | " + names(a.actor) + " | " + std::string(to_string(a.role)) +
                        " | " + names(a.partners) + " | " + eval::text_key(a.task) + " | " + a.deadline.value_or("-") +
                        " | " + eval::text_key(a.report_to.value_or("-")));
    return items;
}

inline std::vector<std::string> document_items(const Plan &plan) {
    const Document &d = plan.document;
    std::vector<std::string> items;
    for (const auto &field : {d.type, d.symbol, d.issuer, d.place, d.date, d.title})
        items.push_back(eval::text_key(field.value_or("-")));
    for (const Signer &signer : d.signers)
        items.push_back("signer " + eval::text_key(signer.name.value_or("-")) +
                        eval::text_key(signer.position.value_or("-")));
    for (const std::string &recipient : d.recipients)
        items.push_back("recipient " + eval::text_key(recipient));
    return items;
}

/// Every kind of item under its name.
inline std::vector<std::pair<std::string, std::vector<std::string>>> all_items(const Plan &plan) {
    return {{"document", document_items(plan)},     {"sections", section_items(plan)},
            {"references", reference_items(plan)},  {"relations", relation_items(plan)},
            {"aliases", alias_items(plan)},         {"targets", target_items(plan)},
            {"assignments", assignment_items(plan)}};
}

}  // namespace vanban::test
