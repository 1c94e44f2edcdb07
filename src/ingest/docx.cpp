#include "ingest/docx.hpp"

#include "vanban/error.hpp"

namespace vanban {

void read_docx(std::string_view, const std::string &uri, const IngestOptions &, Pages &) {
    throw Error("unsupported", uri, "ingest", "is Word (DOCX), which this version does not read");
}

}  // namespace vanban
