#include "batch/manifest.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

#include "io/durable.hpp"

namespace vanban::batch {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string &text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json number_or_null(std::size_t number) {
    return number == 0 ? Json(nullptr) : Json(number);
}

/// A ledger keeps milliseconds worth of time; more digits are noise.
double rounded(double seconds) {
    constexpr double kPerSecond = 1000;
    return std::round(seconds * kPerSecond) / kPerSecond;
}

Json items_of(const Entry &entry) {
    if (entry.status != Status::done)
        return nullptr;
    Json items;
    for (std::size_t kind = 0; kind < Counts::names.size(); ++kind)
        items[std::string(Counts::names[kind])] = entry.counts.of[kind];
    return items;
}

}  // namespace

std::string manifest_line(const Entry &entry) {
    const Json line{{"input", entry.input},
                    {"sha256", text_or_null(entry.sha256)},
                    {"status", to_string(entry.status)},
                    {"stage", text_or_null(entry.stage)},
                    {"reason", text_or_null(entry.reason)},
                    {"seconds", rounded(entry.seconds)},
                    {"peak_memory", number_or_null(entry.peak_memory)},
                    {"bytes", entry.bytes},
                    {"record", text_or_null(entry.record)},
                    {"duplicate_of", text_or_null(entry.duplicate_of)},
                    {"items", items_of(entry)}};
    // A file's name may hold any bytes; what is not UTF-8 is shown as U+FFFD.
    return line.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

void write_manifest(Ledger &ledger, const std::string &file) {
    io::WholeFile manifest(file);
    ledger.each([&](const Entry &entry) { manifest.write(manifest_line(entry)); });
    manifest.keep();
}

}  // namespace vanban::batch
