#include "drivers/scanner/hid_report_descriptor.h"
#include "tests/support/property.h"
#include "tests/support/scanner_reports.h"

#include <doctest/doctest.h>

#include <vector>

using namespace sokoguru::drivers;
using namespace sokoguru::test;

namespace {

std::vector<HidField> inputs(const Report& bytes) {
    const auto descriptor = parse_hid_report_descriptor(bytes);
    REQUIRE(descriptor);
    return descriptor->inputs;
}

Report joined(const std::vector<Report>& parts) {
    Report bytes;
    for (const Report& part : parts) {
        bytes.insert(bytes.end(), part.begin(), part.end());
    }
    return bytes;
}

Report repeated(const Report& part, std::size_t times) {
    return joined(std::vector<Report>(times, part));
}

} // namespace

TEST_CASE("hid descriptor: the boot keyboard has eight modifier bits and an array of six keys") {
    const auto fields = inputs(keyboard_descriptor);
    REQUIRE(fields.size() == 9);
    for (std::uint32_t bit = 0; bit < 8; ++bit) {
        const HidUsage usage = 0x0007'00E0 + bit;
        CHECK(fields[bit] == HidField{.report_id = 0,
                                      .bit_offset = bit,
                                      .bit_size = 1,
                                      .count = 1,
                                      .usage = usage,
                                      .usage_last = usage,
                                      .application = hid_usage::keyboard});
    }
    CHECK(fields[8] == HidField{.report_id = 0,
                                .bit_offset = 16,
                                .bit_size = 8,
                                .count = 6,
                                .usage = 0x0007'0000,
                                .usage_last = 0x0007'0065,
                                .application = hid_usage::keyboard});
}

TEST_CASE("hid descriptor: the scanner's fields lie where its reports have them") {
    struct Row {
        HidUsage usage;
        std::uint32_t byte;
        std::uint32_t count;
    };
    const std::vector<Row> rows = {
        {hid_usage::byte_count, 1, 1},
        {hid_usage::symbology_identifier_1, 2, 1},
        {hid_usage::symbology_identifier_2, 3, 1},
        {hid_usage::symbology_identifier_3, 4, 1},
        {hid_usage::decoded_data, 5, 56},
        {hid_usage::decoded_data_continued, 63, 1},
    };
    const auto fields = inputs(pos_descriptor);
    REQUIRE(fields.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        INFO(i);
        CHECK(fields[i].report_id == 2);
        CHECK(fields[i].usage == rows[i].usage);
        CHECK(fields[i].bit_offset == rows[i].byte * 8);
        CHECK(fields[i].count == rows[i].count);
        CHECK(fields[i].application == hid_usage::bar_code_scanner);
    }
}

TEST_CASE("hid descriptor: says what a device is") {
    struct Row {
        const char* what;
        Report descriptor;
        HidKind kind;
    };
    const Report scanner_without_data = {0x05, 0x8C, 0x09, 0x02, 0xA1, 0x01, 0x75, 0x08,
                                         0x95, 0x03, 0x09, 0xFB, 0x81, 0x02, 0xC0};
    const Report data_of_a_mouse = {0x05, 0x01, 0x09, 0x02, 0xA1, 0x01, 0x05, 0x8C, 0x75,
                                    0x08, 0x95, 0x03, 0x09, 0xFE, 0x81, 0x02, 0xC0};
    const std::vector<Row> rows = {
        {"keyboard", keyboard_descriptor, HidKind::keyboard},
        {"mouse", mouse_descriptor, HidKind::other},
        {"scanner", pos_descriptor, HidKind::pos_scanner},
        {"scanner of another maker", shifted_pos_descriptor, HidKind::pos_scanner},
        {"scanner without data", scanner_without_data, HidKind::other},
        {"data outside of a scanner", data_of_a_mouse, HidKind::other},
        {"nothing", {}, HidKind::other},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        const auto descriptor = parse_hid_report_descriptor(row.descriptor);
        REQUIRE(descriptor);
        CHECK(kind_of_hid(*descriptor) == row.kind);
    }
    // A keyboard that is a scanner too numbers its reports.
    const Report numbered_keyboard = {0x05, 0x01, 0x09, 0x06, 0xA1, 0x01, 0x85, 0x01, 0x05, 0x07, 0x75,
                                      0x08, 0x95, 0x06, 0x19, 0x00, 0x29, 0x65, 0x81, 0x00, 0xC0};
    const auto both = parse_hid_report_descriptor(joined({numbered_keyboard, pos_descriptor}));
    REQUIRE(both);
    CHECK(kind_of_hid(*both) == HidKind::pos_scanner);
}

TEST_CASE("hid descriptor: pop brings back what push kept") {
    const auto fields = inputs({0x05, 0x8C, 0x75, 0x08, 0x95, 0x01, 0xA4,             // page 8C, 8 bits, push
                                0x05, 0x01, 0x75, 0x10, 0x09, 0x3B, 0x81, 0x02, 0xB4, // page 01, 16 bits, pop
                                0x09, 0xFE, 0x81, 0x02});
    REQUIRE(fields.size() == 2);
    CHECK(fields[0].usage == hid_usage::byte_count);
    CHECK(fields[0].bit_size == 16);
    CHECK(fields[1].usage == hid_usage::decoded_data);
    CHECK(fields[1].bit_offset == 16);
    CHECK(fields[1].bit_size == 8);
}

