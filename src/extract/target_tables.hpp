// Targets of indicator tables: one a cell with a number.
#pragma once

#include <vector>

#include "extract/target_columns.hpp"
#include "extract/target_text.hpp"

namespace vanban::targets {

/// Reads tables; cells that hold sentences are read as running text.
class TableReader {
  public:
    TableReader(const Outline &outline, Context &context, TextReader &text)
        : outline_(outline), context_(context), text_(text) {}

    /// Appends the targets of a table to `out`, row by row.
    void read(const Grid &grid, std::vector<TargetMention> &out);

  private:
    struct Line;  ///< a row under way

    void read_row(const Grid &grid, std::size_t row, std::vector<TargetMention> &out);
    std::size_t reached_from_above(const std::vector<Span> &cells) const;
    Line line_of(const std::vector<Span> &cells, std::size_t reached) const;
    void place(Line &line, const std::vector<Span> &cells);
    void read_cell(const Line &line, std::size_t column, const Span &cell, std::vector<TargetMention> &out);
    void read_values(const Line &line, const ColumnHead &column, const Span &cell, std::vector<TargetMention> &out);
    void read_sentences(const Span &cell, std::vector<TargetMention> &out);
    std::string indicator_of(const Line &line, const ColumnHead &column) const;
    bool value_cell(const Span &cell) const;
    std::size_t paragraph_at(std::size_t offset) const;

    const Outline &outline_;
    Context &context_;
    TextReader &text_;
    TableHead head_;
    const Grid *grid_ = nullptr;
    std::vector<Span> above_;  ///< the cells of the row before, for those that it spans
    std::string parent_;       ///< the label that "- Mầm non" belongs under
};

}  // namespace vanban::targets
