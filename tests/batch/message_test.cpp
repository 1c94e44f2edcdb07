#include "batch/message.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include <gmock/gmock.h>

#include "support/socket_pair.hpp"
#include "vanban/error.hpp"

namespace vanban::batch {
namespace {

using test::SocketPair;
using ::testing::ElementsAre;

TEST(BatchMessage, fields_of_any_bytes_and_length_arrive_as_they_were_sent) {
    const std::string large(3'000'000, 'x');
    const std::vector<std::vector<std::string_view>> messages{
        {}, {""}, {"a", "", std::string_view("\0\n", 2)}, {large, "end"}, {"one", large, large}};
    const SocketPair sockets;
    std::thread sender([&] {
        for (const auto &message : messages)
            EXPECT_TRUE(send(sockets.one, message));
    });
    Inbox inbox(std::size_t{1} << 30U);
    for (const auto &message : messages) {
        const auto got = receive(sockets.other, inbox);
        ASSERT_TRUE(got);
        EXPECT_EQ(*got, Message(message.begin(), message.end()));
    }
    sender.join();
}

TEST(BatchMessage, sending_to_a_socket_that_has_closed_is_told_not_thrown) {
    SocketPair sockets;
    sockets.close_other();
    EXPECT_FALSE(send(sockets.one, {"anyone?"}));
}

TEST(BatchMessage, a_message_longer_than_the_limit_is_nonsense_before_it_has_arrived) {
    const SocketPair sockets;
    ASSERT_TRUE(send(sockets.one, {std::string(100, 'x')}));
    EXPECT_EQ(Inbox(50).read(sockets.other), Inbox::State::nonsense);
}

TEST(BatchMessage, a_field_longer_than_its_message_is_an_error) {
    const SocketPair sockets;
    const std::uint64_t lengths[] = {sizeof(std::uint64_t), 1000};
    ASSERT_EQ(write(sockets.one, lengths, sizeof lengths), static_cast<ssize_t>(sizeof lengths));
    Inbox inbox(1 << 20);
    EXPECT_EQ(inbox.read(sockets.other), Inbox::State::open);
    EXPECT_THROW(inbox.next(), Error);
}

TEST(BatchMessage, a_closed_socket_is_told_and_what_had_arrived_is_kept) {
    SocketPair sockets;
    ASSERT_TRUE(send(sockets.other, {"last words"}));
    sockets.close_other();
    Inbox inbox(1 << 20);
    EXPECT_EQ(inbox.read(sockets.one), Inbox::State::open);
    EXPECT_EQ(inbox.read(sockets.one), Inbox::State::closed);
    EXPECT_THAT(inbox.next().value_or(Message{}), ElementsAre("last words"));
}

}  // namespace
}  // namespace vanban::batch
