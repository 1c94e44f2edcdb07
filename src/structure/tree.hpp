// Markers to a tree: which division a numbered paragraph belongs under.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "structure/marker.hpp"
#include "structure/outline.hpp"

namespace vanban {

/// Builds the tree of divisions from markers in the order of the text.
class Tree {
  public:
    /// Is `marker` a division here, or does its number fit nothing that is open?
    /// `firm` says that the paragraph shows itself as a heading (bold, capitals), so that a gap is believed.
    bool accepts(const Marker &marker, bool firm) const;

    /// Opens a division; returns its index. The caller fills in what it knows of the paragraph.
    std::size_t open(const Marker &marker, std::size_t paragraph);

    /// A new document begins inside the file (a plan behind the decision that issues it): numbering starts anew.
    void restart() { stack_.clear(); }

    int innermost() const { return stack_.empty() ? -1 : stack_.back().division; }

    std::vector<Division> &divisions() { return divisions_; }

  private:
    struct Level {
        Marker marker;
        int division = -1;
    };

    static int rank(const Marker &marker);
    /// The open level that `marker` continues; null where it opens a new one.
    std::size_t level_for(const Marker &marker) const;

    std::vector<Level> stack_;
    std::vector<Division> divisions_;
    int appendices_ = 0;
};

}  // namespace vanban
