#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/notice.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// Receipts of which nobody but the cashier can say whether they are on paper, oldest first: the program or
/// the printer went away while they were printed.
///
/// Actions: SelectUnknownReceipt, ReceiptCameOut, PrintReceiptAgain, AskLater.
struct ReceiptQuestionsView {
    struct Receipt {
        std::string number;
        std::string sold_at; ///< "24/11/2026 16.05".
        std::string total;
        bool operator==(const Receipt&) const = default;
    };
    std::vector<Receipt> receipts;
    std::optional<std::size_t> selected;
    std::string copy; ///< What printing the selected one again would be: "SALINAN 1".
    std::optional<Notice> notice;
    bool operator==(const ReceiptQuestionsView&) const = default;
};

std::optional<Action> draw_receipt_questions(const ReceiptQuestionsView& view, Ui& ui);

} // namespace sokoguru::till
