#include "store/store.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include <gmock/gmock.h>

#include "support/databases.hpp"
#include "write/sample_plan.hpp"

namespace vanban::store {
namespace {

using test::answer;
using test::corpus_rows;
using test::Database;
using test::Engine;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class StoreTest : public ::testing::TestWithParam<Engine> {
  protected:
    Database database_{GetParam()};
    std::unique_ptr<Store> store_ = database_.open();

    std::vector<Row> inputs() { return answer(*store_, "SELECT uri, document_id, state FROM inputs ORDER BY uri"); }
    std::int64_t count(const std::string &table) {
        return std::get<std::int64_t>(answer(*store_, "SELECT COUNT(*) FROM " + table).at(0).at(0));
    }
};

INSTANTIATE_TEST_SUITE_P(Sqlite, StoreTest, ::testing::Values(Engine::sqlite));
INSTANTIATE_TEST_SUITE_P(Postgres, StoreTest, ::testing::Values(Engine::postgres));

std::string error_of(const std::function<void()> &act) {
    try {
        act();
        return "";
    } catch (const Error &error) {
        return error.code() + ": " + error.what();
    }
}

/// The sample plan under other bytes, as a version of the generator read it.
Rows sample(char digit = 'a', std::string_view version = "0.1.0", const std::string &uri = "plan.txt") {
    Plan plan = test::sample_plan();
    plan.source.sha256 = std::string(64, digit);
    plan.source.uri = uri;
    return rows_of(plan, version);
}

TEST_P(StoreTest, loading_twice_changes_nothing) {
    for (const Rows &rows : corpus_rows())
        EXPECT_EQ(store_->load(rows, rows.uri), Loaded::added);
    const std::string sum = store_->checksum();
    for (const Rows &rows : corpus_rows())
        EXPECT_EQ(store_->load(unpack(pack(rows)), rows.uri), Loaded::already_there);
    EXPECT_EQ(store_->checksum(), sum);
    EXPECT_EQ(database_.open()->checksum(), sum);
    EXPECT_EQ(count("documents"), 5);
}

TEST_P(StoreTest, any_order_of_loading_gives_the_same_database) {
    const Database other(GetParam());
    const auto backwards = other.open();
    for (const Rows &rows : corpus_rows())
        store_->load(rows, rows.uri);
    backwards->together([&] {
        for (auto rows = corpus_rows().rbegin(); rows != corpus_rows().rend(); ++rows)
            backwards->load(*rows, rows->uri);
    });
    EXPECT_EQ(store_->checksum(), backwards->checksum());
}

TEST_P(StoreTest, every_cell_comes_back_as_it_was_bound) {
    const Rows rows = sample();
    store_->load(rows, "plan.txt");
    for (const TableShape &shape : table_shapes()) {
        if (shape.use == TableUse::shared)
            continue;  // the lexicon's agencies are there as well
        std::string columns;
        for (const std::string_view column : shape.columns)
            columns.append(columns.empty() ? "" : ", ").append(column);
        std::vector<Value> cells;
        for (const Row &row :
             answer(*store_, "SELECT " + columns + " FROM " + std::string(shape.name) + " ORDER BY 1, 2, 3"))
            cells.insert(cells.end(), row.begin(), row.end());
        EXPECT_EQ(cells, rows.cells(shape.id).values()) << shape.name;
    }
}

TEST_P(StoreTest, a_later_version_replaces_what_an_earlier_one_read) {
    Plan fuller = test::sample_plan();
    fuller.source.sha256 = std::string(64, 'a');
    fuller.targets.push_back(fuller.targets.front());
    fuller.targets.back().id = "t2";
    store_->load(sample('a', "0.9.0"), "plan.txt");
    EXPECT_EQ(store_->load(rows_of(fuller, "0.10.0"), "plan.txt"), Loaded::replaced);
    EXPECT_EQ(count("targets"), 2);
    EXPECT_TRUE(store_->holds(std::string(64, 'a'), "0.10.0"));
    EXPECT_TRUE(store_->holds(std::string(64, 'a'), "0.9.0"));
    EXPECT_FALSE(store_->holds(std::string(64, 'a'), "0.11.0"));
    EXPECT_EQ(store_->load(sample('a', "0.9.0"), "plan.txt"), Loaded::already_there);
    EXPECT_EQ(count("targets"), 2);
}

TEST_P(StoreTest, an_input_whose_bytes_change_moves_and_leaves_history_behind) {
    store_->load(sample('a'), "plan.txt");
    store_->load(sample('b'), "plan.txt");
    EXPECT_THAT(inputs(), ElementsAre(Row{"plan.txt", document_id(std::string(64, 'b')), "present"}));
    EXPECT_EQ(count("documents"), 2);
    EXPECT_EQ(count("current_documents"), 1);
    EXPECT_EQ(count("targets_by_province"), 1);
}

TEST_P(StoreTest, a_duplicate_is_one_more_input_of_its_document) {
    store_->load(sample('a', "0.1.0", "b.txt"), "b.txt");
    store_->add_input("c.txt", std::string(64, 'a'));
    store_->load(sample('a', "0.1.0", "a.txt"), "a.txt");
    EXPECT_THAT(inputs(), SizeIs(3));
    EXPECT_THAT(answer(*store_, "SELECT uri FROM documents"), ElementsAre(Row{"a.txt"}));
    store_->remove_input("b.txt");
    store_->remove_input("unknown.txt");
    EXPECT_EQ(count("current_documents"), 1);
    store_->remove_input("a.txt");
    store_->remove_input("c.txt");
    EXPECT_EQ(count("current_documents"), 0);
    EXPECT_EQ(count("documents"), 1);
    EXPECT_THAT(error_of([&] { store_->add_input("d.txt", std::string(64, 'e')); }),
                HasSubstr("record: d.txt: store: "));
}

TEST_P(StoreTest, hostile_values_are_kept_as_they_are) {
    Plan plan = test::sample_plan();
    plan.document.title = "'; DROP TABLE documents; -- \"\\ \n\t \\N $1 ? %s";
    plan.document.issuer = std::string("a\0b", 3);
    plan.document.place = std::string(3'000'000, 'x');
    plan.source.uri = "k\xFFy'.txt";
    plan.targets[0].value = 1e308;
    plan.targets[0].baseline = 0.1 + 0.2;
    const Rows rows = rows_of(plan);
    store_->load(rows, plan.source.uri);
    EXPECT_THAT(answer(*store_, "SELECT title, issuer, place, uri FROM documents"),
                ElementsAre(Row{*plan.document.title, "a\uFFFDb", *plan.document.place, "k\uFFFDy'.txt"}));
    EXPECT_THAT(answer(*store_, "SELECT value, baseline FROM targets"), ElementsAre(Row{1e308, 0.1 + 0.2}));
    EXPECT_THAT(answer(*store_, "SELECT state FROM inputs WHERE uri = $1", {"k\uFFFDy'.txt"}),
                ElementsAre(Row{"present"}));
}

TEST_P(StoreTest, rows_at_fault_leave_the_database_as_it_was) {
    store_->load(sample('a'), "plan.txt");
    const std::string sum = store_->checksum();
    Plan plan = test::sample_plan();
    plan.source.sha256 = std::string(64, 'b');
    plan.targets.push_back(plan.targets.front());  // its id a second time
    EXPECT_THAT(error_of([&] { store_->load(rows_of(plan), "other.txt"); }), HasSubstr("record: "));
    EXPECT_THAT(error_of([&] { store_->together([&] { store_->load(rows_of(plan), "other.txt"); }); }),
                HasSubstr("record: "));
    EXPECT_EQ(store_->checksum(), sum);
    store_->together([&] { EXPECT_EQ(store_->load(sample('b'), "other.txt"), Loaded::added); });
    EXPECT_EQ(count("documents"), 2);
}

TEST_P(StoreTest, a_document_whose_id_is_taken_is_told_and_not_dropped) {
    store_->load(sample('a'), "plan.txt");
    Rows rows = sample('a');
    Plan twin = test::sample_plan();
    twin.source.sha256 = std::string(63, 'a') + 'b';
    EXPECT_THAT(error_of([&] { store_->load(rows_of(twin), "twin.txt"); }), HasSubstr("begins with the same 63 bits"));
}

TEST_P(StoreTest, a_query_is_one_select) {
    store_->load(sample(), "plan.txt");
    for (const std::string sql : {"DELETE FROM documents", "SELECT 1; DELETE FROM documents", "SELEC 1", "",
                                  "SELECT * FROM nowhere", "SELECT $1"})
        EXPECT_THAT(error_of([&] { store_->query(sql, {}, [](const Row &) {}); }), HasSubstr(": store: ")) << sql;
    EXPECT_EQ(count("documents"), 1);
    EXPECT_THAT(store_->query("SELECT id AS key, title FROM documents WHERE bytes = $2 AND uri = $1",
                              {"plan.txt", std::int64_t{120}}, [](const Row &) {}),
                ElementsAre("key", "title"));
}

TEST_P(StoreTest, values_come_with_their_types) {
    EXPECT_THAT(
        answer(*store_, "SELECT NULL, 1, 1.5, 'x', 1 = 1, SUM(1), AVG(id) FROM (SELECT 2 AS id UNION ALL SELECT 3) t"),
        ElementsAre(Row{{}, std::int64_t{1}, 1.5, "x", std::int64_t{1}, std::int64_t{2}, 2.5}));
}

TEST_P(StoreTest, text_sorts_by_its_bytes_and_like_heeds_capitals) {
    for (const char *uri : {"Đ", "z", "a", "Z", "ă"})
        store_->load(sample('a'), uri);
    EXPECT_THAT(answer(*store_, "SELECT uri FROM inputs ORDER BY uri"),
                ElementsAre(Row{"Z"}, Row{"a"}, Row{"z"}, Row{"ă"}, Row{"Đ"}));
    EXPECT_THAT(answer(*store_, "SELECT uri FROM inputs WHERE uri LIKE 'Z%'"), SizeIs(1));
}

TEST_P(StoreTest, an_undated_instrument_is_the_dated_one_where_only_one_is_known) {
    Plan plan = test::sample_plan();
    const auto cite = [&](char digit, const std::string &id, std::optional<std::string> date) {
        plan.source.sha256 = std::string(64, digit);
        plan.instruments[0].id = id;
        plan.instruments[0].date = date;
        plan.references[0].instrument = id;
        store_->load(rows_of(plan), std::string(1, digit));
    };
    cite('1', "vn:lam-dong.ubnd:qd:5:0000", std::nullopt);
    cite('2', "vn:lam-dong.ubnd:qd:5:2024", "2024-05");
    cite('3', "vn:lam-dong.ubnd:qd:5:2024", "2024-05-06");
    cite('4', "vn:unknown:qd:5:0000", std::nullopt);
    cite('5', "vn:unknown:qd:5:2023", "2023");
    EXPECT_THAT(answer(*store_, "SELECT id, documents FROM most_cited_instruments"),
                ElementsAre(Row{"vn:lam-dong.ubnd:qd:5:2024", std::int64_t{3}},
                            Row{"vn:unknown:qd:5:0000", std::int64_t{1}},
                            Row{"vn:unknown:qd:5:2023", std::int64_t{1}}));
    EXPECT_THAT(answer(*store_, "SELECT date FROM instruments_best WHERE id = 'vn:lam-dong.ubnd:qd:5:2024'"),
                ElementsAre(Row{"2024-05-06"}));
    cite('6', "vn:lam-dong.ubnd:qd:5:2022", "2022");
    EXPECT_THAT(answer(*store_, "SELECT unified_id FROM instrument_unified WHERE id = 'vn:lam-dong.ubnd:qd:5:0000'"),
                ElementsAre(Row{"vn:lam-dong.ubnd:qd:5:0000"}));
}

/// Loads the corpus in a process of its own, from one plan on round to the one before it.
pid_t load_in_another_process(const std::string &url, std::size_t first) {
    const pid_t child = fork();
    if (child != 0)
        return child;
    int status = 0;
    try {
        const auto store = Store::open(url);
        for (std::size_t i = 0; i < corpus_rows().size() * 4; ++i) {
            const Rows &rows = corpus_rows()[(first + i) % corpus_rows().size()];
            store->load(rows, rows.uri + std::to_string(i));
        }
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        status = 1;
    }
    _exit(status);
}

TEST_P(StoreTest, two_processes_load_one_new_database_and_lose_nothing) {
    const Database shared(GetParam()), alone(GetParam());
    ASSERT_THAT(corpus_rows(), SizeIs(5));
    const pid_t loaders[] = {load_in_another_process(shared.url(), 0), load_in_another_process(shared.url(), 3)};
    for (const pid_t loader : loaders) {
        int status = -1;
        ASSERT_EQ(waitpid(loader, &status, 0), loader);
        EXPECT_EQ(status, 0);
    }
    const auto expected = alone.open();
    for (const std::size_t first : {0U, 3U})
        for (std::size_t i = 0; i < corpus_rows().size() * 4; ++i) {
            const Rows &rows = corpus_rows()[(first + i) % corpus_rows().size()];
            expected->load(rows, rows.uri + std::to_string(i));
        }
    EXPECT_EQ(shared.open()->checksum(), expected->checksum());
}

/// What another program does to a database.
void run_sql(const std::string &url, const std::string &sql) {
    if (url.starts_with("sqlite:"))
        ASSERT_EQ(std::system(("sqlite3 '" + url.substr(7) + "' \"" + sql + "\"").c_str()), 0);
    else
        test::PostgresServer::run(url, sql);
}

TEST_P(StoreTest, a_database_of_a_newer_schema_is_refused) {
    run_sql(database_.url(), "INSERT INTO schema_migrations VALUES (99, 'x')");
    for (const Access access : {Access::read, Access::write})
        EXPECT_THAT(error_of([&] { Store::open(database_.url(), access); }),
                    HasSubstr("is of schema 99, and this program knows"));
}

TEST_P(StoreTest, who_reads_changes_nothing) {
    store_->load(sample(), "plan.txt");
    const std::string sum = store_->checksum();
    const auto reader = Store::open(database_.url(), Access::read);
    EXPECT_EQ(reader->checksum(), sum);
    EXPECT_NE(error_of([&] { reader->remove_input("plan.txt"); }), "");
    EXPECT_EQ(store_->checksum(), sum);
}

TEST_P(StoreTest, to_read_a_database_of_an_older_schema_it_must_be_migrated_once) {
    run_sql(database_.url(), "DELETE FROM schema_migrations WHERE version > 1");
    EXPECT_THAT(error_of([&] { Store::open(database_.url(), Access::read); }),
                HasSubstr("is of the older schema 1 of 2; `vanban load` with --db"));
}

class ForeignTest : public ::testing::TestWithParam<Engine> {
  protected:
    Database database_{GetParam()};

