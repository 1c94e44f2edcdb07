#include <memory>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "io/files.hpp"
#include "vanban/vanban.hpp"

namespace vanban::cli {
namespace {

struct InspectOptions {
    std::string file;
    std::string stage;
};

Status inspect(const InspectOptions &options, const Session &session) {
    const Extractor extractor(session.options);
    print(extractor.inspect(io::read_file(options.file), options.file, options.stage));
    return all_done;
}

}  // namespace

void add_inspect(CLI::App &app, Session &session) {
    auto options = std::make_shared<InspectOptions>();
    CLI::App *command = app.add_subcommand("inspect", "Print what each stage made of a document");
    command->add_option("FILE", options->file, "Document; - reads standard input")->required();
    add_input_options(*command, session);
    command->add_option("--stage", options->stage, "Only this stage")
        ->check(CLI::IsMember({"ingest", "normalize", "layout", "structure", "extract", "resolve", "check"}));
    command->callback(
        [options, &session] { session.run = [options, &session] { return inspect(*options, session); }; });
}

}  // namespace vanban::cli
