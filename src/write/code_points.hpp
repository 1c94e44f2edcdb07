// Byte offsets of UTF-8 text as offsets in Unicode code points, and back.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace vanban::write {

/// Counts the characters of a text once (linear), so that each look-up afterwards costs a fixed time.
/// The text must outlive the index and be valid UTF-8.
class CodePointIndex {
  public:
    explicit CodePointIndex(std::string_view text);

    /// The number of code points that begin before byte `offset`; `offset` at most the text's size.
    std::size_t from_byte(std::size_t offset) const;

    /// The byte at which code point `index` begins; the text's size where `index` is `length()`.
    /// `index` at most `length()`.
    std::size_t to_byte(std::size_t index) const;

    /// The text's length in code points.
    std::size_t length() const { return length_; }

  private:
    std::string_view text_;
    std::vector<std::size_t> counts_;  // code points before each stride of bytes
    std::size_t length_ = 0;
};

}  // namespace vanban::write
