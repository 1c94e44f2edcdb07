// A number with what bounds it and what it counts, before anything is said of whether it is promised.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/target_words.hpp"

namespace vanban::targets {

struct Quantity {
    Stretch words;             ///< from the words that bound it to its unit: "đạt ít nhất 85%"
    std::uint32_t number = 0;  ///< the token of its (first) number
    std::uint32_t thing = 0;   ///< where its unit's words begin; of a rank: its noun
    double value = 0;
    std::optional<double> value_max, baseline;
    Comparator comparator = Comparator::equal;
    bool bounded = false;    ///< a word of comparison stands before or after it
    bool promise = false;    ///< one that makes a count a commitment by itself
    bool predicate = false;  ///< a word that ties it to what stands before it ("đạt", "còn", "tăng")
    TargetKind kind = TargetKind::count;
    std::string unit;
};

/// The quantities of a sentence, in order. Years, dates, ages, numbers of documents and of grades are none.
std::vector<Quantity> find_quantities(const Outline &outline, Stretch sentence);

/// The quantity that a cell, or a part of one, begins with; its unit may be missing.
std::optional<Quantity> cell_quantity(const Outline &outline, Stretch cell);

}  // namespace vanban::targets
