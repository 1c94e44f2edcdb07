#include "cli/database.hpp"

#include <filesystem>

#include <CLI/CLI.hpp>

#include "vanban/error.hpp"

namespace vanban::cli {
namespace {

constexpr std::string_view kSqlite = "sqlite:";

std::string url_of(const DatabaseFlags &flags) {
    if (flags.out.empty() == flags.url.empty())
        throw Error("usage", "OUT", "options", "give either the folder of a batch or a database with --db URL");
    if (flags.out.empty())
        return flags.url;
    if (!std::filesystem::exists(flags.out))
        throw Error("usage", flags.out, "options",
                    "is no folder of a batch's results; give one that `vanban batch` made");
    if (!std::filesystem::is_directory(flags.out))
        throw Error("usage", flags.out, "options",
                    "is a file; give the folder that it is in, or the database itself: --db sqlite:" + flags.out);
    const std::filesystem::path file = std::filesystem::path(flags.out) / "plans.db";
    if (!std::filesystem::exists(file))
        throw Error("store", flags.out, "store",
                    "has no plans.db; make one with `vanban batch INPUT -o " + flags.out +
                        "`, or load its records with `vanban load`");
    return std::string(kSqlite) + file.native();
}

}  // namespace

void add_database_options(CLI::App &command, DatabaseFlags &flags) {
    command.add_option("OUT", flags.out, "Folder of a batch's results; its plans.db is read");
    command.add_option("--db", flags.url, "Database instead: sqlite:FILE or postgresql://…")->type_name("URL");
}

std::unique_ptr<store::Store> open_database(const DatabaseFlags &flags) {
    const std::string url = url_of(flags);
    if (url.starts_with(kSqlite) && url != kSqlite && !std::filesystem::exists(url.substr(kSqlite.size())))
        throw Error("store", url.substr(kSqlite.size()), "store",
                    "is no such file; `vanban batch` and `vanban load` make databases");
    return store::Store::open(url, store::Access::read);
}

}  // namespace vanban::cli
