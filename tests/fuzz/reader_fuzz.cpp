// Feeds whatever libFuzzer makes up to one reader, and to the stages behind it. An `Error` is an answer; anything else
// that throws, crashes, hangs or leaks is a finding.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ingest/docx.hpp"
#include "ingest/html.hpp"
#include "ingest/ingest.hpp"
#include "ingest/pdf.hpp"
#include "ingest/rtf.hpp"
#include "layout/layout.hpp"
#include "normalize/normalize.hpp"
#include "support/docx_parts.hpp"
#include "vanban/error.hpp"

namespace {

using vanban::IngestOptions;
using vanban::Pages;

/// Text in any encoding, told by content.
[[maybe_unused]] void read_any(std::string_view bytes, const std::string &uri, const IngestOptions &options,
                               Pages &pages) {
    pages = vanban::ingest(bytes, uri, options);
}

/// A zip, or the XML of the main part, of the styles, the numbering and the footnotes, parted by form feeds: what is
/// made up of a zip hardly ever has the checksums that let its parts be read.
[[maybe_unused]] void read_word(std::string_view bytes, const std::string &uri, const IngestOptions &options,
                                Pages &pages) {
    if (bytes.starts_with("PK"))
        return read_docx(bytes, uri, options, pages);
    vanban::test::Parts parts = vanban::test::package("", {{"styles", ""}, {"numbering", ""}, {"footnotes", ""}});
    for (const char *const name : {"main", "styles", "numbering", "footnotes"}) {
        const std::size_t end = std::min(bytes.find('\f'), bytes.size());
        parts["word/" + std::string(name) + ".xml"] = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (bytes.empty())
            break;
    }
    read_docx(vanban::test::zipped(parts), uri, options, pages);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    using namespace vanban;
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    try {
        Pages pages;
        VANBAN_READER(bytes, "fuzz", {}, pages);
        layout(normalize(pages));
    } catch (const Error &) {
    }
    return 0;
}
