#include "tests/support/umockdev_printer.h"

#include <algorithm>
#include <stdexcept>

namespace sokoguru::test {

namespace {

// A device of a bus-powered printer, one configuration, one interface of class 7/1/2, 01 OUT and 82 IN of 512
// bytes each.
constexpr const char* descriptors_hex = "12010002000000406b1d0401000101020301"
                                        "09022000010100c000"
                                        "090400000207010200"
                                        "07050102000200"
                                        "07058202000200";

constexpr int get_device_id = 0;
constexpr int get_port_status = 1;
constexpr int soft_reset = 2;

} // namespace

UmockdevPrinter::UmockdevPrinter(UMockdevTestbed* testbed, const Setup& setup)
    : model_({.buffer_bytes_max = setup.buffer_bytes_max}),
      device_(testbed,
              {.name = setup.name,
               .address = setup.address,
               .descriptors_hex = descriptors_hex,
               .kernel_driver = "usblp",
               .product = "Receipt printer",
               .serial = setup.serial},
              *this) {}

void UmockdevPrinter::obey(const std::string& words) {
    device_.change([&] {
        if (!model_.obey(words)) throw std::invalid_argument("the printer does not know " + words);
    });
}

std::string UmockdevPrinter::paper() {
    device_.change([&] { paper_ += model_.take_paper(); });
    return paper_;
}

std::size_t UmockdevPrinter::take(std::string_view bytes) {
    const std::size_t size = std::min(bytes.size(), model_.room_bytes());
    model_.receive(bytes.substr(0, size));
    return size;
}

std::string UmockdevPrinter::give(std::size_t bytes_max) {
    answers_ += model_.take_answers();
    std::string bytes = answers_.substr(0, bytes_max);
    answers_.erase(0, bytes.size());
    return bytes;
}

std::optional<std::string> UmockdevPrinter::answer(const usb_ctrlrequest& request) {
    switch (request.bRequest) {
    case get_device_id: {
        const std::string id = "MFG:SOKOGURU RIG;MDL:MODEL 80;CMD:ESC/POS;CLS:PRINTER;";
        const std::size_t size = id.size() + 2; // The length counts itself.
        return std::string{static_cast<char>(size >> 8), static_cast<char>(size & 0xFF)} + id;
    }
    case get_port_status: return std::string(1, static_cast<char>(model_.port_status()));
    case soft_reset: return std::string();
    default: return std::nullopt;
    }
}

void UmockdevPrinter::lose_power() {
    model_.power_off();
    answers_.clear();
}

} // namespace sokoguru::test
