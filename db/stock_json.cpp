#include "db/stock_json.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

using nlohmann::json;

void write_stock_number(JsonWriter& writer, std::string_view key, const StockNumber& number) {
    writer.begin_object(key);
    writer.member("day", number.day);
    writer.member("document", number.document);
    writer.member("epoch", number.epoch);
    writer.member("lane", number.lane);
    writer.member("ordinal", number.ordinal);
    writer.end_object();
}

StockNumber stock_number_from_json(const json& object) {
    JsonReader reader(object);
    StockNumber number;
    number.day = reader.day("day");
    number.document = reader.word<StockDocument>("document");
    number.epoch = reader.id<EpochId>("epoch");
    number.lane = reader.id<LaneId>("lane");
    number.ordinal = reader.integer("ordinal");
    reader.finish();
    return number;
}

void write_document_supplier(JsonWriter& writer, const std::optional<DocumentSupplier>& supplier) {
    if (!supplier) return writer.null("supplier");
    writer.begin_object("supplier");
    writer.member("code", supplier->code);
    writer.member("id", supplier->id);
    writer.member("name", supplier->name);
    writer.end_object();
}

std::optional<DocumentSupplier> document_supplier_from_json(const json* object) {
    if (object == nullptr) return std::nullopt;
    JsonReader reader(*object);
    DocumentSupplier supplier;
    supplier.code = reader.text("code");
    supplier.id = reader.id<SupplierId>("id");
    supplier.name = reader.text("name");
    reader.finish();
    return supplier;
}

void write_goods(JsonWriter& writer, const StockGoods& goods) {
    writer.begin_object("goods");
    writer.member("factor", goods.factor);
    writer.member("name", goods.name);
    writer.member("product", goods.product);
    writer.member("unit", goods.unit);
    writer.member("unit_name", goods.unit_name);
    writer.end_object();
}

StockGoods goods_from_json(const json& object) {
    JsonReader reader(object);
    StockGoods goods;
    goods.factor = reader.quantity("factor");
    goods.name = reader.text("name");
    goods.product = reader.id<ProductId>("product");
    goods.unit = reader.id<UnitId>("unit");
    goods.unit_name = reader.text("unit_name");
    reader.finish();
    return goods;
}

namespace {

void write_receipt_line(JsonWriter& writer, const GoodsReceiptLine& line) {
    writer.begin_object();
    writer.member("amount", line.amount);
    writer.member("base_quantity", line.received.received.quantity);
    writer.member("batch", line.batch);
    writer.member("bonus", line.bonus);
    writer.member("discount", line.discount);
    writer.member("expiry_day", line.expiry);
    write_goods(writer, line.goods);
    writer.member("quantity", line.quantity);
    writer.member("true_up", line.received.true_up);
    writer.member("unit_cost", line.received.unit_cost);
    writer.member("value", line.received.received.value);
    writer.end_object();
}

GoodsReceiptLine receipt_line_from_json(const json& object) {
    JsonReader reader(object);
    GoodsReceiptLine line;
    line.amount = reader.money("amount");
    line.received.received.quantity = reader.quantity("base_quantity");
    line.batch = reader.text("batch");
    line.bonus = reader.quantity("bonus");
    line.discount = reader.money("discount");
    line.expiry = reader.optional_day("expiry_day");
    line.goods = goods_from_json(reader.object("goods"));
    line.quantity = reader.quantity("quantity");
    line.received.true_up = reader.money("true_up");
    line.received.unit_cost = reader.money("unit_cost");
    line.received.received.value = reader.money("value");
    reader.finish();
    return line;
}

void write_adjustment_line(JsonWriter& writer, const StockAdjustmentLine& line) {
    writer.begin_object();
    writer.member("base_quantity", line.change.quantity);
    write_goods(writer, line.goods);
    writer.member("lot", line.lot);
    writer.member("quantity", line.quantity);
    writer.member("true_up", line.true_up);
    writer.member("value", line.change.value);
    writer.end_object();
}

/// Version 1 names no lots.
template <std::int64_t version>
StockAdjustmentLine adjustment_line_from_json(const json& object) {
    JsonReader reader(object);
    StockAdjustmentLine line;
    line.change.quantity = reader.quantity("base_quantity");
    line.goods = goods_from_json(reader.object("goods"));
    if constexpr (version >= 2) {
        if (const auto lot = reader.optional_integer("lot")) line.lot = LotId{*lot};
    }
    line.quantity = reader.quantity("quantity");
    line.true_up = reader.money("true_up");
    line.change.value = reader.money("value");
    reader.finish();
    return line;
}

void write_posting_line(JsonWriter& writer, const CountPostingLine& line) {
    writer.begin_object();
    writer.member("base_quantity", line.change.quantity);
    writer.member("counted", line.counted);
    writer.member("expected", line.expected);
    writer.member("name", line.name);
    writer.member("product", line.product);
    writer.member("true_up", line.true_up);
    writer.member("value", line.change.value);
    writer.end_object();
}

CountPostingLine posting_line_from_json(const json& object) {
    JsonReader reader(object);
    CountPostingLine line;
    line.change.quantity = reader.quantity("base_quantity");
    line.counted = reader.quantity("counted");
    line.expected = reader.quantity("expected");
    line.name = reader.text("name");
    line.product = reader.id<ProductId>("product");
    line.true_up = reader.money("true_up");
    line.change.value = reader.money("value");
    reader.finish();
    return line;
}

template <class Line>
void write_lines(JsonWriter& writer, const std::vector<Line>& lines,
                 void (*write)(JsonWriter&, const Line&)) {
    writer.begin_list("lines");
    for (const Line& line : lines) {
        write(writer, line);
    }
    writer.end_list();
}

template <class Line>
std::vector<Line> lines_from_json(const json& list, Line (*read)(const json&)) {
    std::vector<Line> lines;
    for (const json& line : list) {
        lines.push_back(read(line));
    }
    return lines;
}

} // namespace

