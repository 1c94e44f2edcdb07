#include "extract/target_context.hpp"

#include <algorithm>

namespace vanban::targets {

Context::Context(const Outline &outline)
    : outline_(outline), periods_(outline), year_(targets::document_year(outline)) {
    headings_.reserve(outline.divisions.size() + 1);
    headings_.emplace_back();  // of no division
    for (const Division &division : outline.divisions) {
        Heading heading = headings_[static_cast<std::size_t>(division.parent + 1)];
        if (division.title) {
            const Stretch title = {outline.reading.token_at(division.heading.start),
                                   outline.reading.token_at(division.heading.end)};
            const bool goals = first_cue(outline.reading, title, Cue::goal_heading) != nullptr;
            const bool report = !goals && first_cue(outline.reading, title, Cue::report_heading) != nullptr;
            heading.report = report || (heading.report && !goals);
            heading.goals = goals || (heading.goals && !report);
            heading.money |= first_cue(outline.reading, title, Cue::money_heading) != nullptr;
        }
        headings_.push_back(heading);
    }
}

const Heading &Context::heading(int division) const {
    return headings_[static_cast<std::size_t>(division + 1)];
}

std::size_t Context::level_of(std::size_t paragraph) const {
    switch (outline_.blocks.paragraphs[paragraph].bullet) {
    case '-':
        return 1;
    case '+':
        return 2;
    case 0:
        return 0;
    default:
        return 3;
    }
}

void Context::enter(std::size_t paragraph) {
    const bool moved = outline_.division_of[paragraph] != division_;
    division_ = outline_.division_of[paragraph];
    for (std::size_t level = moved ? 0 : level_of(paragraph); level < leads_.size(); ++level)
        leads_[level].reset();
}

void Context::lead_in(std::size_t paragraph, Lead lead) {
    leads_[level_of(paragraph)] = std::move(lead);
}

const Period *Context::lead_period() const {
    for (auto lead = leads_.rbegin(); lead != leads_.rend(); ++lead)
        if (*lead && (*lead)->period)
            return &*(*lead)->period;
    return table_period_ ? &*table_period_ : nullptr;
}

bool Context::past_lead() const {
    return std::any_of(leads_.begin(), leads_.end(), [](const auto &lead) { return lead && lead->past; });
}

bool Context::promised(const std::string &unit) const {
    return std::any_of(leads_.begin(), leads_.end(), [&](const auto &lead) {
        return lead && std::find(lead->promised.begin(), lead->promised.end(), unit) != lead->promised.end();
    });
}

}  // namespace vanban::targets
