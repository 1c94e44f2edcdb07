// The years that targets are to be reached by: "đến năm 2030", "giai đoạn 2026 - 2030", "vào năm 2025".
#pragma once

#include <optional>
#include <vector>

#include "extract/target_words.hpp"

namespace vanban::targets {

/// A year, or a period by its two years, with the words that carry it.
struct Period {
    Stretch words;  ///< "đến hết năm 2030", "từ năm 2025 trở đi"
    int year = 0;
    std::optional<int> start_year;
    bool vision = false;  ///< "tầm nhìn đến năm 2045": beyond the plan's own term
};

/// The periods in a sentence, in order. Years of dates, of things named by them ("dự toán năm 2025") and of
/// comparisons ("so với năm 2020") are no periods.
std::vector<Period> find_periods(const Outline &outline, Stretch sentence);
/// The same of a title, where a bare year is what the title speaks of: "Nhiệm vụ năm 2026".
std::vector<Period> find_title_periods(const Outline &outline, Stretch title);

/// The year of the document's own date; 0 where it has none.
int document_year(const Outline &outline);

/// The period of the nearest division above that names one, by division.
class DivisionPeriods {
  public:
    explicit DivisionPeriods(const Outline &outline);
    /// Null where no title up the tree names one.
    const Period *of(int division) const;

  private:
    const Outline &outline_;
    std::vector<std::optional<Period>> own_;
};

}  // namespace vanban::targets
