#include "cli/register.hpp"

#include <CLI/CLI.hpp>

#include "io/files.hpp"

namespace vanban::cli {

void add_register_option(CLI::App &command, std::string &file) {
    command.add_option("--register", file, "Instruments to know besides the built-in ones")->type_name("FILE.csv");
}

audit::Register register_of(const std::string &file, const lexicon::Lexicon &lexicon) {
    audit::Register known(lexicon);
    if (!file.empty())
        known.add_csv(file, io::read_file(file));
    return known;
}

}  // namespace vanban::cli
