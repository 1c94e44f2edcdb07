// The second room: one spelling of Unicode. It knows letters, marks, spaces and dashes; no words.
#pragma once

#include <string>

#include "normalize/text.hpp"

namespace vanban {

/// Brings every line to NFC with one kind of space: line ends trimmed, runs of spaces single, invisible
/// characters gone, letters that only look Vietnamese (Ð U+00D0) replaced, tone marks typed before the
/// hat put in order. Words are never rewritten. Normalising twice changes nothing. The map back to the
/// input is built on the way.
Text normalize(Pages pages);

/// A compact dump: one line a line.
std::string dump(const Text &text);

}  // namespace vanban
