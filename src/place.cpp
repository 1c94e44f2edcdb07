#include "place.hpp"

#include <algorithm>

namespace vanban {

Box around(const Box &a, const Box &b) {
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

void Place::add(const Place &next) {
    bytes = bytes == Span{} ? next.bytes : Span{bytes.start, std::max(bytes.end, next.bytes.end)};
    for (const PageBox &part : next.boxes) {
        if (!boxes.empty() && boxes.back().page == part.page)
            boxes.back().box = around(boxes.back().box, part.box);
        else
            boxes.push_back(part);
    }
    if (node.empty())
        node = next.node;
}

}  // namespace vanban
