#include "extract/dump.hpp"

#include <sstream>

namespace vanban {
namespace {

std::string or_dash(const std::optional<std::string> &text) {
    return text.value_or("-");
}

std::string number(double value) {
    std::ostringstream out;
    out << value;
    return out.str();
}

std::string names(const std::vector<AgencyRef> &agencies) {
    std::string out;
    for (const AgencyRef &agency : agencies)
        out += (out.empty() ? "" : "; ") + agency.name;
    return out.empty() ? "-" : out;
}

std::string party(const References &references, int index) {
    if (index < 0)
        return "self";
    const ReferenceMention &mention = references.mentions[static_cast<std::size_t>(index)];
    return mention.symbol ? *mention.symbol : mention.name;
}

}  // namespace

std::string dump(const References &references, const Outline &outline) {
    std::string out;
    for (const ReferenceMention &m : references.mentions)
        out += "reference " + or_dash(outline.section_of(m.paragraph)) + " | " + std::string(outline.at(m.span)) +
               " | " + std::string(to_string(m.form)) + " " + m.type + " | " + or_dash(m.symbol) + " | " +
               or_dash(m.date) + " | " + or_dash(m.issuer) + (m.name.empty() ? "" : " | " + m.name) + "\n";
    for (const RelationMention &r : references.relations)
        out += "relation " + party(references, r.from) + " " + std::string(to_string(r.kind)) + " " +
               party(references, r.to) + "\n";
    for (const AliasMention &a : references.aliases)
        out += "alias " + a.short_name + " = " + (a.reference >= 0 ? party(references, a.reference) : a.long_name) +
               " | " + std::string(to_string(a.kind)) + "\n";
    return out;
}

std::string dump(const std::vector<TargetMention> &targets, const Outline &outline) {
    std::string out;
    for (const TargetMention &m : targets) {
        const Target &t = m.target;
        out += "target " + or_dash(outline.section_of(m.paragraph)) + " | " + std::string(outline.at(t.span)) + " | " +
               t.indicator + " | " + std::string(to_string(t.comparator)) + " " + number(t.value) +
               (t.value_max ? ".." + number(*t.value_max) : "") + " " + t.unit + " | " +
               std::string(to_string(t.kind)) + " | " + (t.year ? std::to_string(*t.year) : "-") + "\n";
    }
    return out;
}

std::string dump(const std::vector<AssignmentMention> &assignments, const Outline &outline) {
    std::string out;
    for (const AssignmentMention &m : assignments) {
        const Assignment &a = m.assignment;
        out += "assignment " + or_dash(outline.section_of(m.paragraph)) + " | " + names(a.actor) + " | " +
               std::string(to_string(a.role)) + " | " + names(a.partners) + " | " + a.task + " | " +
               or_dash(a.deadline) + " | " + or_dash(a.report_to) + "\n";
    }
    return out;
}

std::string dump(const Mentions &mentions, const Outline &outline) {
    return dump(mentions.references, outline) + dump(mentions.targets, outline) + dump(mentions.assignments, outline);
}

}  // namespace vanban
