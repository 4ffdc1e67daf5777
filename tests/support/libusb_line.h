#pragma once

#include <libusb-1.0/libusb.h>

#include <string>
#include <vector>

namespace sokoguru::test {

/// libusb as plainly as can be, for a look at the models through it. Asynchronous transfers only; one thread.
class LibusbLine {
  public:
    LibusbLine();
    ~LibusbLine();
    LibusbLine(const LibusbLine&) = delete;
    LibusbLine& operator=(const LibusbLine&) = delete;

    struct Result {
        libusb_transfer_status status = LIBUSB_TRANSFER_ERROR;
        std::string bytes;  ///< What came in.
        int byte_count = 0; ///< What went either way.
    };
    /// A transfer that was begun; wait for it before it is destroyed.
    class Transfer;

    /// Handles events until a device is there; false when none came in ten seconds.
    bool wait_for_device(int product_id);
    bool wait_until_gone(int product_id);
    void open(int product_id);
    void close();
    libusb_device_handle* handle() { return handle_; }

    Result send(unsigned char endpoint, const std::string& bytes, unsigned timeout_ms = 10'000);
    Result receive(unsigned char endpoint, int bytes_max, unsigned timeout_ms = 10'000);
    Result ask(unsigned char type, unsigned char request, int value, int bytes_max);
    /// Begins to receive; `while_waiting` runs once it waits; then its end is waited for.
    template <typename Change>
    Result receive_while(unsigned char endpoint, int bytes_max, Change&& while_waiting) {
        begin(endpoint, std::string(static_cast<std::size_t>(bytes_max), '\0'), 10'000);
        while_waiting();
        return finish();
    }

  private:
    void begin(unsigned char endpoint, std::string bytes, unsigned timeout_ms);
    Result finish();
    static int on_hotplug(libusb_context* context, libusb_device* device, libusb_hotplug_event event,
                          void* self);
    static void on_done(libusb_transfer* transfer);
    bool is_there(int product_id) const;
    bool wait(int product_id, bool wanted);

    libusb_context* context_ = nullptr;
    libusb_device_handle* handle_ = nullptr;
    std::vector<libusb_device*> devices_;
    libusb_transfer* transfer_ = nullptr;
    std::string buffer_;
    int is_done_ = 0;
};

} // namespace sokoguru::test
