// The goods' work on the touchscreen: goods that come in, stock that changes by hand, and what all three
// pages share. Counting is in till_goods_count.cpp.

#include "app/shop/goods_item.h"
#include "app/shop/language.h"
#include "app/till/forms/form_spec.h"
#include "app/till/goods_draft.h"
#include "app/till/till.h"
#include "app/till/typed_number.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::till {

namespace {

/// Comma and thousandths only where something is weighed or measured.
std::string appended(const std::string& before, const std::string& digits, std::size_t field) {
    const bool is_quantity = field == GoodsPage::quantity || field == GoodsPage::bonus;
    if (digits == "," && !is_quantity) return before;
    if (field != GoodsPage::expiry) return append_typed(before, digits);
    constexpr std::size_t day_digits_max = 8;
    return before.size() + digits.size() <= day_digits_max ? before + digits : before;
}

std::string one_more(const GoodsPage::Line& line) {
    std::string text = format_quantity(typed_quantity_of(line) + Quantity{1000});
    std::erase(text, '.');
    return text;
}

} // namespace

/// The page of whoever is logged in; another person's waits.
GoodsPage* Till::goods_page() {
    const auto& user = shop_->engine().state().user;
    return user && screen_.goods && screen_.goods->user == user->id ? &*screen_.goods : nullptr;
}

void Till::open_goods_page(GoodsPageKind kind, UtcTime now) {
    const auto& user = shop_->engine().state().user;
    const Permission needed = kind == GoodsPageKind::receipt             ? Permission::receive_goods
                              : kind == GoodsPageKind::count             ? Permission::count_stock
                              : kind == GoodsPageKind::transfer          ? Permission::transfer_stock
                              : kind == GoodsPageKind::arrival           ? Permission::transfer_stock
                              : kind == GoodsPageKind::consigned_receipt ? Permission::receive_goods
                                                                         : Permission::adjust_stock;
    if (!user || !may(user->role, needed))
        return refuse({.reason = RefusalReason::needs_approval, .permission = needed});
    enter_sale();
    screen_.notice.reset();
    screen_.stock.reset();
    if (kind == GoodsPageKind::count) return open_list(ListName::counts, now);
    if (kind == GoodsPageKind::transfer) return open_list(ListName::transfers, now);
    if (is_consigned(kind)) return open_list(ListName::consignors, now);
    take_up_goods_page(kind);
}

/// The page that was left, in this run of the program or an earlier one, or a new one.
void Till::take_up_goods_page(GoodsPageKind kind) {
    leave_pages();
    const UserId user = shop_->engine().state().user->id;
    const GoodsPage* page = goods_page();
    if (page == nullptr || page->kind != kind) {
        screen_.goods = new_goods_page(kind, user);
        kept_goods_draft_ = shop_->store().goods_draft(user, goods_draft_name(kind));
        if (kept_goods_draft_) read_goods_draft(*kept_goods_draft_, shop_->store().catalog(), *screen_.goods);
    }
    screen_.goods_is_open = true;
}

/// What was entered survives the program from here on. Cheap when nothing was.
void Till::keep_goods_draft() {
    if (!screen_.goods_is_open || !screen_.goods) return;
    const GoodsPage& page = *screen_.goods;
    const std::string_view name = goods_draft_name(page.kind);
    if (name.empty()) return;
    auto draft = write_goods_draft(page);
    if (draft == kept_goods_draft_) return;
    shop_->store().keep_goods_draft(page.user, name, draft);
    kept_goods_draft_ = std::move(draft);
}

/// Asks the engine; a page that becomes a document ends in the same transaction, or it could be written down
/// twice.
OrRefusal<Outcome> Till::handle_goods(const Command& asked, UtcTime now,
                                      const std::optional<Approval>& approval) {
    const bool is_page =
        std::holds_alternative<ReceiveGoods>(asked) || std::holds_alternative<AdjustStock>(asked) ||
        std::holds_alternative<ReceiveConsigned>(asked) || std::holds_alternative<ReturnConsigned>(asked) ||
        std::holds_alternative<SendGoods>(asked);
    const GoodsPage* page = goods_page();
    if (!is_page || page == nullptr) return shop_->engine().handle(asked, now, approval);
    OrRefusal<Outcome> outcome;
    shop_->store().in_one_transaction([&] {
        outcome = shop_->engine().handle(asked, now, approval);
        if (outcome) shop_->store().keep_goods_draft(page->user, goods_draft_name(page->kind), std::nullopt);
    });
    return outcome;
}

