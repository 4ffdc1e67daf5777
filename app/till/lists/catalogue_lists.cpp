#include "app/till/lists/catalogue_lists.h"

#include "app/shop/language.h"
#include "app/till/lists/list_rows.h"
#include "app/till/views/shift_text.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

std::string margin_text(Money price, Money cost) {
    if (price < cost) return tr("BELOW COST");
    return fmt::format("{} {}", tr("Margin"), shop::percent_text(margin_of(price, cost)));
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += " · ";
        text += part;
    }
    return text;
}

/// A margin is worth a look only where it is none.
void show_margin(ChoiceListView::Row& row, Money price, Money cost) {
    row.note = margin_text(price, cost);
    row.note_is_calm = price >= cost;
}

ListPage::Row unit_row(const ProductPage& page, const Unit& unit) {
    const Money cost = cost_of_unit(page.product, unit.factor, page.level);
    ListPage::Row row;
    row.key = fmt::format("unit/{}", unit.id.value());
    row.shown.title = unit.name;
    const bool is_base = &unit == &page.product.units.front();
    row.shown.detail =
        joined({is_base ? std::string(tr("Base unit"))
                        : fmt::format("{} {}", format_quantity(unit.factor), page.product.units.front().name),
                std::string(tr("Cost")) + " " + format_money(cost)});
    row.shown.amount = unit.price ? format_money(*unit.price) : std::string(tr("No price"));
    if (unit.price) show_margin(row.shown, *unit.price, cost);
    return row;
}

ListPage::Row step_row(const ProductPage& page, const Unit& unit, const PriceStep& step) {
    ListPage::Row row;
    row.key =
        fmt::format("price/{}/{}/{}", unit.id.value(), word_of_level(step.level), step.from.thousandths());
    row.shown.title = unit.name + " · " + shop::tier_text(PriceTier{step.level, step.from});
    row.shown.amount = format_money(step.price);
    show_margin(row.shown, step.price, cost_of_unit(page.product, unit.factor, page.level));
    return row;
}

ListSpec product_spec() {
    return {.title = tr("Product"),
            .buttons = {{"product_edit", tr("Edit")},
                        {"product_history", tr("History"), Key::f5, false},
                        {"product_price", tr("Another price"), Key::f6},
                        {"product_unit", tr("New unit"), Key::f7, false},
                        {"product_remove", tr("Take away"), Key::del},
                        {"product_photo", tr("Photo"), Key::f9, false}},
            .empty_title = tr("No goods here"),
            .empty_advice = tr("Go back to selling.")};
}

ListSpec plans_spec() {
    return {.title = tr("Products and prices"),
            .buttons = {{"change_prices", tr("Change many prices"), Key::f6, false},
                        {"new_product", tr("New product"), Key::f7, false},
                        {"labels", tr("Shelf labels"), Key::f5, false},
                        {"cancel_plan", tr("Call off"), Key::del}},
            .empty_title = tr("No prices are planned."),
            .empty_advice = tr("Change many at once, or scan goods to see their page.")};
}

/// With a label printer, whose name is the subject, the sheet comes second.
ListSpec labels_spec(const ListPage& page) {
    ListSpec spec{.title = tr("Labels to be changed"),
                  .empty_title = tr("Every label has its price."),
                  .empty_advice = tr("Go back to the stock.")};
    if (!page.subject.empty()) spec.buttons.push_back({"print_labels", tr("Print"), Key::none, false});
    spec.buttons.push_back(
        {"label_sheet", tr("Sheet of labels (PDF)"), page.subject.empty() ? Key::none : Key::f7, false});
    return spec;
}

} // namespace

