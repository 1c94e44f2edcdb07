// Two sockets that are each other's end.
#pragma once

#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

namespace vanban::test {

struct SocketPair {
    SocketPair() {
        int ends[2];
        if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
            throw std::runtime_error("socketpair");
        one = ends[0];
        other = ends[1];
    }
    ~SocketPair() {
        close(one);
        close_other();
    }
    SocketPair(const SocketPair &) = delete;
    SocketPair &operator=(const SocketPair &) = delete;

    void close_other() {
        if (other >= 0)
            close(other);
        other = -1;
    }

    int one = -1;
    int other = -1;
};

}  // namespace vanban::test
