#pragma once

#include "core/journal/fact.h"
#include "db/json_reader.h"
#include "db/json_writer.h"

namespace sokoguru::db {

// The bodies of what happens at a till beside sales: shifts, cash, carts that were touched, a new epoch of
// its journal. Each writes the members of an object that is open, all but the version.

void write_till_fact(JsonWriter& json, const ShiftOpened& fact);
void write_till_fact(JsonWriter& json, const ShiftClosed& fact);
void write_till_fact(JsonWriter& json, const ShiftHandedOver& fact);
void write_till_fact(JsonWriter& json, const CashMoved& fact);
void write_till_fact(JsonWriter& json, const DrawerOpened& fact);
void write_till_fact(JsonWriter& json, const CartTouched& fact);
void write_till_fact(JsonWriter& json, const EpochBegan& fact);

ShiftOpened read_shift_opened(JsonReader& reader);
ShiftClosed read_shift_closed(JsonReader& reader, std::int64_t version);
ShiftHandedOver read_shift_handed_over(JsonReader& reader);
CashMoved read_cash_moved(JsonReader& reader);
DrawerOpened read_drawer_opened(JsonReader& reader);
CartTouched read_cart_touched(JsonReader& reader);
EpochBegan read_epoch_began(JsonReader& reader);

} // namespace sokoguru::db
