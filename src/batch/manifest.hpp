// OUT/manifest.ndjson: one line an input, for people and programs.
#pragma once

#include <string>

#include "batch/ledger.hpp"

namespace vanban::batch {

/// {"input", "sha256", "status", "stage", "reason", "seconds", "peak_memory" (bytes), "bytes", "record",
/// "duplicate_of", "items" {kind: number}} with null for what there is none of, and a line feed.
std::string manifest_line(const Entry &entry);

/// Writes the manifest anew from the ledger, by input.
void write_manifest(Ledger &ledger, const std::string &file);

}  // namespace vanban::batch
