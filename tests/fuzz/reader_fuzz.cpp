// Feeds whatever libFuzzer makes up to one reader, and to the stages behind it. An `Error` is an answer; anything else
// that throws, crashes, hangs or leaks is a finding.
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
#include "vanban/error.hpp"

namespace {

/// Text in any encoding, told by content.
[[maybe_unused]] void read_any(std::string_view bytes, const std::string &uri, const vanban::IngestOptions &options,
                               vanban::Pages &pages) {
    pages = vanban::ingest(bytes, uri, options);
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
