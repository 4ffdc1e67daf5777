#include "drivers/scanner/hid_report_descriptor.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sokoguru::drivers {

namespace {

// HID 1.11, 6.2.2.2 to 6.2.2.8: the upper six bits of an item's first byte are its tag and its type.
enum class Tag : std::uint8_t {
    input = 0x80,
    output = 0x90,
    collection = 0xA0,
    feature = 0xB0,
    end_collection = 0xC0,
    usage_page = 0x04,
    report_size = 0x74,
    report_id = 0x84,
    report_count = 0x94,
    push = 0xA4,
    pop = 0xB4,
    usage = 0x08,
    usage_minimum = 0x18,
    usage_maximum = 0x28,
    delimiter = 0xA8,
};
constexpr std::uint8_t long_item = 0xFE;
constexpr std::uint32_t application_collection = 0x01;

// HID 1.11, 6.2.2.5.
constexpr std::uint32_t input_is_constant = 0x01;
constexpr std::uint32_t input_is_variable = 0x02;

constexpr std::size_t nesting_max = 32;

struct Item {
    Tag tag{};
    std::size_t size = 0; ///< Bytes of data: 0, 1, 2 or 4.
    std::uint32_t data = 0;
};

struct Globals {
    std::uint32_t usage_page = 0;
    std::uint32_t report_size_bits = 0;
    std::uint32_t report_count = 0;
    std::uint8_t report_id = 0;
};

/// A usage without a page of its own takes the page that holds at the main item.
struct LocalUsage {
    std::uint32_t value = 0;
    bool has_page = false;
};

struct UsageRange {
    LocalUsage first;
    LocalUsage last;
};

struct Locals {
    std::vector<UsageRange> usages;
    std::optional<LocalUsage> minimum;
    bool in_delimiter = false;
    bool has_alternative = false; ///< The usages of one delimiter set mean the same; the first is preferred.
};

class Parser {
  public:
    std::optional<HidDescriptorError> take(const Item& item);
    tl::expected<HidReportDescriptor, HidDescriptorError> finish();

  private:
    std::optional<HidDescriptorError> take_main(const Item& item);
    std::optional<HidDescriptorError> take_global(const Item& item);
    void take_local(const Item& item);
    void add_usage(LocalUsage first, LocalUsage last);
    std::optional<HidDescriptorError> open_collection(std::uint32_t type);
    std::optional<HidDescriptorError> add_input(std::uint32_t flags);
    std::optional<HidDescriptorError> add_variables(std::uint32_t bit_offset);
    std::optional<HidDescriptorError> add_field(std::uint32_t bit_offset, std::uint32_t count, HidUsage usage,
                                                HidUsage usage_last);
    HidUsage with_page(LocalUsage usage) const {
        return usage.has_page ? usage.value : (globals_.usage_page << 16) | (usage.value & 0xFFFF);
    }

