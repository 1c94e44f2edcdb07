#include "store/store.hpp"

#include <gmock/gmock.h>

#include "support/files.hpp"
#include "support/plans.hpp"

namespace vanban::store {
namespace {

TEST(Store, loading_twice_changes_nothing) {
    const test::TempDir dir;
    const auto store = Store::open("sqlite:" + (dir.path() / "plans.db").string());
    const test::CorpusPlan &plan = test::corpus_plans().front();
    const Rows rows = unpack(pack(rows_of(test::shared_extractor().extract(plan.bytes, plan.name))));
    EXPECT_EQ(store->load(rows, plan.name), Loaded::added);
    const std::string sum = store->checksum();
    EXPECT_EQ(store->load(rows, plan.name), Loaded::already_there);
    EXPECT_EQ(store->checksum(), sum);
}

}  // namespace
}  // namespace vanban::store
