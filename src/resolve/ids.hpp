// Ids of the items of one record, and of instruments across records.
#pragma once

#include <cstddef>
#include <string>

namespace vanban {

/// "r1" for the letter r and index 0.
inline std::string item_id(char letter, std::size_t index) {
    return letter + std::to_string(index + 1);
}

/// What tells an instrument from all others: slugs, and the year.
struct InstrumentKey {
    std::string issuer;  ///< "lang-son.ubnd"; empty where it is not known
    std::string type;    ///< "kh"
    std::string number;  ///< "243", or its name where it has no number
    std::string year;    ///< anything but four figures means that it is not known
    std::string copy;    ///< tells apart instruments of one record that would have one id: ".2"
};

/// "vn:lang-son.ubnd:kh:243:2025". Long parts are cut, with a number behind that tells them apart, so that an id has
/// fewer than 255 letters, as the name of a file must.
std::string instrument_id(const InstrumentKey &key);

}  // namespace vanban
