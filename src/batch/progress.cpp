#include "batch/progress.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

#include <algorithm>
#include <cstdio>
#include <ostream>
#include <utility>

#include <nlohmann/json.hpp>

namespace vanban::batch {
namespace {

using Clock = std::chrono::steady_clock;
using Json = nlohmann::ordered_json;

constexpr std::chrono::milliseconds kBarEvery{200};
constexpr std::chrono::seconds kLineEvery{5};
constexpr std::size_t kReasonsShown = 20;

/// One thing to say: the same in words and in fields.
struct Saying {
    std::string_view event;
    std::string words;
    Json fields;
};

std::string with_point(double number) {
    char text[32];
    std::snprintf(text, sizeof text, number < 10 ? "%.1f" : "%.0f", number);
    return text;
}

/// "1:02:03", "4:05".
std::string clock_of(double seconds) {
    const auto whole = static_cast<long>(seconds + 0.5);
    char text[32];
    if (whole >= 3600)
        std::snprintf(text, sizeof text, "%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60);
    else
        std::snprintf(text, sizeof text, "%ld:%02ld", whole / 60, whole % 60);
    return text;
}

/// Inputs a second, and the seconds that the rest will take at that rate (-1 where nobody knows yet).
struct Pace {
    double rate = 0;
    double left = -1;
};

Pace pace_of(const Tally &tally, double seconds) {
    const auto so_far = static_cast<double>(tally.looked_at);
    if (so_far == 0 || seconds <= 0)
        return {};
    const double rate = so_far / seconds;
    return {rate, static_cast<double>(tally.inputs - tally.looked_at) / rate};
}

std::string line_of(const Tally &tally, const Pace &pace) {
    std::string line = std::to_string(tally.looked_at) + "/" + std::to_string(tally.inputs) + " · " +
                       with_point(pace.rate) + "/s · " + std::to_string(tally.failed) + " failed";
    if (pace.left >= 0)
        line += " · " + clock_of(pace.left) + " left";
    return line;
}

std::string bar_of(const Tally &tally, const Pace &pace) {
    constexpr std::size_t kWidth = 24;
    const std::size_t filled = tally.inputs == 0 ? kWidth : kWidth * tally.looked_at / tally.inputs;
    return "[" + std::string(filled, '#') + std::string(kWidth - filled, ' ') + "] " + line_of(tally, pace);
}

Saying progress_of(const Tally &tally, const Pace &pace) {
    return {"progress",
            line_of(tally, pace),
            {{"looked_at", tally.looked_at},
             {"inputs", tally.inputs},
             {"failed", tally.failed},
             {"per_second", pace.rate},
             {"seconds_left", pace.left < 0 ? Json(nullptr) : Json(pace.left)}}};
}

Json items_of(const Counts &counts) {
    Json items = Json::object();
    for (std::size_t kind = 0; kind < Counts::names.size(); ++kind)
        items[std::string(Counts::names[kind])] = counts.of[kind];
    return items;
}

std::string words_of(const Json &numbers) {
    std::string words;
    for (const auto &[name, number] : numbers.items())
        words += (words.empty() ? "" : ", ") + number.dump() + " " + name;
    return words;
}

/// The commonest reasons first.
std::vector<std::pair<std::string, std::size_t>> ranked(const std::map<std::string, std::size_t> &reasons) {
    std::vector<std::pair<std::string, std::size_t>> ranked(reasons.begin(), reasons.end());
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto &one, const auto &other) { return one.second > other.second; });
    return ranked;
}

std::vector<Saying> summary_of(const Tally &tally, double seconds) {
    constexpr double kMegabyte = 1e6;
    const Json documents{{"done", tally.done},
                         {"unchanged", tally.unchanged},
                         {"duplicates", tally.duplicates},
                         {"failed", tally.failed},
                         {"failed before", tally.failed_before},
                         {"removed", tally.removed},
                         {"of another shard", tally.elsewhere}};
    const double megabytes = static_cast<double>(tally.bytes) / kMegabyte;
    const Json items = items_of(tally.items);
    std::vector<Saying> summary{
        {"documents", "documents: " + words_of(documents), documents},
        {"items", "items: " + words_of(items), items},
        {"speed",
         "speed: " + std::to_string(tally.done + tally.failed) + " read in " + clock_of(seconds) + ", " +
             with_point(static_cast<double>(tally.done + tally.failed) / std::max(seconds, 1e-3)) + "/s, " +
             with_point(megabytes / std::max(seconds, 1e-3)) + " MB/s",
         {{"seconds", seconds}, {"megabytes", megabytes}}}};
    std::size_t shown = 0;
    for (const auto &[reason, number] : ranked(tally.reasons)) {
        if (++shown > kReasonsShown) {
            summary.push_back({"reason", "and more reasons; the manifest has them all", Json::object()});
            break;
        }
        summary.push_back(
            {"reason", std::to_string(number) + " failed: " + reason, {{"number", number}, {"reason", reason}}});
    }
    return summary;
}

}  // namespace