TEST_CASE("hid descriptor: a usage of four bytes has its own page, a shorter one the page of the main item") {
    const auto fields = inputs({0x05, 0x01, 0x75, 0x08, 0x95, 0x02, 0x0B, 0xFE, 0x00, 0x8C, 0x00, // 8C00FE
                                0x09, 0x3B, 0x05, 0x09, 0x81, 0x02});
    REQUIRE(fields.size() == 2);
    CHECK(fields[0].usage == hid_usage::decoded_data);
    CHECK(fields[1].usage == 0x0009'003B);
}

TEST_CASE("hid descriptor: the last usage has the values that are left") {
    const auto fields = inputs({0x05, 0x8C, 0x75, 0x08, 0x95, 0x05, 0x09, 0xFB, 0x09, 0xFE, 0x81, 0x02});
    REQUIRE(fields.size() == 2);
    CHECK(fields[0].count == 1);
    CHECK(fields[1].count == 4);
    CHECK(fields[1].bit_offset == 8);
}

TEST_CASE("hid descriptor: of a delimiter's alternatives the first counts") {
    const auto fields = inputs(
        {0x05, 0x8C, 0x75, 0x08, 0x95, 0x01, 0xA9, 0x01, 0x09, 0xFE, 0x09, 0xFB, 0xA9, 0x00, 0x81, 0x02});
    REQUIRE(fields.size() == 1);
    CHECK(fields[0].usage == hid_usage::decoded_data);
}

TEST_CASE("hid descriptor: a long item is passed over") {
    const auto fields =
        inputs({0xFE, 0x02, 0xF0, 0x81, 0x02, 0x05, 0x8C, 0x75, 0x08, 0x95, 0x01, 0x09, 0xFE, 0x81, 0x02});
    CHECK(fields.size() == 1);
}

TEST_CASE("hid descriptor: each report counts its own bits") {
    const auto fields = inputs({0x05, 0x8C, 0x75, 0x08, 0x95, 0x01, 0x85, 0x01, 0x09, 0xFB, 0x81, 0x02,
                                0x85, 0x02, 0x09, 0xFC, 0x81, 0x02, 0x85, 0x01, 0x09, 0xFD, 0x81, 0x02});
    REQUIRE(fields.size() == 3);
    CHECK(fields[1].report_id == 2);
    CHECK(fields[1].bit_offset == 8);
    CHECK(fields[2].report_id == 1);
    CHECK(fields[2].bit_offset == 16);
}

TEST_CASE("hid descriptor: a lie is an error") {
    struct Row {
        const char* what;
        Report descriptor;
        HidDescriptorError error;
    };
    using enum HidDescriptorError;
    const Report huge_count = {0x75, 0x08, 0x97, 0xFF, 0xFF, 0xFF, 0xFF};
    const Report huge_size = {0x77, 0xFF, 0xFF, 0xFF, 0xFF, 0x97, 0xFF, 0xFF, 0xFF, 0xFF};
    const Report open_collection = {0xA1, 0x00};
    const std::vector<Row> rows = {
        {"an item of two bytes that has one", {0x06, 0x8C}, truncated_item},
        {"an item of four bytes that has none", {0x97}, truncated_item},
        {"a long item without its length", {0xFE}, truncated_item},
        {"a long item that ends early", {0xFE, 0x09, 0x00, 0x00}, truncated_item},
        {"report number 0", {0x85, 0x00}, wrong_report_id},
        {"report number 256", {0x86, 0x00, 0x01}, wrong_report_id},
        {"a report without a number beside one with",
         {0x75, 0x08, 0x95, 0x01, 0x81, 0x02, 0x85, 0x01, 0x81, 0x02},
         wrong_report_id},
        {"four billion bytes", joined({huge_count, {0x81, 0x02}}), report_too_long},
        {"four billion fields of four billion bits", joined({huge_size, {0x81, 0x02}}), report_too_long},
        {"four billion bits of padding", joined({huge_count, {0x81, 0x03}}), report_too_long},
        {"many reports' worth in one", joined({{0x75, 0x08, 0x96, 0x00, 0x08}, repeated({0x81, 0x03}, 3)}),
         report_too_long},
        {"a field for each of 32,768 bits",
         {0x75, 0x01, 0x96, 0x00, 0x80, 0x1B, 0, 0, 1, 0, 0x2B, 0xFF, 0xFF, 0xFF, 0xFF, 0x81, 0x02},
         too_many_fields},
        {"collections without end", repeated(open_collection, 2'000), nesting_too_deep},
        {"a collection that stays open", open_collection, unbalanced_collections},
        {"an end without a collection", {0xC0}, unbalanced_collections},
        {"pushes without end", repeated({0xA4}, 4'000), nesting_too_deep},
        {"a pop without a push", {0xB4}, unbalanced_stack},
        {"a descriptor that no device sends", repeated({0x05, 0x8C}, 2'049), too_long},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        const auto descriptor = parse_hid_report_descriptor(row.descriptor);
        REQUIRE(!descriptor);
        CHECK(descriptor.error() == row.error);
    }
}

TEST_CASE("hid descriptor: whatever the bytes, fields stay within their report") {
    const auto check = [](const Report& bytes) {
        const auto descriptor = parse_hid_report_descriptor(bytes);
        if (!descriptor) return;
        RC_ASSERT(descriptor->inputs.size() <= hid_field_count_max);
        for (const HidField& field : descriptor->inputs) {
            RC_ASSERT(field.bit_end() <= hid_report_size_max * 8 + 8);
        }
    };
    check_property("random bytes", check);
    check_property("a real descriptor with some bytes changed", [&] {
        Report bytes = *rc::gen::elementOf(std::vector<Report>{keyboard_descriptor, pos_descriptor,
                                                               shifted_pos_descriptor, mouse_descriptor});
        const int changes = *rc::gen::inRange(1, 5);
        for (int i = 0; i < changes; ++i) {
            bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<std::uint8_t>();
        }
        check(bytes);
    });
}