ListSpec catalogue_list_spec(const ListPage& page) {
    switch (page.name) {
    case ListName::product: return product_spec();
    case ListName::price_plans: return plans_spec();
    case ListName::product_history:
        return {.title = tr("What became of it"),
                .empty_title = tr("Nothing was changed yet."),
                .empty_advice = tr("Go back to the product.")};
    case ListName::price_preview:
        return {.title = tr("The new prices"),
                .buttons = {{"apply_prices", tr("Set these prices"), Key::none, false}},
                .empty_title = tr("No price would change."),
                .empty_advice = tr("Choose other goods or another change.")};
    default: break;
    }
    return labels_spec(page);
}

std::vector<ListPage::Row> product_rows(const ProductPage& page) {
    const Product& product = page.product;
    std::vector<ListPage::Row> rows;
    rows.push_back(
        {{product.name, joined({product.sku, product.category, product.consignor}), {}, {}}, "words"});
    rows.push_back(
        {{product.tax == TaxClass::ppn ? tr("with PPN") : tr("exempt from PPN"),
          joined({product.divisibility == Divisibility::divisible ? tr("Sold in parts") : tr("Sold whole"),
                  product.favourite ? tr("Favourite") : ""}),
          {},
          {}},
         "kind"});
    for (const Unit& unit : product.units) {
        rows.push_back(unit_row(page, unit));
        for (const PriceStep& step : unit.steps) {
            rows.push_back(step_row(page, unit, step));
        }
        for (const Barcode& code : unit.barcodes) {
            rows.push_back({{code.text(), std::string(tr("Barcode")) + " · " + unit.name, {}, {}},
                            fmt::format("code/{}/{}", unit.id.value(), code.text())});
        }
    }
    return rows;
}

std::vector<ListPage::Row> history_rows(const std::vector<shop::HistoryEntry>& entries, Zone zone) {
    std::vector<ListPage::Row> rows;
    for (const shop::HistoryEntry& entry : entries) {
        std::string who =
            entry.version.user_name.empty() ? std::string(tr("Program")) : entry.version.user_name;
        if (entry.version.plan) who = fmt::format("{} {}", tr("Plan"), entry.version.plan->value());
        const std::string detail = joined({moment_text(entry.version.at, zone), who, entry.version.note});
        for (const ProductDifference& difference : entry.differences) {
            rows.push_back({{shop::describe(difference), detail, {}, {}}, {}});
        }
    }
    return rows;
}

std::vector<ListPage::Row> preview_rows(const PricePreview& preview) {
    std::vector<ListPage::Row> rows;
    for (const shop::PricePreviewRow& row : preview.rows) {
        const Money price = row.change.price.value_or(Money{});
        ChoiceListView::Row shown{
            row.name + " · " + joined({row.unit_name, shop::tier_text(row.change.tier)}),
            joined({fmt::format("{} {}", tr("Before"), shop::price_text(row.change.before)),
                    fmt::format("{} {}", tr("Cost"), format_money(row.cost))}),
            format_money(price),
            {}};
        show_margin(shown, price, row.cost);
        rows.push_back({std::move(shown), {}});
    }
    return rows;
}

std::vector<ListPage::Row> label_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    for (const db::LabelDue& due : question.store.labels_due()) {
        const auto product = question.store.catalog().find(due.product);
        const Unit* unit = product ? product->find_unit(due.unit) : nullptr;
        if (unit == nullptr) continue;
        rows.push_back(
            {{product->name, joined({unit->name, product->sku}), shop::price_text(unit->price), {}}, {}});
    }
    return rows;
}

std::vector<ListPage::Row> price_plan_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    for (const db::PricePlanListing& listing : question.store.price_plans()) {
        if (listing.standing != PlanStanding::planned) continue;
        const auto preview = shop::preview_of(question.store, listing.plan.changes);
        ListPage::Row row;
        row.key = fmt::to_string(listing.plan.id.value());
        row.shown.title = fmt::format("{} {}", tr("Holds from"), format_date(listing.plan.from));
        row.shown.detail = joined(
            {preview.empty() ? std::string{} : preview.front().name, listing.user_name, listing.plan.note});
        row.shown.amount = fmt::format(fmt::runtime(tr("{} prices")), listing.plan.changes.size());
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace sokoguru::till
