// The first pass over a document: every mention of an instrument, with the tokens it takes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/mentions.hpp"
#include "structure/outline.hpp"

namespace vanban {

/// A mention and its tokens [first, last) in the reading. `lead` is the first token of the words that
/// belong to it from before: "hướng dẫn của Bộ Nội vụ tại" Công văn ..., "điểm a khoản 2 Điều 28" Luật ...
struct PlacedMention {
    ReferenceMention mention;
    std::uint32_t first = 0, last = 0, lead = 0;
};

/// Every mention, in the order of the text.
std::vector<PlacedMention> scan_references(const Outline &outline);

/// The types of the document itself and of the one it issues, from its titles.
class OwnTypes {
  public:
    explicit OwnTypes(const Outline &outline);
    /// Is `type` (a canonical name) one of them? Always so in a document that has no title.
    bool has(std::string_view type) const;

  private:
    std::vector<std::string> names_;
    bool any_ = false;
};

}  // namespace vanban
