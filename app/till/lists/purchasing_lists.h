#pragma once

#include "app/till/lists/list_rows.h"
#include "app/till/lists/list_spec.h"

#include <optional>
#include <vector>

namespace sokoguru::till {

// The lists of buying: orders, the lines of one, suppliers with what is owed to them.

/// Nothing when the list is none of them.
std::optional<ListSpec> purchasing_list_spec(const ListPage& page);
/// Nothing when the list is none of them. The keys: an order's number, a product's id, "product/unit", a
/// supplier's code.
std::optional<std::vector<ListPage::Row>> purchasing_rows(ListName name, const ListQuestion& question);

} // namespace sokoguru::till
