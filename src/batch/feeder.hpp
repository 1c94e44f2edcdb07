// Decides what is to be done with each input, in order.
#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "batch/batch.hpp"
#include "batch/ledger.hpp"
#include "batch/pool.hpp"
#include "batch/sink.hpp"

namespace vanban::batch {

/// Goes through the inputs once: reads and hashes each, leaves out what is unchanged, a duplicate or another shard's,
/// and gives the rest as tasks.
class Feeder {
  public:
    /// `generator` names the version and settings that make a record what it is.
    Feeder(const BatchOptions &options, std::string generator, const OutFolder &out, Ledger &ledger, Claims &claims,
           Sink &sink, Progress &progress);

    /// Notes the inputs that were read once and are gone. Before the first `step`.
    void note_removed();

    bool more() const { return next_ < inputs_.size(); }

    /// Looks at the next input; a task where it is to be read.
    std::optional<Task> step();

  private:
    Entry entry_of(const std::string &input) const;
    void fail(Entry entry, const std::string &stage, const std::string &why);
    bool settled(const Entry &known, const std::string &sha256);
    bool stands_in(const Entry &original) const;
    std::optional<std::string> original_of(const std::string &input, const std::string &sha256);
    void retire(const Entry &known);
    std::optional<Task> decide(const std::string &input, std::string bytes);

    const BatchOptions &options_;
    std::string generator_;
    const OutFolder &out_;
    Ledger &ledger_;
    Claims &claims_;
    Sink &sink_;
    Progress &progress_;
    std::vector<std::string> inputs_;
    std::unordered_set<std::string_view> named_;
    std::size_t next_ = 0;
};

}  // namespace vanban::batch
