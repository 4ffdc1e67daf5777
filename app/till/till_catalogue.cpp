// Products and prices on the touchscreen: the page of a product, prices of many at once, labels.

#include "app/shop/language.h"
#include "app/till/forms/catalogue_forms.h"
#include "app/till/lists/catalogue_lists.h"
#include "app/till/till.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::till {

namespace {

/// The part of a key like "price/2/member/12000".
std::string part_of(const std::string& key, std::size_t index) {
    std::size_t begin = 0;
    for (; index > 0; --index) {
        const std::size_t slash = key.find('/', begin);
        if (slash == std::string::npos) return {};
        begin = slash + 1;
    }
    return key.substr(begin, key.find('/', begin) - begin);
}

UnitId unit_of_key(const std::string& key) {
    const std::string number = part_of(key, 1);
    return number.empty() ? UnitId{} : UnitId{std::stoll(number)};
}

} // namespace

bool Till::may_manage_catalogue() const {
    const auto& user = shop_->engine().state().user;
    return user && may(user->role, Permission::manage_catalogue);
}

void Till::open_product(ProductId id, UtcTime now) {
    auto product = shop_->store().catalog().find(id);
    if (!product) return refuse({RefusalReason::unknown_product});
    screen_.product = ProductPage{std::move(*product), shop_->store().catalog().stock_level(id)};
    const bool is_open = screen_.list && screen_.list->name == ListName::product;
    const auto selected = is_open ? screen_.list->selected : std::nullopt;
    open_list(ListName::product, now);
    if (selected && *selected < screen_.list->rows.size()) screen_.list->selected = selected;
}

void Till::open_new_product(const std::string& code) {
    FormSubject subject{.code = code};
    subject.choices = shop_->store().categories();
    open_form(FormName::product_new, std::move(subject));
}

/// A form about the product whose page is open, filled in as it is.
void Till::open_product_form(FormName name, UnitId unit) {
    FormSubject subject{.command = SetProduct{screen_.product->product}, .unit = unit};
    subject.choices = shop_->store().categories();
    subject.level = screen_.product->level;
    open_form(name, std::move(subject));
    screen_.form->values = catalogue_form_values(*screen_.form);
    screen_.form->focus = name == FormName::product_unit && unit != UnitId{} ? 2 : 0;
}

void Till::remove_from_product(const std::string& key, UtcTime now) {
    SetProduct set{screen_.product->product};
    const UnitId id = unit_of_key(key);
    auto& units = set.product.units;
    const auto unit = std::ranges::find(units, id, &Unit::id);
    if (unit == units.end()) return;
    const std::string kind = part_of(key, 0);
    if (kind == "unit") {
        if (unit == units.begin())
            return say(Notice::Kind::refused, tr("The base unit can't go: stock is counted in it."));
        units.erase(unit);
    } else if (kind == "code") {
        std::erase(unit->barcodes, Barcode(part_of(key, 2)));
    } else {
        std::erase_if(unit->steps, [&](const PriceStep& step) {
            return word_of_level(step.level) == part_of(key, 2) &&
                   fmt::to_string(step.from.thousandths()) == part_of(key, 3);
        });
    }
    static_cast<void>(command(set, now));
}

void Till::use_product_button(const std::string& button, const ListPage::Row& row, UtcTime now) {
    if (button == "product_history") return open_list(ListName::product_history, now);
    if (button == "product_photo") return open_photo_files({}, now);
    if (button == "product_unit") return open_product_form(FormName::product_unit, UnitId{});
    if (button == "product_remove") return remove_from_product(row.key, now);
    const UnitId unit = unit_of_key(row.key);
    const UnitId or_base = unit == UnitId{} ? screen_.product->product.units.front().id : unit;
    if (button == "product_price") return open_product_form(FormName::product_price, or_base);
    if (row.key == "words") return open_product_form(FormName::product_words, unit);
    if (row.key == "kind") return open_product_form(FormName::product_kind, unit);
    const bool is_step = part_of(row.key, 0) == "price";
    open_product_form(is_step ? FormName::product_price : FormName::product_unit, unit);
    if (!is_step) return;
    const auto level = shop::parse_level(part_of(row.key, 2));
    const std::int64_t from = std::stoll(part_of(row.key, 3));
    screen_.form->values = {shop::describe(*level), fmt::to_string(from / 1000), "", ""};
    screen_.form->focus = 2;
}

