// Short plans beside what each stage makes of them: tests/goldens/<name>.txt or .md beside <name>.golden. Every change
// of behaviour shows as a diff there; scripts/update-goldens writes the files anew, and the diff is then read before it
// is committed. A text without its golden fails.
#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "support/plans.hpp"

namespace vanban {
namespace {

class Goldens : public ::testing::TestWithParam<std::filesystem::path> {};

std::vector<std::filesystem::path> texts() {
    std::vector<std::filesystem::path> found;
    for (const auto &entry : std::filesystem::directory_iterator(test::source_dir() / "tests/goldens"))
        if (entry.path().extension() == ".txt" || entry.path().extension() == ".md")
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

INSTANTIATE_TEST_SUITE_P(Texts, Goldens, ::testing::ValuesIn(texts()), [](const auto &info) {
    std::string name = info.param.stem().string();
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

std::string section_of(const std::optional<std::string> &section) {
    return "[" + section.value_or("") + "] ";
}

std::string names_of(const std::vector<AgencyRef> &agencies) {
    std::string out;
    for (const AgencyRef &agency : agencies)
        out += (out.empty() ? "" : "; ") + agency.name + " (" + agency.id.value_or("-") + ")";
    return out.empty() ? "-" : out;
}

void tell_targets(const Plan &plan, std::ostream &out) {
    for (const Target &t : plan.targets) {
        out << "target " << section_of(t.section) << to_string(t.kind) << " | " << t.indicator << " | "
            << to_string(t.comparator) << " " << t.value;
        if (t.value_max)
            out << ".." << *t.value_max;
        out << " " << t.unit << " | year " << t.year.value_or(0) << " from " << t.start_year.value_or(0);
        if (t.baseline)
            out << " | baseline " << *t.baseline;
        out << " | " << t.rule << " | " << plan.at(t.span) << "\n";
    }
}

void tell_references(const Plan &plan, std::ostream &out) {
    for (const Reference &r : plan.references)
        out << "reference " << section_of(r.section) << to_string(r.form) << " | " << plan.at(r.span) << " | "
            << r.target << " | " << r.date.value_or("-") << " | " << r.issuer.value_or("-") << " | "
            << r.title.value_or("-") << " | " << r.rule << "\n";
    for (const Alias &a : plan.aliases)
        out << "alias " << to_string(a.kind) << " | " << a.short_name << " = " << a.long_name << "\n";
    for (const Relation &r : plan.relations)
        out << "relation " << r.from << " " << to_string(r.kind) << " " << r.to << " | " << plan.at(r.evidence) << "\n";
}

/// What the record says beyond the stages' own dumps.
std::string told(const Plan &plan) {
    std::ostringstream out;
    for (const std::string &recipient : plan.document.recipients)
        out << "recipient " << recipient << "\n";
    for (const Instrument &instrument : plan.instruments)
        out << "instrument " << instrument.id << " | " << instrument.mentions.size() << "\n";
    tell_references(plan, out);
    tell_targets(plan, out);
    for (const Assignment &a : plan.assignments)
        out << "assignment " << section_of(a.section) << to_string(a.role) << " | " << names_of(a.actor) << " | with "
            << names_of(a.partners) << " | " << a.task << " | by " << a.deadline.value_or("-") << " | to "
            << a.report_to.value_or("-") << " | " << a.rule << "\n";
    for (const Table &table : plan.tables)
        out << "table " << section_of(table.section) << table.header.size() << " columns, " << table.rows.size()
            << " rows\n";
    for (const Diagnostic &d : plan.diagnostics)
        out << "diagnostic " << section_of(d.section) << to_string(d.severity) << " " << d.code << " | " << d.message
            << " | " << d.suggestion.value_or("-") << "\n";
    return out.str();
}

TEST_P(Goldens, a_short_plan_is_read_as_written_down) {
    const std::string bytes = test::read(GetParam());
    const std::string name = GetParam().filename().string();
    const Extractor &extractor = test::shared_extractor();
    const std::string actual = "== structure\n" + extractor.inspect(bytes, name, "structure") + "== document\n" + [&] {
        const std::string dump = extractor.inspect(bytes, name, "resolve");
        return dump.substr(0, dump.find('\n') + 1);
    }() + "== record\n" + told(extractor.extract(bytes, name));
    std::filesystem::path golden = GetParam();
    golden.replace_extension(".golden");
    if (std::getenv("VANBAN_UPDATE_GOLDENS") != nullptr) {
        std::ofstream(golden, std::ios::binary) << actual;
        return;
    }
    ASSERT_TRUE(std::filesystem::exists(golden)) << golden << " is missing; scripts/update-goldens writes it";
    EXPECT_EQ(test::read(golden), actual) << "scripts/update-goldens writes it anew where this is meant";
}

TEST(GoldenFiles, every_golden_has_its_text) {
    for (const auto &entry : std::filesystem::directory_iterator(test::source_dir() / "tests/goldens")) {
        if (entry.path().extension() != ".golden")
            continue;
        std::filesystem::path text = entry.path(), markdown = entry.path();
        EXPECT_TRUE(std::filesystem::exists(text.replace_extension(".txt")) ||
                    std::filesystem::exists(markdown.replace_extension(".md")))
            << entry.path() << " belongs to no text";
    }
}

}  // namespace
}  // namespace vanban
