// A PostgreSQL server of the tests' own, on a socket in a folder of its own.
#pragma once

#include <sys/types.h>

#include <string>

#include "support/files.hpp"

namespace vanban::test {

class PostgresServer {
  public:
    /// The one server of this process: made and started at its first use, stopped when the process ends, however it
    /// ends. Throws `std::runtime_error` where PostgreSQL is not installed or does not start.
    static PostgresServer &shared();

    /// The URL of a new, empty database; where the server can (from PostgreSQL 15 on) one that sorts text by
    /// Vietnamese, so that what depends on an order by bytes is found out.
    std::string new_database();

    /// Runs a statement on a database by its URL.
    static void run(const std::string &url, const std::string &sql);

    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;

  private:
    PostgresServer();
    ~PostgresServer();

    std::string url(const std::string &database) const;

    TempDir dir_;
    std::string programs_;  ///< folder of initdb and postgres
    pid_t server_ = -1;
    int databases_ = 0;
};

}  // namespace vanban::test
