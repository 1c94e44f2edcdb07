#include <memory>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "io/files.hpp"
#include "vanban/vanban.hpp"

namespace vanban::cli {
namespace {

struct ExtractOptions {
    std::vector<std::string> files;
    int indent = -1;
};

Status extract(const ExtractOptions &options, const Session &session) {
    const Extractor extractor(session.options);
    Status status = all_done;
    for (const std::string &file : options.files) {
        std::string record;
        try {
            record = to_json(extractor.extract(io::read_file(file), file), options.indent);
        } catch (const std::exception &error) {
            complain(error);
            status = some_failed;
            continue;
        }
        print(record);
        print("\n");
    }
    return status;
}

}  // namespace

void add_extract(CLI::App &app, Session &session) {
    auto options = std::make_shared<ExtractOptions>();
    CLI::App *command = app.add_subcommand("extract", "Print the record of each document, one JSON object a line");
    command->add_option("FILE", options->files, "Documents; - reads standard input")->required();
    add_input_options(*command, session);
    command->add_option("--indent", options->indent, "Indent the JSON by so many spaces")
        ->type_name("N")
        ->check(CLI::Range(0, 16));
    command->callback(
        [options, &session] { session.run = [options, &session] { return extract(*options, session); }; });
}

}  // namespace vanban::cli
