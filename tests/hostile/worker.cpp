// A worker that does what an input tells it to: stands for readers with faults that ours do not have (any more).
// Its command line is that of `vanban worker`.
#include <unistd.h>

#include <csignal>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "batch/worker.hpp"

namespace {

using namespace vanban;

/// What an input begins with to be hostile.
constexpr std::string_view kCrash = "%crash", kHang = "%hang", kEat = "%eat", kExit = "%exit", kNonsense = "%nonsense",
                           kKilled = "%killed";

void eat() {
    constexpr std::size_t kBite = std::size_t{16} << 20U;
    std::vector<std::unique_ptr<char[]>> eaten;
    for (;;) {
        eaten.push_back(std::make_unique<char[]>(kBite));
        std::memset(eaten.back().get(), 1, kBite);
    }
}

void obey(std::string_view bytes) {
    if (bytes.starts_with(kCrash))
        std::raise(SIGSEGV);
    if (bytes.starts_with(kKilled))
        std::raise(SIGKILL);
    if (bytes.starts_with(kExit))
        _exit(3);
    while (bytes.starts_with(kHang))
        pause();
    if (bytes.starts_with(kNonsense))
        batch::send(batch::kWorkerSocket, {"I am fine"});
    if (bytes.starts_with(kEat))
        eat();
}

std::size_t memory_of(int argc, char **argv) {
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::string_view(argv[i]) == "--memory")
            return std::stoul(argv[i + 1]);
    }
    return 0;
}

}  // namespace

int main(int argc, char **argv) {
    const Extractor extractor;
    batch::enter_sandbox({memory_of(argc, argv), false});
    batch::serve(batch::kWorkerSocket, [&](const std::string &uri, const std::string &bytes) {
        return batch::guarded([&] {
            obey(bytes);
            return batch::read_document(extractor, uri, bytes);
        });
    });
}
