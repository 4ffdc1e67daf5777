#pragma once

#include "core/journal/fact.h"
#include "db/json_reader.h"
#include "db/json_writer.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

namespace sokoguru::db {

// The bodies of the goods' work beside selling. Each writes the members of an object that is open, all but
// the version.

// Parts of which bodies are made.
void write_stock_number(JsonWriter& writer, std::string_view key, const StockNumber& number);
StockNumber stock_number_from_json(const nlohmann::json& object);
void write_document_supplier(JsonWriter& writer, const std::optional<DocumentSupplier>& supplier);
std::optional<DocumentSupplier> document_supplier_from_json(const nlohmann::json* object);
void write_goods(JsonWriter& writer, const StockGoods& goods); ///< Under "goods".
StockGoods goods_from_json(const nlohmann::json& object);

void write_stock_fact(JsonWriter& json, const SupplierSet& fact);
void write_stock_fact(JsonWriter& json, const GoodsReceiptMade& fact);
void write_stock_fact(JsonWriter& json, const StockAdjusted& fact);
void write_stock_fact(JsonWriter& json, const CountOpened& fact);
void write_stock_fact(JsonWriter& json, const GoodsCounted& fact);
void write_stock_fact(JsonWriter& json, const CountPosted& fact);
void write_stock_fact(JsonWriter& json, const CountCancelled& fact);

SupplierSet read_supplier_set(JsonReader& reader, std::int64_t version);
GoodsReceiptMade read_goods_receipt_made(JsonReader& reader, std::int64_t version);
StockAdjusted read_stock_adjusted(JsonReader& reader, std::int64_t version);
CountOpened read_count_opened(JsonReader& reader);
GoodsCounted read_goods_counted(JsonReader& reader);
CountPosted read_count_posted(JsonReader& reader);
CountCancelled read_count_cancelled(JsonReader& reader);

} // namespace sokoguru::db
