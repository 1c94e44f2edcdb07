// Vietnamese encodings from before Unicode: TCVN3 (ABC), VNI, VISCII.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vanban {

enum class Legacy : std::uint8_t { tcvn3, vni, viscii };

/// "TCVN3", "VNI", "VISCII": as the record names it.
std::string_view name_of(Legacy encoding);

/// One letter of legacy text.
struct LegacyLetter {
    char32_t letter = 0;
    int taken = 1;  ///< how many code points it was: 2 for a letter and a mark of VNI
};

/// The letter that `first` begins, `second` being what follows it (0 at the end): code points of text that was read
/// as windows-1252 or Latin-1.
LegacyLetter legacy_letter(char32_t first, char32_t second, Legacy encoding);

/// Text that was typed in a legacy encoding and read as windows-1252 (UTF-8 of it goes in), in Vietnamese letters.
/// `capital_font`: a TCVN3 font whose name ends in H shows every letter as a capital.
std::string from_legacy(std::string_view text, Legacy encoding, bool capital_font = false);

/// What a font with this name encodes: ".VnTime" and ".VnArialH" are TCVN3, "VNI-Times" is VNI; nothing for others.
/// A subset's prefix ("ABCDEF+") does not matter.
struct LegacyFont {
    Legacy encoding = Legacy::tcvn3;
    bool capitals = false;
    bool operator==(const LegacyFont &) const = default;
};
std::optional<LegacyFont> legacy_font(std::string_view font);

/// Has `text` a letter of Vietnamese that windows-1252 lacks? Then it is Unicode, whatever font it is set in.
bool has_vietnamese(std::string_view text);

}  // namespace vanban
