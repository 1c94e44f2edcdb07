#include "text/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace vanban {
namespace {

/// How many bytes must be put in, left out or changed to make `b` of `a` (Levenshtein).
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);  // from what was read of `a` to each start of `b`
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t before = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = before + (a[i] == b[j] ? 0 : 1);
            before = row[j + 1];
            row[j + 1] = std::min({changed, before + 1, row[j] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string nearest(std::string_view typed, const std::vector<std::string> &words) {
    constexpr std::size_t kLongest = 32;  // nobody mistypes a command into a paragraph
    std::string best;
    std::size_t least = typed.size() <= kLongest ? typed.size() / 3 + 1 : 0;
    for (const std::string &word : words)
        if (const std::size_t distance = edit_distance(typed, word); distance < least) {
            least = distance;
            best = word;
        }
    return best;
}

}  // namespace vanban
