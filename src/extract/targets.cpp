#include "extract/targets.hpp"

#include "extract/target_tables.hpp"

namespace vanban {

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
    return out;
}

}  // namespace vanban
