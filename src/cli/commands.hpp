// The commands of the command line, one file each. A command adds its options to the parser; once they
// are read, `Session::run` does its work and gives the exit status.
#pragma once

#include <functional>
#include <string>

#include "vanban/vanban.hpp"

namespace CLI {
class App;
}

namespace vanban::cli {

/// Exit statuses.
enum Status { all_done = 0, some_failed = 1, wrong_usage = 2 };

struct Session {
    Options options;              ///< --lexicon, --encoding, --password, --convert
    std::function<Status()> run;  ///< set by the command that was chosen; may throw `Error`
};

/// Adds the options that say how an input is read.
void add_input_options(CLI::App &command, Session &session);

void add_extract(CLI::App &app, Session &session);
void add_batch(CLI::App &app, Session &session);

/// The hidden command that a batch's workers run.
void add_worker(CLI::App &app, Session &session);

void add_load(CLI::App &app, Session &session);
void add_export(CLI::App &app, Session &session);
void add_report(CLI::App &app, Session &session);
void add_inspect(CLI::App &app, Session &session);
void add_eval(CLI::App &app, Session &session);
void add_audit(CLI::App &app, Session &session);
void add_graph(CLI::App &app, Session &session);
void add_validate(CLI::App &app, Session &session);
void add_schema(CLI::App &app, Session &session);

}  // namespace vanban::cli
