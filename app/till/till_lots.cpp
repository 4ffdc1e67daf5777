// Lots on the touchscreen: what is there of each, what expires soon, and which can't be sold.

#include "app/shop/language.h"
#include "app/shop/markdown.h"
#include "app/till/lists/lots_lists.h"
#include "app/till/till.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::till {

void Till::open_lots(ProductId product, const std::string& name, UtcTime now) {
    screen_.list = ListPage{.name = ListName::lots};
    screen_.list->subject = subject_of_lots(product, name);
    screen_.notice.reset();
    load_list(now);
}

/// Why a lot is blocked, or free again, whichever it is not.
void Till::ask_about_lot(const ListPage::Row& row) {
    const LotKey key = parse_lot_key(row.key);
    const auto product = shop_->store().catalog().find(key.product);
    const std::vector<StockLot> lots = shop_->store().stockroom().lots_of(key.product);
    const auto lot = std::ranges::find(lots, key.lot, &StockLot::id);
    if (!product || lot == lots.end()) return;
    const bool is_blocked = lot->standing == LotStanding::blocked;
    open_form(
        FormName::block_lot,
        {.command = BlockLot{key.product, key.lot, is_blocked ? LotStanding::free : LotStanding::blocked},
         .name = product->name + " · " + lot_text(lot->name) + " · " + row.shown.amount});
}

/// What expires soon becomes cheaper by promotions, which change once more when this is done again later.
void Till::ask_to_mark_down(UtcTime now) {
    const BusinessDay today = shop_->engine().day_of(now);
    const auto markdowns =
        shop::markdowns_of(shop_->store().expiring_lots(today, db::StockTerms{}.expiry_days), today);
    auto promotions = shop::promotions_of(markdowns, shop_->store().promotions(), today);
    if (promotions.empty())
        return say(Notice::Kind::accepted, markdowns.empty() ? tr("Nothing that can be sold expires soon.")
                                                             : tr("All of it is as cheap as it should be."));
    const std::string cheaper =
        markdowns.empty()
            ? std::string(tr("Nothing expires soon any more: the usual prices hold again."))
            : fmt::format(fmt::runtime(tr("Products that get cheaper: {}. Every piece of them does, "
                                          "until the last of these goods expires.")),
                          shop::describe(markdowns));
    open_form(FormName::confirm_command, {.command = SetPromotions{std::move(promotions)}, .name = cheaper});
}

bool Till::use_lots_button(const std::string& button, const ListPage::Row& row, UtcTime now) {
    if (button == "block_lot") {
        ask_about_lot(row);
    } else if (button == "expiring_lots") {
        open_list(ListName::expiring_lots, now);
    } else if (button == "lots") {
        open_lots(parse_lot_key(row.key).product, row.shown.title, now);
    } else if (button == "mark_down") {
        ask_to_mark_down(now);
    } else {
        return false;
    }
    return true;
}

/// A scan shows the lots of its goods. True when a list of lots has taken it.
bool Till::scan_on_lots(const std::string& code, UtcTime now) {
    const bool is_open = screen_.list && (screen_.list->name == ListName::lots ||
                                          screen_.list->name == ListName::expiring_lots);
    if (!is_open || screen_.form || !shop_->engine().state().user) return false;
    const auto id = product_of_code(code);
    const auto product = id ? shop_->store().catalog().find(*id) : std::nullopt;
    if (product) {
        tone_ = Tone::accepted;
        open_lots(product->id, product->name, now);
    } else {
        refuse({.reason = RefusalReason::unknown_barcode, .text = code});
    }
    return true;
}

/// The list goes on with the lot that it was about.
bool Till::follow_lots(const Command& done) {
    if (std::holds_alternative<SetPromotions>(done)) {
        tone_ = Tone::accepted;
        say(Notice::Kind::accepted, tr("The new prices hold from now on."));
        return true;
    }
    const auto* block = std::get_if<BlockLot>(&done);
    if (block == nullptr) return false;
    tone_ = Tone::accepted;
    say(Notice::Kind::accepted, block->standing == LotStanding::blocked
                                    ? tr("The lot is blocked. It can't be sold any more.")
                                    : tr("The lot is free. It can be sold again."));
    if (!screen_.list) return true;
    const auto row =
        std::ranges::find(screen_.list->rows, lot_key({block->product, block->lot}), &ListPage::Row::key);
    if (row != screen_.list->rows.end())
        screen_.list->selected = static_cast<std::size_t>(row - screen_.list->rows.begin());
    return true;
}

/// A step back from lists that another one led to; from a product's lots to the product in the stock.
bool Till::close_lots_list(UtcTime now) {
    screen_.notice.reset();
    const ListName name = screen_.list->name;
    const bool is_of_consignors =
        name == ListName::consigned_sales || name == ListName::settlements || name == ListName::new_consignor;
    if (is_of_consignors) {
        open_list(ListName::consignors, now);
        return true;
    }
    const bool is_of_lots = name == ListName::lots || name == ListName::expiring_lots;
    if (!is_of_lots || !screen_.stock) return false;
    const auto& chosen = screen_.stock->chosen;
    const auto product = name == ListName::lots ? std::optional(product_of_lots(screen_.list->subject))
                         : chosen               ? std::optional(chosen->row.product)
                                                : std::nullopt;
    screen_.list.reset();
    if (product)
        show_in_stock(*product);
    else
        load_stock();
    return true;
}

} // namespace sokoguru::till
