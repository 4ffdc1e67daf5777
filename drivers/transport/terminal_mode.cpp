#include "drivers/transport/terminal_mode.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <termios.h>

namespace sokoguru::drivers {

namespace {

struct Speed {
    int baud;
    speed_t number;
};

constexpr std::array<Speed, 4> speeds{
    {{9'600, B9600}, {19'200, B19200}, {38'400, B38400}, {115'200, B115200}}};

const Speed* find_speed(int baud) {
    const auto* const found = std::ranges::find(speeds, baud, &Speed::baud);
    return found == speeds.end() ? nullptr : found;
}

} // namespace

bool is_known_baud(int baud) {
    return find_speed(baud) != nullptr;
}

bool make_raw(int descriptor, std::optional<int> baud, FlowControl flow_control) {
    termios mode{};
    if (tcgetattr(descriptor, &mode) != 0) return false;
    cfmakeraw(&mode);
    mode.c_cflag |= CLOCAL | CREAD; // Modem lines are not looked at: three wires are enough.
    mode.c_cflag &= ~static_cast<tcflag_t>(CSTOPB | CRTSCTS);
    if (flow_control == FlowControl::rts_cts) mode.c_cflag |= CRTSCTS;
    mode.c_cc[VMIN] = 1;
    mode.c_cc[VTIME] = 0;
    if (baud) {
        const Speed* speed = find_speed(*baud);
        if (speed == nullptr) {
            errno = EINVAL;
            return false;
        }
        cfsetispeed(&mode, speed->number);
        cfsetospeed(&mode, speed->number);
    }
    return tcsetattr(descriptor, TCSANOW, &mode) == 0;
}

} // namespace sokoguru::drivers
