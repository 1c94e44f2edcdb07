// Small plans for the checks of the audit, and what the audit says of them.
#pragma once

#include <string>
#include <vector>

#include "audit/audit.hpp"
#include "store/rows.hpp"
#include "support/files.hpp"
#include "vanban/plan.hpp"

namespace vanban::test {

/// The built-in lexicon, loaded once.
inline const lexicon::Lexicon &shared_lexicon() {
    static const lexicon::Lexicon lexicon;
    return lexicon;
}

/// A plan under construction. What is added stands at the end of its text, a line each.
class PlanOf {
  public:
    /// `key` is a hexadecimal digit, from which the SHA-256 is made.
    explicit PlanOf(char key) {
        plan_.source = {
            std::string(1, key) + ".txt", "text/plain", std::string(64, key), 1, std::nullopt, "UTF-8", "text", 1};
        plan_.text = "-";
    }

    /// "243/KH-UBND", "vn:lang-son.ubnd:kh:243:2025", ...
    PlanOf &is(const std::string &symbol, const std::string &id, const std::string &issuer, const std::string &province,
               const std::string &date) {
        plan_.document.symbol = symbol;
        plan_.document.id = id;
        plan_.document.issuer = issuer;
        if (!province.empty())
            plan_.document.province = Province{"20", province};
        return dated(date);
    }

    PlanOf &dated(const std::string &date) {
        plan_.document.date = date;
        return *this;
    }

    /// A citation in full. An empty date or issuer is none; `text` is what stands there, else type and symbol.
    PlanOf &cites(const std::string &type, const std::string &symbol, const std::string &id, const std::string &date,
                  const std::string &issuer = "", const std::string &text = "", const std::string &title = "") {
        const auto known = [](const std::string &value) { return value.empty() ? std::nullopt : std::optional(value); };
        const std::string r = "r" + std::to_string(plan_.references.size() + 1);
        plan_.references.push_back({r, "I", say(text.empty() ? type + " số " + symbol : text), ReferenceForm::full,
                                    type, symbol, known(date), known(issuer), known(title), symbol, id,
                                    "reference.full"});
        plan_.instruments.push_back(
            {id, type, std::nullopt, std::nullopt, symbol, known(issuer), known(date), known(title), {r}});
        return *this;
    }

    /// "self" or a symbol that is cited.
    PlanOf &relates(const std::string &from, RelationKind kind, const std::string &to) {
        plan_.relations.push_back({from, to, kind, say(from + " " + to)});
        return *this;
    }

    PlanOf &refers(const std::string &target) {
        plan_.references.push_back({"r" + std::to_string(plan_.references.size() + 1), "I", say("mục " + target),
                                    ReferenceForm::internal, "Mục", std::nullopt, std::nullopt, std::nullopt,
                                    std::nullopt, target, std::nullopt, "reference.internal"});
        return *this;
    }

    /// Another part that the last reference names.
    PlanOf &also_refers(const std::string &target) {
        plan_.references.push_back(plan_.references.back());
        plan_.references.back().id = "r" + std::to_string(plan_.references.size());
        plan_.references.back().target = target;
        return *this;
    }

    PlanOf &section(const std::string &path) {
        const Span span = say(path);
        plan_.sections.push_back({"s" + std::to_string(plan_.sections.size() + 1), std::nullopt, path, 1,
                                  SectionKind::roman, path, std::nullopt, span, span});
        return *this;
    }

    PlanOf &promises(const std::string &indicator, Comparator comparator, double value, const std::string &unit,
                     TargetKind kind, std::optional<int> year, std::optional<double> baseline = std::nullopt) {
        plan_.targets.push_back({"t" + std::to_string(plan_.targets.size() + 1), "II", say(indicator), indicator,
                                 comparator, value, std::nullopt, unit, kind, year, std::nullopt, baseline,
                                 "target.percentage"});
        return *this;
    }

    PlanOf &assigns(const std::vector<AgencyRef> &actors, Role role, const std::string &task,
                    std::optional<std::string> deadline = std::nullopt, const std::vector<AgencyRef> &partners = {}) {
        plan_.assignments.push_back({"a" + std::to_string(plan_.assignments.size() + 1), "V", say(task), actors, role,
                                     partners, task, std::move(deadline), std::nullopt, "assignment.heading"});
        return *this;
    }

    /// A diagnostic at the last thing that was added.
    PlanOf &diagnosed(const std::string &code, const std::string &message,
                      std::optional<std::string> suggestion = std::nullopt) {
        plan_.diagnostics.push_back({code, Severity::warning, "I", last_, message, std::move(suggestion)});
        return *this;
    }

    const Plan &plan() const { return plan_; }

  private:
    Span say(const std::string &words) {
        const std::size_t start = plan_.text.size() + 1;
        plan_.text += "\n" + words;
        last_ = {start, plan_.text.size()};
        return last_;
    }

    Plan plan_;
    Span last_;
};

/// A database of its own with some plans, gone with it.
class PlansDatabase {
  public:
    explicit PlansDatabase(const std::vector<PlanOf> &plans)
        : store_(store::Store::open("sqlite:" + (dir_.path() / "plans.db").string())) {
        for (const PlanOf &plan : plans)
            add(plan.plan());
    }

    void add(const Plan &plan) { store_->load(store::rows_of(plan), plan.source.uri); }

    store::Store &store() { return *store_; }

    /// `csv` is a register of the user's, if any.
    std::vector<audit::Finding> audit(const std::string &csv = "") {
        audit::Register known(shared_lexicon());
        if (!csv.empty())
            known.add_csv("register.csv", csv);
        return audit::audit(*store_, known, shared_lexicon());
    }

  private:
    TempDir dir_;
    std::unique_ptr<store::Store> store_;
};

/// "error date_conflict: the message in English" for every finding of that code, in their order.
inline std::vector<std::string> said_of(const std::vector<audit::Finding> &findings, const std::string &code) {
    std::vector<std::string> lines;
    for (const audit::Finding &finding : findings)
        if (finding.code == code)
            lines.push_back(std::string(to_string(finding.severity)) + " " + finding.code + ": " + finding.en);
    return lines;
}

inline std::vector<std::string> audit_of(const std::vector<PlanOf> &plans, const std::string &code,
                                         const std::string &csv = "") {
    return said_of(PlansDatabase(plans).audit(csv), code);
}

}  // namespace vanban::test
