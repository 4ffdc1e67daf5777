// What a printer sends: any bytes in any pieces are sorted as if they had come at once, and none are lost.

#include "drivers/printer/reply_sorter.h"
#include "tests/fuzz/fuzz_input.h"

#include <string>
#include <vector>

using namespace sokoguru;
using drivers::PrinterReply;
using drivers::ReplySorter;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::FuzzInput input(data, size);
    ReplySorter in_pieces;
    std::vector<PrinterReply> replies;
    std::string all;
    while (!input.empty()) {
        const auto chunk = input.take_chunk();
        const std::string bytes(chunk.begin(), chunk.end());
        for (PrinterReply& reply : in_pieces.feed(bytes)) {
            replies.push_back(std::move(reply));
        }
        all += bytes;
    }
    ReplySorter at_once;
    if (at_once.feed(all) != replies) fuzz::require_unbroken("pieces of any size give the same replies");
    std::size_t byte_count = 0;
    for (const PrinterReply& reply : replies) {
        byte_count += reply.bytes.size();
        if (reply.bytes.size() > ReplySorter::identity_length_max)
            fuzz::require_unbroken("no reply is longer than an identity may be");
    }
    if (byte_count > all.size()) fuzz::require_unbroken("there are no more bytes in the replies than came");
    return 0;
}
