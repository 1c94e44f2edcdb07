#include "text/foreign.hpp"

#include <unicode/unistr.h>

namespace vanban {

std::string valid_utf8(const std::string &text) {
    std::string valid;
    return icu::UnicodeString::fromUTF8(text).toUTF8String(valid);
}

}  // namespace vanban
