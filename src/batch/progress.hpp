// What a batch says while it works and when it is done.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "batch/ledger.hpp"

namespace vanban::batch {

/// How a run has gone so far.
struct Tally {
    std::size_t inputs = 0;     ///< to be looked at
    std::size_t looked_at = 0;  ///< of these
    std::size_t done = 0;       ///< records made in this run
    std::size_t unchanged = 0;  ///< records of earlier runs that still hold
    std::size_t duplicates = 0;
    std::size_t failed = 0;         ///< in this run
    std::size_t failed_before = 0;  ///< in an earlier run, and not tried again
    std::size_t removed = 0;
    std::size_t elsewhere = 0;                   ///< another shard's
    std::size_t bytes = 0;                       ///< of the documents read in this run
    Counts items;                                ///< of the records made in this run
    std::map<std::string, std::size_t> reasons;  ///< of the failures of this run
};

enum class LogFormat { text, json };

/// Draws a bar on a terminal, or says a line every few seconds elsewhere. Safe to use from several threads.
class Progress {
  public:
    struct Options {
        bool quiet = false;
        bool terminal = false;
        LogFormat format = LogFormat::text;
        std::ostream *out = nullptr;  ///< standard error, or a test's
    };

    explicit Progress(Options options);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    /// Changes the tally and shows it where it is time to.
    void update(const std::function<void(Tally &)> &change);

    /// One line on something that went wrong with an input.
    void complain(const Entry &entry);

    /// The summary, and an end to the bar.
    void finish();

    Tally tally() const;

  private:
    struct Log;
    void show();
    void clear_bar();
    double seconds() const;

    Options options_;
    mutable std::mutex mutex_;
    std::unique_ptr<Log> log_;
    Tally tally_;
    std::chrono::steady_clock::time_point start_;
    std::chrono::steady_clock::time_point shown_;
    bool bar_ = false;  ///< is there a bar on the terminal's last line?
};

}  // namespace vanban::batch
