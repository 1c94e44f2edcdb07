#include "check/check.hpp"

namespace vanban {

void check(const Outline &, Plan &) {}

std::string dump_diagnostics(const Plan &plan) {
    std::string out;
    for (const Diagnostic &d : plan.diagnostics)
        out += d.code + " " + std::string(to_string(d.severity)) + " " + d.section.value_or("-") + " | " + d.message +
               (d.suggestion ? " | " + *d.suggestion : "") + "\n";
    return out;
}

}  // namespace vanban