/// A scan is one more of its goods, never a number. True when the page has taken it.
bool Till::scan_on_goods_page(const std::string& code, UtcTime now) {
    if (!screen_.goods_is_open || goods_page() == nullptr || screen_.form) return false;
    screen_.list.reset();
    const auto found = shop::find_goods(shop_->store().catalog(), code);
    if (!found) {
        refuse(found.error());
        return true;
    }
    add_stock_goods(found->product, found->unit, now);
    return true;
}

void Till::add_stock_goods(const Product& product, UnitId unit, UtcTime now) {
    GoodsPage& page = *goods_page();
    tone_ = Tone::accepted;
    if (page.kind == GoodsPageKind::count) return choose_counted_goods(product, unit, now);
    if (page.kind == GoodsPageKind::arrival) return choose_arrived_goods(product);
    if (is_consigned(page.kind) && refuse_other_consignor(product)) return;
    page.focus = GoodsPage::quantity;
    page.begins_anew = true;
    page.forget_what_was_told();
    const auto line = std::find_if(page.lines.begin(), page.lines.end(), [&](const GoodsPage::Line& one) {
        return one.product.id == product.id && one.unit == unit;
    });
    if (line != page.lines.end()) {
        line->typed[GoodsPage::quantity] = one_more(*line);
        page.selected = static_cast<std::size_t>(line - page.lines.begin());
        return;
    }
    GoodsPage::Line added{product, unit, shop_->store().catalog().stock_level(product.id)};
    added.typed[GoodsPage::quantity] = "1";
    page.lines.push_back(std::move(added));
    page.selected = page.lines.size() - 1;
}

void Till::change_stock_unit(GoodsPage& page) {
    GoodsPage::Line* line =
        page.kind == GoodsPageKind::count && !page.lines.empty() ? &page.lines.front() : page.chosen();
    if (line == nullptr) return;
    const auto& units = line->product.units;
    const auto unit = std::ranges::find(units, line->unit, &Unit::id);
    if (unit == units.end()) return;
    line->unit = unit + 1 == units.end() ? units.front().id : (unit + 1)->id;
    page.forget_what_was_told();
}

void Till::type_stock(GoodsPage& page, const std::function<std::string(const std::string&)>& change) {
    GoodsPage::Line* line =
        page.kind == GoodsPageKind::count && !page.lines.empty() ? &page.lines.front() : page.chosen();
    if (line == nullptr) return;
    std::string& typed = line->typed.at(page.focus);
    if (std::exchange(page.begins_anew, false)) typed.clear();
    typed = change(typed);
    page.forget_what_was_told();
}

/// Nothing that was typed gets lost in silence.
bool Till::refuse_unreadable_expiry(GoodsPage& page) {
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const std::string& digits = page.lines[i].typed[GoodsPage::expiry];
        if (digits.empty() || typed_expiry(digits)) continue;
        page.selected = i;
        page.focus = GoodsPage::expiry;
        tone_ = Tone::refused;
        say(Notice::Kind::warning, tr("That is no day. Type the expiry as 310127 for 31/01/2027."));
        return true;
    }
    return false;
}

void Till::save_goods_page(bool is_confirmed, UtcTime now) {
    GoodsPage& page = *goods_page();
    if (page.kind == GoodsPageKind::count) return post_stock_count(LargeDifferences::refused, now);
    if (page.kind == GoodsPageKind::transfer) return static_cast<void>(command(goods_to_send(page), now));
    if (page.kind == GoodsPageKind::arrival) return save_arrival(page, now);
    if (is_consigned(page.kind)) return save_consigned_page(page, now);
    if (page.kind != GoodsPageKind::receipt) {
        static_cast<void>(command(AdjustStock{stock_to_adjust(page)}, now));
        return;
    }
    if (refuse_unreadable_expiry(page)) return;
    ReceiveGoods asked{received_goods(page)};
    asked.goods.costs_are_confirmed = is_confirmed && page.costs_were_told;
    asked.goods.surplus_is_confirmed = is_confirmed && page.surplus_was_told;
    const auto outcome = handle_goods(asked, now);
    if (outcome) return follow_stock(asked, now);
    const Refusal& refusal = outcome.error();
    const bool is_surplus = refusal.reason == RefusalReason::more_than_ordered;
    if (refusal.reason != RefusalReason::cost_far_off && !is_surplus) {
        static_cast<void>(command(asked, now));
        return;
    }
    refuse(refusal);
    (is_surplus ? page.surplus_was_told : page.costs_were_told) = true;
    const auto line = std::ranges::find(page.lines, ProductId{refusal.number},
                                        [](const GoodsPage::Line& one) { return one.product.id; });
    if (line != page.lines.end()) page.selected = static_cast<std::size_t>(line - page.lines.begin());
    page.focus = is_surplus ? GoodsPage::quantity : GoodsPage::cost;
    page.begins_anew = true;
}

