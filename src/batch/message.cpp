#include "batch/message.hpp"

#include <sys/socket.h>
#include <sys/uio.h>

#include <cerrno>
#include <cstdint>
#include <cstring>

#include "vanban/error.hpp"

namespace vanban::batch {
namespace {

/// A message is its length in bytes, then each field's length and bytes.
using Length = std::uint64_t;

Length length_at(std::string_view bytes, std::size_t offset) {
    Length length = 0;
    std::memcpy(&length, bytes.data() + offset, sizeof length);
    return length;
}

[[noreturn]] void fail(const std::string &why) {
    throw Error("worker", "worker", "worker", why);
}

/// Sends all of the bytes; false where nobody reads any more.
bool send_all(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0 && (errno == EPIPE || errno == ECONNRESET))
            return false;
        if (sent < 0)
            fail(std::strerror(errno));
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::string_view as_bytes(const Length &length) {
    return {reinterpret_cast<const char *>(&length), sizeof length};
}

Message fields_of(std::string_view body) {
    Message fields;
    while (!body.empty()) {
        if (body.size() < sizeof(Length) || length_at(body, 0) > body.size() - sizeof(Length))
            fail("a field is longer than its message");
        const auto length = static_cast<std::size_t>(length_at(body, 0));
        fields.emplace_back(body.substr(sizeof(Length), length));
        body.remove_prefix(sizeof(Length) + length);
    }
    return fields;
}

}  // namespace

bool send(int socket, const std::vector<std::string_view> &fields) {
    Length total = 0;
    for (const std::string_view field : fields)
        total += sizeof(Length) + field.size();
    // Small fields leave in one piece with their lengths; a large one is not copied.
    constexpr std::size_t kCopied = 4096;
    std::string piece(as_bytes(total));
    for (const std::string_view field : fields) {
        piece += as_bytes(field.size());
        if (field.size() <= kCopied) {
            piece += field;
            continue;
        }
        if (!send_all(socket, piece) || !send_all(socket, field))
            return false;
        piece.clear();
    }
    return send_all(socket, piece);
}

Inbox::State Inbox::read(int socket) {
    ssize_t got = -1;
    do {
        got = ::recv(socket, chunk_.data(), chunk_.size(), 0);
    } while (got < 0 && errno == EINTR);
    if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
        return State::open;
    if (got <= 0)
        return State::closed;
    bytes_.append(chunk_.data(), static_cast<std::size_t>(got));
    const bool too_long = bytes_.size() >= sizeof(Length) && length_at(bytes_, 0) > limit_;
    return too_long ? State::nonsense : State::open;
}

std::optional<Message> Inbox::next() {
    if (bytes_.size() < sizeof(Length) || length_at(bytes_, 0) > bytes_.size() - sizeof(Length))
        return std::nullopt;
    const auto length = static_cast<std::size_t>(length_at(bytes_, 0));
    Message fields = fields_of(std::string_view(bytes_).substr(sizeof(Length), length));
    bytes_.erase(0, sizeof(Length) + length);
    return fields;
}

std::optional<Message> receive(int socket, Inbox &inbox) {
    for (;;) {
        if (auto message = inbox.next())
            return message;
        if (inbox.read(socket) != Inbox::State::open)
            return std::nullopt;
    }
}

}  // namespace vanban::batch
