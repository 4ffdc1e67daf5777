#pragma once

#include "drivers/transport/bytes.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace sokoguru::drivers {

/// A command as it stood in the stream. `number(0)` is the first parameter after the code.
struct EscposCommand {
    std::size_t offset = 0; ///< Of the lead byte, counted from the first byte ever fed.
    Bytes head;             ///< Lead byte, code, parameters.
    Bytes payload;          ///< The data of an image or a symbol.

    char lead() const { return head[0]; }
    char code() const { return head[1]; }
    int number(std::size_t index) const { return static_cast<unsigned char>(head[2 + index]); }
    /// Two parameters, the low byte first.
    int number_16(std::size_t index) const { return number(index) + 256 * number(index + 1); }
};

/// What a printer does with the parts of the stream.
class EscposSink {
  public:
    EscposSink() = default;
    EscposSink(const EscposSink&) = delete;
    EscposSink& operator=(const EscposSink&) = delete;
    virtual ~EscposSink() = default;

    /// A byte outside every command: text, or a control like a line feed.
    virtual void on_byte(std::size_t offset, unsigned char byte) = 0;
    virtual void on_command(const EscposCommand& command) = 0;
    /// Bytes that begin like a command and are none that we know.
    virtual void on_unknown(std::size_t offset, std::string_view head) = 0;
    /// A command with more data than any printer takes; the data is skipped.
    virtual void on_oversized(std::size_t offset, std::string_view head) = 0;
    /// A pulse command (`10 14 01 m t`) inside the data of another command, where a real printer obeys it all
    /// the same.
    virtual void on_hidden_pulse(std::size_t offset) = 0;
};

/// Cuts a stream of ESC/POS into commands. Made from the manuals, without a look at our encoder, so that
/// one checks the other. The stream may come in pieces of any size; the result is the same.
///
///     EscposParser parser(sink);
///     parser.feed(bytes);
///
/// Takes any bytes and bounded memory. Belongs to one thread at a time. The sink must outlive it.
class EscposParser {
  public:
    explicit EscposParser(EscposSink& sink) : sink_(sink) {}

    void feed(std::string_view bytes);

  private:
    enum class State { ground, head, counted_payload, zero_ended_payload, skipped_payload };

    void take(unsigned char byte);
    void take_head_byte(unsigned char byte);
    void begin_payload();
    void take_payload_byte(unsigned char byte);
    void take_zero_ended_byte(unsigned char byte);
    void watch_for_pulse(unsigned char byte);
    void finish_command();

    EscposSink& sink_;
    State state_ = State::ground;
    std::size_t offset_ = 0; ///< Of the byte that is being taken.
    EscposCommand command_;
    std::size_t payload_left_ = 0;
    std::array<unsigned char, 5> recent_{}; ///< The last bytes of the payload, for hidden pulses.
};

} // namespace sokoguru::drivers