bool Till::use_catalogue_button(const std::string& button, const ListPage::Row& row, UtcTime now) {
    if (button.starts_with("product_") && screen_.product) {
        use_product_button(button, row, now);
    } else if (button.starts_with("photo_") && screen_.product) {
        use_photo_button(button, row, now);
    } else if (button == "change_prices") {
        FormSubject subject;
        subject.choices = shop_->store().categories();
        for (const Supplier& supplier : shop_->store().suppliers()) {
            subject.suppliers.push_back(supplier_choice(supplier));
        }
        open_form(FormName::price_change_goods, std::move(subject));
        screen_.form->values = catalogue_form_values(*screen_.form);
        screen_.form->focus = 0;
    } else if (button == "new_product") {
        open_new_product({});
    } else if (button == "labels") {
        open_list(ListName::labels_due, now);
    } else if (button == "cancel_plan") {
        open_form(FormName::price_plan_cancel,
                  {.name = row.shown.title + " · " + row.shown.amount, .amount = Money{std::stoll(row.key)}});
    } else if (button == "apply_prices" && screen_.price_preview) {
        const PricePreview& preview = *screen_.price_preview;
        static_cast<void>(command(ChangePrices{shop::changes_of(preview.rows), preview.from}, now));
    } else if (button == "print_labels") {
        ask_about_due_labels();
    } else if (button == "label_sheet") {
        make_label_sheet(shop_->store().labels_due(), 1, now);
    } else {
        return false;
    }
    return true;
}

/// The lists that follow from what is open; false for those that the store alone fills.
bool Till::load_catalogue_list() {
    ListPage& page = *screen_.list;
    if (page.name == ListName::price_preview && screen_.price_preview) {
        page.rows = preview_rows(*screen_.price_preview);
    } else if (page.name == ListName::product && screen_.product) {
        page.rows = product_rows(*screen_.product);
    } else if (page.name == ListName::photo_files && screen_.product) {
        page.rows = photo_rows();
    } else if (page.name == ListName::product_history && screen_.product) {
        page.rows =
            history_rows(shop::history_of(shop_->store().product_history(screen_.product->product.id)),
                         shop_->engine().profile().zone);
    } else {
        // What can be done with labels depends on whether there is a printer for them.
        if (page.name == ListName::labels_due)
            page.subject = label_printer() ? label_printer()->title : std::string{};
        return false;
    }
    if (!page.selected || *page.selected >= page.rows.size())
        page.selected = page.rows.empty() ? std::nullopt : std::optional<std::size_t>(0);
    return true;
}

/// What confirming a form means that asks nothing of the engine, and days that can't be read.
bool Till::confirm_catalogue_form(const FormPage& page, UtcTime now) {
    if (!has_readable_day(page)) {
        say(Notice::Kind::refused, tr("Write the day with six digits: 311226 is 31/12/2026."));
        return true;
    }
    if (page.name == FormName::price_change_goods) {
        open_form(FormName::price_change_terms, {.choices = page.values});
        screen_.form->values = catalogue_form_values(*screen_.form);
        screen_.form->focus = 0;
        return true;
    }
    if (page.name != FormName::price_change_terms) return false;
    shop::PriceFilter filter = price_filter_of(page.subject.choices);
    filter.consignor = page.values.at(2);
    for (const Supplier& supplier : shop_->store().suppliers()) {
        if (supplier_choice(supplier) == page.subject.choices.at(4)) filter.supplier_code = supplier.code;
    }
    screen_.price_preview = PricePreview{
        shop::preview_prices(shop_->store(), filter, price_revision_of(page.subject.choices, page.values)),
        typed_day_of(page)};
    screen_.form.reset();
    open_list(ListName::price_preview, now);
    return true;
}

