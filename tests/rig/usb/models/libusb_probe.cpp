// What a driver meets when it talks to the rig's printer through libusb and the real kernel; a look at the
// rig, not at a driver. Each step is printed; a line on standard input lets it go on.
//
//   libusb_probe

#include "tests/support/libusb_line.h"

#include <cstdio>
#include <exception>
#include <iostream>
#include <string>

namespace {

using sokoguru::test::LibusbLine;

constexpr int printer_id = 0x0104;
constexpr unsigned char class_in = 0xA1;

void say(const std::string& step, int number) {
    std::printf("%s %d\n", step.c_str(), number);
    std::fflush(stdout);
}

void wait_for_word() {
    std::string word;
    std::getline(std::cin, word);
}

/// The addresses are the device's to choose: the real ones are in its descriptor.
unsigned char endpoint_of(libusb_device_handle* handle, unsigned direction) {
    libusb_config_descriptor* configuration = nullptr;
    libusb_get_active_config_descriptor(libusb_get_device(handle), &configuration);
    const libusb_interface_descriptor& interface = configuration->interface[0].altsetting[0];
    unsigned char address = 0;
    for (int i = 0; i < interface.bNumEndpoints; ++i) {
        const unsigned char found = interface.endpoint[i].bEndpointAddress;
        if ((found & LIBUSB_ENDPOINT_IN) == direction) address = found;
    }
    libusb_free_config_descriptor(configuration);
    return address;
}

void say_port_status(LibusbLine& line) {
    const LibusbLine::Result status = line.ask(class_in, 1, 0, 1);
    say("port_status", status.bytes.empty() ? -1 : static_cast<unsigned char>(status.bytes[0]));
}

void probe() {
    LibusbLine line;
    say("arrived", line.wait_for_device(printer_id));
    line.open(printer_id);
    say("kernel_driver", libusb_kernel_driver_active(line.handle(), 0));
    say("claimed", libusb_claim_interface(line.handle(), 0));
    const unsigned char out = endpoint_of(line.handle(), LIBUSB_ENDPOINT_OUT);
    const unsigned char in = endpoint_of(line.handle(), LIBUSB_ENDPOINT_IN);
    line.send(out, "\x10\x04\x04");
    say("answer", line.receive(in, 64).bytes.at(0));
    say_port_status(line);
    wait_for_word();
    const LibusbLine::Result stuck = line.send(out, std::string(8'192, 'x'), 1'000);
    say("stuck", stuck.status == LIBUSB_TRANSFER_TIMED_OUT);
    say("taken", stuck.byte_count);
    say_port_status(line);
    wait_for_word();
    const auto left = static_cast<std::size_t>(8'192 - stuck.byte_count);
    say("rest", line.send(out, std::string(left, 'x')).status == LIBUSB_TRANSFER_COMPLETED);
    say("bad_request_stalls", line.ask(class_in, 9, 0, 1).status == LIBUSB_TRANSFER_STALL);
    say("released", libusb_release_interface(line.handle(), 0));
    wait_for_word();
    say("claimed_again", libusb_claim_interface(line.handle(), 0));
    const auto end = line.receive_while(in, 64, [] { say("waiting", 1); });
    say("ended_with", end.status);
    line.close();
    say("left", line.wait_until_gone(printer_id));
}

} // namespace

int main() {
    try {
        probe();
    } catch (const std::exception& trouble) {
        std::fprintf(stderr, "libusb_probe: %s\n", trouble.what());
        return 1;
    }
}
