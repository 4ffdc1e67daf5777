// What each action of the screens does. The till's own file has everything that several actions share.

#include "app/shop/language.h"
#include "app/till/till.h"
#include "app/till/typed_number.h"
#include "core/values/text.h"

#include <algorithm>

namespace sokoguru::till {

namespace {

constexpr std::size_t pin_digits_max = 8;

} // namespace

/// One overload for each action; `std::visit` calls it.
struct Till::Reducer {
    Till& till;
    UtcTime now;

    ScreenState& screen() { return till.screen_; }
    const TillState& state() { return till.shop_->engine().state(); }
    bool logged_in() { return state().user.has_value(); }

    // Everywhere.
    void operator()(const ToggleLanguage&) {
        till.language_ = till.language_ == "id" ? "en" : "id";
        set_language(till.language_);
        screen().notice.reset();
        // Its table is in the language in which it was made.
        if (screen().reports) till.make_report();
    }
    void operator()(const ToggleTheme&) {
        till.theme_ = till.theme_ == ThemeKind::light ? ThemeKind::dark : ThemeKind::light;
    }
    void operator()(const DismissNotice&) {
        screen().notice.reset();
        screen().unknown_code.reset();
    }
    void operator()(const Quit&) { till.should_quit_ = true; }
    void operator()(const Retry&) {
        screen().fault.reset();
        till.give_up_training();
        till.open_shop(now);
    }

    // The keypad writes into whatever number the screen is about.
    void operator()(const TypeDigits& typed) {
        screen().notice.reset();
        if (!logged_in()) {
            if (screen().pin.size() + typed.digits.size() <= pin_digits_max) screen().pin += typed.digits;
        } else if (screen().paying) {
            if (typed.digits == ",") return;
            screen().pay.typed = append_typed(screen().pay.typed, typed.digits);
            screen().pay.donation = Money{};
        } else {
            screen().typed_number = append_typed(screen().typed_number, typed.digits);
        }
    }
    void operator()(const EraseDigit&) {
        if (!typed().empty())
            typed().pop_back();
        else
            screen().armed_quantity.reset();
        screen().pay.donation = Money{};
    }
    void operator()(const ClearDigits&) {
        typed().clear();
        screen().pay.donation = Money{};
    }

    // Login.
    void operator()(const ChooseUser& chosen) {
        if (chosen.index >= screen().users.size()) return;
        screen().chosen_user = chosen.index;
        screen().pin.clear();
        screen().notice.reset();
    }
    void operator()(const LogIn&) {
        if (screen().users.empty()) return;
        const std::string pin = std::exchange(screen().pin, {});
        screen().notice.reset();
        if (till.command(sokoguru::LogIn{screen().users.at(screen().chosen_user).code, pin}, now))
            till.enter_sale();
        if (!logged_in()) return;
        screen().receipt_questions_put_off = false;
        screen().is_locked = false;
        till.count_float_when_due();
    }
    void operator()(const LogOut&) { till.lock(now); }

    // Sell: the cart.
    void operator()(const SelectLine& chosen) {
        if (const auto line = till.line_at(chosen.index)) till.command(sokoguru::SelectLine{*line}, now);
    }
    void operator()(const ChangeQuantity& change) {
        screen().notice.reset();
        if (const auto line = till.line_at(change.index)) {
            till.command(sokoguru::ChangeQuantity{*line, Quantity::whole(change.steps)}, now);
        }
    }
    void operator()(const ArmQuantity&) {
        screen().notice.reset();
        const auto quantity = typed_quantity(std::exchange(screen().typed_number, {}));
        if (!quantity || *quantity == Quantity{}) {
            till.say(Notice::Kind::warning, tr("Type the quantity first, then press × Qty."));
            return;
        }
        screen().armed_quantity = quantity;
    }
    void operator()(const ApplyQuantity&) {
        screen().notice.reset();
        const auto typed = typed_quantity(std::exchange(screen().typed_number, {}));
        const auto armed = std::exchange(screen().armed_quantity, std::nullopt);
        const auto quantity = typed ? typed : armed;
        if (!quantity) {
            till.say(Notice::Kind::warning, tr("Type the quantity first, then press × Qty."));
            return;
        }
        till.command(SetQuantity{state().cart.selected, *quantity}, now);
    }
    void operator()(const RemoveLine& removed) {
        screen().notice.reset();
        if (const auto line = till.line_at(removed.index)) till.command(sokoguru::RemoveLine{*line}, now);
    }

