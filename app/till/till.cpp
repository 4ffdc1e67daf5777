#include "app/till/till.h"

#include "app/shop/customer_view.h"
#include "app/shop/language.h"
#include "app/shop/receipt_output.h"
#include "app/shop/refusal_text.h"
#include "app/shop/scanned_code.h"
#include "app/till/typed_number.h"
#include "app/till/views/make_views.h"

#include <spdlog/spdlog.h>

#include <utility>

namespace sokoguru::till {

namespace {

constexpr std::size_t results_max = 40;
constexpr std::size_t tiles_max = 120;

const ShopProfile& empty_profile() {
    static const ShopProfile profile{};
    return profile;
}

PrinterState state_after(drivers::PrintReport::State report) {
    switch (report) {
    case drivers::PrintReport::State::sending: return PrinterState::printing;
    case drivers::PrintReport::State::confirmed: return PrinterState::printed;
    case drivers::PrintReport::State::sent: return PrinterState::sent;
    case drivers::PrintReport::State::unknown: return PrinterState::unclear;
    case drivers::PrintReport::State::failed: break;
    }
    return PrinterState::trouble;
}

} // namespace

Till::Till(TillOptions options, shop::Devices& devices, shop::Inbox& inbox, UtcTime now)
    : options_(std::move(options)),
      inbox_(inbox),
      devices_(devices),
      worker_(std::make_unique<drivers::PrintWorker>(
          devices_.printer(), [this](const drivers::PrintReport& report) { inbox_.push(report); })),
      label_worker_(std::make_unique<drivers::PrintWorker>(
          devices_.label_printer(), [this](const drivers::PrintReport& report) { inbox_.push(report); })),
      language_(options_.language) {
    // A shop that can't be opened can't say its language; the fault screen then speaks the users'.
    set_language(language_.empty() ? "id" : language_);
    // What is plugged in already says nothing by itself.
    worker_->refresh();
    look_at_devices();
    guard([&] { open_shop(now); });
}

Till::~Till() {
    // The workers' last reports must find the inbox; the shop closes after them.
    worker_->stop();
    label_worker_->stop();
    reports_.reset();
}

/// Opens the shop file, or opens it again after a fault: then the same user goes on, and a cart whose payment
/// was cut off is shown as paid if it was.
void Till::open_shop(UtcTime now) {
    receipts_.reset();
    shop_.reset();
    cash_in_drawer_.reset();
    screen_.labels = {};
    shop_ = std::make_unique<shop::Shop>(open_file());
    shop::ReceiptPrinter printer = shop::receipt_printer(devices_, shop_->engine().profile().receipt_columns);
    // The width of the paper is a setting that may be changed while the till runs.
    printer.profile = [this] { return devices_.printer_profile(shop_->engine().profile().receipt_columns); };
    printer.purpose = receipt_purpose();
    receipts_ = std::make_unique<shop::ReceiptQueue>(shop_->store(), *worker_, std::move(printer));
    if (language_.empty()) language_ = shop_->engine().profile().language;
    set_language(language_);
    screen_.users = shop_->store().users();
    look_at_photos();
    screen_.has_last_receipt = shop_->store().last_sale().has_value();
    if (before_fault_.user) {
        shop_->engine().resume(before_fault_.user, before_fault_.cart);
    } else if (const auto login = std::exchange(options_.first_login, std::nullopt)) {
        static_cast<void>(shop_->engine().handle(*login, now));
    }
    look_at_held_carts();
    if (shop_->engine().state().user) enter_sale();
    count_float_when_due();
    feed_receipts(now);
}

/// Runs what may meet a fault or a bug. Afterwards the till either has a new state or shows the fault screen;
/// it never goes on with a half-done step.
void Till::guard(const std::function<void()>& work) {
    if (shop_) before_fault_ = {shop_->engine().state().user, shop_->engine().state().cart.id};
    try {
        work();
        if (shop_) look_at_buyer();
    } catch (const db::Fault& fault) {
        spdlog::error("shop file: {}", fault.what());
        screen_.fault = FaultShown{shop::fault_text(fault.kind()), fault.what()};
    } catch (const std::exception& bug) {
        spdlog::critical("bug: {}", bug.what());
        screen_.fault = FaultShown{
            {tr("Something went wrong in the program"), tr("The last step was not done."),
             tr("Every sale that was shown as paid is saved, and so is the open cart."),
             tr("Press Try again. If it comes back, write down the line below and call for help.")},
            bug.what()};
    }
    if (screen_.fault) tone_ = Tone::refused;
}

bool Till::take(const shop::InboxMessage& message, UtcTime now) {
    if (!shop_ || screen_.fault) return false;
    bool has_changed = true;
    guard([&] {
        if (const auto* read = std::get_if<drivers::Scan>(&message)) {
            take_scan(*read, now);
            keep_goods_draft();
            show_prices_of_today(now);
        } else if (const auto* report = std::get_if<drivers::PrintReport>(&message)) {
            take_report(*report, now);
        } else if (const auto* news = std::get_if<shop::ReportNews>(&message)) {
            has_changed = take_news(*news, now);
        } else if (std::holds_alternative<shop::PhotoRead>(message)) {
            has_changed = false; // The window shows it; the till only says which product has one.
        } else {
            has_changed = take_change_of_devices(now);
        }
    });
    return has_changed || screen_.fault;
}

bool Till::take_change_of_devices(UtcTime now) {
    const DevicesSeen devices_before = screen_.devices;
    const ReceiptsSeen receipts_before = screen_.receipts;
    const auto notice_before = screen_.notice;
    worker_->refresh();
    look_at_devices();
    feed_receipts(now);
    return screen_.devices != devices_before || screen_.receipts != receipts_before ||
           screen_.notice != notice_before;
}

void Till::take_scan(const drivers::Scan& read, UtcTime now) {
    screen_.scanner_heard = true;
    if (screen_.devices_page) {
        // Whoever tries a scanner sells nothing.
        screen_.devices_page->last_scan = read.code;
        tone_ = Tone::accepted;
        return;
    }
    if (scan_on_drawer_page(read.code)) return;
    const std::string code = shop::code_to_sell(read);
    if (scan_on_order(code, now) || scan_on_product(code, now) || scan_on_stock(code)) return;
    if (scan_on_lots(code, now)) return;
    scan(code, now);
}

void Till::take_report(const drivers::PrintReport& report, UtcTime now) {
    if (take_report_of_labels(report, now)) return;
    if (take_report_of_gift(report) || take_report_of_slip(report)) return;
    if (take_report_of_try(report) || take_report_of_document(report)) return;
    screen_.printer = state_after(report.state);
    receipts_->take(report, now);
    if (report.state != drivers::PrintReport::State::sending) look_at_receipts();
}

void Till::rest() {
    if (!shop_ || screen_.fault) return;
    guard([&] {
        shop_->store().sync_when_idle();
        shop_->store().checkpoint_when_idle();
    });
}

/// `nobody` is the state while no shop is open.
Snapshot Till::snapshot(const TillState& nobody, UtcTime now) const {
    return {shop_ ? shop_->engine().state() : nobody,
            screen_,
            shop_ ? shop_->engine().profile() : empty_profile(),
            shop_ ? shop_->store().lane().lane : LaneId{1},
            now,
            options_.login_hint.empty() ? std::string{} : tr(options_.login_hint.c_str())};
}

TillView Till::view(UtcTime now) const {
    static const TillState nobody{};
    const Snapshot shown = snapshot(nobody, now);
    ScreenView screen = make_screen_view(shown);
    HeaderView header = make_header_view(shown, screen);
    return {std::move(header), std::move(screen)};
}

CustomerScreenView Till::customer_screen(UtcTime now) const {
    static const TillState nobody{};
    return make_customer_screen_view(snapshot(nobody, now));
}

std::optional<drivers::CustomerDisplay> Till::customer_view() const {
    if (!shop_) return std::nullopt;
    shop::CustomerMoment moment;
    moment.is_paying = screen_.paying;
    if (screen_.pay.qris) moment.qris = screen_.pay.qris->amount;
    moment.cash_part = screen_.pay.cash_part;
    return shop::customer_view(shop_->engine().state(), shop_->engine().profile(), moment);
}

const drivers::Picture* Till::receipt_picture() const {
    if (screen_.receipt) return &screen_.receipt->picture;
    return screen_.report ? &screen_.report->picture : nullptr;
}

std::optional<Tone> Till::take_tone() {
    return std::exchange(tone_, std::nullopt);
}

void Till::refuse(const Refusal& refusal) {
    tone_ = refusal.reason == RefusalReason::unknown_barcode ? Tone::unknown : Tone::refused;
    say(Notice::Kind::refused, shop::describe(refusal));
}

void Till::say(Notice::Kind kind, std::string text) {
    screen_.notice = Notice{kind, std::move(text)};
}

/// Shows the cart, with nothing half done on the screen.
void Till::enter_sale() {
    screen_.paying = false;
    screen_.pay = PayPage{};
    screen_.typed_number.clear();
    screen_.receipt.reset();
    screen_.receipt_questions.reset();
    screen_.search_open = false;
    screen_.search_text.clear();
    screen_.results.clear();
    if (screen_.categories.empty()) screen_.categories = shop_->store().categories();
    if (screen_.tiles.empty()) load_tiles();
}

/// Planned prices come to hold with the first command of their day, while the tiles may still show those of
/// yesterday.
void Till::show_prices_of_today(UtcTime now) {
    const BusinessDay today = shop_->engine().day_of(now);
    if (tiles_day_ == today) return;
    tiles_day_ = today;
    if (!screen_.tiles.empty()) load_tiles();
    if (screen_.search_open) search();
}

void Till::load_tiles() {
    screen_.tiles = screen_.chosen_category == 0
                        ? shop_->store().favourites()
                        : shop_->store().products_of_category(
                              screen_.categories.at(screen_.chosen_category - 1), tiles_max);
}

void Till::search() {
    screen_.results = shop_->store().search_products(screen_.search_text, results_max);
    screen_.selected_result = 0;
}

void Till::show_receipt(const Sale& sale) {
    const ReceiptDocument receipt = receipt_of(sale);
    screen_.receipt = ReceiptShown{sale.number, to_plain_text(receipt),
                                   shop::draw_receipt(receipt, logo_for(receipt.columns))};
    look_at_receipts();
}

void Till::show_last_receipt() {
    if (const auto sale = shop_->store().last_sale()) show_receipt(*sale);
}

std::optional<LineId> Till::line_at(std::size_t index) const {
    const auto& lines = shop_->engine().state().cart.lines;
    if (index >= lines.size()) return std::nullopt;
    return lines[index].id;
}

} // namespace sokoguru::till
