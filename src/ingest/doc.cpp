#include "ingest/doc.hpp"

#include <algorithm>

#include "ingest/doc_convert.hpp"
#include "ingest/docx.hpp"
#include "vanban/error.hpp"

namespace vanban {
namespace {

/// A name as the directory of a compound file holds it: UTF-16LE ([MS-CFB] 2.6.1).
std::string utf16(std::string_view ascii) {
    std::string out;
    for (const char c : ascii)
        out.append({c, '\0'});
    return out;
}

bool has_stream(std::string_view bytes, std::string_view name) {
    return bytes.find(utf16(name) + std::string(2, '\0')) != std::string_view::npos;
}

}  // namespace

bool looks_like_doc(std::string_view bytes) {
    return bytes.starts_with("\xD0\xCF\x11\xE0");
}

void read_doc(std::string_view bytes, const std::string &uri, const IngestOptions &options, Pages &pages) {
    const auto refuse = [&uri](const char *code, const char *why) { throw Error(code, uri, "ingest", why); };
    if (has_stream(bytes, "EncryptedPackage"))
        refuse("encrypted", "is an Office file encrypted with a password; save it without one");
    if (!has_stream(bytes, "WordDocument"))
        refuse("unsupported",
               "is an old Office file, but no Word document (an Excel workbook, a presentation, a mail); "
               "save it as PDF or DOCX");
    if (!options.convert)
        refuse("unsupported", "is an old Word file (.doc); save it as DOCX, or let LibreOffice convert it with "
                              "--convert");
    const std::string docx = convert_doc(bytes, uri);
    read_docx(docx, uri, options, pages);
    pages.media_type = "application/msword";
}

}  // namespace vanban
