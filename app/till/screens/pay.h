#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/notice.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// Paying: what is due at the left with what was taken so far and the change below it; at the right the
/// tenders, the amount and the button that does it. When more comes back than goes out, the same screen pays
/// it out.
///
/// Actions: TypeDigits, EraseDigit, ClearDigits, ChooseQuickAmount, FinishPayment, BackToSale, ChooseTender,
/// TakePart, TakePaymentBack, ToggleDonation, ChooseBuyer.
struct PayView {
    /// A payment that was taken; cash that was handed over comes last.
    struct Taken {
        std::string name;
        std::string amount;
        std::string note; ///< "belum dikonfirmasi", or a reference; may be empty.
        enum class State { settled, open };
        State state = State::settled; ///< Whether somebody still has to look for the money.
        bool operator==(const Taken&) const = default;
    };
    /// The account of a member who pays later.
    struct Credit {
        std::string member; ///< Empty: nobody is chosen, and then the rest is empty as well.
        std::string owed;
        std::string left; ///< What may still be owed.
        std::string limit;
        std::string due_date;
        bool operator==(const Credit&) const = default;
    };

    std::string due_label; ///< "Harus dibayar", "Dibayarkan ke pembeli".
    std::string due;       ///< With the chosen tender: in cash after rounding.
    std::string total;     ///< Before rounding.
    std::string rounding;  ///< Signed; empty when there is none, and then the row is not drawn.
    std::vector<Taken> taken;

    std::vector<TenderTab> tabs{TenderTab::cash};
    TenderTab tender = TenderTab::cash;
    std::string received; ///< The amount of the chosen tender; "0" before anything was typed.

    bool is_refund = false;
    bool can_finish = false;
    std::string finish_label;     ///< What the large button says.
    std::string change_label;     ///< Above the change.
    std::string change;           ///< Shown when nothing stays due.
    std::string change_breakdown; ///< "10.000 + 5.000 + 2 × 200"; may be empty.
    std::string shortfall;        ///< Shown instead of the change when something stays due.

    bool can_split = false;
    enum class Donation { not_offered, nothing_to_give, possible, given };
    Donation donation = Donation::not_offered;
    std::string donation_amount; ///< "0" without a gift.

    /// Suggested notes, at most three. The exact amount is always offered before them. Of cash only; when the
    /// buyer gets money, the one sum that is proposed.
    std::vector<std::string> quick_amounts;
    std::string advice;           ///< What stands in their place for other tenders.
    std::optional<Credit> credit; ///< Of member credit, instead of both.
    std::optional<Notice> notice;
    bool operator==(const PayView&) const = default;
};

/// What a tab is called.
const char* tender_name(TenderTab tender);

std::optional<Action> draw_pay(const PayView& view, Ui& ui);

} // namespace sokoguru::till
