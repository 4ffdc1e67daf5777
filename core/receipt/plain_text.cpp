#include "core/receipt/document.h"

#include <fmt/format.h>

namespace sokoguru {

namespace {

struct LineAsText {
    int columns;

    std::string operator()(const ReceiptDocument::Text& line) const { return line.text + "\n"; }
    std::string operator()(const ReceiptDocument::Barcode& symbol) const {
        return fmt::format("{:^{}}\n", fmt::format("[CODE128 {}]", symbol.data), columns);
    }
    std::string operator()(const ReceiptDocument::QrCode& symbol) const {
        return fmt::format("[QR {}]\n", symbol.data);
    }
    std::string operator()(const ReceiptDocument::Feed& feed) const {
        return std::string(static_cast<std::size_t>(feed.lines), '\n');
    }
    std::string operator()(const ReceiptDocument::Cut&) const {
        return fmt::format("{:-^{}}\n", " ✂ ", columns);
    }
};

} // namespace

std::string to_plain_text(const ReceiptDocument& document) {
    std::string text;
    for (const auto& line : document.lines) {
        text += std::visit(LineAsText{document.columns}, line);
    }
    return text;
}

} // namespace sokoguru
