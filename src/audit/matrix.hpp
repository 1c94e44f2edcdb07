// The targets of all provinces side by side: indicator by province and year.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/indicators.hpp"
#include "store/store.hpp"
#include "vanban/plan.hpp"

namespace vanban::audit {

/// A target of a current document.
struct TargetRow {
    std::int64_t document = 0;  ///< documents.id
    std::string id, section, indicator;
    Comparator comparator = Comparator::equal;
    std::optional<double> value, value_max, baseline;
    std::string unit, kind;
    std::optional<int> year, start_year;
    std::string text;
    Span span;  ///< code points
};

/// Reads the targets of all current documents, those of one together and in its order.
std::vector<TargetRow> read_targets(store::Store &store);

/// What two targets on one thing share: the meaning of the indicator and its kind. An index and a percentage are one
/// kind, so that 0,8 and 0,85 % meet.
std::string target_key(const std::string &kind, const Meaning &meaning);
std::string target_key(const TargetRow &target, const Indicators &indicators);

struct MatrixCell {
    std::string province;          ///< as the document names it; empty for documents of none
    std::string document, symbol;  ///< SHA-256; số, ký hiệu or file
    TargetRow target;
};

/// One indicator.
struct MatrixRow {
    std::string indicator;           ///< the name that most documents use
    std::string key;                 ///< what the names have in common: `Meaning::key`
    std::string kind;                ///< of the first cell
    std::vector<std::string> names;  ///< all names, sorted: the grouping, shown
    std::vector<std::string> rules;  ///< the words that were dropped or written out to find them one
    std::vector<MatrixCell> cells;   ///< in the order of province, year, document and place
};

struct TargetMatrix {
    std::vector<std::string> provinces;  ///< sorted
    std::vector<int> years;              ///< sorted
    std::vector<MatrixRow> rows;         ///< those of most provinces first, then by name
};

/// Groups the targets of the current documents by the meaning of their indicators.
TargetMatrix target_matrix(store::Store &store, const lexicon::Lexicon &lexicon);

}  // namespace vanban::audit
