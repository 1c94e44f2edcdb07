#include "check/check.hpp"

#include "check/units.hpp"

namespace vanban {

void check(const Outline &outline, Plan &plan) {
    Findings findings(outline);
    check_reading(outline, plan, findings);
    check_blanks(outline, plan, findings);
    check_calendar(outline, findings);
    check_numbering(outline, findings);
    check_wording(outline, findings);
    check_endings(outline, findings);
    check_promises(outline, findings);
    check_repeats(outline, findings);
    check_terms(outline, plan, findings);
    check_targets(plan, findings);
    plan.diagnostics = findings.take();
}

std::string dump_diagnostics(const Plan &plan) {
    std::string out;
    for (const Diagnostic &d : plan.diagnostics)
        out += d.code + " " + std::string(to_string(d.severity)) + " " + d.section.value_or("-") + " | " + d.message +
               (d.suggestion ? " | " + *d.suggestion : "") + "\n";
    return out;
}

}  // namespace vanban
