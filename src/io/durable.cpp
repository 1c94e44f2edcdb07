#include "io/durable.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <deque>
#include <exception>
#include <filesystem>
#include <mutex>
#include <thread>
#include <utility>

#include "vanban/error.hpp"

namespace vanban::io {
namespace {

constexpr mode_t kReadable = 0666;
constexpr std::size_t kBuffer = std::size_t{1} << 20U;

[[noreturn]] void fail(const std::string &file, int error) {
    throw Error("io", file, "write", std::strerror(error));
}

/// `named` is what an error calls the file.
int open_or_fail(const std::string &file, int flags, const std::string &named) {
    const int descriptor = open(file.c_str(), flags | O_CLOEXEC, kReadable);
    if (descriptor < 0)
        fail(named, errno);
    return descriptor;
}

int open_or_fail(const std::string &file, int flags) {
    return open_or_fail(file, flags, file);
}

/// 0, or the error that kept the bytes from being written whole.
int write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// Sends drafts to the disk, some at once.
void sync(std::deque<Draft> &drafts) {
    constexpr std::size_t kHands = 8;  // each waits for the disk, not for the processor
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::exception_ptr failure;
    const auto sync_next = [&] {
        try {
            for (std::size_t i = next++; i < drafts.size(); i = next++)
                drafts[i].sync();
        } catch (...) {
            next = drafts.size();
            const std::lock_guard lock(mutex);
            failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> hands;
        for (std::size_t i = 1; i < std::min(kHands, drafts.size()); ++i)
            hands.emplace_back(sync_next);
        sync_next();
    }
    if (failure)
        std::rethrow_exception(failure);
}

}  // namespace

void write_whole(const std::string &file, std::string_view bytes) {
    Draft draft(file);
    draft.write(bytes);
    draft.keep();
}

void write_whole(const std::vector<FileBytes> &files) {
    // The system lets one thread at a time change a folder: only the waiting for the disk is shared out. A process may
    // have some thousand files open, of which workers need one each.
    constexpr std::size_t kOpen = 32;
    for (std::size_t start = 0; start < files.size(); start += kOpen) {
        std::deque<Draft> drafts;
        for (std::size_t i = start; i < std::min(start + kOpen, files.size()); ++i)
            drafts.emplace_back(files[i].file).write(files[i].bytes);
        sync(drafts);
        for (Draft &draft : drafts)
            draft.keep();
    }
}

namespace {

/// Hidden and of another ending, so that no one who lists the folder's files takes it for one.
constexpr std::string_view kDraft = ".part";

std::string draft_of(const std::filesystem::path &file) {
    return (file.parent_path() / ("." + file.filename().native() + std::string(kDraft))).native();
}

}  // namespace

void remove_drafts(const std::string &folder) {
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().native();
        if (name.starts_with('.') && name.ends_with(kDraft))
            std::filesystem::remove(entry.path(), error);
    }
}

Draft::Draft(std::string file) : file_(std::move(file)), path_(draft_of(file_)) {
    std::error_code error;
    const auto status = std::filesystem::status(file_, error);
    if (std::filesystem::is_directory(status))
        fail(file_, EISDIR);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        throw Error("io", file_, "write", "is no regular file; name another");
    descriptor_ = open_or_fail(path_, O_WRONLY | O_CREAT | O_TRUNC, file_);
}

Draft::~Draft() {
    close(descriptor_);
    if (!path_.empty())
        unlink(path_.c_str());
}

void Draft::write(std::string_view bytes) {
    if (const int error = write_all(descriptor_, bytes); error != 0)
        fail(file_, error);
}

void Draft::sync() {
    if (!is_synced_ && fsync(descriptor_) != 0)
        fail(file_, errno);
    is_synced_ = true;
}

void Draft::keep() {
    sync();
    if (std::rename(path_.c_str(), file_.c_str()) != 0)
        fail(file_, errno);
    path_.clear();
}

void WholeFile::write(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() >= kBuffer)
        flush();
}

void WholeFile::flush() {
    draft_.write(buffer_);
    buffer_.clear();
}

void WholeFile::keep() {
    flush();
    draft_.keep();
}

LineFile::LineFile(std::string file) : file_(std::move(file)) {
    descriptor_ = open_or_fail(file_, O_WRONLY | O_CREAT | O_APPEND);
}

LineFile::~LineFile() {
    close(descriptor_);
}

void LineFile::add(std::string_view line) {
    const off_t before = lseek(descriptor_, 0, SEEK_END);
    const int error = write_all(descriptor_, line);
    if (error == 0)
        return;
    if (ftruncate(descriptor_, before) != 0)
        fail(file_, errno);
    fail(file_, error);
}

void make_folder(const std::string &folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        fail(folder, error.value());
}

FolderLock::FolderLock(const std::string &folder) : descriptor_(open_or_fail(folder + "/.lock", O_RDWR | O_CREAT)) {
    if (flock(descriptor_, LOCK_EX | LOCK_NB) == 0)
        return;
    const int error = errno;
    close(descriptor_);
    if (error != EWOULDBLOCK)
        fail(folder, error);
    throw Error("busy", folder, "write", "another run is at work in this folder; wait for it or choose another");
}

FolderLock::~FolderLock() {
    close(descriptor_);
}

}  // namespace vanban::io
