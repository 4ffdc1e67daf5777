#include "app/till/lists/lots_lists.h"

#include "app/shop/language.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

/// What stands behind the first slash.
std::string behind_slash(const std::string& text) {
    const std::size_t slash = text.find('/');
    return slash == std::string::npos ? std::string{} : text.substr(slash + 1);
}

ListSpec consignors_spec() {
    return {.title = tr("Consignors"),
            .buttons = {{"settle", tr("Pay out")},
                        {"consigned_in", tr("Receive goods"), Key::f2},
                        {"consigned_back", tr("Goods go back"), Key::f4},
                        {"consigned_sales", tr("What was sold"), Key::f5},
                        {"settlements", tr("Paid before"), Key::f3, false},
                        {"consignor_terms", tr("Fee"), Key::f6},
                        {"new_consignor", tr("New consignor"), Key::f7, false}},
            .empty_title = tr("There are no consignors."),
            .empty_advice = tr("Choose a supplier whose goods are sold for a fee.")};
}

ListSpec consignment_spec(const ListPage& page) {
    using Search = ListSpec::Search;
    if (page.name == ListName::consigned_sales)
        return {.title = tr("Sold and not paid yet"),
                .buttons = {{"settle_these", tr("Pay out"), Key::none, false}},
                .empty_title = tr("Nothing was sold since the last settlement."),
                .empty_advice = tr("Go back to the consignors.")};
    if (page.name == ListName::settlements)
        return {.title = tr("What consignors were paid"),
                .buttons = {{"print_settlement", tr("Print again")}},
                .empty_title = tr("Nobody was paid yet."),
                .empty_advice = tr("Go back to the consignors.")};
    if (page.name == ListName::new_consignor)
        return {.title = tr("Whose goods are sold for a fee?"),
                .search = Search::by_text,
                .search_hint = tr("Type a name or code"),
                .buttons = {{"sell_for_fee", tr("Of this supplier")}},
                .empty_title = tr("No supplier found."),
                .empty_advice = tr("Add the supplier first: Suppliers and debts.")};
    return consignors_spec();
}

ListSpec transfers_spec() {
    return {.title = tr("Goods between places"),
            .buttons = {{"take_in", tr("Take it in")},
                        {"hand_over", tr("The other shop has it"), Key::f5},
                        {"new_transfer", tr("Send goods"), Key::f7, false},
                        {"consignors", tr("Consignors"), Key::f6, false}},
            .empty_title = tr("Nothing was ever sent."),
            .empty_advice = tr("Send goods to the storeroom or to another shop.")};
}

} // namespace

ListSpec lots_list_spec(const ListPage& page) {
    switch (page.name) {
    case ListName::transfers: return transfers_spec();
    case ListName::places:
        return {.title = tr("Where do the goods go?"), .buttons = {{"send_there", tr("There")}}};
    case ListName::lots:
        return {.title = fmt::format("{} · {}", tr("Lots"), behind_slash(page.subject)),
                .buttons = {{"block_lot", tr("Block or free")},
                            {"expiring_lots", tr("What expires soon"), Key::f5, false}},
                .empty_title = tr("Nothing of it is there."),
                .empty_advice = tr("Lots come in with goods that have a batch or a date.")};
    case ListName::expiring_lots:
        return {.title = tr("What expires soon"),
                .buttons = {{"block_lot", tr("Block or free")},
                            {"lots", tr("All its lots"), Key::f5},
                            {"mark_down", tr("Make cheaper"), Key::f9, false}},
                .empty_title = tr("Nothing expires soon."),
                .empty_advice = tr("Only goods that came in with a date are looked at.")};
    default: break;
    }
    return consignment_spec(page);
}

std::string subject_of_lots(ProductId product, const std::string& name) {
    return fmt::format("{}/{}", product.value(), name);
}

ProductId product_of_lots(const std::string& subject) {
    return ProductId{std::stoll(subject.substr(0, subject.find('/')))};
}

std::string lot_text(const LotName& name) {
    if (name.is_empty()) return tr("Without batch and date");
    if (!name.expiry) return name.batch;
    const std::string day = fmt::format("{} {}", tr("exp"), format_date(*name.expiry));
    return name.batch.empty() ? day : name.batch + " · " + day;
}

std::string lot_key(const LotKey& key) {
    return fmt::format("{}/{}", key.product.value(), key.lot.value());
}

LotKey parse_lot_key(const std::string& text) {
    return {ProductId{std::stoll(text.substr(0, text.find('/')))}, LotId{std::stoll(behind_slash(text))}};
}

} // namespace sokoguru::till
