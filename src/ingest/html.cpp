#include "ingest/html.hpp"

#include "vanban/error.hpp"

namespace vanban {

bool looks_like_html(std::string_view) {
    return false;
}

void read_html(std::string_view, const std::string &uri, const IngestOptions &, Pages &) {
    throw Error("unsupported", uri, "ingest", "is HTML, which this version does not read");
}

}  // namespace vanban
