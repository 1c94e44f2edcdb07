#include "batch/reply.hpp"

#include <gtest/gtest.h>

#include "support/socket_pair.hpp"
#include "vanban/error.hpp"

namespace vanban::batch {
namespace {

TEST(BatchReply, every_status_has_a_name_that_leads_back_to_it) {
    for (const Status status : {Status::done, Status::duplicate, Status::failed, Status::crashed, Status::timed_out,
                                Status::out_of_memory, Status::removed})
        EXPECT_EQ(status_named(to_string(status)), status);
    EXPECT_THROW(status_named("splendid"), Error);
}

TEST(BatchReply, only_what_could_not_be_read_is_a_failure) {
    for (const Status status : {Status::done, Status::duplicate, Status::removed})
        EXPECT_FALSE(is_failure(status)) << to_string(status);
    for (const Status status : {Status::failed, Status::crashed, Status::timed_out, Status::out_of_memory})
        EXPECT_TRUE(is_failure(status)) << to_string(status);
}

TEST(BatchReply, what_is_sent_arrives) {
    const test::SocketPair sockets;
    const Reply sent{Status::failed, "ingest", "is empty", "{}\n", std::string("\0rows", 5), {{1, 2, 3, 4, 5, 6}}};
    ASSERT_TRUE(send(sockets.one, sent));
    Inbox inbox(1 << 20);
    inbox.read(sockets.other);
    const Reply got = reply_of(inbox.next().value());
    EXPECT_EQ(got.status, sent.status);
    EXPECT_EQ(got.stage, sent.stage);
    EXPECT_EQ(got.reason, sent.reason);
    EXPECT_EQ(got.record, sent.record);
    EXPECT_EQ(got.rows, sent.rows);
    EXPECT_EQ(got.counts, sent.counts);
}

TEST(BatchReply, a_message_that_is_no_reply_is_an_error) {
    const std::string counts(sizeof(Counts::of), '\0');
    for (const Message &message : {Message{}, Message{"done"}, Message{"done", "", "", "", "", "short"},
                                   Message{"splendid", "", "", "", "", counts}})
        EXPECT_THROW(reply_of(message), Error);
}

TEST(BatchReply, counts_add_up_kind_by_kind) {
    Counts counts{{1, 2, 3, 4, 5, 6}};
    counts.add({{10, 20, 30, 40, 50, 60}});
    EXPECT_EQ(counts, (Counts{{11, 22, 33, 44, 55, 66}}));
}

}  // namespace
}  // namespace vanban::batch
