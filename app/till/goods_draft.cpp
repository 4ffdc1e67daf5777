#include "app/till/goods_draft.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sokoguru::till {

namespace {

using nlohmann::json;

json line_to_json(const GoodsPage::Line& line) {
    return {{"product", line.product.id.value()},
            {"unit", line.unit.value()},
            {"typed", line.typed},
            {"batch", line.batch}};
}

std::optional<GoodsPage::Line> line_from_json(const json& body, Catalog& catalog) {
    const ProductId id{body.at("product").get<std::int64_t>()};
    const UnitId unit{body.at("unit").get<std::int64_t>()};
    auto product = catalog.find(id);
    if (!product || product->find_unit(unit) == nullptr) return std::nullopt;
    GoodsPage::Line line{std::move(*product), unit, catalog.stock_level(id)};
    line.typed = body.at("typed").get<decltype(line.typed)>();
    body.at("batch").get_to(line.batch);
    return line;
}

} // namespace

std::string_view goods_draft_name(GoodsPageKind kind) {
    switch (kind) {
    case GoodsPageKind::receipt: return "receipt";
    case GoodsPageKind::adjustment: return "adjustment";
    case GoodsPageKind::supplier_return: return "supplier_return";
    case GoodsPageKind::transfer: return "transfer";
    case GoodsPageKind::consigned_receipt: return "consigned_receipt";
    case GoodsPageKind::consigned_return: return "consigned_return";
    case GoodsPageKind::count:
    case GoodsPageKind::arrival: break;
    }
    return {};
}

std::optional<std::string> write_goods_draft(const GoodsPage& page) {
    // Whose goods they are is chosen before the page opens.
    const bool has_supplier = !page.supplier_code.empty() && !is_consigned(page.kind);
    const bool has_head = has_supplier || !page.invoice.empty() || page.freight != Money{} ||
                          page.discount_of_all != Money{} || !page.reference.empty() || !page.note.empty() ||
                          !page.place_code.empty() || page.settlement == ReceiptSettlement::cash;
    if (page.lines.empty() && !has_head) return std::nullopt;
    json lines = json::array();
    for (const GoodsPage::Line& line : page.lines) {
        lines.push_back(line_to_json(line));
    }
    return json{{"supplier_code", page.supplier_code},
                {"supplier_name", page.supplier_name},
                {"invoice", page.invoice},
                {"freight", page.freight.rupiah()},
                {"discount", page.discount_of_all.rupiah()},
                {"order", page.order ? page.order->text() : std::string{}},
                {"is_paid", page.settlement == ReceiptSettlement::cash},
                {"reason", std::ranges::find(stock_page_reasons, page.reason) - stock_page_reasons.begin()},
                {"reference", page.reference},
                {"note", page.note},
                {"place_code", page.place_code},
                {"place_name", page.place_name},
                {"lines", std::move(lines)}}
        .dump();
}

void read_goods_draft(std::string_view body, Catalog& catalog, GoodsPage& page) {
    try {
        GoodsPage filled = page;
        const json draft = json::parse(body);
        draft.at("supplier_code").get_to(filled.supplier_code);
        draft.at("supplier_name").get_to(filled.supplier_name);
        draft.at("invoice").get_to(filled.invoice);
        filled.freight = Money{draft.at("freight").get<std::int64_t>()};
        filled.discount_of_all = Money{draft.at("discount").get<std::int64_t>()};
        filled.order = parse_stock_number(draft.value("order", std::string{}));
        if (draft.value("is_paid", false)) filled.settlement = ReceiptSettlement::cash;
        if (page.kind == GoodsPageKind::adjustment)
            filled.reason = stock_page_reasons.at(draft.at("reason").get<std::size_t>());
        draft.at("reference").get_to(filled.reference);
        draft.at("note").get_to(filled.note);
        draft.at("place_code").get_to(filled.place_code);
        draft.at("place_name").get_to(filled.place_name);
        for (const json& line : draft.at("lines")) {
            if (auto known = line_from_json(line, catalog)) filled.lines.push_back(std::move(*known));
        }
        filled.selected = filled.lines.empty() ? 0 : filled.lines.size() - 1;
        page = std::move(filled);
    } catch (const json::exception&) {
        return;
    } catch (const std::out_of_range&) {
        return;
    }
}

} // namespace sokoguru::till
