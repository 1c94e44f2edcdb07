// Word from before 2007 (.doc), which an installed LibreOffice turns into DOCX where the caller allows it.
#pragma once

#include <string>
#include <string_view>

#include "ingest/options.hpp"
#include "ingest/pages.hpp"

namespace vanban {

/// Do the bytes begin as an OLE compound file does? Old Word files are such, and encrypted files of any Word.
bool looks_like_doc(std::string_view bytes);

/// Reads a document of this format into `pages`. Throws `Error` (stage "ingest") where it cannot be read, or where
/// `options.convert` does not allow to run LibreOffice.
void read_doc(std::string_view bytes, const std::string &uri, const IngestOptions &options, Pages &pages);

}  // namespace vanban
