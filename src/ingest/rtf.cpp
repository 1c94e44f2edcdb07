#include "ingest/rtf.hpp"

#include "vanban/error.hpp"

namespace vanban {

void read_rtf(std::string_view, const std::string &uri, const IngestOptions &, Pages &) {
    throw Error("unsupported", uri, "ingest", "is RTF, which this version does not read");
}

}  // namespace vanban
