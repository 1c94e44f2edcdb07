// Databases of both engines for the tests of the store.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "store/store.hpp"
#include "support/plans.hpp"
#include "support/postgres.hpp"

namespace vanban::test {

enum class Engine { sqlite, postgres };

/// A new, empty database, gone with the object.
class Database {
  public:
    explicit Database(Engine engine)
        : url_(engine == Engine::sqlite ? "sqlite:" + (dir_.path() / "plans.db").string()
                                        : PostgresServer::shared().new_database()) {}

    const std::string &url() const { return url_; }
    std::unique_ptr<store::Store> open() const { return store::Store::open(url_); }

  private:
    TempDir dir_;
    std::string url_;
};

/// What a query answers, all at once.
inline std::vector<store::Row> answer(store::Store &store, const std::string &sql,
                                      const std::vector<store::Value> &parameters = {}) {
    std::vector<store::Row> rows;
    store.query(sql, parameters, [&](const store::Row &row) { rows.push_back(row); });
    return rows;
}

/// The rows of the plans of the corpus, in the order of their names.
inline const std::vector<store::Rows> &corpus_rows() {
    static const std::vector<store::Rows> rows = [] {
        std::vector<store::Rows> all;
        for (const CorpusPlan &plan : corpus_plans())
            all.push_back(store::rows_of(shared_extractor().extract(plan.bytes, plan.name)));
        return all;
    }();
    return rows;
}

}  // namespace vanban::test
