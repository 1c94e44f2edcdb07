// The way back: from an offset in a text to the offset in what it was made from.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace vanban {

/// A map from offsets of a derived text to offsets of its origin, built while the text is derived.
/// It keeps one entry for each place where the distance between the two changes, so that text which
/// is copied unchanged costs nothing.
class SourceMap {
  public:
    /// From `derived` on, offsets advance in step with `origin`. Calls come in ascending order.
    void add(std::size_t derived, std::size_t origin) {
        if (!entries_.empty()) {
            Entry &last = entries_.back();
            if (derived - last.derived == origin - last.origin && origin >= last.origin)
                return;
            if (last.derived == derived) {
                last.origin = origin;
                return;
            }
        }
        entries_.push_back({derived, origin});
    }

    /// The offset of the origin that `derived` came from.
    std::size_t origin(std::size_t derived) const {
        auto after = std::upper_bound(entries_.begin(), entries_.end(), derived,
                                      [](std::size_t offset, const Entry &entry) { return offset < entry.derived; });
        return after == entries_.begin() ? derived : step(*(after - 1), after, derived);
    }

    std::size_t size() const { return entries_.size(); }

    /// Reads a map front to back: for callers whose offsets ascend, in constant time each.
    class Cursor {
      public:
        explicit Cursor(const SourceMap &map) : map_(&map) {}
        std::size_t origin(std::size_t derived) {
            const auto &entries = map_->entries_;
            while (next_ < entries.size() && entries[next_].derived <= derived)
                ++next_;
            return next_ == 0
                       ? derived
                       : map_->step(entries[next_ - 1], entries.begin() + static_cast<std::ptrdiff_t>(next_), derived);
        }

      private:
        const SourceMap *map_;
        std::size_t next_ = 0;
    };

  private:
    struct Entry {
        std::size_t derived, origin;
    };

    /// Where text was inserted, the origin must not run past what the next entry starts from.
    std::size_t step(const Entry &entry, std::vector<Entry>::const_iterator next, std::size_t derived) const {
        const std::size_t origin = entry.origin + (derived - entry.derived);
        return next == entries_.end() ? origin : std::min(origin, next->origin);
    }

    std::vector<Entry> entries_;
};

}  // namespace vanban
