#include "app/shop/transfer_file.h"

#include "app/shop/language.h"
#include "app/shop/replacement_file.h"
#include "core/catalog/product_list_cells.h"
#include "core/sale/limits.h"
#include "core/stock/stock_goods.h"
#include "core/values/text.h"
#include "db/transfer_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <system_error>

namespace sokoguru::shop {

namespace {

/// No transfer of this program is larger.
constexpr std::size_t file_size_max = 16'000'000;

template <class Value>
using OrProblem = tl::expected<Value, TransferFileProblem>;

tl::unexpected<TransferFileProblem> problem(const char* name, std::string why) {
    return tl::unexpected(TransferFileProblem{name, std::move(why)});
}

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

/// Only by what is a piece here, too: where the same code is a case's, a dozen would become a dozen cases.
std::optional<Product> find_by(db::Store& store, const db::GoodsCodes& codes) {
    for (const std::string& code : codes.barcodes) {
        const auto barcode = canonical_barcode(code);
        const auto unit = barcode ? store.catalog().find_by_barcode(*barcode) : std::nullopt;
        if (unit && unit->factor == Quantity{1000}) return store.catalog().find(unit->product);
    }
    return codes.sku.empty() ? std::nullopt : store.catalog().find_by_sku(codes.sku);
}

/// The hash is no secret, so a file may say anything; within these bounds no sum overflows.
bool is_possible(const TransferLine& line) {
    Quantity of_lots;
    for (const LotPart& lot : line.lots) {
        if (lot.quantity <= Quantity{} || lot.quantity > stock_quantity_max) return false;
        of_lots += lot.quantity;
        if (of_lots > line.sent.quantity) return false;
    }
    return line.sent.quantity > Quantity{} && line.sent.quantity <= stock_quantity_max &&
           line.sent.value >= Money{} && line.sent.value <= amount_max;
}

OrProblem<db::TransferDocument> read_document(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return problem("file_not_readable",
                       fmt::format("{} {}", tr("This file can't be read:"), path.string()));
    std::string text(file_size_max + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    auto document = text.size() > file_size_max ? std::nullopt : db::decode_transfer(text);
    if (!document || document->transfer.lines.size() > stock_lines_max ||
        !std::ranges::all_of(document->transfer.lines, is_possible)) {
        return problem(
            "file_damaged",
            tr("This is no whole transfer of another shop. Ask for the file again; nothing was booked."));
    }
    return *std::move(document);
}

/// Who sent it, and to whom.
std::optional<TransferFileProblem> check_address(const db::TransferDocument& document, db::Store& store,
                                                 Addressee addressee) {
    const Transfer& transfer = document.transfer;
    const std::string to = clean_text(transfer.to.name, name_length_max);
    if (document.shop == store.lane().shop)
        return TransferFileProblem{
            "file_of_this_shop",
            fmt::format(
                fmt::runtime(tr("This shop itself sent these goods, as {}. Give the file to {}. What comes "
                                "back is taken in by its number.")),
                transfer.number.text(), to)};
    const std::string own = store.profile().name;
    const auto compared = [](const std::string& name) {
        return fold_case(clean_text(name, name_length_max));
    };
    if (addressee == Addressee::confirmed || compared(to) == compared(own)) return std::nullopt;
    return TransferFileProblem{
        "file_for_another_shop",
        fmt::format(fmt::runtime(tr("These goods were sent to {}, and this shop is {}. Give the file to that "
                                    "shop. If they are yours all the same, confirm the shop.")),
                    to, own)};
}

/// The line as this shop knows its goods.
std::optional<TransferFileProblem> translate(TransferLine& line, const db::GoodsCodes& codes,
                                             db::Store& store) {
    const auto product = find_by(store, codes);
    if (!product)
        return TransferFileProblem{"goods_unknown",
                                   fmt::format("{} {} ({})", tr("Not in the list of products yet:"),
                                               clean_text(line.goods.name, name_length_max),
                                               clean_text(codes.sku, code_length_max))};
    if (!product->consignor.empty())
        return TransferFileProblem{
            "goods_of_consignor", fmt::format("{} {}", tr("Here it belongs to a consignor:"), product->name)};
    line.goods = {product->id, UnitId{1}, product->name, product->units.front().name, Quantity{1000}};
    line.quantity = line.sent.quantity;
    for (LotPart& lot : line.lots) {
        lot.name.batch = clean_text(lot.name.batch, name_length_max);
    }
    return std::nullopt;
}

} // namespace

std::optional<TransferFileProblem> write_transfer_file(db::Store& store, const Transfer& transfer,
                                                       const std::filesystem::path& path) {
    db::TransferDocument document{store.lane().shop, store.profile().name, transfer, {}};
    for (const TransferLine& line : transfer.lines) {
        document.codes.push_back(codes_of(store, line.goods.product));
    }
    try {
        ReplacementFile file(path);
        file.write(db::encode_transfer(document));
        file.take_place();
        return std::nullopt;
    } catch (const std::system_error&) {
        return TransferFileProblem{"file_not_writable",
                                   fmt::format("{} {}", tr("This file can't be written:"), path.string())};
    }
}

OrProblem<TakeInTransfer> read_transfer_file(db::Store& store, const std::filesystem::path& path,
                                             Addressee addressee) {
    auto document = read_document(path);
    if (!document) return tl::unexpected(document.error());
    if (auto found = check_address(*document, store, addressee)) return tl::unexpected(*std::move(found));
    for (std::size_t i = 0; i < document->transfer.lines.size(); ++i) {
        if (auto found = translate(document->transfer.lines[i], document->codes[i], store))
            return tl::unexpected(*std::move(found));
    }
    TakeInTransfer command{{document->shop, document->transfer.number}, {}, document->shop_name, {}, {}, {}};
    command.brought = std::move(document->transfer);
    return command;
}

} // namespace sokoguru::shop
