// Whom a heading or a paragraph charges.
#pragma once

#include <cstdint>
#include <optional>

#include "extract/assignment_task.hpp"
#include "structure/outline.hpp"

namespace vanban {

/// Actors found in a paragraph, and the token at which what they must do begins.
struct Addressed {
    std::vector<AgencyRef> actor;
    std::uint32_t task = 0;
    bool closing = false;  ///< the paragraph closes the document: "Trên đây là Kế hoạch …"
};

/// What is known of a paragraph before it is read.
struct Surroundings {
    bool charged = false;  ///< somebody is charged already: a word that is verb and noun ("Lãnh đạo Sở") is the verb
    bool hands_out =
        false;  ///< tasks are handed out here: what follows a body is its task even where the verb is unknown
};

/// The actors whom tokens [first, last) of a paragraph charge: those it opens with, alone or behind "Giao", "Đề nghị"
/// or a clause ("Căn cứ Kế hoạch này, …"). Null where it is addressed to nobody.
std::optional<Addressed> addressed_in(const Outline &outline, std::uint32_t first, std::uint32_t last,
                                      const Surroundings &surroundings);

/// The actors to whom tokens [first, last) hand tasks out with an order, wherever it stands: "…, Chủ tịch UBND tỉnh yêu
/// cầu Thủ trưởng các sở thực hiện các nội dung sau". Null where there is no order.
std::optional<Addressed> ordered_in(const Outline &outline, std::uint32_t first, std::uint32_t last);

/// What a heading charges, where it names agencies.
struct HeadingCharge {
    Charge charge;
    std::uint32_t task = 0;  ///< where the heading goes on with a task of its own; == last where it does not
    bool generic = false;    ///< it only says what kind of bodies: a charge where tasks are handed out, else a topic
};

/// Reads tokens [first, last) of a heading: "Đề nghị Sở Y tế chủ trì, phối hợp với Công an tỉnh".
std::optional<HeadingCharge> charge_in_heading(const Outline &outline, std::uint32_t first, std::uint32_t last);

}  // namespace vanban
