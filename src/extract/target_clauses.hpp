// A sentence cut into one clause a quantity: what stands before the number, what behind it, what verb promises it.
#pragma once

#include <vector>

#include "extract/target_periods.hpp"
#include "extract/target_quantity.hpp"

namespace vanban::targets {

struct Clause {
    Quantity quantity;
    Stretch words;              ///< the clause, whole
    Stretch lead;               ///< what stands before ":" in front of it: "Cửa sông Mã", "Chỉ tiêu 1"
    Stretch subject;            ///< what is measured, where that stands before the number
    Stretch tail;               ///< what follows the number, to the end of the clause
    const Hit *verb = nullptr;  ///< the verb that promises the count: "xây mới", "lấy mẫu … tại"
    bool goal = false;          ///< a word of promise stands in front: "phấn đấu có"
    bool joined = false;        ///< joined to the clause before by "," or "và", with no predicate of that one between
    bool part = false;          ///< opens with "trong đó": a part of what the clause before counts
    bool nested = false;        ///< inside the tail of the clause before
    bool apart = false;         ///< in brackets
};

/// The clauses of a sentence, in order; empty where it holds no quantity.
std::vector<Clause> find_clauses(const Outline &outline, Stretch sentence, const std::vector<Period> &periods);

/// The sentences of a stretch of text: they end at a full stop.
std::vector<Stretch> find_sentences(const Outline &outline, Stretch text);

}  // namespace vanban::targets
