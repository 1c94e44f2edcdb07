// Group 6: targets that contradict one another, what they carry out, or the calendar.
#include <cmath>
#include <set>

#include "audit/checks.hpp"
#include "audit/lifted.hpp"
#include "audit/matrix.hpp"

namespace vanban::audit {
namespace {

std::string with_unit(const std::string &number, const std::string &unit) {
    return unit.empty() ? number : number + (unit.front() == '%' ? "" : " ") + unit;
}

/// "0,85%" and "0.85%".
Word amount(std::string name, const TargetRow &target) {
    const Word number = number_word("", target.value.value_or(0));
    return {std::move(name), with_unit(number.vi, target.unit), with_unit(number.en, target.unit)};
}

Word year(std::string name, const TargetRow &target) {
    return {std::move(name), target.year ? std::to_string(*target.year) : "…"};
}

Evidence evidence(const Desk &desk, const TargetRow &target) {
    return desk.corpus.at(desk.corpus.document_of(target.document), target.section, target.span, target.text);
}

bool at_least(Comparator comparator) {
    return comparator == Comparator::at_least || comparator == Comparator::more_than;
}

bool at_most(Comparator comparator) {
    return comparator == Comparator::at_most || comparator == Comparator::less_than;
}

/// One number that is promised for one year, with its direction.
bool comparable(const TargetRow &target) {
    return target.value && target.year && !target.value_max && target.kind != "rank";
}

/// Does `target` promise less than `asked`? Only where both name the same direction.
bool weaker(const TargetRow &target, const TargetRow &asked) {
    if (at_least(asked.comparator) && !at_most(target.comparator))
        return *target.value < *asked.value - 1e-9;
    return at_most(asked.comparator) && !at_least(target.comparator) && *target.value > *asked.value + 1e-9;
}

std::string yearly_key(const TargetRow &target, const Indicators &indicators) {
    return target_key(target, indicators) + "\n" + std::to_string(*target.year) + "\n" + indicators.unit(target.unit);
}

/// The documents of the corpus that a document carries out, directly or through others.
std::vector<Index> documents_above(const Desk &desk, Index document) {
    std::set<Index> instruments;
    for (const Index root : desk.chains.carried_out_by(document)) {
        instruments.insert(root);
        for (const Index above : desk.chains.above(root))
            instruments.insert(above);
    }
    std::vector<Index> documents;
    for (const Index instrument : instruments)
        for (const Index above : desk.corpus.instruments()[instrument].documents)
            if (above != document)
                documents.push_back(above);
    return documents;
}

}  // namespace

void check_units(const Desk &desk) {
    const Indicators indicators(desk.lexicon);
    std::unordered_map<std::int64_t, std::vector<const TargetRow *>> by_document;
    for (const TargetRow &target : desk.targets)
        by_document[target.document].push_back(&target);
    lift(desk, "unit_conflict", [&](const Lifted &found) {
        const auto &targets = by_document[desk.corpus.documents()[found.document].id];
        const TargetRow *own = nullptr;
        for (const TargetRow *target : targets)
            if (target->span.start == found.span.start && target->span.end == found.span.end)
                own = target;
        for (const TargetRow *other : targets)
            if (own != nullptr && own->value && other->value && other != own &&
                indicators.unit(other->unit) != indicators.unit(own->unit) &&
                target_key(*other, indicators) == target_key(*own, indicators)) {
                desk.add("unit_conflict/pair",
                         {{"indicator", own->indicator},
                          amount("one", *other),
                          year("one_year", *other),
                          amount("other", *own),
                          year("other_year", *own)},
                         {evidence(desk, *own), evidence(desk, *other)});
                return;
            }
        desk.add("unit_conflict", {{"text", found.text}}, {found.evidence(desk.corpus)});
    });
}

void check_values(const Desk &desk) {
    lift(desk, "value_conflict", [&](const Lifted &found) {
        desk.add("value_conflict", {{"text", found.text}}, {found.evidence(desk.corpus)});
    });
}

void check_weaker_targets(const Desk &desk) {
    const Indicators indicators(desk.lexicon);
    std::unordered_map<Index, std::vector<Index>> above;
    std::set<Index> asking;
    for (Index i = 0; i < desk.corpus.documents().size(); ++i)
        if (auto documents = documents_above(desk, i); !documents.empty()) {
            asking.insert(documents.begin(), documents.end());
            above[i] = std::move(documents);
        }
    if (above.empty())
        return;
    std::unordered_map<std::string, TargetRow> asked;  // by document and yearly key
    const auto key = [&](Index document, const TargetRow &target) {
        return std::to_string(document) + "\n" + yearly_key(target, indicators);
    };
    for (const TargetRow &target : desk.targets)
        if (const Index document = desk.corpus.document_of(target.document);
            comparable(target) && asking.count(document) > 0)
            asked.try_emplace(key(document, target), target);
    for (const TargetRow &target : desk.targets) {
        const auto documents = above.find(desk.corpus.document_of(target.document));
        if (documents == above.end() || !comparable(target))
            continue;
        for (const Index document : documents->second) {
            const auto at = asked.find(key(document, target));
            if (at == asked.end() || !weaker(target, at->second))
                continue;
            desk.add("weaker_target",
                     {{"indicator", target.indicator},
                      year("year", target),
                      amount("value", target),
                      amount("asked", at->second),
                      {"root", desk.corpus.documents()[document].name}},
                     {evidence(desk, target), evidence(desk, at->second)});
        }
    }
}

void check_baselines(const Desk &desk) {
    for (const TargetRow &target : desk.targets) {
        if (!target.baseline || !target.value || target.value_max || target.kind == "growth")
            continue;
        const bool falls = at_least(target.comparator) && *target.baseline > *target.value;
        const bool rises = at_most(target.comparator) && *target.baseline < *target.value;
        if (falls || rises)
            desk.add(
                "baseline_above_goal",
                {{"indicator", target.indicator}, amount("value", target), number_word("baseline", *target.baseline)},
                {evidence(desk, target)});
    }
}

void check_target_years(const Desk &desk) {
    for (const TargetRow &target : desk.targets) {
        const Index index = desk.corpus.document_of(target.document);
        const DocumentFacts &document = desk.corpus.documents()[index];
        if (!target.year || document.date.size() < 4 || *target.year >= std::stoi(document.date.substr(0, 4)))
            continue;
        desk.add("target_year_passed",
                 {{"indicator", target.indicator}, year("year", target), date_word("date", document.date)},
                 {evidence(desk, target)});
    }
}

}  // namespace vanban::audit
