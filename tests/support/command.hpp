// Runs the built command line as a shell would.
#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <string>

#include "support/files.hpp"

namespace vanban::test {

struct Outcome {
    int status;  ///< exit status; -1 where it did not exit by itself
    std::string out;
    std::string err;
};

/// `arguments` is shell text after the program's name; it may redirect input ("< file") or output.
inline Outcome run_vanban(const std::string &arguments) {
    const TempDir dir;
    const std::string out = (dir.path() / "out").string();
    const std::string err = (dir.path() / "err").string();
    const std::string line = "{ '" VANBAN_CLI "' " + arguments + "; } > '" + out + "' 2> '" + err + "'";
    const int raw = std::system(line.c_str());
    return {WIFEXITED(raw) ? WEXITSTATUS(raw) : -1, read(out), read(err)};
}

}  // namespace vanban::test
