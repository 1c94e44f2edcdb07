#include "io/files.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "text/large_memory.hpp"
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
    // A file that tells its length is read in one go, and one byte more shows that it has ended.
    std::error_code no_size;
    const auto length = from_stdin ? 0 : std::filesystem::file_size(path, no_size);
    constexpr std::size_t kUnknown = std::size_t{1} << 20U;
    const std::size_t chunk = no_size || length == 0 ? kUnknown : static_cast<std::size_t>(length) + 1;
    std::string bytes;
    reserve_filled(bytes, chunk);
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
