#include "io/durable.hpp"

#include <sys/resource.h>

#include <filesystem>

#include <gmock/gmock.h>

#include "support/files.hpp"
#include "vanban/error.hpp"

namespace vanban::io {
namespace {

namespace fs = std::filesystem;
using test::TempDir;

std::size_t files_in(const fs::path &folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(IoDurable, a_file_is_written_whole_and_replaces_the_old_one) {
    const TempDir dir;
    const std::string file = dir.write("a.json", "old");
    const std::string large(3'000'000, 'x');
    write_whole(file, large);
    EXPECT_EQ(test::read(file), large);
    EXPECT_EQ(files_in(dir.path()), 1U);
}

TEST(IoDurable, many_files_are_written_at_once_each_whole) {
    const TempDir dir;
    std::vector<std::string> bytes;
    for (std::size_t i = 0; i < 100; ++i)
        bytes.emplace_back(1000 * i, 'x');
    std::vector<FileBytes> files;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        files.push_back({(dir.path() / std::to_string(i)).native(), bytes[i]});
    write_whole(files);
    for (const auto &[file, written] : files)
        EXPECT_EQ(test::read(file), written);
    EXPECT_EQ(files_in(dir.path()), files.size());
    write_whole(std::vector<FileBytes>{});
}

TEST(IoDurable, many_files_need_few_descriptors) {
    const TempDir dir;
    std::vector<FileBytes> files;
    for (std::size_t i = 0; i < 300; ++i)
        files.push_back({(dir.path() / std::to_string(i)).native(), "x"});
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &before), 0);
    const rlimit few{100, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &few), 0);
    EXPECT_NO_THROW(write_whole(files));
    setrlimit(RLIMIT_NOFILE, &before);
    EXPECT_EQ(files_in(dir.path()), files.size());
}

TEST(IoDurable, one_of_many_files_that_cannot_be_written_is_told) {
    const TempDir dir;
    std::vector<FileBytes> files(20, {"", "x"});
    for (std::size_t i = 0; i < files.size(); ++i)
        files[i].file = (dir.path() / (i == 7 ? "none/7" : std::to_string(i))).native();
    try {
        write_whole(files);
        FAIL();
    } catch (const Error &error) {
        EXPECT_EQ(error.stage(), "write");
        EXPECT_EQ(error.file(), files[7].file);
    }
}

TEST(IoDurable, a_file_that_is_not_kept_leaves_the_old_one_and_nothing_else) {
    const TempDir dir;
    const std::string file = dir.write("a.json", "old");
    {
        WholeFile unkept(file);
        unkept.write("new");
        EXPECT_EQ(test::read(file), "old");
    }
    EXPECT_EQ(test::read(file), "old");
    EXPECT_EQ(files_in(dir.path()), 1U);
}

TEST(IoDurable, a_draft_that_another_writes_gets_its_place_when_it_is_kept) {
    const TempDir dir;
    const std::string file = dir.write("a.xlsx", "old");
    {
        const Draft unkept(file);
        std::ofstream(unkept.path()) << "half";
    }
    EXPECT_EQ(test::read(file), "old");
    Draft draft(file);
    std::ofstream(draft.path()) << "new";
    draft.keep();
    EXPECT_EQ(test::read(file), "new");
    EXPECT_EQ(files_in(dir.path()), 1U);
}

TEST(IoDurable, what_is_no_file_is_not_replaced) {
    const TempDir dir;
    EXPECT_THROW(Draft(dir.path().native()), Error);
    EXPECT_THROW(Draft("/dev/full"), Error);
}

TEST(IoDurable, what_a_killed_run_left_unfinished_is_cleared_away) {
    const TempDir dir;
    dir.write(".a.json.part", "half");
    dir.write("b.part", "someone's own file");
    remove_drafts(dir.path());
    EXPECT_EQ(files_in(dir.path()), 1U);
}

TEST(IoDurable, a_folder_that_cannot_be_written_is_one_clear_error) {
    try {
        write_whole("/proc/none/a.json", "x");
        FAIL();
    } catch (const Error &error) {
        EXPECT_EQ(error.stage(), "write");
    }
    EXPECT_THROW(make_folder("/proc/none"), Error);
}

TEST(IoDurable, a_full_disk_is_an_error) {
    LineFile full("/dev/full");
    EXPECT_THROW(full.add("line\n"), Error);
}

TEST(IoDurable, lines_are_added_to_the_end) {
    const TempDir dir;
    const std::string file = dir.write("a.ndjson", "{}\n");
    LineFile(file).add("[]\n");
    EXPECT_EQ(test::read(file), "{}\n[]\n");
}

TEST(IoDurable, a_folder_is_one_run_s_at_a_time) {
    const TempDir dir;
    {
        const FolderLock mine(dir.path());
        EXPECT_THROW(FolderLock{dir.path()}, Error);
    }
    EXPECT_NO_THROW(FolderLock{dir.path()});
}

}  // namespace
}  // namespace vanban::io
