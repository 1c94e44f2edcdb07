#include "support/postgres.hpp"

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <stdexcept>
#include <thread>
#include <vector>

#include <pqxx/pqxx>

namespace vanban::test {
namespace {

namespace fs = std::filesystem;

/// Debian's folder of the newest version.
std::string newest_programs() {
    std::vector<std::pair<int, std::string>> found;
    std::error_code none;
    for (const auto &version : fs::directory_iterator("/usr/lib/postgresql", none))
        if (fs::exists(version.path() / "bin/postgres"))
            found.emplace_back(std::atoi(version.path().filename().c_str()), (version.path() / "bin").string());
    if (found.empty())
        throw std::runtime_error("these tests need PostgreSQL: apt-get install postgresql");
    return std::max_element(found.begin(), found.end())->second;
}

/// PostgreSQL refuses to run as root; null where we are not.
const passwd *ordinary_user() {
    if (geteuid() != 0)
        return nullptr;
    const passwd *user = getpwnam("postgres");
    return user != nullptr ? user : getpwnam("nobody");
}

/// Starts a program that ends with this process at the latest; what it says goes to `log`.
pid_t start(std::vector<std::string> command, const std::string &log) {
    const passwd *const user = ordinary_user();
    std::vector<char *> arguments;
    for (std::string &word : command)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t child = fork();
    if (child != 0)
        return child;
    const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    if (user != nullptr && (setgroups(0, nullptr) != 0 || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0))
        _exit(126);
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    execv(arguments[0], arguments.data());
    _exit(127);
}

bool answers(const std::string &url) {
    try {
        pqxx::connection connection(url);
        return true;
    } catch (const pqxx::failure &) {
        return false;
    }
}

}  // namespace

PostgresServer &PostgresServer::shared() {
    static PostgresServer server;
    return server;
}

PostgresServer::PostgresServer() : programs_(newest_programs()) {
    const std::string folder = dir_.path().string(), data = folder + "/data", log = folder + "/log";
    if (const passwd *user = ordinary_user(); user != nullptr && chown(folder.c_str(), user->pw_uid, user->pw_gid) != 0)
        throw std::runtime_error("cannot hand " + folder + " to another user");
    const pid_t initdb = start(
        {programs_ + "/initdb", "-D", data, "-U", "vanban", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"},
        log);
    int status = 0;
    waitpid(initdb, &status, 0);
    if (status != 0)
        throw std::runtime_error("initdb failed: " + read(log));
    server_ = start({programs_ + "/postgres", "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off",
                     "-c", "shared_buffers=16MB"},
                    log);
    for (int tries = 0; !answers(url("postgres")); ++tries) {
        if (tries == 600 || waitpid(server_, &status, WNOHANG) == server_)
            throw std::runtime_error("PostgreSQL does not start: " + read(log));
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

PostgresServer::~PostgresServer() {
    kill(server_, SIGINT);  // "fast": connections are closed
    waitpid(server_, nullptr, 0);
}

std::string PostgresServer::url(const std::string &database) const {
    return "postgresql://vanban@/" + database + "?host=" + dir_.path().string();
}

std::string PostgresServer::new_database() {
    const std::string name = "test" + std::to_string(++databases_);
    const bool sorts = pqxx::connection(url("postgres")).server_version() >= 150000;
    run(url("postgres"),
        "CREATE DATABASE " + name + (sorts ? " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'vi-VN'" : ""));
    return url(name);
}

void PostgresServer::run(const std::string &url, const std::string &sql) {
    pqxx::connection connection(url);
    pqxx::nontransaction(connection).exec(sql);
}

}  // namespace vanban::test
