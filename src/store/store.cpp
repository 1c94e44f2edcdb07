#include "store/store.hpp"

#include "store/connection.hpp"
#include "store/loader.hpp"
#include "store/migrations.hpp"
#include "store/url.hpp"

namespace vanban::store {
namespace {

std::unique_ptr<Connection> connect(const std::string &url, const std::string &name, Access access) {
    constexpr std::string_view sqlite = "sqlite:";
    if (url.starts_with(sqlite) && url.size() > sqlite.size())
        return open_sqlite(url.substr(sqlite.size()), access);
    if (url.starts_with("postgresql://") || url.starts_with("postgres://"))
        return open_postgres(url, name, access);
    throw Error("usage", name, "store", "names no database; write sqlite:FILE or postgresql://USER@HOST/NAME");
}

}  // namespace

Store::Store(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Store::~Store() = default;

std::unique_ptr<Store> Store::open(const std::string &url, Access access) {
    const std::string name = without_password(url);
    auto connection = connect(url, name, access);
    if (access == Access::read)
        require_schema(*connection, name);
    else
        migrate(*connection, name);
    return std::unique_ptr<Store>(new Store(std::move(connection)));
}

void Store::together(const std::function<void()> &body) {
    connection_->together(body);
}

Loaded Store::load(const Rows &rows, const std::string &input) {
    return store::load(*connection_, rows, input);
}

void Store::add_input(const std::string &input, const std::string &sha256) {
    store::add_input(*connection_, input, sha256);
}

void Store::remove_input(const std::string &input) {
    store::remove_input(*connection_, input);
}

bool Store::holds(const std::string &sha256, std::string_view generator_version) {
    return store::holds(*connection_, sha256, generator_version);
}

std::vector<std::string> Store::query(const std::string &sql, const std::vector<Value> &parameters,
                                      const std::function<void(const Row &)> &each) {
    return connection_->query(sql, parameters, each);
}

}  // namespace vanban::store
