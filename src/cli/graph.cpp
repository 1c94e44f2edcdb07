#include "audit/graph.hpp"

#include <memory>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/database.hpp"
#include "cli/files.hpp"

namespace vanban::cli {

void add_graph(CLI::App &app, Session &session) {
    struct Flags {
        DatabaseFlags database;
        std::string format;
    };
    auto flags = std::make_shared<Flags>();
    CLI::App *command = app.add_subcommand("graph", "Print the citation graph of a database");
    add_database_options(*command, flags->database);
    command->add_option("--format", flags->format, "dot, graphml or json")
        ->required()
        ->check(CLI::IsMember({"dot", "graphml", "json"}));
    command->callback([flags, &session] {
        session.run = [flags] {
            const audit::Graph graph = audit::citation_graph(*open_database(flags->database));
            print(flags->format == "dot"       ? audit::to_dot(graph)
                  : flags->format == "graphml" ? audit::to_graphml(graph)
                                               : audit::to_json(graph));
            return all_done;
        };
    });
}

}  // namespace vanban::cli
