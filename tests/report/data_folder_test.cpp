#include "report/data_folder.hpp"

#include <filesystem>

#include <gmock/gmock.h>

#include "support/files.hpp"

namespace vanban::report {
namespace {

namespace fs = std::filesystem;
using test::TempDir;

TEST(ReportDataFolder, a_script_holds_nothing_that_could_end_it) {
    const Json value{
        {"title", "</script><script>alert(1)</script>"}, {"quote", "\"'\\"}, {"line", "a\u2028b\u2029c\n"}};
    const std::string script = data_script("plan/ab\"<", value);
    EXPECT_EQ(script.find('<'), std::string::npos);
    EXPECT_EQ(script.find("\u2028"), std::string::npos);
    EXPECT_EQ(script.find("\u2029"), std::string::npos);
    ASSERT_TRUE(script.starts_with("vanban.data(\"plan/ab\\\"\\u003c\","));
    ASSERT_TRUE(script.ends_with(");\n"));
    const std::size_t start = script.find('{');
    EXPECT_EQ(Json::parse(script.substr(start, script.size() - start - 3)), value);
}

TEST(ReportDataFolder, what_is_no_utf8_is_still_a_script) {
    EXPECT_EQ(data_script("a", "\xFF"), "vanban.data(\"a\",\"\uFFFD\");\n");
}

TEST(ReportDataFolder, files_of_former_runs_go_and_files_of_others_stay) {
    const TempDir dir;
    const std::string site = dir.path().native();
    {
        DataFolder first(site);
        first.put("plan/old", 1);
        first.put("plan/kept", 1);
    }
    dir.write("data/own.js", "console.log(1)");
    dir.write("data/notes.txt", "vanban.data(");
    DataFolder second(site);
    second.put("plan/kept", 2);
    second.clear_others();
    EXPECT_FALSE(fs::exists(dir.path() / "data/plan/old.js"));
    EXPECT_EQ(test::read(dir.path() / "data/plan/kept.js"), "vanban.data(\"plan/kept\",2);\n");
    EXPECT_TRUE(fs::exists(dir.path() / "data/own.js"));
    EXPECT_TRUE(fs::exists(dir.path() / "data/notes.txt"));
}

TEST(ReportDataFolder, a_file_that_is_as_it_should_be_is_left_alone) {
    const TempDir dir;
    DataFolder(dir.path().native()).put("a", 1);
    const fs::path file = dir.path() / "data/a.js";
    const auto written = fs::file_time_type::clock::now() - std::chrono::hours(1);
    fs::last_write_time(file, written);
    DataFolder(dir.path().native()).put("a", 1);
    EXPECT_EQ(fs::last_write_time(file), written);
    DataFolder(dir.path().native()).put("a", 2);
    EXPECT_NE(fs::last_write_time(file), written);
}

}  // namespace
}  // namespace vanban::report
