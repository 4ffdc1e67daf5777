#include "db/till_json.h"

#include "db/payment_json.h"

namespace sokoguru::db {

void write_till_fact(JsonWriter& writer, const ShiftOpened& fact) {
    const Shift& shift = fact.shift;
    writer.begin_object("shift");
    writer.member("cashier", shift.cashier);
    writer.member("cashier_name", shift.cashier_name);
    write_counts(writer, "float_counts", shift.float_counts);
    writer.member("float_total", shift.float_total);
    writer.member("id", shift.id);
    writer.member("opened_at_ms", shift.opened_at);
    writer.member("opened_day", shift.opened_day);
    writer.end_object();
}

ShiftOpened read_shift_opened(JsonReader& outer) {
    JsonReader reader(outer.object("shift"));
    Shift shift;
    shift.cashier = reader.id<UserId>("cashier");
    shift.cashier_name = reader.text("cashier_name");
    shift.float_counts = counts_from_json(reader.list("float_counts"));
    shift.float_total = reader.money("float_total");
    shift.id = reader.id<ShiftId>("id");
    shift.opened_at = reader.time("opened_at_ms");
    shift.opened_day = reader.day("opened_day");
    reader.finish();
    return {shift};
}

namespace {

void write_first_count(JsonWriter& writer, const std::optional<FirstCount>& first) {
    if (!first) return writer.null("first_count");
    writer.begin_object("first_count");
    writer.member("counted", first->counted);
    write_counts(writer, "counts", first->counts);
    writer.member("expected", first->expected);
    writer.end_object();
}

std::optional<FirstCount> first_count_from_json(const nlohmann::json* object) {
    if (object == nullptr) return std::nullopt;
    JsonReader reader(*object);
    FirstCount first;
    first.counted = reader.money("counted");
    first.counts = counts_from_json(reader.list("counts"));
    first.expected = reader.money("expected");
    reader.finish();
    return first;
}

} // namespace

void write_till_fact(JsonWriter& writer, const ShiftClosed& fact) {
    const ShiftClosing& closing = fact.closing;
    writer.begin_object("closing");
    writer.member("approver", closing.approver);
    writer.member("at_ms", closing.at);
    writer.member("cashier", closing.cashier);
    writer.member("cashier_name", closing.cashier_name);
    writer.member("counted", closing.counted);
    write_counts(writer, "counts", closing.counts);
    writer.member("day", closing.day);
    writer.member("expected", closing.expected);
    write_first_count(writer, closing.first_count);
    writer.member("reason", closing.reason);
    writer.end_object();
    writer.member("shift", fact.shift);
}

ShiftClosed read_shift_closed(JsonReader& outer, std::int64_t version) {
    JsonReader reader(outer.object("closing"));
    ShiftClosing closing;
    closing.approver = reader.id<UserId>("approver");
    closing.at = reader.time("at_ms");
    closing.cashier = reader.id<UserId>("cashier");
    closing.cashier_name = reader.text("cashier_name");
    closing.counted = reader.money("counted");
    closing.counts = counts_from_json(reader.list("counts"));
    closing.day = reader.day("day");
    closing.expected = reader.money("expected");
    if (version >= 2) closing.first_count = first_count_from_json(reader.optional_object("first_count"));
    closing.reason = reader.text("reason");
    reader.finish();
    return {outer.id<ShiftId>("shift"), closing};
}

void write_till_fact(JsonWriter& writer, const ShiftHandedOver& fact) {
    writer.member("from", fact.from);
    writer.member("shift", fact.shift);
    writer.member("to", fact.to);
    writer.member("to_name", fact.to_name);
}

ShiftHandedOver read_shift_handed_over(JsonReader& reader) {
    ShiftHandedOver fact;
    fact.from = reader.id<UserId>("from");
    fact.shift = reader.id<ShiftId>("shift");
    fact.to = reader.id<UserId>("to");
    fact.to_name = reader.text("to_name");
    return fact;
}

void write_till_fact(JsonWriter& writer, const CashMoved& fact) {
    writer.member("amount", fact.amount);
    writer.member("approver", fact.approver);
    writer.member("kind", fact.kind);
    writer.member("reason", fact.reason);
    writer.member("shift", fact.shift);
}

CashMoved read_cash_moved(JsonReader& reader) {
    CashMoved fact;
    fact.amount = reader.money("amount");
    fact.approver = reader.id<UserId>("approver");
    fact.kind = reader.word<CashMovementKind>("kind");
    fact.reason = reader.text("reason");
    fact.shift = reader.id<ShiftId>("shift");
    return fact;
}

void write_till_fact(JsonWriter& writer, const DrawerOpened& fact) {
    writer.member("approver", fact.approver);
    writer.member("reason", fact.reason);
    writer.member("shift", fact.shift);
}

DrawerOpened read_drawer_opened(JsonReader& reader) {
    DrawerOpened fact;
    fact.approver = reader.id<UserId>("approver");
    fact.reason = reader.text("reason");
    fact.shift = reader.id<ShiftId>("shift");
    return fact;
}

void write_till_fact(JsonWriter& writer, const CartTouched& fact) {
    writer.member("amount_after", fact.amount_after);
    writer.member("amount_before", fact.amount_before);
    writer.member("approver", fact.approver);
    writer.member("cart", fact.cart);
    writer.member("kind", fact.kind);
    writer.member("name", fact.name);
    writer.member("product", fact.product);
    writer.member("quantity_after", fact.quantity_after);
    writer.member("quantity_before", fact.quantity_before);
    writer.member("reason", fact.reason);
}

CartTouched read_cart_touched(JsonReader& reader) {
    CartTouched fact;
    fact.amount_after = reader.money("amount_after");
    fact.amount_before = reader.money("amount_before");
    fact.approver = reader.id<UserId>("approver");
    fact.cart = reader.id<CartId>("cart");
    fact.kind = reader.word<CartTouched::Kind>("kind");
    fact.name = reader.text("name");
    fact.product = reader.id<ProductId>("product");
    fact.quantity_after = reader.quantity("quantity_after");
    fact.quantity_before = reader.quantity("quantity_before");
    fact.reason = reader.text("reason");
    return fact;
}

void write_till_fact(JsonWriter& writer, const EpochBegan& fact) {
    writer.member("copied_epoch", fact.copied_epoch);
    writer.member("copied_hash", fact.copied_hash);
    writer.member("copied_through", fact.copied_through);
}

EpochBegan read_epoch_began(JsonReader& reader) {
    EpochBegan fact;
    fact.copied_epoch = reader.id<EpochId>("copied_epoch");
    fact.copied_hash = reader.text("copied_hash");
    fact.copied_through = reader.id<SequenceId>("copied_through");
    return fact;
}

} // namespace sokoguru::db
