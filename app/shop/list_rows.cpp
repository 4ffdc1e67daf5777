#include "app/shop/list_rows.h"

#include "app/shop/language.h"
#include "app/shop/product_import_text.h"
#include "app/shop/refusal_text.h"
#include "core/catalog/product_list_cells.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::shop {

void ListRows::read_header(std::span<const std::string> cells) {
    for (std::size_t place = 0; place < cells.size(); ++place) {
        std::string header = fold_case(clean_text(cells[place], name_length_max));
        std::ranges::replace(header, '_', ' ');
        for (const ListColumnNames& column : columns_) {
            const bool is_it =
                header == column.name || std::ranges::find(column.synonyms, header) != column.synonyms.end();
            if (is_it) places_.emplace(column.name, place); // The first one counts.
        }
    }
}

std::string ListRows::raw(const CsvRow& row, const std::string& column) const {
    const auto place = places_.find(column);
    if (place == places_.end() || place->second >= row.cells.size()) return {};
    return row.cells[place->second];
}

std::string ListRows::cell(const CsvRow& row, const std::string& column) const {
    const std::string text = raw(row, column);
    return clean_text(unshield_text(text), code_length_max);
}

tl::expected<void, std::string> for_each_list_row(const std::filesystem::path& path, ListRows& rows,
                                                  const std::vector<std::string>& needed,
                                                  const std::function<void(const CsvRow&)>& visit) {
    const auto file = TableFile::read(path);
    if (!file) return tl::unexpected(describe(ProductImportProblem{file.error()}));
    bool has_header = false;
    std::string missing;
    file->for_each_row([&](const CsvRow& row) {
        if (!missing.empty()) return;
        if (has_header) return visit(row);
        has_header = true;
        rows.read_header(row.cells);
        for (const std::string& column : needed) {
            if (!rows.has(column) && missing.empty()) missing = column;
        }
    });
    if (!has_header) return tl::unexpected(std::string(tr("The file is empty. Nothing was imported.")));
    if (missing.empty()) return {};
    return tl::unexpected(fmt::format(
        fmt::runtime(tr("The list has no column “{}”. Look at what sokoguru export writes.")), missing));
}

std::vector<ListColumnNames> goods_columns() {
    return {{"sku", {"kode", "kode barang", "plu"}},
            {"barcode", {"kode batang", "ean", "barcode satuan"}},
            {"unit", {"satuan"}}};
}

tl::expected<FoundGoods, std::string> goods_of_row(const ListRows& rows, const CsvRow& row,
                                                   Catalog& catalog) {
    const std::string barcode = read_barcode_cell(rows.raw(row, "barcode")).code;
    const std::string sku = read_sku_cell(rows.raw(row, "sku")).code;
    const std::string unit = rows.cell(row, "unit");
    if (barcode.empty() && sku.empty()) return tl::unexpected(std::string(tr("the row has no code.")));
    if (!sku.empty()) {
        if (const auto product = catalog.find_by_sku(sku)) {
            for (const Unit& each : product->units) {
                if (unit.empty() || fold_case(each.name) == fold_case(unit))
                    return FoundGoods{*product, each.id};
            }
            return tl::unexpected(fmt::format(fmt::runtime(tr("{} has no unit {}.")), product->name, unit));
        }
    }
    auto found = find_goods(catalog, barcode.empty() ? sku : barcode, unit);
    if (found) return std::move(*found);
    return tl::unexpected(
        fmt::format(fmt::runtime(tr("no product has the code {}.")), barcode.empty() ? sku : barcode));
}

} // namespace sokoguru::shop
