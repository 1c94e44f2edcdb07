#include "cli/files.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "vanban/error.hpp"

namespace vanban::cli {
namespace {

struct Close {
    void operator()(std::FILE *file) const {
        if (file != stdin) {
            std::fclose(file);
        }
    }
};

[[noreturn]] void fail(const std::string &file, const char *stage) {
    throw Error("io", file, stage, std::strerror(errno));
}

}  // namespace

std::string read_file(const std::string &path) {
    const bool from_stdin = path == "-";
    const std::unique_ptr<std::FILE, Close> file(from_stdin ? stdin : std::fopen(path.c_str(), "rb"));
    const std::string name = from_stdin ? "standard input" : path;
    if (!file) {
        fail(name, "read");
    }
    constexpr std::size_t chunk = std::size_t{1} << 20U;
    std::string bytes;
    std::error_code no_size;
    if (const auto size = std::filesystem::file_size(path, no_size); !from_stdin && !no_size) {
        bytes.reserve(size + chunk);
    }
    for (std::size_t got = chunk; got == chunk;) {
        const std::size_t size = bytes.size();
        bytes.resize(size + chunk);
        got = std::fread(bytes.data() + size, 1, chunk, file.get());
        bytes.resize(size + got);
    }
    if (std::ferror(file.get()) != 0) {
        fail(name, "read");
    }
    return bytes;
}

void print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
        fail("standard output", "write");
    }
}

void flush_output() {
    if (std::fflush(stdout) != 0) {
        fail("standard output", "write");
    }
}

void complain(const std::exception &error) {
    complain(error.what());
}

void complain(const std::string &line) {
    std::fprintf(stderr, "vanban: %s\n", line.c_str());
}

}  // namespace vanban::cli
