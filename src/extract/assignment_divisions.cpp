#include "extract/assignment_divisions.hpp"

#include "extract/paragraph_words.hpp"

namespace vanban {

using lexicon::Cue;

DivisionCharges::DivisionCharges(const Outline &outline) : outline_(outline), states_(outline.divisions.size()) {}

DivisionCharges::Opened DivisionCharges::open(std::size_t d) {
    const Division &division = outline_.divisions[d];
    State &state = states_[d];
    state = around(division);
    state.children_charged = false;
    if (!division.title)
        return {};
    const bool handed_out = state.hands_out || around(division).children_charged;
    read_title_words(division, state);
    if (state.barred)
        return {};
    const std::uint32_t last = outline_.reading.token_at(division.heading.end);
    const std::uint32_t first = title_word(outline_, division.paragraph);
    if (cuts_list(division.paragraph, first, last))
        return {true, std::nullopt};
    auto charged = charge_in_heading(outline_, first, last);
    const bool heading = outline_.parts[division.paragraph] == Part::heading;
    if (!charged && state.charge && only_role(first, last, *state.charge))
        return {};
    if (!charged || (charged->generic && !handed_out && !role_below(d))) {
        if (heading && state.charge && predicate_at(outline_.reading, first) && says_all(d))
            return {false, HeadingCharge{*state.charge, first, false}};
        return {};
    }
    around(division).children_charged = true;
    if (!heading)
        charged->charge.rule = "assignment.run_in";
    state.charge = charged->charge;
    if (!heading || charged->task >= last || !says_all(d))
        return {};
    charged->charge.rule = "assignment.inline";
    return {false, std::move(charged)};
}

const Charge *DivisionCharges::charge(int d) const {
    if (d < 0 || !states_[static_cast<std::size_t>(d)].charge)
        return nullptr;
    return &*states_[static_cast<std::size_t>(d)].charge;
}

bool DivisionCharges::barred(int d) const {
    return d >= 0 && states_[static_cast<std::size_t>(d)].barred;
}

bool DivisionCharges::hands_out(int d) const {
    return d >= 0 && states_[static_cast<std::size_t>(d)].hands_out;
}

DivisionCharges::State &DivisionCharges::around(const Division &division) {
    return division.parent < 0 ? root_ : states_[static_cast<std::size_t>(division.parent)];
}

/// A title that speaks of tasks opens them even among aims ("Mục đích, yêu cầu": "Yêu cầu").
void DivisionCharges::read_title_words(const Division &division, State &state) const {
    const lexicon::Reading &reading = outline_.reading;
    const std::uint32_t last = reading.token_at(division.heading.end);
    bool tasks = false, aims = false;
    for (std::uint32_t i = reading.token_at(division.heading.start); i < last; ++i) {
        tasks |= reading.cue(i, Cue::header_task) != nullptr || reading.cue(i, Cue::order) != nullptr;
        aims |= reading.cue(i, Cue::no_task) != nullptr;
        state.hands_out |= reading.cue(i, Cue::task_part) != nullptr;
    }
    if (tasks || aims)
        state.barred = !tasks;
}

/// "a) Chủ trì, phối hợp với các sở, ngành:" tells in which role, and with whom, the one charged does what follows.
bool DivisionCharges::only_role(std::uint32_t first, std::uint32_t last, Charge &charge) const {
    while (last > first && outline_.reading.token(last - 1).kind == TokenKind::mark)
        --last;
    const RoleWords role = role_words_at(outline_, first, last);
    if ((!role.lead && !role.coordinate) || role.last < last)
        return false;
    charge.role = role;
    return true;
}

/// Does what stands right below open with a role: "- Là đơn vị đầu mối, chủ trì …"? Then the heading names who has it.
bool DivisionCharges::role_below(std::size_t d) const {
    constexpr std::uint32_t kOpening = 8;  // words
    const std::size_t below = outline_.divisions[d].paragraph + 1;
    if (below >= outline_.parts.size() || outline_.after_end[below] || outline_.parts[below] == Part::heading)
        return false;
    const std::uint32_t last = outline_.reading.last(below);
    const std::uint32_t first = outline_.reading.first(below);
    for (std::uint32_t i = first; i < std::min(last, first + kOpening); ++i)
        if (const RoleWords role = role_words_at(outline_, i, last); role.lead || role.coordinate)
            return true;
    return false;
}

/// "Giám đốc các Sở: Tài chính, Nội vụ; … tổ chức thực hiện": the colon that ends the title is one of the list.
bool DivisionCharges::cuts_list(std::size_t paragraph, std::uint32_t first, std::uint32_t last) const {
    if (!has_run_in_title(outline_, paragraph))
        return false;
    const auto list = agencies_at(outline_.reading, outline_.blocks.text, first, outline_.reading.last(paragraph));
    return list && list->last > last + 1;
}

/// It closes with a stop, or no paragraph and no division stands below it.
bool DivisionCharges::says_all(std::size_t d) const {
    const std::size_t paragraph = outline_.divisions[d].paragraph;
    if (outline_.reading.token(outline_.reading.last(paragraph) - 1).is('.'))
        return true;
    std::size_t next = paragraph + 1;
    while (next < outline_.parts.size() && outline_.parts[next] == Part::page_number)
        ++next;
    if (next >= outline_.parts.size() || outline_.after_end[next])
        return true;
    const int below = outline_.division_of[next];
    return below < 0 || (below != static_cast<int>(d) &&
                         outline_.divisions[static_cast<std::size_t>(below)].parent != static_cast<int>(d));
}

}  // namespace vanban
