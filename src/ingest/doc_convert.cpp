#include "ingest/doc_convert.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <thread>
#include <vector>

#include "vanban/error.hpp"

extern char **environ;

namespace vanban {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr auto kPatience = std::chrono::seconds(120);
constexpr auto kBetweenLooks = std::chrono::milliseconds(20);

/// A folder that nobody else can look into, gone with all it holds when this ends.
class PrivateFolder {
  public:
    PrivateFolder() {
        std::error_code error;
        std::string name = (fs::temp_directory_path(error) / "vanban-XXXXXX").string();
        if (!error && mkdtemp(name.data()) != nullptr)
            path_ = name;
    }
    ~PrivateFolder() {
        std::error_code error;
        if (!path_.empty())
            fs::remove_all(path_, error);
    }
    PrivateFolder(const PrivateFolder &) = delete;
    PrivateFolder &operator=(const PrivateFolder &) = delete;

    const fs::path &path() const { return path_; }

  private:
    fs::path path_;
};

/// "file:///tmp/x%20y": a path as an address.
std::string file_url(const fs::path &path) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out = "file://";
    for (const char c : path.string()) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
                           c == '-' || c == '_' || c == '.';
        if (plain)
            out += c;
        else
            out.append({'%', kHex[byte >> 4U], kHex[byte & 15U]});
    }
    return out;
}

/// Starts the program as the leader of a process group, its output thrown away. Returns what posix_spawn does.
int start(std::vector<std::string> words, pid_t &process) {
    std::vector<char *> arguments;
    for (std::string &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(&attributes, 0);
    const int error = posix_spawnp(&process, arguments[0], &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

/// Waits for the process; false where it took too long, and it and all that it started were ended.
bool wait_for(pid_t process) {
    const Clock::time_point end = Clock::now() + kPatience;
    for (int status = 0;;) {
        const pid_t got = waitpid(process, &status, WNOHANG);
        if (got == process || (got < 0 && errno != EINTR))
            return true;
        if (Clock::now() >= end) {
            kill(-process, SIGKILL);
            waitpid(process, &status, 0);
            return false;
        }
        std::this_thread::sleep_for(kBetweenLooks);
    }
}

[[noreturn]] void refuse(const std::string &uri, const std::string &why) {
    throw Error("unsupported", uri, "ingest", why);
}

}  // namespace

std::string convert_doc(std::string_view bytes, const std::string &uri) {
    const PrivateFolder folder;
    const fs::path from = folder.path() / "in.doc", to = folder.path() / "in.docx";
    if (!folder.path().empty())
        std::ofstream(from, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
    std::error_code error;
    if (folder.path().empty() || fs::file_size(from, error) != bytes.size())
        refuse(uri, "cannot be converted, as the folder for temporary files cannot be written; set TMPDIR");
    pid_t process = 0;
    const int failed =
        start({"soffice", "--headless", "--norestore", "-env:UserInstallation=" + file_url(folder.path() / "profile"),
               "--convert-to", "docx", "--outdir", folder.path().string(), from.string()},
              process);
    if (failed != 0)
        refuse(uri, "is an old Word file (.doc) and no LibreOffice (soffice) is installed to convert it; install "
                    "LibreOffice or save the file as DOCX");
    if (!wait_for(process))
        refuse(uri, "kept LibreOffice busy for two minutes; save the file as DOCX");
    std::ifstream converted(to, std::ios::binary);
    if (!converted)
        refuse(uri, "could not be converted by LibreOffice (damaged, or no Word file); save it as DOCX");
    return {std::istreambuf_iterator<char>(converted), std::istreambuf_iterator<char>()};
}

}  // namespace vanban
