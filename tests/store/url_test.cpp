#include "store/url.hpp"

#include <gtest/gtest.h>

namespace vanban::store {
namespace {

TEST(Url, is_shown_without_its_password) {
    const std::pair<const char *, const char *> cases[] = {
        {"sqlite:a:b@c?password=x.db", "sqlite:a:b@c?password=x.db"},
        {"postgresql://host/name", "postgresql://host/name"},
        {"postgresql://me@host:5432/name", "postgresql://me@host:5432/name"},
        {"postgresql://me:secret@host:5432/name", "postgresql://me@host:5432/name"},
        {"postgresql://me:a@b:c@host/name", "postgresql://me@host/name"},
        {"postgresql://me:secret@/name?host=/tmp", "postgresql://me@/name?host=/tmp"},
        {"postgres://host/name?user=me&password=secret", "postgres://host/name?user=me"},
        {"postgres://host/name?password=secret&user=me", "postgres://host/name?user=me"},
        {"postgres://host/name?password=secret", "postgres://host/name"},
    };
    for (const auto &[url, shown] : cases)
        EXPECT_EQ(without_password(url), shown) << url;
}

}  // namespace
}  // namespace vanban::store