    HidReportDescriptor descriptor_;
    Globals globals_;
    Locals locals_;
    std::vector<Globals> stack_;
    std::size_t collection_depth_ = 0;
    std::size_t application_depth_ = 0; ///< Where the outermost application began; 0 outside of one.
    HidUsage application_ = 0;
    std::array<std::uint32_t, 256> report_bits_{}; ///< What each report has so far, without its number.
};

std::optional<HidDescriptorError> Parser::take(const Item& item) {
    // HID 1.11, 6.2.2.2: bits 2 and 3 are the type.
    switch (static_cast<std::uint8_t>(item.tag) & 0x0C) {
    case 0x00: return take_main(item);
    case 0x04: return take_global(item);
    case 0x08: take_local(item); return std::nullopt;
    default: return std::nullopt;
    }
}

std::optional<HidDescriptorError> Parser::take_main(const Item& item) {
    std::optional<HidDescriptorError> error;
    if (item.tag == Tag::collection) {
        error = open_collection(item.data);
    } else if (item.tag == Tag::end_collection) {
        if (collection_depth_ == 0) return HidDescriptorError::unbalanced_collections;
        if (collection_depth_-- == application_depth_) {
            application_depth_ = 0;
            application_ = 0;
        }
    } else if (item.tag == Tag::input) {
        error = add_input(item.data);
    }
    locals_ = {};
    return error;
}

std::optional<HidDescriptorError> Parser::open_collection(std::uint32_t type) {
    if (++collection_depth_ > nesting_max) return HidDescriptorError::nesting_too_deep;
    if (type != application_collection) return std::nullopt;
    const HidUsage usage = locals_.usages.empty() ? 0 : with_page(locals_.usages.front().first);
    descriptor_.applications.push_back(usage);
    if (application_depth_ == 0) {
        application_depth_ = collection_depth_;
        application_ = usage;
    }
    return std::nullopt;
}

std::optional<HidDescriptorError> Parser::take_global(const Item& item) {
    switch (item.tag) {
    case Tag::usage_page: globals_.usage_page = item.data & 0xFFFF; break;
    case Tag::report_size: globals_.report_size_bits = item.data; break;
    case Tag::report_count: globals_.report_count = item.data; break;
    case Tag::report_id:
        if (item.data == 0 || item.data > 255) return HidDescriptorError::wrong_report_id;
        globals_.report_id = static_cast<std::uint8_t>(item.data);
        break;
    case Tag::push:
        if (stack_.size() == nesting_max) return HidDescriptorError::nesting_too_deep;
        stack_.push_back(globals_);
        break;
    case Tag::pop:
        if (stack_.empty()) return HidDescriptorError::unbalanced_stack;
        globals_ = stack_.back();
        stack_.pop_back();
        break;
    default: break; // Logical and physical extents and units change no bit's place.
    }
    return std::nullopt;
}

void Parser::take_local(const Item& item) {
    const LocalUsage usage{item.data, item.size == 4};
    switch (item.tag) {
    case Tag::usage: add_usage(usage, usage); break;
    case Tag::usage_minimum: locals_.minimum = usage; break;
    case Tag::usage_maximum:
        if (locals_.minimum) add_usage(*locals_.minimum, usage);
        locals_.minimum.reset();
        break;
    case Tag::delimiter:
        locals_.in_delimiter = item.data != 0;
        locals_.has_alternative = false;
        break;
    default: break; // Designators and strings are for the body and for people.
    }
}

void Parser::add_usage(LocalUsage first, LocalUsage last) {
    if (locals_.in_delimiter && locals_.has_alternative) return;
    locals_.has_alternative = true;
    locals_.usages.push_back({first, last});
}

std::optional<HidDescriptorError> Parser::add_input(std::uint32_t flags) {
    const std::uint64_t bits = std::uint64_t{globals_.report_size_bits} * globals_.report_count;
    std::uint32_t& report_bits = report_bits_[globals_.report_id];
    if (bits + report_bits > std::uint64_t{hid_report_size_max} * 8)
        return HidDescriptorError::report_too_long;
    const std::uint32_t number_bits = globals_.report_id == 0 ? 0 : 8;
    const std::uint32_t bit_offset = number_bits + report_bits;
    report_bits += static_cast<std::uint32_t>(bits);
    if (bits == 0 || (flags & input_is_constant) != 0) return std::nullopt;
    if ((flags & input_is_variable) != 0 && !locals_.usages.empty()) return add_variables(bit_offset);
    HidUsage first = globals_.usage_page << 16;
    HidUsage last = first;
    if (!locals_.usages.empty()) {
        first = with_page(locals_.usages.front().first);
        last = with_page(locals_.usages.back().last);
    }
    return add_field(bit_offset, globals_.report_count, first, last);
}

/// Gives the usages to the values one by one; the last usage has all values that are left (HID 1.11,
/// 6.2.2.8).
std::optional<HidDescriptorError> Parser::add_variables(std::uint32_t bit_offset) {
    std::uint32_t left = globals_.report_count;
    for (std::size_t i = 0; i < locals_.usages.size() && left > 0; ++i) {
        const HidUsage first = with_page(locals_.usages[i].first);
        const HidUsage last = std::max(first, with_page(locals_.usages[i].last));
        const bool last_range = i + 1 == locals_.usages.size();
        for (HidUsage usage = first; left > 0; ++usage) {
            const std::uint32_t count = last_range && usage == last ? left : 1;
            if (const auto error = add_field(bit_offset, count, usage, usage)) return error;
            bit_offset += count * globals_.report_size_bits;
            left -= count;
            if (usage == last) break;
        }
    }
    return std::nullopt;
}

std::optional<HidDescriptorError> Parser::add_field(std::uint32_t bit_offset, std::uint32_t count,
                                                    HidUsage usage, HidUsage usage_last) {
    if (descriptor_.inputs.size() == hid_field_count_max) return HidDescriptorError::too_many_fields;
    descriptor_.inputs.push_back({.report_id = globals_.report_id,
                                  .bit_offset = bit_offset,
                                  .bit_size = globals_.report_size_bits,
                                  .count = count,
                                  .usage = usage,
                                  .usage_last = usage_last,
                                  .application = application_});
    return std::nullopt;
}

tl::expected<HidReportDescriptor, HidDescriptorError> Parser::finish() {
    if (collection_depth_ != 0) return tl::unexpected(HidDescriptorError::unbalanced_collections);
    // HID 1.11, 5.6: where one report has a number, all have.
    const bool some_have_none = report_bits_[0] != 0;
    const bool some_have_one = std::any_of(report_bits_.begin() + 1, report_bits_.end(),
                                           [](std::uint32_t bits) { return bits != 0; });
    if (some_have_none && some_have_one) return tl::unexpected(HidDescriptorError::wrong_report_id);
    return std::move(descriptor_);
}

/// Takes an item off the front. A long item (HID 1.11, 6.2.2.3) is skipped, since none is defined.
std::optional<Item> take_item(std::span<const std::uint8_t>& bytes) {
    const std::uint8_t prefix = bytes[0];
    if (prefix == long_item) {
        if (bytes.size() < 2 || bytes.size() < std::size_t{3} + bytes[1]) return std::nullopt;
        bytes = bytes.subspan(std::size_t{3} + bytes[1]);
        return Item{.tag = Tag{long_item}};
    }
    const std::size_t size = (prefix & 0x03) == 3 ? 4 : prefix & 0x03;
    if (bytes.size() < 1 + size) return std::nullopt;
    Item item{.tag = Tag{static_cast<std::uint8_t>(prefix & 0xFC)}, .size = size};
    for (std::size_t i = 0; i < size; ++i) {
        item.data |= std::uint32_t{bytes[1 + i]} << (8 * i);
    }
    bytes = bytes.subspan(1 + size);
    return item;
}

} // namespace

tl::expected<HidReportDescriptor, HidDescriptorError>
parse_hid_report_descriptor(std::span<const std::uint8_t> bytes) {
    if (bytes.size() > hid_descriptor_size_max) return tl::unexpected(HidDescriptorError::too_long);
    Parser parser;
    while (!bytes.empty()) {
        const auto item = take_item(bytes);
        if (!item) return tl::unexpected(HidDescriptorError::truncated_item);
        if (const auto error = parser.take(*item)) return tl::unexpected(*error);
    }
    return parser.finish();
}

HidKind kind_of_hid(const HidReportDescriptor& descriptor) {
    const auto has_scanned_data = [](const HidField& field) {
        return field.application == hid_usage::bar_code_scanner && field.usage == hid_usage::decoded_data &&
               field.bit_size % 8 == 0;
    };
    if (std::any_of(descriptor.inputs.begin(), descriptor.inputs.end(), has_scanned_data))
        return HidKind::pos_scanner;
    const auto keyboard =
        std::find(descriptor.applications.begin(), descriptor.applications.end(), hid_usage::keyboard);
    return keyboard == descriptor.applications.end() ? HidKind::other : HidKind::keyboard;
}

} // namespace sokoguru::drivers
