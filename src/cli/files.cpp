#include "cli/files.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "vanban/error.hpp"

namespace vanban::cli {
namespace {

[[noreturn]] void fail() {
    throw Error("io", "standard output", "write", std::strerror(errno));
}

}  // namespace

void print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
        fail();
    }
}

void flush_output() {
    if (std::fflush(stdout) != 0) {
        fail();
    }
}

void complain(const std::exception &error) {
    complain(error.what());
}

void complain(const std::string &line) {
    std::fprintf(stderr, "vanban: %s\n", line.c_str());
}

}  // namespace vanban::cli
