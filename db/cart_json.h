#pragma once

#include "core/sale/cart.h"

#include <string>

namespace sokoguru::db {

// What a kept cart has beside the columns of its tables, as JSON; an empty text where there is nothing to
// say, which is nearly always, so that a scan writes no more than it has to. It is the work of the moment: no
// report reads it, and a till that is brought up to date finds what it wrote itself.

std::string header_text(const CartHeader& header);
CartHeader header_from_text(const std::string& text);

/// Steps, cases, rules, what was set by hand, and the sale that goods come back from.
std::string line_details_text(const CartLine& line);
void read_line_details(const std::string& text, CartLine& line);

} // namespace sokoguru::db
