#include "store/rows.hpp"

#include <gmock/gmock.h>

#include <limits>

#include "support/plans.hpp"
#include "write/sample_plan.hpp"

namespace vanban::store {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string error_of(const std::function<void()> &act) {
    try {
        act();
        return "";
    } catch (const Error &error) {
        return error.code() + ": " + error.what();
    }
}

TEST(Rows, spans_are_in_code_points_as_in_the_record) {
    const Plan plan = test::sample_plan();
    const auto targets = rows_of(plan).cells(TableId::targets).values();
    const std::string quote = "ít nhất 48,5% trường";
    EXPECT_EQ(targets[14], Value(quote));
    EXPECT_EQ(targets[15], Value(std::int64_t{56}));
    EXPECT_EQ(targets[16], Value(std::int64_t{56 + 20}));
}

TEST(Rows, a_relation_names_the_instruments_that_its_targets_resolve_to) {
    Plan plan = test::sample_plan();
    plan.relations.push_back({"71-NQ/TW", "Đề án 5", RelationKind::based_on, {0, 3}});
    const auto of = [](const Plan &some) { return rows_of(some).cells(TableId::relations).values(); };
    EXPECT_EQ(of(plan)[5], Value());
    EXPECT_EQ(of(plan)[6], Value("vn:bo-chinh-tri:nq:71:2025"));
    EXPECT_EQ(of(plan)[15], Value("vn:bo-chinh-tri:nq:71:2025"));
    EXPECT_EQ(of(plan)[16], Value());
    plan.document.id = "vn:lang-son.ubnd:kh:1:2025";
    EXPECT_EQ(of(plan)[5], Value("vn:lang-son.ubnd:kh:1:2025"));
}

TEST(Rows, instruments_are_the_parts_of_their_ids_each_once_and_in_order) {
    Plan plan = test::sample_plan();
    plan.document.id = "vn:lang-son.ubnd:kh:243:0000";
    plan.references.push_back(plan.references.front());
    EXPECT_THAT(rows_of(plan).cells(TableId::instruments).values(),
                ElementsAre(Value("vn:bo-chinh-tri:nq:71:2025"), Value("bo-chinh-tri"), Value("nq"), Value("71"),
                            Value(std::int64_t{2025}), Value("vn:lang-son.ubnd:kh:243:0000"), Value("lang-son.ubnd"),
                            Value("kh"), Value("243"), Value()));
}

TEST(Rows, what_is_no_id_is_refused) {
    for (const std::string id :
         {"", "vn", "vn:a:b:c", "vn:a:b:c:25", "vn:a:b:c:20x5", "xx:a:b:c:2025", "vn:a:b:c:2025:d"}) {
        Plan plan = test::sample_plan();
        plan.instruments[0].id = id;
        EXPECT_THAT(error_of([&] { rows_of(plan); }),
                    HasSubstr("record: plan.txt: store: '" + id + "' is no id of an instrument"));
    }
    for (const std::string &sha256 : {std::string(), std::string(63, 'a'), std::string(64, 'A'), std::string(64, 'g')})
        EXPECT_THAT(error_of([&] { document_id(sha256); }), HasSubstr("is no SHA-256")) << sha256;
}

TEST(Rows, a_number_that_is_not_finite_is_null) {
    Plan plan = test::sample_plan();
    plan.targets[0].value = std::numeric_limits<double>::infinity();
    EXPECT_EQ(rows_of(plan).cells(TableId::targets).values()[6], Value());
}

TEST(Rows, the_document_s_id_is_the_first_63_bits_of_its_sha256) {
    EXPECT_EQ(document_id("0000000000000003" + std::string(48, 'f')), 1);
    EXPECT_EQ(document_id(std::string(64, 'f')), std::numeric_limits<std::int64_t>::max());
}

TEST(RowsPack, rows_come_back_from_their_bytes) {
    const Rows sample = rows_of(test::sample_plan(), "1.2.3");
    EXPECT_EQ(unpack(pack(sample)), sample);
    for (const test::CorpusPlan &plan : test::corpus_plans()) {
        const Rows rows = rows_of(test::shared_extractor().extract(plan.bytes, plan.name));
        EXPECT_EQ(unpack(pack(rows)), rows) << plan.name;
    }
}

TEST(RowsPack, bytes_that_are_cut_off_or_damaged_are_refused) {
    const std::string bytes = pack(rows_of(test::sample_plan()));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_THAT(error_of([&] { unpack(bytes.substr(0, size)); }), HasSubstr("record: packed rows: store: "))
            << size;
    EXPECT_THAT(error_of([&] { unpack(bytes + '\0'); }), HasSubstr("are of another form"));
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string damaged = bytes;
        damaged[at] = '\x7F';
        error_of([&] { unpack(damaged); });  // refused or not: nothing else than `Error` may come of it
    }
}

}  // namespace
}  // namespace vanban::store
