// A scanner on the device's side of a USB cable, for the rig: sends codes and ends.
//
//   scanner_gadget keyboard /dev/hidg0 CODE...
//   scanner_gadget pos /dev/hidg0 CODE...          a code may begin with its AIM identifier, like ]C1…; else
//   it is ]E0 scanner_gadget serial /dev/ttyGS0 CODE...      each ends with a carriage return

#include "tests/rig/usb/models/scanner_report.h"

#include <cerrno>
#include <cstdio>
#include <exception>
#include <fcntl.h>
#include <string>
#include <system_error>
#include <termios.h>
#include <unistd.h>
#include <vector>

namespace {

std::vector<std::string> reports_of(const std::string& kind, const std::string& code) {
    if (kind == "keyboard") return sokoguru::rig::keyboard_reports(code);
    if (kind == "serial") return {code + '\r'};
    if (kind != "pos") throw std::invalid_argument("no such kind of scanner: " + kind);
    const bool names_symbology = code.size() > 3 && code[0] == ']';
    return names_symbology ? sokoguru::rig::pos_reports(code.substr(3), code.substr(0, 3))
                           : sokoguru::rig::pos_reports(code, "]E0");
}

/// Each waits until the computer has fetched the one before.
void send(int device, const std::string& report) {
    if (write(device, report.data(), report.size()) != static_cast<ssize_t>(report.size())) {
        throw std::system_error(errno, std::generic_category(), "the scanner can't send");
    }
}

int open_device(const std::string& kind, const std::string& path) {
    const int device = open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC);
    if (device < 0) throw std::system_error(errno, std::generic_category(), path);
    if (kind == "serial") {
        termios settings{};
        tcgetattr(device, &settings);
        cfmakeraw(&settings);
        tcsetattr(device, TCSANOW, &settings);
    }
    return device;
}

} // namespace

int main(int count, char** values) {
    try {
        const std::vector<std::string> words(values + 1, values + count);
        const int device = open_device(words.at(0), words.at(1));
        for (std::size_t i = 2; i < words.size(); ++i) {
            for (const std::string& report : reports_of(words[0], words[i])) {
                send(device, report);
            }
        }
        return close(device);
    } catch (const std::exception& trouble) {
        std::fprintf(stderr, "scanner_gadget: %s\n", trouble.what());
        return 1;
    }
}
