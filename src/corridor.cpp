// The corridor: every stage in order, one call each. This file is the architecture.
#include "vanban/vanban.hpp"

namespace vanban {

struct Extractor::Impl {};

Extractor::Extractor(const Options &) : impl_(std::make_unique<Impl>()) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor &&) noexcept = default;
Extractor &Extractor::operator=(Extractor &&) noexcept = default;

Plan Extractor::extract(std::string_view, std::string uri) const {
    throw Error("unfinished", uri, "ingest", "the corridor is being built");
}

std::string Extractor::inspect(std::string_view, std::string uri, std::string_view) const {
    throw Error("unfinished", uri, "ingest", "the corridor is being built");
}

}  // namespace vanban
