#pragma once

#include "app/till/views/make_views.h"

#include <string>
#include <utility>
#include <vector>

namespace sokoguru::till {

/// The lists about products, prices, lots and consignment as the till really makes them: with a row of the
/// longest texts, and empty.
inline std::vector<std::pair<std::string, ScreenView>> all_catalogue_lists(const std::string& name,
                                                                           const std::string& amount) {
    TillState state;
    ShopProfile profile;
    ScreenState screen;
    screen.product = ProductPage{};
    screen.photos = {{screen.product->product.id, 1}};
    std::vector<std::pair<std::string, ScreenView>> views;
    for (const ListName list :
         {ListName::product, ListName::photo_files, ListName::product_history, ListName::price_plans,
          ListName::price_preview, ListName::labels_due, ListName::lots, ListName::expiring_lots,
          ListName::transfers, ListName::places, ListName::consignors, ListName::consigned_sales,
          ListName::settlements, ListName::new_consignor, ListName::stock_categories,
          ListName::stock_suppliers}) {
        for (const bool is_empty : {false, true}) {
            ListPage page{.name = list};
            page.subject = "1/" + name;
            if (!is_empty) page.rows.assign(30, {{name, name, amount, name}, "unit/1"});
            if (!is_empty) page.selected = 3;
            screen.list = page;
            screen.notice = Notice{Notice::Kind::refused, name};
            views.emplace_back("catalogue list " + std::to_string(static_cast<int>(list)) +
                                   (is_empty ? ", empty" : ""),
                               make_choice_list_view({state, screen, profile, LaneId{1}, UtcTime{}, {}}));
        }
    }
    return views;
}

} // namespace sokoguru::till
