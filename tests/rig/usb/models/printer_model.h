#pragma once

#include "drivers/virtual/escpos_parser.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace sokoguru::rig {

/// What a receipt printer does with the bytes that reach it, whatever carries them: a state machine without
/// threads and files.
///
///     PrinterModel printer({.buffer_bytes_max = 1'024});
///     if (printer.room_bytes() >= 512) printer.receive(bytes);
///     paper += printer.take_paper();
///     send(printer.take_answers());
///
/// Printing takes no time, but stops without paper, with the cover open, or when it was told to hang. Bytes
/// that arrive then wait in the buffer; when that is full, whoever carries them must hold them back. Commands
/// in real time are answered as they arrive, also when nothing can be printed; all others when it is their
/// turn.
class PrinterModel final : private drivers::EscposSink {
  public:
    struct Setup {
        std::size_t buffer_bytes_max = 1'024;
        /// Told in words of what happens, for a log that a test can wait on.
        std::function<void(const std::string& event)> on_event = [](const std::string&) {};
    };

    explicit PrinterModel(Setup setup);

    std::size_t room_bytes() const { return setup_.buffer_bytes_max - buffer_.size(); }
    /// At most `room_bytes()`.
    void receive(std::string_view bytes);

    /// `paper_out [BYTES]` (the paper ends after so many more), `refill`, `near_end`, `cover_open`,
    /// `cover_close`, `drawer_open`, `drawer_close`, `silent` (answers nothing), `hang` (prints nothing and
    /// says that all is well), `recover` (ends both). False when the words are none of these.
    bool obey(const std::string& words);

    /// Loses what waits in the buffer and every setting; the paper, the cover and the drawer stay as they
    /// are.
    void power_off();

    /// What came onto the paper since the last look: every byte of a receipt, and none of the questions about
    /// the status.
    std::string take_paper();
    std::string take_answers();
    /// The byte of GET_PORT_STATUS.
    std::uint8_t port_status() const;

  private:
    enum class Paper { ok, near_end, out };

    void on_byte(std::size_t offset, unsigned char byte) override;
    void on_command(const drivers::EscposCommand& command) override;
    void on_unknown(std::size_t offset, std::string_view head) override;
    void on_oversized(std::size_t offset, std::string_view head) override;
    void on_hidden_pulse(std::size_t offset) override;

    void watch_for_question(unsigned char byte);
    bool can_print() const;
    void print();
    void put_on_paper(std::string_view bytes);
    void change_condition(const std::string& event);
    void answer(std::string_view bytes);
    void answer_identity(int number);
    std::string status_byte(int number) const;
    std::string automatic_status() const;

    Setup setup_;
    std::optional<drivers::EscposParser> parser_; ///< Made anew when the power goes.
    std::string buffer_;
    std::string recent_; ///< The last bytes that arrived, for the commands in real time.
    std::string paper_;
    std::string answers_;
    std::optional<std::size_t> paper_left_bytes_;
    Paper paper_state_ = Paper::ok;
    int automatic_status_mask_ = 0;
    bool cover_open_ = false;
    bool drawer_open_ = false;
    bool silent_ = false;
    bool hanging_ = false;
};

} // namespace sokoguru::rig