    void operator()(const UndoLastLine&) {
        screen().notice.reset();
        till.command(UndoLast{}, now);
    }

    // Sell: finding a product.
    void operator()(const LookUpCode&) {
        const std::string code = std::exchange(screen().typed_number, {});
        if (!code.empty()) till.scan(code, now);
    }
    void operator()(const OpenSearch&) {
        screen().search_open = true;
        screen().search_text = std::exchange(screen().typed_number, {});
        screen().unknown_code.reset();
        till.search();
    }
    void operator()(const ChangeSearch& changed) {
        screen().search_open = true;
        screen().search_text = clean_text_keeping_end(changed.text);
        screen().unknown_code.reset();
        screen().notice.reset();
        till.search();
    }
    void operator()(const CloseSearch&) { till.enter_sale(); }
    void operator()(const SelectResult& chosen) {
        if (chosen.index < screen().results.size()) screen().selected_result = chosen.index;
    }
    void operator()(const AddResult& chosen) {
        if (chosen.index >= screen().results.size()) return;
        add(screen().results[chosen.index]);
    }
    void operator()(const ChooseCategory& chosen) {
        if (chosen.index > screen().categories.size()) return;
        screen().chosen_category = chosen.index;
        till.load_tiles();
    }
    void operator()(const AddFavourite& chosen) {
        if (chosen.index >= screen().tiles.size()) return;
        add(screen().tiles[chosen.index]);
    }

    // Pay and after.
    void operator()(const StartPayment&) {
        if (state().cart.lines.empty()) return till.refuse({RefusalReason::cart_empty});
        till.enter_sale();
        screen().notice.reset();
        screen().unknown_code.reset();
        screen().armed_quantity.reset();
        till.start_payment();
    }
    void operator()(const ChooseQuickAmount& chosen) { till.choose_quick_amount(chosen.index); }
    void operator()(const FinishPayment&) { till.finish_payment(now); }
    void operator()(const BackToSale&) {
        screen().notice.reset();
        till.enter_sale();
    }
    void operator()(const NewSale&) {
        screen().notice.reset();
        till.command(BeginSale{}, now);
        till.enter_sale();
    }
    void operator()(const ShowReceipt&) {
        screen().notice.reset();
        till.show_last_receipt();
    }
    void operator()(const CloseReceipt&) {
        if (screen().report && !screen().receipt) return till.close_report(now);
        screen().notice.reset();
        screen().receipt.reset();
    }
    void operator()(const PrintCopy&) {
        if (screen().report && !screen().receipt) return till.print_report();
        // A second tap while the copy is on its way asks for nothing more.
        if (!screen().receipt || screen().receipt->is_waiting) return;
        till.queue_copy(screen().receipt->number, now);
    }

    // Receipts whose fate only the cashier can see.
    void operator()(const OpenReceiptQuestions&) {
        if (!logged_in() || screen().receipts.unknown.empty()) return;
        screen().notice.reset();
        screen().receipt_questions = ReceiptQuestions{};
    }
    void operator()(const SelectUnknownReceipt& chosen) {
        if (!screen().receipt_questions || chosen.index >= screen().receipts.unknown.size()) return;
        screen().receipt_questions->selected = chosen.index;
        screen().notice.reset();
    }
    void operator()(const ReceiptCameOut& answer) {
        till.settle_receipt(answer.index, Till::Fate::on_paper, now);
    }
    void operator()(const PrintReceiptAgain& answer) {
        till.settle_receipt(answer.index, Till::Fate::missing, now);
    }
    void operator()(const AskLater&) {
        screen().receipt_questions_put_off = true;
        screen().receipt_questions.reset();
        screen().notice.reset();
    }

