#include "drivers/virtual/escpos_parser.h"
#include "tests/support/printer_hex.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <string>
#include <vector>

using namespace sokoguru::drivers;
using sokoguru::test::hex;

namespace {

/// Writes down what the parser found, one line each: `offset kind bytes`.
class Transcript final : public EscposSink {
  public:
    void on_byte(std::size_t offset, unsigned char byte) override {
        add(offset, "byte", std::string(1, static_cast<char>(byte)));
    }
    void on_command(const EscposCommand& command) override {
        add(command.offset, "command", command.head);
        if (!command.payload.empty()) add(command.offset, "payload", command.payload);
    }
    void on_unknown(std::size_t offset, std::string_view head) override {
        add(offset, "unknown", std::string(head));
    }
    void on_oversized(std::size_t offset, std::string_view head) override {
        add(offset, "oversized", std::string(head));
    }
    void on_hidden_pulse(std::size_t offset) override { add(offset, "pulse", ""); }

    std::vector<std::string> lines;

  private:
    void add(std::size_t offset, const char* kind, const std::string& bytes) {
        lines.push_back(fmt::format("{} {} {}", offset, kind, hex(bytes)));
    }
};

std::vector<std::string> parse(std::string_view bytes) {
    Transcript transcript;
    EscposParser parser(transcript);
    parser.feed(bytes);
    return transcript.lines;
}

template <std::size_t n>
std::string literal(const char (&bytes)[n]) {
    return std::string(bytes, n - 1);
}

} // namespace

TEST_CASE("escpos parser: commands are cut at their length and text stays text") {
    struct Row {
        std::string bytes;
        std::vector<std::string> lines;
    };
    const std::vector<Row> rows = {
        {literal("\x1B@A\n"), {"0 command 1B \"@\"", "2 byte \"A\"", "3 byte 0A"}},
        {literal("\x1B"
                 "E\x01\x1B"
                 "E\0"),
         {"0 command 1B \"E\" 01", "3 command 1B \"E\" 00"}},
        {literal("\x1Bp\0\x19\xFA"), {"0 command 1B \"p\" 00 19 FA"}},
        {literal("\x1DV\0"), {"0 command 1D \"V\" 00"}},
        {literal("\x1DV\x42\x03"), {"0 command 1D \"VB\" 03"}},
        {literal("\x10\x04\x01"), {"0 command 10 04 01"}},
        {literal("\x10\x04\x07\x01"), {"0 command 10 04 07 01"}},
        {literal("\x10\x14\x01\0\x02"), {"0 command 10 14 01 00 02"}},
        {literal("\x1DkI\x05{Bab{"), {"0 command 1D \"kI\" 05", "0 payload \"{Bab{\""}},
        {literal("\x1Dk\x02"
                 "899600160026\0z"),
         {"0 command 1D \"k\" 02", "0 payload \"899600160026\"", "16 byte \"z\""}},
        {literal("\x1D(k\x03\0\x31"
                 "C\x06"),
         {"0 command 1D \"(k\" 03 00", "0 payload \"1C\" 06"}},
        {literal("\x1Dv0\0\x01\0\x02\0\xAA\x55!"),
         {"0 command 1D \"v0\" 00 01 00 02 00", "0 payload AA \"U\"", "10 byte \"!\""}},
        {literal("\x1B*\x21\x01\0\x01\x02\x03"), {"0 command 1B \"*!\" 01 00", "0 payload 01 02 03"}},
        {literal("\x1B"
                 "D\x08\x10\0z"),
         {"0 command 1B \"D\"", "0 payload 08 10", "5 byte \"z\""}},
        {literal("\x1B"
                 "Q1"),
         {"0 unknown 1B \"Q\"", "2 byte \"1\""}},
        {literal("\x1B\x1B@"), {"0 unknown 1B 1B", "2 byte \"@\""}},
        {literal("\x1Dv0\0\xFF\xFF\xFF\xFF"), {"0 oversized 1D \"v0\" 00 FF FF FF FF"}},
        {literal("\x1B"), {}},
    };
    for (const Row& row : rows) {
        CAPTURE(hex(row.bytes));
        CHECK(parse(row.bytes) == row.lines);
    }
}

TEST_CASE("escpos parser: a pulse inside the data of an image is noticed") {
    CHECK(parse(literal("\x1Dv0\0\x06\0\x01\0\xFF\x10\x14\x01\0\x01")) ==
          std::vector<std::string>{"9 pulse ", "0 command 1D \"v0\" 00 06 00 01 00",
                                   "0 payload FF 10 14 01 00 01"});
}

TEST_CASE("escpos parser: data that never ends with zero is given up") {
    const std::vector<std::string> lines = parse("\x1D"
                                                 "k\x04" +
                                                 std::string(300, '7'));
    CHECK(lines.front() == "0 oversized 1D \"k\" 04");
    CHECK(lines.size() == 1 + 300 - 256);
}

TEST_CASE("escpos parser: the data of an oversized image is skipped, and no byte more") {
    Transcript transcript;
    EscposParser parser(transcript);
    parser.feed(literal("\x1Dv0\0\xFF\x00\x00\xF0")); // 255 bytes times 61,440 rows
    const std::string chunk(255, 'x');
    for (int row = 0; row < 61'440; ++row)
        parser.feed(chunk);
    parser.feed("z");
    CHECK(transcript.lines.size() == 2);
    CHECK(transcript.lines.back() == fmt::format("{} byte \"z\"", 8 + 255 * 61'440));
}
