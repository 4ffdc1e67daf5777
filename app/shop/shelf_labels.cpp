#include "app/shop/shelf_labels.h"

#include "core/values/text.h"

namespace sokoguru::shop {

namespace {

drivers::ShelfLabel label_of(const Product& product, const Unit& unit, Money price) {
    drivers::ShelfLabel label;
    label.name = product.name;
    label.price_text = "Rp " + format_money(price);
    label.unit = unit.name;
    if (!unit.barcodes.empty())
        label.code = unit.barcodes.front().text();
    else if (&unit == &product.units.front())
        label.code = product.sku;
    return label;
}

} // namespace

std::vector<db::LabelDue> labels_of(const Product& product) {
    std::vector<db::LabelDue> labels;
    for (const Unit& unit : product.units) {
        if (unit.price) labels.push_back({product.id, unit.id, *unit.price});
    }
    return labels;
}

std::vector<drivers::ShelfLabel> shelf_labels(db::Store& store, const std::vector<db::LabelDue>& units,
                                              BusinessDay today, int copies) {
    std::vector<drivers::ShelfLabel> labels;
    for (const db::LabelDue& due : units) {
        const auto product = store.catalog().find(due.product);
        const Unit* unit = product ? product->find_unit(due.unit) : nullptr;
        if (unit == nullptr) continue;
        labels.push_back(label_of(*product, *unit, due.price));
        labels.back().date_text = format_date(today);
        labels.back().copies = copies;
    }
    return labels;
}

std::vector<db::LabelDue> labels_changed_since(db::Store& store, BusinessDay day) {
    std::vector<db::LabelDue> changed;
    for (const db::ChangedProduct& product : store.products_changed_since(day)) {
        for (const Unit& unit : product.product.units) {
            const Unit* before = product.before ? product.before->find_unit(unit.id) : nullptr;
            if (unit.price && (before == nullptr || before->price != unit.price))
                changed.push_back({product.product.id, unit.id, *unit.price});
        }
    }
    return changed;
}

} // namespace sokoguru::shop