    // Devices.
    void operator()(const OpenDevices&) { till.open_devices(); }
    void operator()(const CloseDevices&) {
        screen().devices_page.reset();
        screen().notice.reset();
    }
    void operator()(const SelectDevice& chosen) {
        if (!screen().devices_page || chosen.index >= screen().devices.rows.size()) return;
        screen().devices_page->chosen_device = screen().devices.rows[chosen.index].id;
        screen().notice.reset();
    }
    void operator()(const OpenPrinterModels&) { till.open_printer_models(); }
    void operator()(const SelectPrinterModel& chosen) {
        if (!screen().devices_page || chosen.index >= screen().devices_page->models.size()) return;
        screen().devices_page->selected_model = chosen.index;
    }
    void operator()(const UsePrinterModel& chosen) { till.use_chosen_as_printer(chosen.index); }
    void operator()(const BindScanner&) { till.bind_chosen_scanner(); }
    void operator()(const StopUsingDevice&) { till.stop_using_chosen_device(); }
    void operator()(const PrintTestPage&) { till.print_test_page(); }
    void operator()(const OpenDrawer&) { till.open_drawer(); }
    void operator()(const OpenTestAnswers&) { till.open_test_answers(); }
    void operator()(const SelectTestQuestion& chosen) {
        if (!screen().devices_page || chosen.index >= screen().devices_page->questions.size()) return;
        screen().devices_page->selected_question = chosen.index;
    }
    void operator()(const AnswerTestQuestion& answer) {
        till.answer_test_question(answer.index, answer.choice);
    }
    void operator()(const SoundBuzzer& buzzer) { till.sound_buzzer(buzzer.which); }
    void operator()(const SaveTestAnswers&) { till.save_test_answers(); }
    void operator()(const OpenLabelPrinter&) { till.open_label_printer_form(); }
    void operator()(const PrintTestLabel&) { till.print_test_label(); }
    void operator()(const BackToDevices&) { till.back_to_devices(); }

    void operator()(const FormAction& action) { till.reduce_form(action, now); }
    void operator()(const ListAction& action) { till.reduce_list(action, now); }
    void operator()(const DrawerAction& action) { till.reduce_drawer(action, now); }
    void operator()(const PayAction& action) { till.reduce_pay(action, now); }
    void operator()(const StockAction& action) { till.reduce_stock(action, now); }
    void operator()(const DayAction& action) { till.reduce_day(action, now); }
    void operator()(const ReportAction& action) { till.reduce_reports(action, now); }
    void operator()(const TakeBackAction& action) { till.reduce_take_back(action, now); }
    void operator()(const GoodsAction& action) { till.reduce_goods(action, now); }

  private:
    std::string& typed() {
        return !logged_in() ? screen().pin : screen().paying ? screen().pay.typed : screen().typed_number;
    }
    /// A space at the end is the beginning of the next word, so only the start is tidied.
    static std::string clean_text_keeping_end(const std::string& text) {
        constexpr std::size_t search_length_max = 60;
        std::string clean = clean_text(text, search_length_max);
        if (!clean.empty() && text.ends_with(' ')) clean += ' ';
        return clean;
    }
    void add(const db::ProductSummary& product) {
        screen().notice.reset();
        const Quantity quantity = typed_quantity(screen().typed_number).value_or(till.next_quantity());
        if (till.command(AddProduct{product.product, product.unit, quantity}, now)) till.enter_sale();
    }
};

void Till::reduce(const Action& action, UtcTime now) {
    guard([&] {
        const bool works_without_shop = std::holds_alternative<Retry>(action) ||
                                        std::holds_alternative<Quit>(action) ||
                                        std::holds_alternative<ToggleTheme>(action);
        if (!shop_ && !works_without_shop) return;
        std::visit(Reducer{*this, now}, action);
        if (!shop_) return;
        keep_goods_draft();
        show_prices_of_today(now);
    });
}

} // namespace sokoguru::till
