#include "drivers/printer/reply_sorter.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace sokoguru::drivers;
using Kind = PrinterReply::Kind;
using Replies = std::vector<PrinterReply>;
using namespace std::string_literals;

namespace {

Replies sort(std::string_view bytes) {
    return ReplySorter().feed(bytes);
}

} // namespace

TEST_CASE("reply sorter: each kind is known by its fixed bits") {
    CHECK(sort("\x12"s) == Replies{{Kind::status, "\x12"}});
    CHECK(sort("\x7E"s) == Replies{{Kind::status, "\x7E"}});
    CHECK(sort("\x10\x00\x0F\x00"s) == Replies{{Kind::automatic_status, "\x10\x00\x0F\x00"s}});
    CHECK(sort("\x37\x22"
               "0042\0"s) == Replies{{Kind::fence, "0042"}});
    CHECK(sort("\x0C"s) == Replies{{Kind::paper_sensor, "\x0C"}});
    CHECK(sort("_TM-T88VI\0"s) == Replies{{Kind::identity, "TM-T88VI"}});
    CHECK(sort("\xFF"s) == Replies{{Kind::noise, "\xFF"}});
}

TEST_CASE("reply sorter: replies that follow each other are told apart") {
    CHECK(sort("\x12\x10\x00\x00\x00_EPSON\0\x37\x22"
               "0007\0\x00\x16"s) == Replies{{Kind::status, "\x12"},
                                             {Kind::automatic_status, "\x10\0\0\0"s},
                                             {Kind::identity, "EPSON"},
                                             {Kind::fence, "0007"},
                                             {Kind::paper_sensor, "\0"s},
                                             {Kind::status, "\x16"}});
}

TEST_CASE("reply sorter: a reply that breaks off is noise, and the next one is found") {
    CHECK(sort("\x10\x00\x12"s) ==
          Replies{{Kind::noise, "\x10"}, {Kind::noise, "\0"s}, {Kind::status, "\x12"}});
    CHECK(sort("\x37\x12"s) == Replies{{Kind::noise, "\x37"}, {Kind::status, "\x12"}});
    CHECK(sort("\x37\x37\x22"
               "0001\0"s) == Replies{{Kind::noise, "\x37"}, {Kind::fence, "0001"}});
}

TEST_CASE("reply sorter: flow control of a serial line stands anywhere") {
    CHECK(sort("\x13\x10\x11\x00\x13\x0F\x00\x11"s) == Replies{{Kind::automatic_status, "\x10\0\x0F\0"s}});
}

TEST_CASE("reply sorter: an identity without end is given up") {
    const Replies replies = sort("_" + std::string(200, 'x') + "\x12");
    for (const PrinterReply& reply : replies)
        CHECK(reply.kind != Kind::identity);
    CHECK(replies.back() == PrinterReply{Kind::status, "\x12"});
}

TEST_CASE("reply sorter: any bytes in pieces of any size give the same") {
    sokoguru::test::check_property("pieces change nothing", [] {
        const auto bytes = *rc::gen::container<std::string>(
            rc::gen::oneOf(sokoguru::test::any_byte(), rc::gen::element('\x37', '\x22', '_', '\x10', '\0')));
        const Replies whole = sort(bytes);
        ReplySorter sorter;
        Replies pieces;
        for (std::size_t at = 0; at < bytes.size();) {
            const auto size = *rc::gen::inRange<std::size_t>(1, 8);
            for (PrinterReply& reply : sorter.feed(std::string_view(bytes).substr(at, size)))
                pieces.push_back(std::move(reply));
            at += size;
        }
        RC_ASSERT(pieces == whole);
    });
}