/// What a command about stock that was done means for the screen.
void Till::follow_stock(const Command& done, UtcTime now) {
    if (follow_transfer(done) || follow_consignment(done, now) || follow_lots(done)) return;
    const auto& document = shop_->engine().state().stock_document;
    if (std::holds_alternative<ReceiveGoods>(done) || std::holds_alternative<AdjustStock>(done)) {
        screen_.goods.reset();
        screen_.goods_is_open = false;
        tone_ = Tone::accepted;
        std::string text = fmt::format(fmt::runtime(tr("Written down as {}.")), document->text());
        const auto* received = std::get_if<ReceiveGoods>(&done);
        if (received != nullptr && received->goods.order) text += " " + rest_of_order(*received->goods.order);
        say(Notice::Kind::accepted, std::move(text));
    } else {
        follow_stock_count(done);
    }
}

/// One overload for each action of an open page.
struct Till::StockReducer {
    Till& till;
    GoodsPage& page;
    UtcTime now;

    void operator()(const OpenGoodsPage&) {}
    void operator()(const LeaveGoodsPage&) { till.screen_.goods_is_open = false; }
    void operator()(const SelectStockLine& chosen) {
        const std::size_t count = page.kind == GoodsPageKind::count ? page.counted.size() : page.lines.size();
        if (chosen.index >= count) return;
        page.selected = chosen.index;
        page.focus = 0;
        page.begins_anew = true;
    }
    void operator()(const FocusStockField& field) {
        const auto fields = fields_of(page.kind);
        page.focus = fields[std::min(field.index, fields.size() - 1)];
        page.begins_anew = true;
    }
    void operator()(const TypeStockDigits& typed) {
        till.type_stock(
            page, [&](const std::string& before) { return appended(before, typed.digits, page.focus); });
    }
    void operator()(const EraseStockDigit&) {
        page.begins_anew = false;
        till.type_stock(page, [](const std::string& before) {
            return before.substr(0, before.empty() ? 0 : before.size() - 1);
        });
    }
    void operator()(const ClearStockDigits&) {
        till.type_stock(page, [](const std::string&) { return std::string{}; });
    }
    void operator()(const ChangeStockUnit&) {
        if (page.kind != GoodsPageKind::arrival) till.change_stock_unit(page);
    }
    void operator()(const RemoveStockLine&) {
        const bool is_fixed = page.kind == GoodsPageKind::count || page.kind == GoodsPageKind::arrival;
        if (page.chosen() == nullptr || is_fixed) return;
        page.lines.erase(page.lines.begin() + static_cast<std::ptrdiff_t>(page.selected));
        if (page.selected > 0 && page.selected >= page.lines.size()) --page.selected;
        page.begins_anew = true;
    }
    void operator()(const ChooseStockReason& chosen) {
        if (chosen.index < stock_page_reasons.size()) page.reason = stock_page_reasons[chosen.index];
    }
    void operator()(const OpenStockHead&) {
        if (page.kind == GoodsPageKind::supplier_return) {
            till.open_form(FormName::supplier_return_head, {.name = page.supplier_name});
            till.screen_.form->values = {page.reference, page.note};
            return;
        }
        if (is_consigned(page.kind)) {
            till.open_form(FormName::consigned_note, {.name = page.supplier_name});
            till.screen_.form->values = {page.note};
            return;
        }
        if (page.kind != GoodsPageKind::receipt) return;
        till.open_form(FormName::goods_receipt_head, {.name = page.supplier_name});
        const auto digits_of = [](Money amount) {
            return amount == Money{} ? std::string{} : std::to_string(amount.rupiah());
        };
        const bool is_paid = page.settlement == ReceiptSettlement::cash;
        till.screen_.form->values = {page.invoice, digits_of(page.freight), digits_of(page.discount_of_all),
                                     is_paid ? tr("Paid in cash") : owed_later()};
    }
    void operator()(const OpenStockBatch&) {
        const GoodsPage::Line* line = page.chosen();
        const bool has_batches =
            page.kind == GoodsPageKind::receipt || page.kind == GoodsPageKind::consigned_receipt;
        if (!has_batches || line == nullptr) return;
        till.open_form(FormName::goods_batch, {.name = line->product.name});
        till.screen_.form->values = {line->batch};
    }
    void operator()(const PrintGoodsLabels&) {
        if (page.kind == GoodsPageKind::receipt) till.ask_about_labels_of(page);
    }
    void operator()(const ConfirmStockCosts&) {
        const bool was_told = page.costs_were_told || page.surplus_was_told;
        if (page.kind == GoodsPageKind::receipt && was_told) till.save_goods_page(true, now);
    }
    void operator()(const EnterStockCount&) { static_cast<void>(till.enter_stock_count(now)); }
    void operator()(const ToggleStockRecount&) {
        page.mode = page.mode == CountMode::add ? CountMode::replace : CountMode::add;
    }
    void operator()(const AcceptStockDifferences&) {
        if (page.differences_were_told) till.post_stock_count(LargeDifferences::accepted, now);
    }
    void operator()(const SaveGoodsPage&) { till.save_goods_page(false, now); }
};

