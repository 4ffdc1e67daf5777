#include "core/stock/stock_number.h"

#include "core/sale/sale_number.h"

#include <array>
#include <utility>

namespace sokoguru {

namespace {

constexpr std::array<std::pair<StockDocument, char>, 9> letters = {{{StockDocument::receipt, 'B'},
                                                                    {StockDocument::adjustment, 'P'},
                                                                    {StockDocument::supplier_return, 'R'},
                                                                    {StockDocument::count, 'O'},
                                                                    {StockDocument::transfer, 'M'},
                                                                    {StockDocument::arrival, 'D'},
                                                                    {StockDocument::settlement, 'T'},
                                                                    {StockDocument::order, 'S'},
                                                                    {StockDocument::supplier_payment, 'U'}}};

std::optional<StockDocument> document_of(char letter) {
    for (const auto& [document, capital] : letters) {
        if (letter == capital || letter == capital - 'A' + 'a') return document;
    }
    return std::nullopt;
}

} // namespace

std::string StockNumber::text() const {
    std::string text = SaleNumber{lane, epoch, day, ordinal}.text();
    for (const auto& [candidate, letter] : letters) {
        if (candidate == document) text.insert(text.find('-'), {'-', letter});
    }
    return text;
}

std::optional<StockNumber> parse_stock_number(std::string_view text) {
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos || dash + 2 >= text.size()) return std::nullopt;
    const auto document = document_of(text[dash + 1]);
    if (!document) return std::nullopt;
    const auto number =
        parse_sale_number(std::string(text.substr(0, dash)) + std::string(text.substr(dash + 2)));
    if (!number) return std::nullopt;
    return StockNumber{*document, number->lane, number->epoch, number->day, number->ordinal};
}

} // namespace sokoguru
