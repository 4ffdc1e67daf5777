#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace sokoguru::drivers {

/// A usage of HID with its page in the upper half: 8C00FE is usage FE of page 8C.
using HidUsage = std::uint32_t;

namespace hid_usage {
// HID Usage Tables 1.12, page 01.
inline constexpr HidUsage keyboard = 0x0001'0006;
inline constexpr HidUsage byte_count = 0x0001'003B;
// HID Point of Sale Usage Tables 1.02, page 8C.
inline constexpr HidUsage bar_code_scanner = 0x008C'0002;
inline constexpr HidUsage symbology_identifier_1 = 0x008C'00FB;
inline constexpr HidUsage symbology_identifier_2 = 0x008C'00FC;
inline constexpr HidUsage symbology_identifier_3 = 0x008C'00FD;
inline constexpr HidUsage decoded_data = 0x008C'00FE;
inline constexpr HidUsage decoded_data_continued = 0x008C'00FF;
} // namespace hid_usage

/// One field of an input report: `count` values of `bit_size` bits each, one behind the other.
struct HidField {
    std::uint8_t report_id = 0;   ///< The report's first byte; 0 when the device numbers no reports.
    std::uint32_t bit_offset = 0; ///< From the start of the report, its number included.
    std::uint32_t bit_size = 0;
    std::uint32_t count = 0;
    HidUsage usage = 0;
    HidUsage usage_last = 0;  ///< Of an array, whose values say which usage is on; else the same as `usage`.
    HidUsage application = 0; ///< The outermost application collection.
    bool operator==(const HidField&) const = default;

    std::uint32_t bit_end() const { return bit_offset + bit_size * count; }
};

struct HidReportDescriptor {
    std::vector<HidField> inputs;       ///< Without padding, in the descriptor's order.
    std::vector<HidUsage> applications; ///< Of the application collections, in order.
};

enum class HidDescriptorError {
    too_long,               ///< More than `hid_descriptor_size_max` bytes.
    truncated_item,         ///< An item says that it has more bytes than there are.
    wrong_report_id,        ///< 0 or above 255, or only some reports have one.
    report_too_long,        ///< A report of more than `hid_report_size_max` bytes.
    too_many_fields,        ///< More than `hid_field_count_max`.
    nesting_too_deep,       ///< More collections or pushes inside each other than any device needs.
    unbalanced_collections, ///< An end without a start, or the other way round.
    unbalanced_stack,       ///< A pop without a push.
};

// No device comes near these; Linux has the same limit for the descriptor.
inline constexpr std::size_t hid_descriptor_size_max = 4'096;
inline constexpr std::uint32_t hid_report_size_max = 4'096;
inline constexpr std::size_t hid_field_count_max = 1'024;

/// Reads a report descriptor (HID 1.11, 6.2.2), as the device sends it.
///
///     const auto descriptor = parse_hid_report_descriptor(bytes);
///     if (descriptor && kind_of_hid(*descriptor) == HidKind::pos_scanner) …
///
/// A descriptor that lies gives an error; the work and the memory stay within the limits above whatever it
/// says. Pure; may be called from any thread.
tl::expected<HidReportDescriptor, HidDescriptorError>
parse_hid_report_descriptor(std::span<const std::uint8_t> bytes);

enum class HidKind { keyboard, pos_scanner, other };

/// What a device is. One with both collections is a scanner: its keyboard only types what it scans. A scanner
/// without a data field of whole bytes is `other`, for nothing can be read from it.
HidKind kind_of_hid(const HidReportDescriptor& descriptor);

} // namespace sokoguru::drivers
