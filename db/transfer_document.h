#pragma once

#include "core/stock/transfer.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::db {

/// The codes by which another shop knows the goods of a line.
struct GoodsCodes {
    std::string sku;
    std::vector<std::string> barcodes; ///< Of the base unit.
    bool operator==(const GoodsCodes&) const = default;
};

/// A transfer as it goes to another shop.
struct TransferDocument {
    ShopId shop; ///< That sent it.
    std::string shop_name;
    Transfer transfer;
    std::vector<GoodsCodes> codes; ///< In the order of the lines.
    bool operator==(const TransferDocument&) const = default;
};

/// One JSON object: `body` with sorted keys and integers only, as in the journal, and `hash`, 64 hexadecimal
/// digits of SHA-256 over "sokoguru-transfer", a line feed, and the body without white space.
std::string encode_transfer(const TransferDocument& document);

/// Nothing for a text that is none, or that was changed on its way.
std::optional<TransferDocument> decode_transfer(const std::string& text);

} // namespace sokoguru::db
