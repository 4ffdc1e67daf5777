#pragma once

#include <cstddef>
#include <string>
#include <variant>

namespace sokoguru::till {

// Paying, and what can be done on its screens.

/// What a buyer can pay with, in the order of the tabs.
enum class TenderTab { cash, qris, credit, transfer, voucher };

struct ChooseTender {
    TenderTab tender = TenderTab::cash;
    bool operator==(const ChooseTender&) const = default;
};
/// Splits: the typed amount is paid by the chosen tender, the rest stays due.
struct TakePart {
    bool operator==(const TakePart&) const = default;
};
/// Takes one of the payments back. `count` is how many the cashier saw: a second tap must not take the next
/// one back as well.
struct TakePaymentBack {
    std::size_t index = 0;
    std::size_t count = 0;
    bool operator==(const TakePaymentBack&) const = default;
};
/// Asks how much of the change the buyer gives; takes the gift back when there is one.
struct ToggleDonation {
    bool operator==(const ToggleDonation&) const = default;
};
/// Opens the members, for a buyer who pays later.
struct ChooseBuyer {
    bool operator==(const ChooseBuyer&) const = default;
};

// The screen with the QRIS code.
/// The cashier has seen the money in the merchant's app.
struct QrisArrived {
    bool operator==(const QrisArrived&) const = default;
};
/// The sale goes on; whether the money arrived is looked up later.
struct QrisUnconfirmed {
    bool operator==(const QrisUnconfirmed&) const = default;
};
struct CloseQris {
    bool operator==(const CloseQris&) const = default;
};

// The finished sale.
/// Prints the receipt again, as a numbered copy.
struct PrintAgain {
    bool operator==(const PrintAgain&) const = default;
};
/// Writes the receipt to a file that can be sent to the buyer.
struct SaveReceiptFile {
    bool operator==(const SaveReceiptFile&) const = default;
};

using PayAction = std::variant<ChooseTender, TakePart, TakePaymentBack, ToggleDonation, ChooseBuyer,
                               QrisArrived, QrisUnconfirmed, CloseQris, PrintAgain, SaveReceiptFile>;

} // namespace sokoguru::till
