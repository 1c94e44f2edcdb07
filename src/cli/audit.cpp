#include "audit/audit.hpp"

#include <algorithm>
#include <memory>
#include <optional>

#include <CLI/CLI.hpp>

#include "audit/output.hpp"
#include "audit/workbook.hpp"
#include "cli/commands.hpp"
#include "cli/database.hpp"
#include "cli/files.hpp"
#include "cli/register.hpp"

namespace vanban::cli {
namespace {

struct AuditFlags {
    DatabaseFlags database;
    std::string register_file;
    std::string workbook;
    std::string format = "table";
    std::string fail_on = "error";
    std::string language = "vi";
};

bool reaches(const std::vector<audit::Finding> &findings, const std::string &level) {
    const auto threshold = from_name<Severity>(level);
    return threshold && std::any_of(findings.begin(), findings.end(),
                                    [&](const audit::Finding &finding) { return finding.severity >= *threshold; });
}

Status run_audit(const AuditFlags &flags, const Session &session) {
    const auto store = open_database(flags.database);
    const lexicon::Lexicon lexicon(session.options.lexicon_dir);
    const audit::Register known = register_of(flags.register_file, lexicon);
    const std::vector<audit::Finding> findings = audit::audit(*store, known, lexicon);
    if (!flags.workbook.empty())
        audit::write_workbook(flags.workbook, findings, audit::target_matrix(*store, lexicon));
    if (flags.format == "json")
        print(audit::to_json(findings, *store, known, lexicon));
    else if (flags.format == "csv")
        print(audit::to_csv(findings));
    else
        print(audit::to_table(findings, flags.language));
    return reaches(findings, flags.fail_on) ? some_failed : all_done;
}

}  // namespace

void add_audit(CLI::App &app, Session &session) {
    auto flags = std::make_shared<AuditFlags>();
    CLI::App *command = app.add_subcommand("audit", "Check the plans of a database against each other and a register");
    add_database_options(*command, flags->database);
    add_register_option(*command, flags->register_file);
    command->add_option("--format", flags->format, "table, json or csv (table)")
        ->check(CLI::IsMember({"table", "json", "csv"}));
    command->add_option("--xlsx", flags->workbook, "Write an Excel workbook of the findings and targets as well")
        ->type_name("FILE");
    command->add_option("--lang", flags->language, "Language of the table: vi or en (vi)")
        ->check(CLI::IsMember({"vi", "en"}));
    command
        ->add_option("--fail-on", flags->fail_on,
                     "Exit with 1 where findings reach this: error, warning or never (error)")
        ->check(CLI::IsMember({"error", "warning", "never"}));
    command->callback([flags, &session] { session.run = [flags, &session] { return run_audit(*flags, session); }; });
}

}  // namespace vanban::cli
