// The columns of a table, read from its header rows by what their words mean.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/target_periods.hpp"
#include "extract/target_units.hpp"

namespace vanban::targets {

enum class Column { number, label, unit, value, text, aside };

struct ColumnHead {
    Column role = Column::text;
    std::string title;              ///< the header rows over it, joined
    bool generic = false;           ///< says no more than "chỉ tiêu" or a year
    std::optional<UnitMatch> unit;  ///< "(Tấn)", "Số lượng mẫu/lần"
    std::optional<Period> period;
};

struct TableHead {
    std::size_t rows = 0;  ///< how many rows head the table
    std::vector<ColumnHead> columns;
    bool indicators = false;  ///< cells of numbers are targets: there are units, and it is no bill of costs
    bool closed = false;      ///< neither are numbers in its text: marks given, places, prices
};

/// Reads the head of a table; no rows where its first row names no columns.
TableHead read_head(const Outline &outline, const Grid &grid, int document_year);

/// Tokens of a cell.
Stretch tokens_of(const Outline &outline, const Span &cell);

}  // namespace vanban::targets
