// Where a target stands: what the divisions above it are about, which years and promises lead in to it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "extract/target_periods.hpp"

namespace vanban::targets {

/// What the titles above a division say.
struct Heading {
    bool report = false;  ///< what was reached: "Kết quả đạt được"
    bool goals = false;   ///< "Mục tiêu cụ thể"
    bool money = false;   ///< "Kinh phí thực hiện"
};

/// What leads in to a list: "Đến năm 2030:", "Lấy mẫu 04 vị trí gồm:".
struct Lead {
    std::optional<Period> period;
    bool past = false;
    std::vector<std::string> promised;  ///< units of the counts that it promises
};

/// The headings of a document, and the leads of the list that the reader stands in.
class Context {
  public:
    explicit Context(const Outline &outline);

    const Heading &heading(int division) const;
    const Period *period_above(int division) const { return periods_.of(division); }
    int document_year() const { return year_; }

    /// Moves on to a paragraph: leads of lists that end before it are forgotten.
    void enter(std::size_t paragraph);
    /// Notes that the paragraph entered last leads in to the ones below it.
    void lead_in(std::size_t paragraph, Lead lead);

    /// The year that a row heading a group of a table's rows names; null past its end.
    void set_table_period(std::optional<Period> period) { table_period_ = std::move(period); }

    const Period *lead_period() const;
    bool past_lead() const;
    bool promised(const std::string &unit) const;

  private:
    std::size_t level_of(std::size_t paragraph) const;

    const Outline &outline_;
    DivisionPeriods periods_;
    std::vector<Heading> headings_;
    int year_ = 0;
    int division_ = -2;
    std::optional<Period> table_period_;
    std::array<std::optional<Lead>, 4> leads_;  ///< by depth: paragraph, "-", "+", "*"
};

}  // namespace vanban::targets
