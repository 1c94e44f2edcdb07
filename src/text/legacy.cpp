#include "text/legacy.hpp"

namespace vanban {

std::string_view name_of(Legacy encoding) {
    return encoding == Legacy::tcvn3 ? "TCVN3" : encoding == Legacy::vni ? "VNI" : "VISCII";
}

std::string from_legacy(std::string_view text, Legacy, bool) {
    return std::string(text);
}

std::optional<LegacyFont> legacy_font(std::string_view) {
    return std::nullopt;
}

}  // namespace vanban