/// The log: "2026-01-31T12:00:00+07:00 info: …" or a JSON object a line.
struct Progress::Log {
    Log(std::ostream &out, LogFormat format)
        : json(format == LogFormat::json),
          logger("vanban", std::make_shared<spdlog::sinks::ostream_sink_mt>(out, true)) {
        logger.set_pattern(json ? R"({"time":"%Y-%m-%dT%H:%M:%S%z","level":"%l",%v})" : "%Y-%m-%dT%H:%M:%S%z %l: %v");
    }

    void say(spdlog::level::level_enum level, const Saying &message) {
        if (!json) {
            logger.log(level, "{}", message.words);
            return;
        }
        Json fields{{"event", message.event}};
        fields.update(message.fields);
        const std::string object = fields.dump(-1, ' ', false, Json::error_handler_t::replace);
        logger.log(level, "{}", std::string_view(object).substr(1, object.size() - 2));
    }

    bool json;
    spdlog::logger logger;
};

Progress::Progress(Options options)
    : options_(options), log_(std::make_unique<Log>(*options.out, options.format)), start_(Clock::now()),
      shown_(start_) {}

Progress::~Progress() = default;

double Progress::seconds() const {
    return std::chrono::duration<double>(Clock::now() - start_).count();
}

void Progress::update(const std::function<void(Tally &)> &change) {
    const std::lock_guard lock(mutex_);
    change(tally_);
    show();
}

void Progress::show() {
    const auto now = Clock::now();
    const bool draws = options_.terminal && options_.format == LogFormat::text;
    if (options_.quiet || now - shown_ < (draws ? std::chrono::milliseconds(kBarEvery) : kLineEvery))
        return;
    shown_ = now;
    const Pace pace = pace_of(tally_, seconds());
    if (!draws) {
        log_->say(spdlog::level::info, progress_of(tally_, pace));
        return;
    }
    clear_bar();
    *options_.out << bar_of(tally_, pace) << std::flush;
    bar_ = true;
}

/// ECMA-48: carriage return, then erase to the end of the line.
void Progress::clear_bar() {
    if (bar_)
        *options_.out << "\r\x1b[K";
    bar_ = false;
}

void Progress::complain(const Entry &entry) {
    const std::lock_guard lock(mutex_);
    clear_bar();
    log_->say(spdlog::level::err, {"failure",
                                   entry.input + ": " + entry.stage + ": " + entry.reason,
                                   {{"input", entry.input},
                                    {"status", to_string(entry.status)},
                                    {"stage", entry.stage},
                                    {"reason", entry.reason}}});
}

void Progress::finish() {
    const std::lock_guard lock(mutex_);
    clear_bar();
    if (options_.quiet)
        return;
    for (const Saying &message : summary_of(tally_, seconds()))
        log_->say(spdlog::level::info, message);
}

Tally Progress::tally() const {
    const std::lock_guard lock(mutex_);
    return tally_;
}

}  // namespace vanban::batch
