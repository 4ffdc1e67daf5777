#include "app/shop/shelf_labels.h"

#include "core/values/text.h"

namespace sokoguru::shop {

std::vector<drivers::ShelfLabel> shelf_labels(const Product& product, BusinessDay today, int copies) {
    std::vector<drivers::ShelfLabel> labels;
    for (const Unit& unit : product.units) {
        if (!unit.price) continue;
        drivers::ShelfLabel label;
        label.name = product.name;
        label.price_text = "Rp " + format_money(*unit.price);
        label.unit = unit.name;
        if (!unit.barcodes.empty())
            label.code = unit.barcodes.front().text();
        else if (&unit == &product.units.front())
            label.code = product.sku;
        label.date_text = format_date(today);
        label.copies = copies;
        labels.push_back(std::move(label));
    }
    return labels;
}

} // namespace sokoguru::shop
