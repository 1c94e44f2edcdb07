// The tables of the audit that are compiled in.
#pragma once

#include <string_view>

namespace vanban::audit {

/// The text of messages.tsv, indicators.tsv or register.tsv; empty for another name.
std::string_view embedded_table(std::string_view name);

}  // namespace vanban::audit
