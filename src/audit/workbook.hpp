// The findings and the matrix of targets as an Excel workbook.
#pragma once

#include <string>
#include <vector>

#include "audit/finding.hpp"
#include "audit/matrix.hpp"

namespace vanban::audit {

/// Writes `file`, with a sheet of findings, a line each, and one of targets, a line a cell of the matrix. Texts are
/// never formulas. Throws `Error` (stage "write").
void write_workbook(const std::string &file, const std::vector<Finding> &findings, const TargetMatrix &matrix);

}  // namespace vanban::audit
