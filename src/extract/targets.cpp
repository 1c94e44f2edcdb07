#include "extract/targets.hpp"

#include "extract/target_text.hpp"

namespace vanban {

std::vector<TargetMention> find_targets(const Outline &outline) {
    std::vector<TargetMention> out;
    targets::Context context(outline);
    targets::TextReader text(outline, context);
    for (std::size_t p = 0; p < outline.parts.size(); ++p) {
        const bool running = outline.parts[p] == Part::body || outline.parts[p] == Part::heading;
        const bool placed = outline.division_of[p] >= 0 || outline.divisions.empty();
        if (running && placed && !outline.after_end[p])
            text.read(p, out);
    }
    return out;
}

}  // namespace vanban
