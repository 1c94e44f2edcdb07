#include "structure/tree.hpp"

namespace vanban {
namespace {

constexpr int kLargestGap = 3;  // numbers that an author may have left out

}  // namespace

/// The order in which kinds enclose each other: state plans go A, I, 1, 1.1, a; laws go phần, chương,
/// mục, điều, khoản, điểm (Nghị định 30/2020/NĐ-CP, Phụ lục I).
int Tree::rank(const Marker &marker) {
    switch (marker.kind) {
    case SectionKind::appendix:
        return 0;
    case SectionKind::part:
        return 1;
    case SectionKind::upper_letter:
        return 2;
    case SectionKind::chapter:
        return 3;
    case SectionKind::division:
        return 4;
    case SectionKind::roman:
        return 5;
    case SectionKind::article:
        return 6;
    case SectionKind::arabic:
        return 7;
    case SectionKind::decimal:
        return 6 + marker.depth;
    case SectionKind::letter:
        return 12;
    }
    return 12;
}

/// How many levels stay open when `marker` comes: those that enclose it.
std::size_t Tree::level_for(const Marker &marker) const {
    std::size_t keep = stack_.size();
    while (keep > 0 && rank(stack_[keep - 1].marker) >= rank(marker))
        --keep;
    return keep;
}

bool Tree::accepts(const Marker &marker, bool firm) const {
    if (marker.kind == SectionKind::appendix || marker.kind == SectionKind::part ||
        marker.kind == SectionKind::chapter || marker.kind == SectionKind::article)
        return true;
    const std::size_t keep = level_for(marker);
    if (keep == stack_.size())
        return marker.ordinal == 1 || (firm && marker.ordinal <= kLargestGap) || marker.ordinal == 2;
    const Marker &last = stack_[keep].marker;
    if (last.kind != marker.kind)
        return marker.ordinal == 1 || firm;
    const int step = marker.ordinal - last.ordinal;
    return (step > 0 && step <= kLargestGap) || marker.ordinal == 1 || (firm && step > -kLargestGap) || step == 0;
}

std::size_t Tree::open(const Marker &marker, std::size_t paragraph) {
    const std::size_t keep = level_for(marker);
    stack_.resize(keep);
    Division division;
    division.kind = marker.kind;
    division.marker = marker.text;
    division.paragraph = paragraph;
    division.parent = innermost();
    division.level = static_cast<int>(keep) + 1;
    std::string element = path_element(marker);
    if (marker.kind == SectionKind::appendix) {
        ++appendices_;
        if (marker.text.empty())
            element += division.marker = std::to_string(appendices_);
    }
    division.path =
        (division.parent < 0 ? "" : divisions_[static_cast<std::size_t>(division.parent)].path + "/") + element;
    divisions_.push_back(std::move(division));
    stack_.push_back({marker, static_cast<int>(divisions_.size()) - 1});
    return divisions_.size() - 1;
}

}  // namespace vanban