/// A step back: from the history to the product, from the preview to the plans, from the product to where
/// it was opened. False for other lists.
bool Till::close_catalogue_list(UtcTime now) {
    screen_.notice.reset();
    if (close_photo_files(now)) return true;
    const ListName name = screen_.list->name;
    if (name == ListName::product_history && screen_.product) {
        open_list(ListName::product, now);
        return true;
    }
    if (name == ListName::price_preview) {
        screen_.price_preview.reset();
        open_list(ListName::price_plans, now);
        return true;
    }
    if (name != ListName::product) return false;
    const auto product = screen_.product ? std::optional(screen_.product->product.id) : std::nullopt;
    screen_.product.reset();
    screen_.list.reset();
    if (screen_.stock && product) {
        show_in_stock(*product);
    } else if (screen_.cash_menu) {
        open_list(ListName::price_plans, now); // Where the menu leads to.
    }
    return true;
}

/// On a product's page a scan is a code of the chosen unit; on the page about prices it opens the product's.
bool Till::scan_on_product(const std::string& code, UtcTime now) {
    if (!screen_.list || screen_.form || !shop_->engine().state().user) return false;
    const auto barcode = canonical_barcode(code);
    if (screen_.list->name == ListName::price_plans) {
        Catalog& catalog = shop_->store().catalog();
        const auto unit = barcode ? catalog.find_by_barcode(*barcode) : std::nullopt;
        const auto product = unit ? std::nullopt : catalog.find_by_sku(code);
        tone_ = unit || product ? Tone::accepted : Tone::unknown;
        if (unit || product)
            open_product(unit ? unit->product : product->id, now);
        else
            open_new_product(code);
        return true;
    }
    if (screen_.list->name != ListName::product || !screen_.product || !barcode) return false;
    SetProduct set{screen_.product->product};
    const auto& selected = screen_.list->selected;
    const UnitId chosen = selected ? unit_of_key(screen_.list->rows.at(*selected).key) : UnitId{};
    auto unit = std::ranges::find(set.product.units, chosen, &Unit::id);
    if (unit == set.product.units.end()) unit = set.product.units.begin();
    unit->barcodes.push_back(*barcode);
    if (command(set, now)) tone_ = Tone::accepted;
    return true;
}

/// Prices below cost hold only when somebody says that they are meant.
void Till::ask_below_cost(const Command& asked) {
    Command accepted = asked;
    if (auto* set = std::get_if<SetProduct>(&accepted)) set->below_cost = PricesBelowCost::accepted;
    if (auto* change = std::get_if<ChangePrices>(&accepted)) change->below_cost = PricesBelowCost::accepted;
    const auto why = screen_.notice;
    open_form(FormName::below_cost,
              {.command = std::move(accepted), .name = why ? why->text : std::string{}});
    screen_.form->focus = 0;
}

void Till::follow_catalogue(const Command& done, UtcTime now) {
    if (const auto* photo = std::get_if<ChangePhoto>(&done)) return follow_photo(*photo, now);
    const auto* set = std::get_if<SetProduct>(&done);
    const auto* change = std::get_if<ChangePrices>(&done);
    if (set == nullptr && change == nullptr) return;
    screen_.tiles.clear();
    screen_.categories.clear();
    screen_.chosen_category = 0;
    screen_.unknown_code.reset();
    enter_sale();
    const TillState& state = shop_->engine().state();
    if (set != nullptr) open_product(*state.product_set, now);
    if (change != nullptr && screen_.price_preview) {
        screen_.price_preview.reset();
        open_list(ListName::price_plans, now);
    }
    tone_ = Tone::accepted;
    const auto from = set != nullptr ? set->prices_from : change->from;
    say(Notice::Kind::accepted,
        state.price_plan && from
            ? fmt::format(fmt::runtime(tr("Saved. The new prices hold from {} on.")), format_date(*from))
            : std::string(tr("Saved.")));
}

} // namespace sokoguru::till
