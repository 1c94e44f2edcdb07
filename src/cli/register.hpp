// The register of instruments that a command checks against.
#pragma once

#include <string>

#include "audit/register.hpp"

namespace CLI {
class App;
}

namespace vanban::cli {

/// Adds --register.
void add_register_option(CLI::App &command, std::string &file);

/// The built-in register with the user's CSV, if any. Throws `Error` (stage "register") with the place and remedy
/// where a row of it is wrong.
audit::Register register_of(const std::string &file, const lexicon::Lexicon &lexicon);

}  // namespace vanban::cli
