#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "vanban/vanban.hpp"

namespace vanban::cli {

void add_schema(CLI::App &app, Session &session) {
    CLI::App *command = app.add_subcommand("schema", "Print the JSON Schema of the record");
    command->callback([&session] {
        session.run = [] {
            print(schema());
            return all_done;
        };
    });
}

}  // namespace vanban::cli
