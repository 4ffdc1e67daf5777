#pragma once

#include "core/journal/fact.h"
#include "db/json_reader.h"
#include "db/json_writer.h"

namespace sokoguru::db {

// The bodies of buying. Each writes the members of an object that is open, all but the version.

void write_purchasing_fact(JsonWriter& json, const SupplierPriceSet& fact);
void write_purchasing_fact(JsonWriter& json, const StockLimitsSet& fact);
void write_purchasing_fact(JsonWriter& json, const OrderSet& fact);
void write_purchasing_fact(JsonWriter& json, const OrderSent& fact);
void write_purchasing_fact(JsonWriter& json, const OrderEnded& fact);
void write_purchasing_fact(JsonWriter& json, const SupplierPaid& fact);

SupplierPriceSet read_supplier_price_set(JsonReader& reader);
StockLimitsSet read_stock_limits_set(JsonReader& reader);
OrderSet read_order_set(JsonReader& reader);
OrderSent read_order_sent(JsonReader& reader);
OrderEnded read_order_ended(JsonReader& reader);
SupplierPaid read_supplier_paid(JsonReader& reader);

} // namespace sokoguru::db
