// What the batch and its workers say to each other: messages of byte fields over a stream socket.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::batch {

/// The fields of one message, in an order that sender and receiver know. Both sides are the same program on the
/// same machine, so lengths travel in the machine's own byte order.
using Message = std::vector<std::string>;

/// Sends a message whole. Returns false where the other side has gone; throws `Error` (stage "worker") on any other
/// fault of the socket.
bool send(int socket, const std::vector<std::string_view> &fields);

/// Puts messages together from the pieces that a socket gives.
class Inbox {
  public:
    /// A message that says it is longer than `limit` bytes is taken for nonsense.
    explicit Inbox(std::size_t limit) : limit_(limit), chunk_(kChunk) {}

    enum class State { open, closed, nonsense };

    /// Reads once from the socket: waits where the socket is a blocking one with nothing to read.
    State read(int socket);

    /// The next whole message, where there is one. Throws `Error` (stage "worker") where the bytes are no message.
    std::optional<Message> next();

  private:
    static constexpr std::size_t kChunk = std::size_t{1} << 18U;

    std::size_t limit_;
    std::vector<char> chunk_;
    std::string bytes_;
};

/// Waits for the next message; none where the socket closes, or sends nonsense, before it is whole.
std::optional<Message> receive(int socket, Inbox &inbox);

}  // namespace vanban::batch
