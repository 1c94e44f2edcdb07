#include "ingest/pdf.hpp"

#include "vanban/error.hpp"

namespace vanban {

void read_pdf(std::string_view, const std::string &uri, const IngestOptions &, Pages &) {
    throw Error("unsupported", uri, "ingest", "is PDF, which this version does not read");
}

}  // namespace vanban
