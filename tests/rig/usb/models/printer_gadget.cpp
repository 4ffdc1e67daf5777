// A receipt printer on the device's side of a USB cable, for the rig.
//
//   printer_gadget FUNCTIONFS_FOLDER WORK_FOLDER [--one-way] [--vendor-class] [--buffer BYTES]
//
// WORK_FOLDER/paper is what is on paper, WORK_FOLDER/events what happened, one thing a line ("ready" when it
// can be plugged in), and WORK_FOLDER/commands, a FIFO that must be there, takes what PrinterModel::obey
// does.

#include "tests/rig/usb/models/function_fs.h"
#include "tests/rig/usb/models/printer_model.h"

#include <condition_variable>
#include <cstdio>
#include <exception>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace {

using sokoguru::rig::FunctionFs;
using sokoguru::rig::PrinterModel;

struct Arguments {
    std::string function_folder;
    std::string work_folder;
    FunctionFs::Setup line{};
    std::size_t buffer_bytes_max = 1'024;
};

Arguments read_arguments(const std::vector<std::string>& words) {
    Arguments arguments{.function_folder = words.at(0), .work_folder = words.at(1)};
    for (std::size_t i = 2; i < words.size(); ++i) {
        if (words[i] == "--one-way") {
            arguments.line.is_two_way = false;
        } else if (words[i] == "--vendor-class") {
            arguments.line.is_vendor_class = true;
        } else if (words[i] == "--buffer") {
            arguments.buffer_bytes_max = std::stoul(words.at(++i));
        } else {
            throw std::invalid_argument("printer_gadget does not know " + words[i]);
        }
    }
    return arguments;
}

/// The model, a thread for each endpoint, and the files; the mutex guards the model and the files.
class Gadget {
  public:
    explicit Gadget(const Arguments& arguments)
        : arguments_(arguments),
          paper_(arguments.work_folder + "/paper", std::ios::binary | std::ios::app),
          events_(arguments.work_folder + "/events", std::ios::app),
          model_({.buffer_bytes_max = arguments.buffer_bytes_max,
                  .on_event = [this](const std::string& event) { note(event); }}),
          line_(arguments.function_folder, arguments.line) {}

    [[noreturn]] void run() {
        note("ready");
        std::jthread control([this] { serve_control(); });
        std::jthread out([this] { receive(); });
        std::jthread in([this] {
            if (arguments_.line.is_two_way) send_answers();
        });
        // Opened for both ways, so that it stays open when a writer has left.
        std::fstream commands(arguments_.work_folder + "/commands");
        for (std::string words;;) {
            if (!std::getline(commands, words)) throw std::runtime_error("the FIFO of commands has ended");
            const std::scoped_lock lock(mutex_);
            if (!model_.obey(words)) note("not_understood " + words);
            settle();
        }
    }

  private:
    void note(const std::string& event) { events_ << event << '\n' << std::flush; }

    /// After each change, with the mutex held: the paper is written before anybody hears of it.
    void settle() {
        paper_ << model_.take_paper() << std::flush;
        changed_.notify_all();
    }

    void serve_control() {
        line_.serve_control({.device_id = "MFG:SOKOGURU RIG;MDL:MODEL 80;CMD:ESC/POS;CLS:PRINTER;",
                             .port_status =
                                 [this] {
                                     const std::scoped_lock lock(mutex_);
                                     note("port_status");
                                     return model_.port_status();
                                 },
                             .on_soft_reset =
                                 [this] {
                                     const std::scoped_lock lock(mutex_);
                                     note("soft_reset");
                                 },
                             .on_unplugged =
                                 [this] {
                                     const std::scoped_lock lock(mutex_);
                                     answers_.clear();
                                     model_.power_off();
                                     settle();
                                 }});
    }

    void receive() {
        for (;;) {
            {
                std::unique_lock lock(mutex_);
                changed_.wait(lock, [this] { return model_.room_bytes() >= FunctionFs::packet_bytes_max; });
            }
            const std::string bytes = line_.read_out();
            const std::scoped_lock lock(mutex_);
            model_.receive(bytes);
            settle();
            if (model_.room_bytes() < FunctionFs::packet_bytes_max) note("full");
        }
    }

    void send_answers() {
        for (;;) {
            std::string bytes;
            {
                std::unique_lock lock(mutex_);
                changed_.wait(lock, [this] {
                    answers_ += model_.take_answers();
                    return !answers_.empty();
                });
                bytes.swap(answers_);
            }
            line_.write_in(bytes);
        }
    }

    Arguments arguments_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::ofstream paper_;
    std::ofstream events_;
    PrinterModel model_;
    std::string answers_; ///< Taken from the model and not on their way yet.
    FunctionFs line_;
};

} // namespace

int main(int count, char** values) {
    try {
        Gadget(read_arguments({values + 1, values + count})).run();
    } catch (const std::exception& trouble) {
        std::fprintf(stderr, "printer_gadget: %s\n", trouble.what());
        return 1;
    }
}
