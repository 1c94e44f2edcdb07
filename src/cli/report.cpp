#include "report/report.hpp"

#include <memory>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/files.hpp"

namespace vanban::cli {
namespace {

Status run_report(const report::Options &options) {
    const report::Tally tally =
        report::write_site(options, [](const Error &error) { complain(static_cast<const std::exception &>(error)); });
    print("Wrote " + std::to_string(tally.plans) + " plans; open " + options.site + "/index.html\n");
    return tally.failed == 0 ? all_done : some_failed;
}

}  // namespace

void add_report(CLI::App &app, Session &session) {
    auto options = std::make_shared<report::Options>();
    CLI::App *command = app.add_subcommand("report", "Write a site to read a batch's records in");
    command->add_option("OUT", options->out, "Folder that a batch has written")->required();
    command->add_option("-o,--out", options->site, "Folder of the site")->type_name("DIR")->required();
    command->callback([options, &session] { session.run = [options] { return run_report(*options); }; });
}

}  // namespace vanban::cli
