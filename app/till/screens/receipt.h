#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/notice.h"
#include "app/till/ui/picture.h"

#include <optional>
#include <string>

namespace sokoguru::till {

class Ui;

/// A receipt or a report on paper: the picture that the printer prints, or its text when there is no picture.
///
/// Actions: CloseReceipt, PrintCopy.
struct ReceiptView {
    std::string kind;  ///< "Receipt", "Z report".
    std::string title; ///< The number of the receipt, or which shift it is.
    Texture picture;   ///< From `Window::upload_picture`; without an id the text is shown.
    std::string text;  ///< The lines of the receipt, separated by line feeds, in a font of equal width.
    std::string print; ///< The word on the button.
    std::string copy;  ///< What a print of it would be: "SALINAN 1"; may be empty.
    bool can_print_copy = true;
    std::optional<Notice> notice;
    bool operator==(const ReceiptView&) const = default;
};

std::optional<Action> draw_receipt(const ReceiptView& view, Ui& ui);

} // namespace sokoguru::till
