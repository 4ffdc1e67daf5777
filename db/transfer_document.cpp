#include "db/transfer_document.h"

#include "core/values/ensure.h"
#include "db/fault.h"
#include "db/hash.h"
#include "db/lots_json.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

namespace {

using nlohmann::json;

/// Deeper than any transfer. A text without end of brackets would exhaust the stack when it is written anew.
constexpr int depth_max = 16;

std::string hash_of(const std::string& body) {
    return to_hex(sha256(std::string("sokoguru-transfer\n"), body));
}

GoodsCodes codes_from_json(const json& object) {
    JsonReader reader(object);
    GoodsCodes codes;
    codes.barcodes = reader.texts("barcodes");
    codes.sku = reader.text("sku");
    reader.finish();
    return codes;
}

} // namespace

std::string encode_transfer(const TransferDocument& document) {
    ensure(document.codes.size() == document.transfer.lines.size(), "each line of a transfer has its codes");
    JsonWriter writer;
    writer.begin_object();
    writer.begin_list("codes");
    for (const GoodsCodes& codes : document.codes) {
        writer.begin_object();
        writer.begin_list("barcodes");
        for (const std::string& barcode : codes.barcodes) {
            writer.element(barcode);
        }
        writer.end_list();
        writer.member("sku", codes.sku);
        writer.end_object();
    }
    writer.end_list();
    writer.member("shop", document.shop);
    writer.member("shop_name", document.shop_name);
    write_stock_fact(writer, TransferSent{document.transfer});
    writer.end_object();
    const std::string body = writer.take_text();
    return "{\"body\":" + body + ",\"hash\":\"" + hash_of(body) + "\"}\n";
}

std::optional<TransferDocument> decode_transfer(const std::string& text) {
    try {
        const json object =
            json::parse(text, [](int depth, json::parse_event_t, const json&) { return depth <= depth_max; });
        JsonReader outer(object);
        const json& body = outer.object("body");
        if (outer.text("hash") != hash_of(body.dump())) return std::nullopt;
        outer.finish();
        JsonReader reader(body);
        TransferDocument document;
        for (const json& codes : reader.list("codes")) {
            document.codes.push_back(codes_from_json(codes));
        }
        document.shop = reader.id<ShopId>("shop");
        document.shop_name = reader.text("shop_name");
        document.transfer = read_transfer_sent(reader).transfer;
        reader.finish();
        if (document.codes.size() != document.transfer.lines.size()) return std::nullopt;
        return document;
    } catch (const json::exception&) {
        return std::nullopt;
    } catch (const Fault&) {
        return std::nullopt;
    }
}

} // namespace sokoguru::db
