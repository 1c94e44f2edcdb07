// Questions that analysts ask: both engines must answer them alike, to the order of the rows.
#include <gtest/gtest.h>

#include "support/databases.hpp"

namespace vanban::store {
namespace {

using test::answer;
using test::Database;
using test::Engine;

struct Question {
    const char *asks;
    const char *sql;
};

constexpr Question kQuestions[] = {
    {"what do provinces promise for 2030 on schools that meet the national standard?",
     "SELECT province, indicator, comparator, value, unit, symbol FROM targets_by_province WHERE year = 2030 AND "
     "indicator LIKE '%chuẩn quốc gia%' ORDER BY province, indicator, value, document_id, target_id"},
    {"how many targets does each province set for each year?",
     "SELECT province, year, COUNT(*), MIN(value), MAX(value) FROM targets_by_province GROUP BY province, year ORDER "
     "BY "
     "province NULLS FIRST, year NULLS FIRST"},
    {"how firm are the promises: at least, at most, exactly?",
     "SELECT comparator, COUNT(*) AS targets, SUM(CASE WHEN year IS NULL THEN 1 ELSE 0 END) AS undated FROM targets "
     "GROUP "
     "BY comparator ORDER BY comparator"},
    {"which units are counted in, and how often?",
     "SELECT unit, kind, COUNT(*) AS targets, AVG(value) FROM targets GROUP BY unit, kind ORDER BY targets DESC, unit, "
     "kind"},
    {"which indicators do several documents promise?",
     "SELECT indicator, COUNT(DISTINCT document_id) AS documents FROM targets_by_province GROUP BY indicator ORDER BY "
     "documents DESC, indicator LIMIT 20"},
    {"whom do most tasks fall to?",
     "SELECT agency, level, kind, COUNT(*) AS tasks, COUNT(DISTINCT document_id) FROM tasks_by_lead_agency GROUP BY "
     "agency, level, kind ORDER BY tasks DESC, agency"},
    {"what must the Sở Tài chính do?",
     "SELECT province, role, task FROM tasks_by_lead_agency WHERE agency_id = 'so-tai-chinh' ORDER BY document_id, "
     "assignment_id"},
    {"which agencies are only ever partners?",
     "SELECT DISTINCT w.agency_id FROM assignment_agencies w WHERE w.part = 'partner' AND w.agency_id IS NOT NULL AND "
     "w.agency_id NOT IN (SELECT a.agency_id FROM assignment_agencies a WHERE a.part = 'actor' AND a.agency_id IS NOT "
     "NULL) ORDER BY w.agency_id"},
    {"which tasks have a deadline, and when?",
     "SELECT deadline, agency, province, task FROM open_deadlines ORDER BY deadline, agency, document_id, "
     "assignment_id"},
    {"which names of agencies does the lexicon not know?", "SELECT name, COUNT(*) AS times FROM assignment_agencies "
                                                           "WHERE agency_id IS NULL GROUP BY name ORDER BY times DESC, "
                                                           "name"},
    {"what is cited most?", "SELECT * FROM most_cited_instruments LIMIT 25"},
    {"what do the documents carry out, and what do they only cite?",
     "SELECT kind, COUNT(*), SUM(mentions) FROM citation_edges GROUP BY kind ORDER BY kind"},
    {"who cites the resolution of the Politburo on education?",
     "SELECT d.issuer, e.kind, e.mentions FROM citation_edges e JOIN current_documents d ON d.id = e.document_id WHERE "
     "e.to_instrument = 'vn:bo-chinh-tri:nq:71:2025' ORDER BY d.issuer, d.id, e.kind"},
    {"by what words is an instrument said to carry out another?",
     "SELECT kind, from_target, to_target, from_instrument, to_instrument, evidence FROM relations WHERE kind <> "
     "'based_on' ORDER BY document_id, ordinal"},
    {"which cited instruments have no year yet?",
     "SELECT u.id, b.title FROM instrument_unified u JOIN instruments_best b ON b.id = u.unified_id WHERE u.unified_id "
     "LIKE '%:0000' ORDER BY u.id"},
    {"which two documents cite the most in common?",
     "SELECT a.document_id, b.document_id, COUNT(DISTINCT a.to_instrument) AS common FROM citation_edges a JOIN "
     "citation_edges b ON a.to_instrument = b.to_instrument AND a.document_id < b.document_id GROUP BY a.document_id, "
     "b.document_id ORDER BY common DESC, a.document_id, b.document_id"},
    {"who signed what?",
     "SELECT s.name, s.position, s.authority, d.symbol FROM signers s JOIN current_documents d ON d.id = s.document_id "
     "ORDER BY s.name, d.id"},
    {"what should a reader look at first?",
     "SELECT severity, code, COUNT(*) AS findings FROM diagnostics GROUP BY severity, code ORDER BY severity, code"},
    {"in which sections do the targets stand?",
     "SELECT s.title, COUNT(*) AS targets FROM targets t JOIN sections s ON s.document_id = t.document_id AND s.path = "
     "t.section GROUP BY s.title ORDER BY targets DESC, s.title"},
    {"how long is each document, and what is in it?",
     "SELECT d.uri, d.date, d.bytes, (SELECT COUNT(*) FROM sections s WHERE s.document_id = d.id) AS sections, (SELECT "
     "COUNT(*) FROM mentions m WHERE m.document_id = d.id) AS mentions, (SELECT COUNT(*) FROM assignments a WHERE "
     "a.document_id = d.id) AS tasks FROM current_documents d ORDER BY d.uri"},
};

TEST(PostgresAndSqlite, twenty_questions_have_the_same_answers_on_both) {
    const Database on_sqlite(Engine::sqlite), on_postgres(Engine::postgres);
    const auto sqlite = on_sqlite.open(), postgres = on_postgres.open();
    for (const Rows &rows : test::corpus_rows()) {
        sqlite->load(rows, rows.uri);
        postgres->load(rows, rows.uri);
    }
    for (const Question &question : kQuestions) {
        const auto rows = answer(*sqlite, question.sql);
        EXPECT_EQ(rows, answer(*postgres, question.sql)) << question.asks;
        RecordProperty(question.asks, static_cast<int>(rows.size()));
    }
}

class QuestionTest : public ::testing::TestWithParam<Question> {};

void PrintTo(const Question &question, std::ostream *out) {
    *out << question.asks;
}

TEST_P(QuestionTest, has_an_answer_over_the_corpus) {
    const Database database(Engine::sqlite);
    const auto store = database.open();
    for (const Rows &rows : test::corpus_rows())
        store->load(rows, rows.uri);
    EXPECT_FALSE(answer(*store, GetParam().sql).empty());
}

INSTANTIATE_TEST_SUITE_P(Questions, QuestionTest, ::testing::ValuesIn(kQuestions));

}  // namespace
}  // namespace vanban::store
