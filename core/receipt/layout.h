#pragma once

#include "core/receipt/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace sokoguru {

/// Collects the lines of a receipt and puts text into its place on the paper. Widths count characters. All
/// text is cleaned here once more (`clean_text`), because control characters would be commands to the
/// printer.
class ReceiptLayout {
  public:
    using Weight = ReceiptDocument::Weight;
    using Size = ReceiptDocument::Size;

    explicit ReceiptLayout(int columns) { document_.columns = columns; }

    /// Text from the left edge, wrapped at spaces; a word longer than the paper is broken.
    void left(std::string_view text, Weight weight = Weight::regular);
    /// The same, two characters in: what belongs to the line above.
    void indented(std::string_view text);
    /// Each wrapped line in the middle of the paper.
    void centre(std::string_view text, Weight weight = Weight::regular);
    /// A label at the left edge and an amount at the right one. When both don't fit, the label stands above,
    /// so that no price and no date is ever half there; spaces before it stay. An amount too wide in large
    /// letters is printed tall.
    void pair(std::string_view label, std::string_view amount, Weight weight = Weight::regular,
              Size size = Size::normal);
    void rule(char c);
    void add(ReceiptDocument::Line line);

    ReceiptDocument take() { return std::move(document_); }

  private:
    std::size_t columns() const { return static_cast<std::size_t>(document_.columns); }

    ReceiptDocument document_;
};

/// Breaks a text, cleaned, into lines of at most `width` characters, at spaces where there are any.
std::vector<std::string> wrap_text(std::string_view text, std::size_t width);

} // namespace sokoguru