void write_stock_fact(JsonWriter& writer, const SupplierSet& fact) {
    const Supplier& supplier = fact.supplier;
    writer.member("code", supplier.code);
    writer.member("id", supplier.id);
    writer.member("lead_time_days", supplier.lead_time_days);
    writer.member("minimum_order", supplier.minimum_order);
    writer.member("name", supplier.name);
    writer.member("payment_days", supplier.payment_days);
    writer.member("phone", supplier.phone);
    writer.member("standing", supplier.standing);
}

SupplierSet read_supplier_set(JsonReader& reader, std::int64_t version) {
    Supplier supplier;
    supplier.code = reader.text("code");
    supplier.id = reader.id<SupplierId>("id");
    supplier.lead_time_days = reader.small_integer("lead_time_days");
    supplier.minimum_order = reader.money("minimum_order");
    supplier.name = reader.text("name");
    if (version >= 2) supplier.payment_days = reader.small_integer("payment_days");
    supplier.phone = reader.text("phone");
    supplier.standing = reader.word<SupplierStanding>("standing");
    return {supplier};
}

void write_stock_fact(JsonWriter& writer, const GoodsReceiptMade& fact) {
    const GoodsReceipt& receipt = fact.receipt;
    writer.begin_object("receipt");
    writer.member("approver", receipt.approver);
    writer.member("at_ms", receipt.at);
    writer.member("discount", receipt.discount);
    writer.member("due_day", receipt.due);
    writer.member("freight", receipt.freight);
    writer.member("invoice", receipt.invoice);
    write_lines(writer, receipt.lines, write_receipt_line);
    write_stock_number(writer, "number", receipt.number);
    if (receipt.order) {
        write_stock_number(writer, "order", *receipt.order);
    } else {
        writer.null("order");
    }
    writer.member("settlement", receipt.settlement);
    write_document_supplier(writer, receipt.supplier);
    writer.end_object();
}

GoodsReceiptMade read_goods_receipt_made(JsonReader& outer, std::int64_t version) {
    JsonReader reader(outer.object("receipt"));
    GoodsReceipt receipt;
    receipt.approver = reader.id<UserId>("approver");
    receipt.at = reader.time("at_ms");
    receipt.discount = reader.money("discount");
    if (version >= 2) {
        receipt.due = reader.optional_day("due_day");
        if (const json* order = reader.optional_object("order"))
            receipt.order = stock_number_from_json(*order);
        receipt.settlement = reader.word<ReceiptSettlement>("settlement");
    }
    receipt.freight = reader.money("freight");
    receipt.invoice = reader.text("invoice");
    receipt.lines = lines_from_json(reader.list("lines"), receipt_line_from_json);
    receipt.number = stock_number_from_json(reader.object("number"));
    receipt.supplier = document_supplier_from_json(reader.optional_object("supplier"));
    reader.finish();
    return {receipt};
}

void write_stock_fact(JsonWriter& writer, const StockAdjusted& fact) {
    const StockAdjustment& adjustment = fact.adjustment;
    writer.begin_object("adjustment");
    writer.member("approver", adjustment.approver);
    writer.member("at_ms", adjustment.at);
    write_lines(writer, adjustment.lines, write_adjustment_line);
    writer.member("note", adjustment.note);
    write_stock_number(writer, "number", adjustment.number);
    writer.member("reason", adjustment.reason);
    writer.member("reference", adjustment.reference);
    write_document_supplier(writer, adjustment.supplier);
    writer.end_object();
}