    std::string error(Access access) {
        return error_of([&] { Store::open(database_.url(), access); });
    }
};

INSTANTIATE_TEST_SUITE_P(Sqlite, ForeignTest, ::testing::Values(Engine::sqlite));
INSTANTIATE_TEST_SUITE_P(Postgres, ForeignTest, ::testing::Values(Engine::postgres));

TEST_P(ForeignTest, another_programs_database_is_not_read_and_not_touched) {
    for (const char *table : {"customers (a INTEGER)", "documents (a INTEGER)", "schema_migrations (version TEXT)"}) {
        run_sql(database_.url(), "CREATE TABLE " + std::string(table));
        EXPECT_THAT(error(Access::read), HasSubstr("is no vanban database; `vanban batch` and `vanban load` make them"))
            << table;
    }
}

TEST_P(ForeignTest, tables_of_other_programs_are_in_the_way_and_named) {
    run_sql(database_.url(), "CREATE TABLE documents (a INTEGER)");
    EXPECT_THAT(error(Access::write), HasSubstr("has a table 'documents' that is not vanban's; name another database"));
    run_sql(database_.url(), "DROP TABLE documents");
    run_sql(database_.url(), "CREATE TABLE schema_migrations (version INTEGER, name TEXT)");
    EXPECT_THAT(error(Access::write), HasSubstr("has a table 'schema_migrations' that is not vanban's"));
    run_sql(database_.url(), "DROP TABLE schema_migrations");
    run_sql(database_.url(), "CREATE TABLE customers (a INTEGER)");
    EXPECT_EQ(error(Access::write), "") << "a table of a name that we do not take stays beside ours";
}

TEST(SqliteKeys, the_number_of_a_document_needs_no_index) {
    Database database(Engine::sqlite);
    EXPECT_THAT(answer(*database.open(), "SELECT name FROM pragma_index_list('documents') ORDER BY name"),
                ElementsAre(Row{"documents_instrument"}, Row{"sqlite_autoindex_documents_1"}));  // that of sha256
}

TEST(SqliteToRead, an_empty_file_stays_empty) {
    const test::TempDir dir;
    const std::string file = dir.write("plans.db", "");
    EXPECT_THAT(error_of([&] { Store::open("sqlite:" + file, Access::read); }), HasSubstr("is no vanban database"));
    EXPECT_EQ(std::filesystem::file_size(file), 0U);
}

TEST(SqliteToRead, reading_leaves_no_files_beside_the_database) {
    const Database database(Engine::sqlite);
    const std::string file = database.url().substr(7);
    database.open()->load(sample(), "plan.txt");
    Store::open(database.url(), Access::read)->checksum();
    EXPECT_FALSE(std::filesystem::exists(file + "-wal"));
    EXPECT_FALSE(std::filesystem::exists(file + "-shm"));
}

TEST(SqliteToRead, an_archive_that_may_not_be_written_can_be_read) {
    namespace fs = std::filesystem;
    const test::TempDir dir;
    const fs::path folder = dir.path() / "50% #1?";
    fs::create_directory(folder);
    const std::string url = "sqlite:" + (folder / "plans.db").native();
    Store::open(url)->load(sample(), "plan.txt");
    for (const fs::path &path : {dir.path(), folder, folder / "plans.db"})
        fs::permissions(path, fs::perms(path == folder / "plans.db" ? 0444 : 0555));
    const pid_t child = fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;  // root may write what nobody else may
        const bool ordinary = geteuid() != 0 || setuid(nobody) == 0;
        const std::string error = error_of([&] { Store::open(url, Access::read)->checksum(); });
        std::fputs(error.c_str(), stderr);
        _exit(ordinary && error.empty() ? 0 : 1);
    }
    int status = -1;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
    for (const fs::path &path : {dir.path(), folder})
        fs::permissions(path, fs::perms(0755));
}

TEST_P(StoreTest, every_table_and_view_is_explained) {
    const auto missing =
        GetParam() == Engine::sqlite
            ? answer(*store_, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT "
                              "LIKE 'schema%' AND name NOT IN (SELECT table_name FROM schema_comments)")
            : answer(*store_, "SELECT relname FROM pg_class WHERE relkind IN ('r', 'v') AND relnamespace = "
                              "'public'::regnamespace AND relname NOT LIKE 'schema%' AND "
                              "obj_description(oid, 'pg_class') IS NULL");
    EXPECT_THAT(missing, IsEmpty());
}

TEST(PostgresAndSqlite, the_corpus_gives_one_checksum_on_both) {
    std::vector<std::string> sums;
    for (const Engine engine : {Engine::sqlite, Engine::postgres}) {
        const Database database(engine);
        const auto store = database.open();
        for (const Rows &rows : corpus_rows())
            store->load(rows, rows.uri);
        sums.push_back(store->checksum());
    }
    EXPECT_EQ(sums[0], sums[1]);
}

TEST(StoreUrl, what_names_no_database_is_wrong_usage) {
    for (const std::string url : {"", "plans.db", "sqlite:", "mysql://host/name", "postgresql:name"})
        EXPECT_THAT(error_of([&] { Store::open(url); }),
                    HasSubstr("usage: " + url + ": store: names no database; write "))
            << url;
}

TEST(StoreUrl, a_server_that_is_not_there_is_one_line_with_the_remedy_and_without_the_password) {
    const std::string error = error_of([] { Store::open("postgresql://me:secret@127.0.0.1:1/plans"); });
    EXPECT_THAT(error, ::testing::StartsWith("store: postgresql://me@127.0.0.1:1/plans: store: "));
    EXPECT_THAT(error, ::testing::EndsWith("; does the server run, and do user and database exist?"));
    EXPECT_THAT(error, ::testing::Not(HasSubstr("\n")));
    EXPECT_THAT(error, ::testing::Not(HasSubstr("secret")));
}

TEST(StoreUrl, a_file_that_is_no_database_is_one_clear_line) {
    const test::TempDir dir;
    const std::string file = dir.write("plan.txt", std::string(5000, 'x'));
    EXPECT_EQ(error_of([&] { Store::open("sqlite:" + file); }),
              "store: " + file + ": store: file is not a database; name another file");
    EXPECT_THAT(error_of([&] { Store::open("sqlite:" + file + "/none/plans.db"); }),
                HasSubstr("does its folder exist, and may you write there?"));
}

}  // namespace
}  // namespace vanban::store
