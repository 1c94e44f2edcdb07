#include "batch/inputs.hpp"

#include <filesystem>

#include <gmock/gmock.h>

#include "support/files.hpp"
#include "vanban/error.hpp"

namespace vanban::batch {
namespace {

namespace fs = std::filesystem;
using test::TempDir;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The inputs without the folder's own path.
std::vector<std::string> inputs(const TempDir &dir, const std::vector<std::string> &words) {
    std::vector<std::string> absolute;
    for (const std::string &word : words)
        absolute.push_back((dir.path() / word).native());
    std::vector<std::string> found = inputs_of(absolute, (dir.path() / "out").native());
    for (std::string &file : found)
        file = fs::path(file).lexically_relative(dir.path()).native();
    return found;
}

TEST(BatchInputs, a_folder_is_its_files_at_any_depth_in_the_order_of_their_names) {
    const TempDir dir;
    for (const char *name : {"in/b.txt", "in/a.pdf", "in/c/d.docx", "in/Z", "in/.hidden", "in/.git/x.txt"})
        dir.write(name, "x");
    EXPECT_THAT(inputs(dir, {"in"}), ElementsAre("in/Z", "in/a.pdf", "in/b.txt", "in/c/d.docx"));
}

TEST(BatchInputs, the_results_of_a_batch_are_not_its_inputs) {
    const TempDir dir;
    dir.write("a.txt", "x");
    dir.write("out/records/a.json", "{}");
    EXPECT_THAT(inputs(dir, {""}), ElementsAre("a.txt"));
}

TEST(BatchInputs, an_empty_folder_has_no_inputs_and_is_no_error) {
    const TempDir dir;
    fs::create_directory(dir.path() / "in");
    EXPECT_THAT(inputs(dir, {"in"}), IsEmpty());
}

TEST(BatchInputs, a_file_that_begins_with_the_path_of_a_file_is_a_list) {
    const TempDir dir;
    const std::string a = dir.write("a.txt", "KẾ HOẠCH");
    const std::string b = dir.write("b b.txt", "x");
    dir.write("lines.txt", "# today\n\n" + b + "\r\n" + a + "\n" + dir.path().native() + "/gone.txt");
    dir.write("nul", b + '\0' + a + '\0');
    EXPECT_THAT(inputs(dir, {"lines.txt"}), ElementsAre("b b.txt", "a.txt", "gone.txt"));
    EXPECT_THAT(inputs(dir, {"nul"}), ElementsAre("b b.txt", "a.txt"));
}

TEST(BatchInputs, any_other_file_is_a_document) {
    const TempDir dir;
    dir.write("plan.txt", "KẾ HOẠCH\nThực hiện");
    dir.write("empty.txt", "");
    EXPECT_THAT(inputs(dir, {"plan.txt", "empty.txt"}), ElementsAre("plan.txt", "empty.txt"));
}

TEST(BatchInputs, a_pattern_is_expanded_where_no_file_is_called_so) {
    const TempDir dir;
    for (const char *name : {"b.pdf", "a.pdf", "c.txt", "odd[1].txt"})
        dir.write(name, "x");
    EXPECT_THAT(inputs(dir, {"*.pdf"}), ElementsAre("a.pdf", "b.pdf"));
    EXPECT_THAT(inputs(dir, {"{c,a}.*"}), ElementsAre("c.txt", "a.pdf"));
    EXPECT_THAT(inputs(dir, {"odd[1].txt"}), ElementsAre("odd[1].txt"));
}

TEST(BatchInputs, a_file_that_is_named_twice_is_taken_once) {
    const TempDir dir;
    for (const char *name : {"in/a.txt", "in/b.txt"})
        dir.write(name, "x");
    EXPECT_THAT(inputs(dir, {"in/b.txt", "in", "in/a.txt"}), ElementsAre("in/b.txt", "in/a.txt"));
}

TEST(BatchInputs, a_word_that_names_nothing_is_wrong_usage) {
    const TempDir dir;
    for (const char *word : {"gone", "gone/*.pdf"}) {
        try {
            inputs(dir, {word});
            FAIL() << word;
        } catch (const Error &error) {
            EXPECT_EQ(error.code(), "usage");
        }
    }
}

TEST(BatchInputs, a_link_that_leads_round_in_a_circle_ends) {
    const TempDir dir;
    dir.write("in/a.txt", "x");
    fs::create_directory_symlink(dir.path() / "in", dir.path() / "in" / "again");
    fs::create_symlink(dir.path() / "in" / "a.txt", dir.path() / "in" / "b.txt");
    EXPECT_THAT(inputs(dir, {"in"}), ElementsAre("in/a.txt", "in/b.txt"));
}

}  // namespace
}  // namespace vanban::batch
