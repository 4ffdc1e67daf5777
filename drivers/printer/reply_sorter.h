#pragma once

#include "drivers/transport/bytes.h"

#include <string_view>
#include <vector>

namespace sokoguru::drivers {

/// One thing that a printer said.
struct PrinterReply {
    enum class Kind {
        automatic_status, ///< Four bytes, after `GS a` (`1D 61 n`).
        status,           ///< One byte, the answer to `DLE EOT` (`10 04 n`); the asker knows to which n.
        fence,            ///< The four characters of `37 22 d1..d4 00`, the answer to `GS ( H`.
        paper_sensor,     ///< One byte, the answer to `GS r` (`1D 72 n`).
        identity,         ///< The text between `5F` and `00`, the answer to `GS I` (`1D 49 n`).
        noise,            ///< One byte that fits nothing.
    };
    Kind kind = Kind::noise;
    Bytes bytes;
    bool operator==(const PrinterReply&) const = default;
};

/// Cuts what a printer sends into replies, by the bits that are fixed in each kind of them.
///
///     ReplySorter sorter;
///     for (const PrinterReply& reply : sorter.feed(bytes)) …
///
/// The stream may come in pieces of any size; the result is the same. Any bytes are harmless, and memory is
/// bounded. The flow control of a serial line (`11`, `13`) may stand anywhere and is dropped. Belongs to one
/// thread at a time.
class ReplySorter {
  public:
    static constexpr std::size_t identity_length_max = 80;

    std::vector<PrinterReply> feed(std::string_view bytes);
    /// Forgets a reply that has begun, when the line is new.
    void reset() { begun_.clear(); }

  private:
    void take(char byte, std::vector<PrinterReply>& replies);
    bool continues(char byte) const;
    bool is_complete() const;

    Bytes begun_; ///< A reply of several bytes that has not ended.
};

} // namespace sokoguru::drivers
