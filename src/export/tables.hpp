// The tables of src/export/*.tsv, compiled in.
#pragma once

#include <string_view>
#include <vector>

namespace vanban::exports {

struct EmbeddedTable {
    std::string_view name, text;
};

/// Made by the build, in the order of their names.
const std::vector<EmbeddedTable> &embedded_tables();

}  // namespace vanban::exports
