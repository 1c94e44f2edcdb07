// The files of the site that are the same for every corpus: page, scripts, style; built from web/.
#pragma once

#include <string_view>
#include <vector>

namespace vanban::report {

struct SiteFile {
    std::string_view name;  ///< "index.html"
    std::string_view text;
};

/// Empty where the program was built without them (scripts/cmake/site.cmake says when).
const std::vector<SiteFile> &site_files();

}  // namespace vanban::report
