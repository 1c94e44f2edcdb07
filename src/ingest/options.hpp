// What a caller may say of an input.
#pragma once

#include <string>

namespace vanban {

struct IngestOptions {
    std::string encoding;  ///< of text, instead of looking; empty: look
    std::string password;  ///< opens an encrypted PDF
    bool convert = false;  ///< legacy formats may be handed to an installed LibreOffice
};

}  // namespace vanban
