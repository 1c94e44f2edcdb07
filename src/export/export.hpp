// A database of plans as tables for people: an Excel workbook, a folder of CSV files, or both.
#pragma once

#include <string>

#include "store/store.hpp"

namespace vanban::exports {

struct Outputs {
    std::string workbook;    ///< file; none where empty
    std::string csv_folder;  ///< none where empty
};

/// Writes all sheets (sheets.tsv) of the documents that an input holds now. The same contents give the same bytes.
/// Each file is written whole or not at all. Throws `Error`: of stage "write", or as `Store::query` does.
void write(store::Store &store, const Outputs &outputs);

}  // namespace vanban::exports
