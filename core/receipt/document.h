#pragma once

#include <string>
#include <variant>
#include <vector>

namespace sokoguru {

/// A receipt as a device-free list of lines, already laid out for a paper of `columns` characters.
///
/// `core/receipt/sale_receipt.h` makes one from a sale; `drivers/printer/escpos.h` encodes one for a printer,
/// and `to_plain_text` writes one for a terminal. A value: copy it, send it to another thread, keep it.
struct ReceiptDocument {
    enum class Weight { regular, bold };
    /// How many cells a character takes. A `large` text has half as many characters to a line.
    enum class Size { normal, tall, large };

    /// One printed line, padded to its place; never longer than the paper is wide.
    struct Text {
        std::string text; ///< UTF-8 without control characters.
        Weight weight = Weight::regular;
        Size size = Size::normal;
        bool operator==(const Text&) const = default;
    };
    /// A Code 128 symbol, centred; its text is printed below.
    struct Barcode {
        std::string data; ///< Printable ASCII.
        bool operator==(const Barcode&) const = default;
    };
    struct QrCode {
        std::string data;
        bool operator==(const QrCode&) const = default;
    };
    struct Feed {
        int lines = 1;
        bool operator==(const Feed&) const = default;
    };
    /// Where the paper is cut; a printer without a cutter feeds to its tear bar.
    struct Cut {
        bool operator==(const Cut&) const = default;
    };
    using Line = std::variant<Text, Barcode, QrCode, Feed, Cut>;

    int columns = 32;
    std::vector<Line> lines;

    bool operator==(const ReceiptDocument&) const = default;
};

/// The lines as text for a terminal or a log: symbols as `[CODE128 K1-…]`, a cut as a dashed line.
std::string to_plain_text(const ReceiptDocument& document);

} // namespace sokoguru
