#include "db/lots_json.h"

#include "db/stock_json.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

namespace {

using nlohmann::json;

void write_place(JsonWriter& writer, std::string_view key, const Place& place) {
    writer.begin_object(key);
    writer.member("code", place.code);
    writer.member("id", place.id);
    writer.member("kind", place.kind);
    writer.member("name", place.name);
    writer.end_object();
}

Place place_from_json(const json& object) {
    JsonReader reader(object);
    Place place;
    place.code = reader.text("code");
    place.id = reader.id<PlaceId>("id");
    place.kind = reader.word<PlaceKind>("kind");
    place.name = reader.text("name");
    reader.finish();
    return place;
}

void write_lots(JsonWriter& writer, const std::vector<LotPart>& lots) {
    writer.begin_list("lots");
    for (const LotPart& lot : lots) {
        writer.begin_object();
        writer.member("batch", lot.name.batch);
        writer.member("expiry_day", lot.name.expiry);
        writer.member("quantity", lot.quantity);
        writer.end_object();
    }
    writer.end_list();
}

std::vector<LotPart> lots_from_json(const json& list) {
    std::vector<LotPart> lots;
    for (const json& object : list) {
        JsonReader reader(object);
        LotPart& lot = lots.emplace_back();
        lot.name.batch = reader.text("batch");
        lot.name.expiry = reader.optional_day("expiry_day");
        lot.quantity = reader.quantity("quantity");
        reader.finish();
    }
    return lots;
}

void write_line(JsonWriter& writer, const TransferLine& line) {
    writer.begin_object();
    writer.member("base_quantity", line.sent.quantity);
    write_goods(writer, line.goods);
    write_lots(writer, line.lots);
    writer.member("quantity", line.quantity);
    writer.member("value", line.sent.value);
    writer.end_object();
}

TransferLine transfer_line_from_json(const json& object) {
    JsonReader reader(object);
    TransferLine line;
    line.sent.quantity = reader.quantity("base_quantity");
    line.goods = goods_from_json(reader.object("goods"));
    line.lots = lots_from_json(reader.list("lots"));
    line.quantity = reader.quantity("quantity");
    line.sent.value = reader.money("value");
    reader.finish();
    return line;
}

void write_line(JsonWriter& writer, const ArrivedLine& line) {
    writer.begin_object();
    writer.member("arrived", line.arrived);
    writer.member("base_quantity", line.received.received.quantity);
    writer.member("difference", line.difference.quantity);
    writer.member("difference_true_up", line.difference_true_up);
    writer.member("difference_value", line.difference.value);
    write_goods(writer, line.goods);
    write_lots(writer, line.lots);
    writer.member("sent", line.sent);
    writer.member("true_up", line.received.true_up);
    writer.member("unit_cost", line.received.unit_cost);
    writer.member("value", line.received.received.value);
    writer.end_object();
}

ArrivedLine arrived_line_from_json(const json& object) {
    JsonReader reader(object);
    ArrivedLine line;
    line.arrived = reader.quantity("arrived");
    line.received.received.quantity = reader.quantity("base_quantity");
    line.difference.quantity = reader.quantity("difference");
    line.difference_true_up = reader.money("difference_true_up");
    line.difference.value = reader.money("difference_value");
    line.goods = goods_from_json(reader.object("goods"));
    line.lots = lots_from_json(reader.list("lots"));
    line.sent = reader.quantity("sent");
    line.received.true_up = reader.money("true_up");
    line.received.unit_cost = reader.money("unit_cost");
    line.received.received.value = reader.money("value");
    reader.finish();
    return line;
}

void write_line(JsonWriter& writer, const SettlementLine& line) {
    writer.begin_object();
    writer.member("fee", line.fee);
    writer.member("gross", line.sold.gross);
    writer.member("name", line.sold.name);
    writer.member("product", line.sold.product);
    writer.member("quantity", line.sold.quantity);
    writer.end_object();
}

SettlementLine settlement_line_from_json(const json& object) {
    JsonReader reader(object);
    SettlementLine line;
    line.fee = reader.money("fee");
    line.sold.gross = reader.money("gross");
    line.sold.name = reader.text("name");
    line.sold.product = reader.id<ProductId>("product");
    line.sold.quantity = reader.quantity("quantity");
    reader.finish();
    return line;
}

template <class Line>
void write_lines(JsonWriter& writer, const std::vector<Line>& lines) {
    writer.begin_list("lines");
    for (const Line& line : lines) {
        write_line(writer, line);
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

void write_stock_fact(JsonWriter& writer, const LotStandingSet& fact) {
    writer.member("approver", fact.approver);
    writer.member("at_ms", fact.at);
    writer.member("batch", fact.name.batch);
    writer.member("expiry_day", fact.name.expiry);
    writer.member("lot", fact.lot);
    writer.member("product", fact.product);
    writer.member("reason", fact.reason);
    writer.member("standing", fact.standing);
}

LotStandingSet read_lot_standing_set(JsonReader& reader) {
    LotStandingSet fact;
    fact.approver = reader.id<UserId>("approver");
    fact.at = reader.time("at_ms");
    fact.name.batch = reader.text("batch");
    fact.name.expiry = reader.optional_day("expiry_day");
    fact.lot = reader.id<LotId>("lot");
    fact.product = reader.id<ProductId>("product");
    fact.reason = reader.text("reason");
    fact.standing = reader.word<LotStanding>("standing");
    return fact;
}

void write_stock_fact(JsonWriter& writer, const PlaceSet& fact) {
    write_place(writer, "place", fact.place);
}

PlaceSet read_place_set(JsonReader& reader) {
    return {place_from_json(reader.object("place"))};
}

void write_stock_fact(JsonWriter& writer, const TransferSent& fact) {
    const Transfer& transfer = fact.transfer;
    writer.begin_object("transfer");
    writer.member("approver", transfer.approver);
    writer.member("at_ms", transfer.at);
    write_place(writer, "from", transfer.from);
    write_lines(writer, transfer.lines);
    writer.member("note", transfer.note);
    write_stock_number(writer, "number", transfer.number);
    write_place(writer, "to", transfer.to);
    writer.end_object();
}

TransferSent read_transfer_sent(JsonReader& outer) {
    JsonReader reader(outer.object("transfer"));
    Transfer transfer;
    transfer.approver = reader.id<UserId>("approver");
    transfer.at = reader.time("at_ms");
    transfer.from = place_from_json(reader.object("from"));
    transfer.lines = lines_from_json(reader.list("lines"), transfer_line_from_json);
    transfer.note = reader.text("note");
    transfer.number = stock_number_from_json(reader.object("number"));
    transfer.to = place_from_json(reader.object("to"));
    reader.finish();
    return {transfer};
}

void write_stock_fact(JsonWriter& writer, const TransferArrived& fact) {
    const TransferArrival& arrival = fact.arrival;
    writer.begin_object("arrival");
    writer.member("approver", arrival.approver);
    writer.member("at_ms", arrival.at);
    write_lines(writer, arrival.lines);
    write_stock_number(writer, "number", arrival.number);
    writer.member("origin_name", arrival.origin_name);
    write_stock_number(writer, "origin_number", arrival.origin.number);
    writer.member("origin_shop", arrival.origin.shop);
    writer.member("reason", arrival.reason);
    write_place(writer, "to", arrival.to);
    writer.end_object();
}

TransferArrived read_transfer_arrived(JsonReader& outer) {
    JsonReader reader(outer.object("arrival"));
    TransferArrival arrival;
    arrival.approver = reader.id<UserId>("approver");
    arrival.at = reader.time("at_ms");
    arrival.lines = lines_from_json(reader.list("lines"), arrived_line_from_json);
    arrival.number = stock_number_from_json(reader.object("number"));
    arrival.origin_name = reader.text("origin_name");
    arrival.origin.number = stock_number_from_json(reader.object("origin_number"));
    arrival.origin.shop = reader.id<ShopId>("origin_shop");
    arrival.reason = reader.text("reason");
    arrival.to = place_from_json(reader.object("to"));
    reader.finish();
    return {arrival};
}

void write_stock_fact(JsonWriter& writer, const TransferHandedOver& fact) {
    writer.member("approver", fact.approver);
    writer.member("at_ms", fact.at);
    write_stock_number(writer, "number", fact.number);
}

TransferHandedOver read_transfer_handed_over(JsonReader& reader) {
    TransferHandedOver fact;
    fact.approver = reader.id<UserId>("approver");
    fact.at = reader.time("at_ms");
    fact.number = stock_number_from_json(reader.object("number"));
    return fact;
}

void write_stock_fact(JsonWriter& writer, const ConsignorSet& fact) {
    writer.member("fee", fact.consignor.fee);
    writer.member("label", fact.consignor.label);
    writer.member("supplier", fact.consignor.supplier);
}

ConsignorSet read_consignor_set(JsonReader& reader) {
    Consignor consignor;
    consignor.fee = reader.percent("fee");
    consignor.label = reader.text("label");
    consignor.supplier = reader.id<SupplierId>("supplier");
    return {consignor};
}

void write_stock_fact(JsonWriter& writer, const ConsignmentSettled& fact) {
    const ConsignmentSettlement& settlement = fact.settlement;
    writer.begin_object("settlement");
    writer.member("approver", settlement.approver);
    writer.member("at_ms", settlement.at);
    writer.member("damage", settlement.damage);
    writer.member("fee", settlement.fee);
    write_lines(writer, settlement.lines);
    writer.member("note", settlement.note);
    write_stock_number(writer, "number", settlement.number);
    write_document_supplier(writer, settlement.consignor);
    writer.member("through_epoch", settlement.through_epoch);
    writer.member("through_seq", settlement.through);
    writer.end_object();
}

ConsignmentSettled read_consignment_settled(JsonReader& outer) {
    JsonReader reader(outer.object("settlement"));
    ConsignmentSettlement settlement;
    settlement.approver = reader.id<UserId>("approver");
    settlement.at = reader.time("at_ms");
    settlement.damage = reader.money("damage");
    settlement.fee = reader.percent("fee");
    settlement.lines = lines_from_json(reader.list("lines"), settlement_line_from_json);
    settlement.note = reader.text("note");
    settlement.number = stock_number_from_json(reader.object("number"));
    settlement.consignor =
        document_supplier_from_json(&reader.object("supplier")).value_or(DocumentSupplier{});
    settlement.through_epoch = reader.id<EpochId>("through_epoch");
    settlement.through = reader.id<SequenceId>("through_seq");
    reader.finish();
    return {settlement};
}

} // namespace sokoguru::db