void Till::reduce_goods(const GoodsAction& action, UtcTime now) {
    if (!shop_->engine().state().user) return;
    if (const auto* open = std::get_if<OpenGoodsPage>(&action)) return open_goods_page(open->kind, now);
    GoodsPage* page = goods_page();
    if (page == nullptr || !screen_.goods_is_open) return;
    screen_.notice.reset();
    std::visit(StockReducer{*this, *page, now}, action);
}

/// The lists of goods, suppliers and count sheets, when they were opened from a page or from the menu.
void Till::use_stock_list_button(const std::string& button, const ListPage::Row& row, UtcTime now) {
    const ListName name = screen_.list->name;
    if (button == "new_count") return open_count_form();
    if (button == "cancel_count")
        return open_form(FormName::cancel_stock_count, {.name = row.shown.title, .code = row.key});
    screen_.list.reset();
    if (name == ListName::counts) {
        if (const auto number = parse_stock_number(row.key)) go_on_counting(*number);
        return;
    }
    GoodsPage* page = goods_page();
    if (page == nullptr) return;
    if (name == ListName::suppliers) {
        if (page->supplier_code != row.key) page->order.reset();
        page->supplier_code = button == "no_supplier" ? std::string{} : row.key;
        page->supplier_name = button == "no_supplier" ? std::string{} : row.shown.title;
        return;
    }
    const std::size_t slash = row.key.find('/');
    const auto product = shop_->store().catalog().find(ProductId{std::stoll(row.key.substr(0, slash))});
    if (product) add_stock_goods(*product, UnitId{std::stoll(row.key.substr(slash + 1))}, now);
}

void Till::take_stock_head(const FormPage& form) {
    GoodsPage* page = goods_page();
    screen_.form.reset();
    if (page == nullptr) return;
    if (form.name == FormName::supplier_return_head) {
        page->reference = clean_text(form.values.at(0), code_length_max);
        page->note = clean_text(form.values.at(1), name_length_max);
        return;
    }
    page->invoice = clean_text(form.values.at(0), code_length_max);
    page->freight = typed_money(form.values.at(1));
    page->discount_of_all = typed_money(form.values.at(2));
    const bool is_paid = !form.values.at(3).empty() && form.values.at(3) != owed_later();
    page->settlement = is_paid ? ReceiptSettlement::cash : ReceiptSettlement::on_account;
}

void Till::take_stock_batch(const FormPage& form) {
    GoodsPage* page = goods_page();
    screen_.form.reset();
    if (page == nullptr || page->chosen() == nullptr) return;
    page->chosen()->batch = clean_text(form.values.at(0), code_length_max);
}

} // namespace sokoguru::till
