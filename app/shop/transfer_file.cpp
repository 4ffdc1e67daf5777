#include "app/shop/transfer_file.h"

#include "app/shop/language.h"
#include "db/transfer_document.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace sokoguru::shop {

namespace {

/// No transfer of this program is larger.
constexpr std::size_t file_size_max = 16'000'000;

db::GoodsCodes codes_of(db::Store& store, ProductId id) {
    db::GoodsCodes codes;
    const auto product = store.catalog().find(id);
    if (!product) return codes;
    codes.sku = product->sku;
    for (const Barcode& barcode : product->units.front().barcodes) {
        codes.barcodes.push_back(barcode.text());
    }
    return codes;
}

std::optional<Product> find_by(db::Store& store, const db::GoodsCodes& codes) {
    for (const std::string& code : codes.barcodes) {
        const auto barcode = canonical_barcode(code);
        const auto unit = barcode ? store.catalog().find_by_barcode(*barcode) : std::nullopt;
        if (unit) return store.catalog().find(unit->product);
    }
    return codes.sku.empty() ? std::nullopt : store.catalog().find_by_sku(codes.sku);
}

} // namespace

void write_transfer_file(db::Store& store, const Transfer& transfer, const std::filesystem::path& path) {
    db::TransferDocument document{store.lane().shop, store.profile().name, transfer, {}};
    for (const TransferLine& line : transfer.lines) {
        document.codes.push_back(codes_of(store, line.goods.product));
    }
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << db::encode_transfer(document);
    file.close();
    if (!file)
        throw std::runtime_error(fmt::format("{} {}", tr("This file can't be written:"), path.string()));
}

tl::expected<TakeInTransfer, std::string> read_transfer_file(db::Store& store,
                                                             const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return tl::unexpected(fmt::format("{} {}", tr("This file can't be read:"), path.string()));
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (text.size() > file_size_max) text.clear();
    auto document = db::decode_transfer(text);
    if (!document)
        return tl::unexpected(std::string(
            tr("This is no whole transfer of another shop. Ask for the file again; nothing was booked.")));
    TakeInTransfer command{{document->shop, document->transfer.number}, {}, document->shop_name, {}, {}, {}};
    if (document->shop == store.lane().shop) {
        command.brought = std::move(document->transfer);
        return command;
    }
    for (std::size_t i = 0; i < document->transfer.lines.size(); ++i) {
        TransferLine& line = document->transfer.lines[i];
        const auto product = find_by(store, document->codes[i]);
        if (!product)
            return tl::unexpected(fmt::format("{} {} ({})", tr("Not in the list of products yet:"),
                                              line.goods.name, document->codes[i].sku));
        if (!product->consignor.empty())
            return tl::unexpected(fmt::format("{} {}", tr("Here it belongs to a consignor:"), product->name));
        line.goods = {product->id, UnitId{1}, product->name, product->units.front().name, Quantity{1000}};
        line.quantity = line.sent.quantity;
    }
    command.brought = std::move(document->transfer);
    return command;
}

} // namespace sokoguru::shop
