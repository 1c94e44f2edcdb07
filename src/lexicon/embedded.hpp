// The lexicon tables that are compiled into the binary: their text, unparsed.
#pragma once

#include <string_view>
#include <vector>

namespace vanban::lexicon {

struct EmbeddedTable {
    std::string_view name;  ///< file name, e.g. "agencies.tsv"
    std::string_view text;  ///< the whole file
};

/// Every `src/lexicon/*.tsv` of the build, in the order of their names.
const std::vector<EmbeddedTable> &embedded_tables();

}  // namespace vanban::lexicon
