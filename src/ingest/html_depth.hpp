// HTML that nests without end.
#pragma once

#include <string>

namespace vanban {

/// `html` without the tags that would open an element deeper than a browser keeps (Blink: 512): the parser's time
/// grows with the square of the depth. What they hold stays. Elements that the next of their kind closes do not count.
std::string without_deep_tags(std::string html);

}  // namespace vanban
