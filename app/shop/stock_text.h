#pragma once

#include "core/stock/stock_count.h"
#include "db/stock_listing.h"

#include <optional>
#include <string>

namespace sokoguru::shop {

// The stock in words, the same on the screen and in the terminal.

std::string quantity_text(Quantity quantity, const std::string& unit_name); ///< "8 pcs", "-3,200 kg"
std::string cases_text(const db::StockRow& row);            ///< "2 dus 14 pcs"; empty below one case.
std::string days_text(const std::optional<Quantity>& days); ///< "1,1"; a dash without demand.
/// With one digit behind the comma unless it is whole: what is sold in a day.
std::string rate_text(Quantity quantity);
/// "3 dus", "12 pcs": an order in whole cases.
std::string order_text(const db::StockRow& row, Quantity order);
/// What is to be done: "Order 3 dus", "Enough", "Negative: check".
std::string advice_text(const db::StockRow& row);
/// What is on hand; with the day of the lot that expires first, when it is near.
std::string stock_text(const db::StockRow& row);
/// Of the sale or the document, else of the journal's entry: "K1-261124-0042", "#118".
std::string document_number(const db::StockCardRow& row);
std::string document_text(const db::StockCardRow& row); ///< "Sale K1-261124-0042", "Goods in #118"
/// What a sheet counts: "All goods", "Minuman", "Shelf: Rak 3".
std::string scope_text(const CountSheet& sheet);
std::string class_text(const db::StockRow& row); ///< "AX"

} // namespace sokoguru::shop
