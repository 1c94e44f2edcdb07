#include "report/report.hpp"

#include <filesystem>
#include <memory>

#include <CLI/CLI.hpp>

#include "audit/audit.hpp"
#include "audit/output.hpp"
#include "cli/commands.hpp"
#include "cli/database.hpp"
#include "cli/files.hpp"
#include "cli/register.hpp"
#include "io/files.hpp"

namespace vanban::cli {
namespace {

struct ReportFlags {
    report::Options options;
    std::string findings_file, register_file;
};

/// The findings that were given, or those of the batch's own database; "" where it wrote none.
std::string findings_of(const ReportFlags &flags, const lexicon::Lexicon &lexicon) {
    if (!flags.findings_file.empty())
        return io::read_file(flags.findings_file);
    if (!std::filesystem::exists(std::filesystem::path(flags.options.out) / "plans.db"))
        return {};
    const auto store = open_database({flags.options.out, ""});
    const audit::Register known = register_of(flags.register_file, lexicon);
    return audit::findings_to_json(audit::audit(*store, known, lexicon));
}

Status run_report(ReportFlags flags, const Session &session) {
    const lexicon::Lexicon lexicon(session.options.lexicon_dir);
    flags.options.findings = findings_of(flags, lexicon);
    flags.options.findings_name = flags.findings_file.empty() ? flags.options.out + "/plans.db" : flags.findings_file;
    const report::Options &options = flags.options;
    const report::Tally tally = report::write_site(
        options, lexicon, [](const Error &error) { complain(static_cast<const std::exception &>(error)); });
    print("Wrote " + std::to_string(tally.plans) + (tally.plans == 1 ? " plan" : " plans") + "; open " + options.site +
          "/index.html\n");
    return tally.failed == 0 ? all_done : some_failed;
}

}  // namespace

void add_report(CLI::App &app, Session &session) {
    auto flags = std::make_shared<ReportFlags>();
    CLI::App *command = app.add_subcommand("report", "Write a site to read a batch's records in");
    command->add_option("OUT", flags->options.out, "Folder that a batch has written")->required();
    command->add_option("-o,--out", flags->options.site, "Folder of the site")->type_name("DIR")->required();
    add_register_option(*command, flags->register_file);
    command
        ->add_option("--findings", flags->findings_file,
                     "Findings that `vanban audit --format json` wrote, instead of an audit of OUT/plans.db")
        ->type_name("FILE.json")
        ->excludes("--register");
    command->callback([flags, &session] { session.run = [flags, &session] { return run_report(*flags, session); }; });
}

}  // namespace vanban::cli
