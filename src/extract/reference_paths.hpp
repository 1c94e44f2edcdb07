// Which division of the document a citation of its parts means.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "structure/outline.hpp"

namespace vanban {

/// The parts that instruments are cited by, the broadest first.
enum class PartLevel : std::uint8_t { appendix, part, chapter, section, article, clause, point };

/// One part as cited: "Điều 3", "mục (IV) (4.1)", "khoản này".
struct CitedPart {
    PartLevel level = PartLevel::article;
    std::vector<std::string> numbers;  ///< the outermost first; empty for an appendix without a number
    bool here = false;                 ///< "này": the one that the citation stands in
};

/// Finds the parts of one document. Keeps a reference to its outline.
class PartFinder {
  public:
    explicit PartFinder(const Outline &outline);

    struct Found {
        std::string path;   ///< what the document does not have is built from what is said: "Đ5/2"
        int division = -1;  ///< its index; -1 where the document has no such division
    };
    /// The division that `parts` (the innermost first) mean in a citation that stands in `paragraph`: of several with
    /// the number, the one that shares most of the way down to the paragraph, then the first.
    Found find(const std::vector<CitedPart> &parts, std::size_t paragraph) const;

  private:
    class Search;
    using Key = std::pair<SectionKind, std::string>;

    const Outline &outline_;
    std::vector<int> subtree_end_;               ///< by division: the first after it that does not stand in it
    std::map<Key, std::vector<int>> by_number_;  ///< divisions in order, by kind and number
};

}  // namespace vanban
