#pragma once

#include "core/journal/fact.h"
#include "db/json_reader.h"
#include "db/json_writer.h"

namespace sokoguru::db {

// The bodies of lots, transfers and consignment. Like `db/stock_json.h`.

void write_stock_fact(JsonWriter& json, const LotStandingSet& fact);
void write_stock_fact(JsonWriter& json, const PlaceSet& fact);
void write_stock_fact(JsonWriter& json, const TransferSent& fact);
void write_stock_fact(JsonWriter& json, const TransferArrived& fact);
void write_stock_fact(JsonWriter& json, const TransferHandedOver& fact);
void write_stock_fact(JsonWriter& json, const ConsignorSet& fact);
void write_stock_fact(JsonWriter& json, const ConsignmentSettled& fact);

LotStandingSet read_lot_standing_set(JsonReader& reader);
PlaceSet read_place_set(JsonReader& reader);
TransferSent read_transfer_sent(JsonReader& reader);
TransferArrived read_transfer_arrived(JsonReader& reader);
TransferHandedOver read_transfer_handed_over(JsonReader& reader);
ConsignorSet read_consignor_set(JsonReader& reader);
ConsignmentSettled read_consignment_settled(JsonReader& reader);

} // namespace sokoguru::db
