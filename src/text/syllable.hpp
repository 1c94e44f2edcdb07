// The spelling of a Vietnamese syllable.
#pragma once

#include <string_view>

namespace vanban {

/// May `word` (letters in NFC) be a Vietnamese syllable: an onset, a rime and a tone that go together? In any case of
/// the letters, and with the tone mark on any vowel of the rime ("hòa", "hoà").
bool is_syllable(std::string_view word);

}  // namespace vanban
