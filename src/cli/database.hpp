// Which database a command reads: that of a batch's folder, or one that --db names.
#pragma once

#include <memory>
#include <string>

#include "store/store.hpp"

namespace CLI {
class App;
}

namespace vanban::cli {

struct DatabaseFlags {
    std::string out;
    std::string url;
};

/// Adds OUT and --db.
void add_database_options(CLI::App &command, DatabaseFlags &flags);

/// Opens a database that is there already, to read it. Throws `Error` with the remedy: code "usage" where the flags
/// name none or two, or no folder, as `Store::open` else.
std::unique_ptr<store::Store> open_database(const DatabaseFlags &flags);

}  // namespace vanban::cli