StockAdjusted read_stock_adjusted(JsonReader& outer, std::int64_t version) {
    JsonReader reader(outer.object("adjustment"));
    StockAdjustment adjustment;
    adjustment.approver = reader.id<UserId>("approver");
    adjustment.at = reader.time("at_ms");
    adjustment.lines = lines_from_json(reader.list("lines"), version >= 2 ? adjustment_line_from_json<2>
                                                                          : adjustment_line_from_json<1>);
    adjustment.note = reader.text("note");
    adjustment.number = stock_number_from_json(reader.object("number"));
    adjustment.reason = reader.word<AdjustmentReason>("reason");
    adjustment.reference = reader.text("reference");
    adjustment.supplier = document_supplier_from_json(reader.optional_object("supplier"));
    reader.finish();
    return {adjustment};
}

void write_stock_fact(JsonWriter& writer, const CountOpened& fact) {
    const CountSheet& sheet = fact.sheet;
    writer.begin_object("sheet");
    writer.member("category", sheet.category);
    writer.member("note", sheet.note);
    write_stock_number(writer, "number", sheet.number);
    writer.member("opened_at_ms", sheet.opened_at);
    writer.member("opener", sheet.opener);
    writer.member("opener_name", sheet.opener_name);
    writer.member("recount_above", sheet.recount_above);
    writer.member("scope", sheet.scope);
    writer.member("visibility", sheet.visibility);
    writer.end_object();
}

CountOpened read_count_opened(JsonReader& outer) {
    JsonReader reader(outer.object("sheet"));
    CountSheet sheet;
    sheet.category = reader.text("category");
    sheet.note = reader.text("note");
    sheet.number = stock_number_from_json(reader.object("number"));
    sheet.opened_at = reader.time("opened_at_ms");
    sheet.opener = reader.id<UserId>("opener");
    sheet.opener_name = reader.text("opener_name");
    sheet.recount_above = reader.money("recount_above");
    sheet.scope = reader.word<CountScope>("scope");
    sheet.visibility = reader.word<CountVisibility>("visibility");
    reader.finish();
    return {sheet};
}

void write_stock_fact(JsonWriter& writer, const GoodsCounted& fact) {
    const CountEntry& entry = fact.entry;
    writer.begin_object("entry");
    writer.member("at_ms", entry.at);
    writer.member("counted", entry.counted);
    writer.member("expected", entry.expected);
    write_goods(writer, entry.goods);
    writer.member("mode", entry.mode);
    writer.member("quantity", entry.quantity);
    writer.member("user", entry.user);
    writer.member("user_name", entry.user_name);
    writer.end_object();
    write_stock_number(writer, "sheet", fact.sheet);
}

GoodsCounted read_goods_counted(JsonReader& outer) {
    JsonReader reader(outer.object("entry"));
    CountEntry entry;
    entry.at = reader.time("at_ms");
    entry.counted = reader.quantity("counted");
    entry.expected = reader.quantity("expected");
    entry.goods = goods_from_json(reader.object("goods"));
    entry.mode = reader.word<CountMode>("mode");
    entry.quantity = reader.quantity("quantity");
    entry.user = reader.id<UserId>("user");
    entry.user_name = reader.text("user_name");
    reader.finish();
    return {stock_number_from_json(outer.object("sheet")), entry};
}

void write_stock_fact(JsonWriter& writer, const CountPosted& fact) {
    const CountPosting& posting = fact.posting;
    writer.begin_object("posting");
    writer.member("approver", posting.approver);
    writer.member("at_ms", posting.at);
    write_lines(writer, posting.lines, write_posting_line);
    write_stock_number(writer, "sheet", posting.sheet);
    writer.end_object();
}

CountPosted read_count_posted(JsonReader& outer) {
    JsonReader reader(outer.object("posting"));
    CountPosting posting;
    posting.approver = reader.id<UserId>("approver");
    posting.at = reader.time("at_ms");
    posting.lines = lines_from_json(reader.list("lines"), posting_line_from_json);
    posting.sheet = stock_number_from_json(reader.object("sheet"));
    reader.finish();
    return {posting};
}

void write_stock_fact(JsonWriter& writer, const CountCancelled& fact) {
    writer.member("approver", fact.approver);
    writer.member("at_ms", fact.at);
    writer.member("reason", fact.reason);
    write_stock_number(writer, "sheet", fact.sheet);
}

CountCancelled read_count_cancelled(JsonReader& reader) {
    CountCancelled fact;
    fact.approver = reader.id<UserId>("approver");
    fact.at = reader.time("at_ms");
    fact.reason = reader.text("reason");
    fact.sheet = stock_number_from_json(reader.object("sheet"));
    return fact;
}

} // namespace sokoguru::db
