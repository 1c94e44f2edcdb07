// LibreOffice as a converter of what it alone reads.
#pragma once

#include <string>
#include <string_view>

namespace vanban {

/// A Word file of before 2007 as DOCX. `soffice` of the PATH runs in a private folder with a profile of its own and
/// no shell, two minutes at most; nothing of it stays. Throws `Error` where there is none, or it does not succeed.
std::string convert_doc(std::string_view bytes, const std::string &uri);

}  // namespace vanban
