#include "resolve/ids.hpp"

#include <cstdint>
#include <string_view>

namespace vanban {
namespace {

// With a hyphen and five figures behind them they stay within the 160 and the 60 letters of the schema.
constexpr std::size_t kLongestIssuer = 90;
constexpr std::size_t kLongestNumber = 50;

/// The slug itself, or its first letters and a number made of all of them (FNV-1a).
std::string bounded(const std::string &slug, std::size_t longest) {
    if (slug.size() <= longest)
        return slug;
    std::uint32_t hash = 2166136261U;
    for (const char c : slug)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return slug.substr(0, longest) + "-" + std::to_string(hash % 100000U);
}

std::string_view or_else(std::string_view text, std::string_view otherwise) {
    return text.empty() ? otherwise : text;
}

}  // namespace

std::string instrument_id(const InstrumentKey &key) {
    std::string id = "vn:";
    id += or_else(bounded(key.issuer, kLongestIssuer), "unknown");
    id += ":" + key.type + ":";
    id += or_else(bounded(key.number, kLongestNumber), "unnamed");
    return id + key.copy + ":" + (key.year.size() == 4 ? key.year : "0000");
}

}  // namespace vanban
