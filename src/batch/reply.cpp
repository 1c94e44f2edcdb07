#include "batch/reply.hpp"

#include <cstring>
#include <utility>

#include "vanban/error.hpp"

namespace vanban::batch {
namespace {

constexpr std::array<std::pair<Status, std::string_view>, 7> kNames{{
    {Status::done, "done"},
    {Status::duplicate, "duplicate"},
    {Status::failed, "failed"},
    {Status::crashed, "crashed"},
    {Status::timed_out, "timed-out"},
    {Status::out_of_memory, "out-of-memory"},
    {Status::removed, "removed"},
}};

constexpr std::size_t kFields = 6;

}  // namespace

std::string_view to_string(Status status) {
    return kNames[static_cast<std::size_t>(status)].second;
}

bool is_failure(Status status) {
    return status != Status::done && status != Status::duplicate && status != Status::removed;
}

Status status_named(std::string_view name) {
    for (const auto &[status, its_name] : kNames) {
        if (its_name == name)
            return status;
    }
    throw Error("damaged", "ledger.db", "ledger", "has no status named “" + std::string(name) + "”");
}

void Counts::add(const Counts &other) {
    for (std::size_t kind = 0; kind < of.size(); ++kind)
        of[kind] += other.of[kind];
}

Counts counts_of(const Plan &plan) {
    return {{plan.sections.size(), plan.references.size(), plan.relations.size(), plan.targets.size(),
             plan.assignments.size(), plan.diagnostics.size()}};
}

bool send(int socket, const Reply &reply) {
    const std::string_view counts(reinterpret_cast<const char *>(reply.counts.of.data()), sizeof reply.counts.of);
    return send(socket, {to_string(reply.status), reply.stage, reply.reason, reply.record, reply.rows, counts});
}

Reply reply_of(Message message) {
    Reply reply;
    if (message.size() != kFields || message[5].size() != sizeof reply.counts.of)
        throw Error("worker", "worker", "worker", "answered what is no reply");
    reply.status = status_named(message[0]);
    reply.stage = std::move(message[1]);
    reply.reason = std::move(message[2]);
    reply.record = std::move(message[3]);
    reply.rows = std::move(message[4]);
    std::memcpy(reply.counts.of.data(), message[5].data(), message[5].size());
    return reply;
}

}  // namespace vanban::batch
