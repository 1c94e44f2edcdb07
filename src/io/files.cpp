#include "io/files.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "vanban/error.hpp"

namespace vanban::io {
namespace {

struct Close {
    void operator()(std::FILE *file) const {
        if (file != stdin) {
            std::fclose(file);
        }
    }
};

[[noreturn]] void fail(const std::string &file) {
    throw Error("io", file, "read", std::strerror(errno));
}

}  // namespace

std::string read_file(const std::string &path) {
    const bool from_stdin = path == "-";
    const std::unique_ptr<std::FILE, Close> file(from_stdin ? stdin : std::fopen(path.c_str(), "rb"));
    const std::string name = from_stdin ? "standard input" : path;
    if (!file) {
        fail(name);
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
        fail(name);
    }
    return bytes;
}

}  // namespace vanban::io
