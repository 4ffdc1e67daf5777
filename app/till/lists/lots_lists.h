#pragma once

#include "app/till/lists/list_spec.h"
#include "core/stock/lot.h"
#include "core/values/ids.h"

#include <string>

namespace sokoguru::till {

// The lists of transfers, consignment and lots.

ListSpec lots_list_spec(const ListPage& page);

/// What a list of a product's lots is about, and the parts of that.
std::string subject_of_lots(ProductId product, const std::string& name);
ProductId product_of_lots(const std::string& subject);

/// "B7 · exp 31/01/2027"
std::string lot_text(const LotName& name);

/// The key of a lot's row, and the parts of that.
struct LotKey {
    ProductId product;
    LotId lot;
};
std::string lot_key(const LotKey& key);
LotKey parse_lot_key(const std::string& text);

} // namespace sokoguru::till
