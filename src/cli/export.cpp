#include "export/export.hpp"

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/database.hpp"
#include "vanban/error.hpp"

namespace vanban::cli {
namespace {

struct ExportFlags {
    DatabaseFlags database;
    exports::Outputs outputs;
};

Status run_export(const ExportFlags &flags) {
    if (flags.outputs.workbook.empty() && flags.outputs.csv_folder.empty())
        throw Error("usage", "export", "options", "wants --xlsx FILE, --csv DIR, or both");
    exports::write(*open_database(flags.database), flags.outputs);
    return all_done;
}

}  // namespace

void add_export(CLI::App &app, Session &session) {
    auto flags = std::make_shared<ExportFlags>();
    CLI::App *command = app.add_subcommand("export", "Write a database as an Excel workbook or CSV files");
    add_database_options(*command, flags->database);
    command->add_option("--xlsx", flags->outputs.workbook, "Workbook to write, one sheet a kind")->type_name("FILE");
    command->add_option("--csv", flags->outputs.csv_folder, "Folder to write into, one CSV file a kind")
        ->type_name("DIR");
    command->callback([flags, &session] { session.run = [flags] { return run_export(*flags); }; });
}

}  // namespace vanban::cli
