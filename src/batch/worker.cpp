#include "batch/worker.hpp"

#include <malloc.h>

#include <new>
#include <optional>
#include <string>

#include "store/rows.hpp"
namespace vanban::batch {
namespace {

/// Nothing in a request is too long: the batch looks at sizes before it sends.
constexpr std::size_t kAnyLength = ~std::size_t{0};

/// Memory that one document has left behind is given back once there is more of it than this.
constexpr std::size_t kLarge = std::size_t{4} << 20U;

/// The first document of a process builds tables that all later ones use, some of them from files.
void warm_up(const Extractor &extractor) {
    (void)extractor.extract("KẾ HOẠCH\nThực hiện Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị\n", "warm-up");
}

}  // namespace

Reply guarded(const std::function<Reply()> &read) {
    try {
        return read();
    } catch (const Error &error) {
        return {Status::failed, error.stage(), error.why(), {}, {}, {}};
    } catch (const std::bad_alloc &) {
        return {Status::out_of_memory, "worker", "needs more memory than --memory allows", {}, {}, {}};
    } catch (const std::exception &error) {
        return {Status::failed, "worker", error.what(), {}, {}, {}};
    }
}

Reply read_document(const Extractor &extractor, const std::string &uri, const std::string &bytes) {
    const Plan plan = extractor.extract(bytes, uri);
    return {Status::done, {}, {}, to_json(plan) + '\n', store::pack(store::rows_of(plan)), counts_of(plan)};
}

void serve(int socket, const Reader &read) {
    send(socket, {"ready"});
    Inbox inbox(kAnyLength);
    while (const auto request = receive(socket, inbox)) {
        if (request->size() != 2 || !send(socket, read(request->at(0), request->at(1))))
            return;
        if (request->at(1).size() > kLarge)
            malloc_trim(0);
    }
}

void work(int socket, const Options &options, const Limits &limits, bool walls) {
    std::optional<Extractor> extractor;
    try {
        extractor.emplace(options);
        warm_up(*extractor);
        if (walls)
            enter_sandbox(limits);
    } catch (const Error &error) {
        send(socket, {error.code(), error.file(), error.stage(), error.why()});
        return;
    }
    serve(socket, [&](const std::string &uri, const std::string &bytes) {
        return guarded([&] { return read_document(*extractor, uri, bytes); });
    });
}

void check_greeting(const Message &greeting) {
    if (greeting.size() == 4)
        throw Error(greeting[0], greeting[1], greeting[2], greeting[3]);
    if (greeting.size() != 1 || greeting[0] != "ready")
        throw Error("worker", "worker", "worker", "did not start");
}

}  // namespace vanban::batch
