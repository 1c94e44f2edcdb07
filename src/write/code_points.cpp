#include "write/code_points.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace vanban::write {
namespace {

constexpr std::size_t stride = 64;

}  // namespace

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
    counts_.reserve(text.size() / stride + 1);
    for (std::size_t start = 0; start <= text.size(); start += stride) {
        counts_.push_back(length_);
        length_ += utf8::count(text.substr(start, stride));
    }
}

std::size_t CodePointIndex::from_byte(std::size_t offset) const {
    const std::size_t start = offset - offset % stride;
    return counts_[offset / stride] + utf8::count(text_.substr(start, offset - start));
}

std::size_t CodePointIndex::to_byte(std::size_t index) const {
    if (index >= length_) {
        return text_.size();
    }
    const auto after = std::upper_bound(counts_.begin(), counts_.end(), index);
    const auto line = static_cast<std::size_t>(after - counts_.begin()) - 1;
    std::size_t left = index - counts_[line];
    std::size_t byte = line * stride;
    while (utf8::is_continuation(text_[byte]) || left-- > 0) {
        ++byte;
    }
    return byte;
}

}  // namespace vanban::write
