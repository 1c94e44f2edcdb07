#include "structure/tree.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vanban {
namespace {

/// The paths that markers open, one after the other; "(path)" for those that the tree does not accept.
std::string paths_of(const std::vector<const char *> &lines, bool firm = false) {
    Tree tree;
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto marker = read_marker(lines[i]);
        EXPECT_TRUE(marker) << lines[i];
        out += out.empty() ? "" : " ";
        out += tree.accepts(*marker, firm) ? tree.divisions()[tree.open(*marker, i)].path
                                           : "(" + path_element(*marker) + ")";
    }
    return out;
}

TEST(Tree, kinds_enclose_each_other_in_the_order_of_the_decree) {
    EXPECT_EQ(paths_of({"I. A", "1. B", "2. C", "2.1. D", "a) E", "b) F", "II. G", "1. H"}),
              "I I/1 I/2 I/2/2.1 I/2/2.1/a I/2/2.1/b II II/1");
    EXPECT_EQ(paths_of({"Phần I. A", "Chương I. B", "Mục 1. C", "Điều 1. D", "1. E", "a) F", "Điều 2. G"}),
              "PI PI/CI PI/CI/M1 PI/CI/M1/Đ1 PI/CI/M1/Đ1/1 PI/CI/M1/Đ1/1/a PI/CI/M1/Đ2");
}

TEST(Tree, a_number_that_fits_nothing_open_is_running_text) {
    EXPECT_EQ(paths_of({"I. A", "1. B", "7. C"}), "I I/1 (7)");
    EXPECT_EQ(paths_of({"I. A", "9. B"}), "I (9)");
}

TEST(Tree, a_small_gap_or_a_repeat_is_the_authors) {
    EXPECT_EQ(paths_of({"1. A", "3. B", "3. C", "4. D"}), "1 3 3 4");
}

TEST(Tree, a_heading_that_shows_itself_is_believed_further) {
    EXPECT_EQ(paths_of({"I. A", "3. B"}), "I (3)");
    EXPECT_EQ(paths_of({"I. A", "3. B"}, true), "I I/3");
}

TEST(Tree, an_appendix_starts_anew_and_counts_itself_where_it_has_no_number) {
    EXPECT_EQ(paths_of({"II. A", "PHỤ LỤC", "I. B", "PHỤ LỤC", "Phụ lục V (C)"}), "II PL1 PL1/I PL2 PLV");
}

TEST(Tree, after_a_restart_nothing_is_open) {
    Tree tree;
    tree.open(*read_marker("II. A"), 0);
    tree.restart();
    EXPECT_EQ(tree.innermost(), -1);
    EXPECT_EQ(tree.divisions()[tree.open(*read_marker("1. B"), 1)].path, "1");
}

}  // namespace
}  // namespace vanban
