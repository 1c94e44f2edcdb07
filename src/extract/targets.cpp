#include "extract/targets.hpp"

#include "extract/target_tables.hpp"

namespace vanban {
namespace {

/// A number whose words name nothing measures what the one before it does ("95% người dân hài lòng, phấn đấu đạt
/// 98%"), else what its heading says; at the least it is what stands there.
void name_the_unnamed(const Outline &outline, std::vector<TargetMention> &targets) {
    for (std::size_t i = 0; i < targets.size(); ++i) {
        Target &target = targets[i].target;
        if (!target.indicator.empty())
            continue;
        const int division = outline.division_of[targets[i].paragraph];
        if (i > 0 && targets[i - 1].paragraph == targets[i].paragraph)
            target.indicator = targets[i - 1].target.indicator;
        else if (division >= 0)
            target.indicator = outline.divisions[static_cast<std::size_t>(division)].title.value_or("");
        if (target.indicator.empty())
            target.indicator = std::string(outline.at(target.span));
    }
}

}  // namespace

std::vector<TargetMention> find_targets(const Outline &outline) {
    std::vector<TargetMention> out;
    targets::Context context(outline);
    targets::TextReader text(outline, context);
    targets::TableReader tables(outline, context, text);
    auto grid = outline.grids.begin();
    for (std::size_t p = 0; p < outline.parts.size(); ++p) {
        while (grid != outline.grids.end() && grid->last <= p)
            ++grid;
        if (grid != outline.grids.end() && grid->first == p) {
            if (!grid->furniture)
                tables.read(*grid, out);
            p = grid->last - 1;
            continue;
        }
        const bool running = outline.parts[p] == Part::body || outline.parts[p] == Part::heading;
        const bool placed = outline.division_of[p] >= 0 || outline.divisions.empty();
        if (running && placed && !outline.after_end[p])
            text.read(p, out);
    }
    name_the_unnamed(outline, out);
    return out;
}

}  // namespace vanban
