// Whom the headings charge: the charge that is in force in each division.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/assignment_actor.hpp"
#include "structure/outline.hpp"

namespace vanban {

/// Reads headings in the order of the text; a division takes over what the one around it says.
class DivisionCharges {
  public:
    explicit DivisionCharges(const Outline &outline);

    /// What a heading is besides a charge for what stands below it.
    struct Opened {
        bool sentence = false;             ///< its run-in title is no title but opens a sentence
        std::optional<HeadingCharge> own;  ///< it states a task of its own, in full
    };

    /// Reads the heading of division `d`. The divisions before it must have been opened.
    Opened open(std::size_t d);

    /// Who is charged in division `d`; null: nobody.
    const Charge *charge(int d) const;

    /// Does division `d` state aims, views or findings, which name agencies without charging them?
    bool barred(int d) const;

    /// Does the title of division `d`, or of one around it, hand out tasks ("Tổ chức thực hiện")?
    bool hands_out(int d) const;

    /// Charges division `d` with what its own first sentence says.
    void keep(std::size_t d, const Charge &charge) { states_[d].charge = charge; }

    /// Charges every division that charges nobody itself.
    void keep_for_all(const Charge &charge) { root_.charge = charge; }

  private:
    struct State {
        std::optional<Charge> charge;
        bool barred = false;
        bool hands_out = false;         ///< this title or one around it hands out tasks: "Tổ chức thực hiện"
        bool children_charged = false;  ///< a heading right below names agencies
    };

    void read_title_words(const Division &division, State &state) const;
    bool cuts_list(std::size_t paragraph, std::uint32_t first, std::uint32_t last) const;
    bool only_role(std::uint32_t first, std::uint32_t last, Charge &charge) const;
    bool role_below(std::size_t d) const;
    bool says_all(std::size_t d) const;
    State &around(const Division &division);

    const Outline &outline_;
    std::vector<State> states_;  // by division
    State root_;
};

}  // namespace vanban
