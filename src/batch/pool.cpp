#include "batch/pool.hpp"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "batch/worker.hpp"
#include "vanban/error.hpp"

namespace vanban::batch {
namespace {

using Clock = std::chrono::steady_clock;

/// A record is some five times its text, and the database's rows as much again at most.
constexpr std::size_t kRepliesPerMemory = 4;

/// A worker that is killed from outside has its task tried again so often.
constexpr int kTries = 3;

}  // namespace

struct Pool::Slot {
    std::unique_ptr<Process> process;
    bool greeted = false;  // has the process said that it is ready?
    int starts = 0;        // processes in a row that someone killed before they were
    std::optional<Task> task;
    int tries = 0;            // of the task
    Clock::time_point since;  // the task was handed over

    bool under_way() const { return task && greeted; }
    double seconds() const { return std::chrono::duration<double>(Clock::now() - since).count(); }
};

Pool::Pool(PoolOptions options) : options_(std::move(options)) {
    for (std::size_t i = 0; i < options_.jobs; ++i)
        slots_.push_back(std::make_unique<Slot>());
}

Pool::~Pool() = default;

bool Pool::has_room() const {
    return std::any_of(slots_.begin(), slots_.end(), [](const auto &slot) { return !slot->task; });
}

bool Pool::busy() const {
    return std::any_of(slots_.begin(), slots_.end(), [](const auto &slot) { return slot->task.has_value(); });
}

void Pool::start(Slot &slot) {
    slot.process = std::make_unique<Process>(options_.command, options_.memory * kRepliesPerMemory);
    slot.greeted = false;
}

void Pool::give(Task task) {
    const auto free = std::find_if(slots_.begin(), slots_.end(), [](const auto &slot) { return !slot->task; });
    Slot &slot = **free;
    slot.task = std::move(task);
    slot.tries = 0;
    hand_over(slot);
}

/// Sends the slot's task to its worker; where it has none, it will be sent to one that starts now, once that is ready:
/// workers start side by side. One that has died idle is replaced; that is no fault of the task.
void Pool::hand_over(Slot &slot) {
    if (slot.process) {
        slot.process->forget_peak();
        slot.since = Clock::now();
        ++slot.tries;
        if (send(slot.process->socket(), {slot.task->input, slot.task->bytes}))
            return;
        if (slot.tries >= kTries)
            throw Error("worker", "worker", "worker", "workers die before they are given anything");
    }
    start(slot);
}

/// What a worker that starts has sent, or its end.
void Pool::greet(Slot &slot, Inbox::State state) {
    if (const auto greeting = slot.process->inbox().next()) {
        check_greeting(*greeting);
        slot.greeted = true;
        slot.starts = 0;
        return hand_over(slot);
    }
    if (state == Inbox::State::open)
        return;
    const Ending ending = slot.process->end();
    if (!ending.from_outside || ++slot.starts == kTries)
        throw Error("worker", "worker", "worker", "did not start: " + ending.how);
    start(slot);
}

/// The slot is free after this.
Outcome Pool::outcome_of(Slot &slot, Reply reply, double seconds, std::size_t peak_memory) {
    Outcome outcome{std::move(slot.task->input),
                    std::move(slot.task->sha256),
                    slot.task->bytes.size(),
                    std::move(reply),
                    seconds,
                    peak_memory};
    slot.task.reset();
    return outcome;
}

/// The worker is done for: its end is the task's, but where someone else killed it.
std::optional<Outcome> Pool::bury(Slot &slot, Status status, const std::string &why) {
    const double seconds = slot.seconds();
    const std::size_t peak = slot.process->peak_memory();
    const Ending ending = slot.process->end();
    slot.process.reset();
    if (status == Status::crashed && ending.from_outside && slot.tries < kTries) {
        hand_over(slot);
        return std::nullopt;
    }
    Reply reply;
    reply.status = status;
    reply.stage = "worker";
    reply.reason = why.empty() ? ending.how : why;
    return outcome_of(slot, std::move(reply), seconds, peak);
}

std::optional<Outcome> Pool::answered(Slot &slot, Message message) {
    Reply reply = reply_of(std::move(message));
    const double seconds = slot.seconds();
    const std::size_t peak = slot.process->peak_memory();
    if (reply.status == Status::out_of_memory)
        slot.process.reset();  // What it could not allocate may have left it in pieces.
    return outcome_of(slot, std::move(reply), seconds, peak);
}

/// Reads what a busy worker has sent; the outcome of its task, once it is there.
std::optional<Outcome> Pool::look(Slot &slot) {
    const Inbox::State state = slot.process->inbox().read(slot.process->socket());
    if (!slot.greeted) {
        greet(slot, state);
        return std::nullopt;
    }
    try {
        if (auto message = slot.process->inbox().next())
            return answered(slot, std::move(*message));
    } catch (const Error &error) {
        return bury(slot, Status::crashed, error.why());
    }
    if (state == Inbox::State::nonsense)
        return bury(slot, Status::crashed, "answered more than its memory can hold");
    if (state == Inbox::State::closed)
        return bury(slot, Status::crashed, {});
    return std::nullopt;
}

/// Until the first task under way runs out of time, but not longer than `most`.
std::chrono::milliseconds Pool::patience(std::chrono::milliseconds most) const {
    for (const auto &slot : slots_) {
        if (!slot->under_way())
            continue;
        const std::chrono::duration<double> left = options_.timeout - std::chrono::duration<double>(slot->seconds());
        most = std::min(most, std::chrono::ceil<std::chrono::milliseconds>(left));
    }
    return std::max(most, std::chrono::milliseconds(0));
}

std::vector<Outcome> Pool::wait(std::chrono::milliseconds most) {
    std::vector<pollfd> sockets;
    std::vector<Slot *> waiting;
    for (const auto &slot : slots_) {
        if (!slot->task)
            continue;
        sockets.push_back({slot->process->socket(), POLLIN, 0});
        waiting.push_back(slot.get());
    }
    if (poll(sockets.data(), sockets.size(), static_cast<int>(patience(most).count())) < 0 && errno != EINTR)
        throw Error("worker", "worker", "worker", std::strerror(errno));
    std::vector<Outcome> outcomes;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        Slot &slot = *waiting[i];
        std::optional<Outcome> outcome;
        if (sockets[i].revents != 0)
            outcome = look(slot);
        if (!outcome && slot.under_way() && slot.seconds() > options_.timeout.count())
            outcome = bury(slot, Status::timed_out, "took longer than --timeout allows");
        if (outcome)
            outcomes.push_back(std::move(*outcome));
    }
    return outcomes;
}

}  // namespace vanban::batch
