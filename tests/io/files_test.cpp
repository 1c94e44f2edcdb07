#include "io/files.hpp"

#include <gtest/gtest.h>

#include "support/files.hpp"
#include "vanban/error.hpp"

namespace vanban::io {
namespace {

TEST(IoFiles, a_file_is_read_whole_whatever_its_bytes_and_length) {
    const test::TempDir dir;
    for (const std::string &bytes : {std::string(), std::string("\0\r\n", 3), std::string((1 << 20) + 1, 'x')})
        EXPECT_EQ(read_file(dir.write("file", bytes)), bytes);
}

TEST(IoFiles, a_file_whose_length_the_system_does_not_know_is_read_too) {
    EXPECT_FALSE(read_file("/proc/self/status").empty());
}

TEST(IoFiles, what_cannot_be_read_is_an_error_with_the_systems_reason) {
    const test::TempDir dir;
    for (const auto &[path, why] :
         {std::pair<std::string, std::string>{dir.path() / "none", "No such file or directory"},
          {dir.path(), "Is a directory"}}) {
        try {
            read_file(path);
            FAIL() << path;
        } catch (const Error &error) {
            EXPECT_EQ(error.stage(), "read");
            EXPECT_EQ(error.why(), why);
        }
    }
}

}  // namespace
}  // namespace vanban::io
