#include "store/loader.hpp"

#include <gtest/gtest.h>

namespace vanban::store {
namespace {

TEST(Loader, versions_are_compared_number_by_number) {
    const std::pair<const char *, const char *> cases[] = {
        {"0.1.0", "0.1.1"}, {"0.9.0", "0.10.0"}, {"0.9", "0.9.1"}, {"1.2.3", "2.0.0"}, {"", "0.0.1"}};
    for (const auto &[earlier, later] : cases) {
        EXPECT_TRUE(is_earlier(earlier, later)) << earlier << " " << later;
        EXPECT_FALSE(is_earlier(later, earlier)) << earlier << " " << later;
        EXPECT_FALSE(is_earlier(later, later)) << later;
    }
}

}  // namespace
}  // namespace vanban::store
