// Scans that a page which is open takes for itself, instead of the cart.

#include "app/till/till.h"
#include "core/values/barcode.h"

#include <algorithm>

namespace sokoguru::till {

/// The code of a voucher lands in the form that asks for it. Goods and members' cards go where they always
/// go, unless the shop has issued a voucher of that code.
bool Till::scan_into_voucher(const std::string& code) {
    if (!screen_.form || screen_.form->name != FormName::voucher) return false;
    Catalog& catalog = shop_->store().catalog();
    const auto barcode = canonical_barcode(code);
    const bool is_something_else = (barcode && catalog.find_by_barcode(*barcode)) ||
                                   catalog.find_by_sku(code) ||
                                   shop_->store().members_port().find_member(code);
    if (is_something_else && !catalog.find_voucher(code)) return false;
    screen_.form->focus = 0;
    change_field(code);
    tone_ = Tone::accepted;
    return true;
}

/// A card in the list of those who owe chooses whose debt it is, and does not say who buys. A sum that was
/// half typed for somebody else is dropped.
bool Till::scan_on_debtors(const std::string& code) {
    if (!screen_.list || screen_.list->name != ListName::debtors) return false;
    if (screen_.form && screen_.form->name != FormName::repay_credit) return false;
    const auto member = shop_->store().members_port().find_member(code);
    if (!member) return false;
    ListPage& page = *screen_.list;
    const auto row = std::ranges::find(page.rows, member->code, &ListPage::Row::key);
    screen_.form.reset();
    if (row == page.rows.end()) {
        refuse({RefusalReason::nothing_owed});
    } else {
        page.selected = static_cast<std::size_t>(row - page.rows.begin());
        tone_ = Tone::accepted;
    }
    return true;
}

} // namespace sokoguru::till
