// Workers side by side: inputs in, outcomes out, whatever the inputs do to the workers.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "batch/process.hpp"
#include "batch/reply.hpp"

namespace vanban::batch {

/// An input to be read.
struct Task {
    std::string input;   ///< its path
    std::string sha256;  ///< of its bytes
    std::string bytes;
};

/// What became of a task.
struct Outcome {
    std::string input;
    std::string sha256;
    std::size_t bytes = 0;
    Reply reply;
    double seconds = 0;
    std::size_t peak_memory = 0;  ///< bytes resident in the worker at most; 0 where unknown
};

struct PoolOptions {
    std::vector<std::string> command;  ///< a worker's command line
    std::size_t jobs = 1;
    std::chrono::duration<double> timeout{60};  ///< a task's time
    std::size_t memory = 0;                     ///< bytes; bounds what a worker's reply may weigh
};

class Pool {
  public:
    explicit Pool(PoolOptions options);
    ~Pool();
    Pool(const Pool &) = delete;
    Pool &operator=(const Pool &) = delete;

    bool has_room() const;  ///< is a worker free?
    bool busy() const;      ///< is a task under way?

    /// Hands a task to a free worker, starting one where need be. Throws `Error` where none can be started.
    void give(Task task);

    /// Waits for outcomes, but not longer than `most`. A worker that died or ran out of time costs its own task; the
    /// time does not run before a worker has started. Throws `Error` where workers cannot start at all.
    std::vector<Outcome> wait(std::chrono::milliseconds most);

  private:
    struct Slot;
    void start(Slot &slot);
    void hand_over(Slot &slot);
    void greet(Slot &slot, Inbox::State state);
    static Outcome outcome_of(Slot &slot, Reply reply, double seconds, std::size_t peak_memory);
    std::optional<Outcome> look(Slot &slot);
    std::optional<Outcome> answered(Slot &slot, Message message);
    std::optional<Outcome> bury(Slot &slot, Status status, const std::string &why);
    std::chrono::milliseconds patience(std::chrono::milliseconds most) const;

    PoolOptions options_;
    std::vector<std::unique_ptr<Slot>> slots_;
};

}  // namespace vanban::batch
