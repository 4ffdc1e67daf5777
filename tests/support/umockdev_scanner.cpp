#include "tests/support/umockdev_scanner.h"

#include "tests/rig/usb/models/scanner_report.h"

#include <endian.h>

namespace sokoguru::test {

namespace {

// The boot keyboard of the HID specification, appendix B.1, without its lights.
constexpr std::string_view report_descriptor(
    "\x05\x01\x09\x06\xA1\x01\x05\x07\x19\xE0\x29\xE7\x15\x00\x25\x01\x75\x01\x95\x08\x81\x02\x95\x01\x75\x08\x81\x03"
    "\x95\x06\x75\x08\x15\x00\x25\x65\x05\x07\x19\x00\x29\x65\x81\x00\xC0",
    45);

// One configuration, one interface of class 3/1/1 with its HID descriptor, 81 IN of 8 bytes.
constexpr const char* descriptors_hex = "12010002000000406b1d0501000101020301"
                                        "09022200010100a032"
                                        "090400000103010100"
                                        "092111010001222d00"
                                        "0705810308000a";

} // namespace

UmockdevScanner::UmockdevScanner(UMockdevTestbed* testbed, const Setup& setup)
    : device_(testbed,
              {.name = setup.name,
               .address = setup.address,
               .descriptors_hex = descriptors_hex,
               .kernel_driver = "usbhid",
               .product = "Scanner",
               .serial = setup.serial},
              *this) {}

void UmockdevScanner::scan(const std::string& code) {
    send(rig::keyboard_reports(code));
}

void UmockdevScanner::send(const std::vector<std::string>& reports) {
    device_.change([&] { reports_.insert(reports_.end(), reports.begin(), reports.end()); });
}

std::size_t UmockdevScanner::take(std::string_view bytes) {
    return bytes.size();
}

std::string UmockdevScanner::give(std::size_t bytes_max) {
    if (reports_.empty()) return {};
    std::string report = reports_.front().substr(0, bytes_max);
    reports_.pop_front();
    return report;
}

std::optional<std::string> UmockdevScanner::answer(const usb_ctrlrequest& request) {
    constexpr int set_idle = 0x0A;
    constexpr int set_protocol = 0x0B;
    constexpr int report_descriptor_type = 0x22;
    if (request.bRequest == USB_REQ_GET_DESCRIPTOR &&
        le16toh(request.wValue) >> 8 == report_descriptor_type) {
        return std::string(report_descriptor);
    }
    if (request.bRequest == set_idle || request.bRequest == set_protocol) return std::string();
    return std::nullopt;
}

void UmockdevScanner::lose_power() {
    reports_.clear();
}

} // namespace sokoguru::test
