#include "app/shop/order_drafting.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace sokoguru::shop {

namespace {

constexpr std::size_t drafts_max = 1'000;

/// Undoes the transaction in which something was refused.
struct Undone {
    Refusal refusal;
};

std::set<ProductId> products_on_drafts(db::Store& store) {
    std::set<ProductId> products;
    for (const db::OrderListing& listing : store.purchasing().orders(drafts_max)) {
        if (listing.standing != OrderStanding::draft) continue;
        const auto draft = store.purchasing().find_order(listing.number);
        for (const OrderLine& line : draft->order.lines) {
            products.insert(line.goods.product);
        }
    }
    return products;
}

/// The lines of each supplier, by the supplier's code.
std::map<std::string, std::vector<OrderedLine>>
lines_by_supplier(db::Store& store, const DraftRequest& request, DraftedOrders& drafted) {
    db::StockQuery query;
    query.filter = request.review ? db::StockFilter::all : db::StockFilter::critical;
    query.supplier = request.supplier;
    const std::set<ProductId> on_drafts = products_on_drafts(store);
    std::map<std::string, std::vector<OrderedLine>> lines;
    for (const db::StockRow& row : store.stock().rows(query, 0, store.stock().row_count(query))) {
        if (row.review_order == Quantity{} || !row.consignor.empty()) continue;
        if (row.supplier == SupplierId{}) {
            ++drafted.without_supplier;
        } else if (on_drafts.contains(row.product)) {
            ++drafted.drafted_before;
        } else {
            lines[row.supplier_code].push_back(line_to_order(store, row, row.review_order));
        }
    }
    return lines;
}

/// As many orders as it takes, since a document has no more than so many lines.
std::vector<std::vector<OrderedLine>> in_documents(const std::vector<OrderedLine>& lines) {
    std::vector<std::vector<OrderedLine>> documents;
    for (std::size_t at = 0; at < lines.size(); at += stock_lines_max) {
        const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(at);
        const std::size_t count = std::min<std::size_t>(stock_lines_max, lines.size() - at);
        documents.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(count));
    }
    return documents;
}

} // namespace

OrderedLine line_to_order(db::Store& store, const db::StockRow& row, Quantity needed) {
    OrderedLine line{row.product, UnitId{1}, needed};
    const auto product = store.catalog().find(row.product);
    if (!product) return line;
    if (const auto price = store.purchasing().supplier_price(row.supplier, row.product)) {
        if (const Unit* unit = product->find_unit(price->unit);
            unit != nullptr && unit->factor > Quantity{}) {
            line.unit = price->unit;
            line.quantity = purchase_quantity(*price, unit->factor, needed);
            return line;
        }
    }
    const auto largest = std::ranges::max_element(product->units, {}, &Unit::factor);
    const CaseCount cases = in_cases(needed, std::max(largest->factor, Quantity{1000}));
    if (largest->factor > Quantity{1000} && cases.rest == Quantity{}) {
        line.unit = largest->id;
        line.quantity = Quantity::whole(cases.cases);
    }
    return line;
}

OrRefusal<DraftedOrders> draft_orders(Shop& shop, const DraftRequest& request, UtcTime now) {
    DraftedOrders drafted;
    const auto lines = lines_by_supplier(shop.store(), request, drafted);
    try {
        shop.store().in_one_transaction([&] {
            for (const auto& [supplier, all] : lines) {
                for (const std::vector<OrderedLine>& ordered : in_documents(all)) {
                    const auto outcome = shop.engine().handle(
                        SetOrder{.supplier_code = supplier, .lines = ordered}, now, request.approval);
                    if (!outcome) throw Undone{outcome.error()};
                    drafted.orders.push_back(*shop.engine().state().stock_document);
                }
            }
        });
    } catch (const Undone& undone) {
        return tl::unexpected(undone.refusal);
    }
    return drafted;
}

} // namespace sokoguru::shop
