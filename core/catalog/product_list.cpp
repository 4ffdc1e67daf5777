#include "core/catalog/product_list.h"

#include "core/sale/limits.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <cstdint>

namespace sokoguru {

namespace {

/// FNV-1a with 64 bits: no secret is at stake, and names of goods in one shop do not collide.
std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char c : text) {
        hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001B3;
    }
    return hash;
}

/// The code by which the rows of one product belong together; a shop's codes are compared in lower case.
std::string group_of(const std::string& sku) {
    return fold_case(sku);
}

std::string sku_of(const ListRow& row) {
    return row.sku.empty() ? generated_sku(row.barcode, row.name) : row.sku;
}

bool same_words(std::string_view left, std::string_view right) {
    return fold_case(left) == fold_case(right);
}

constexpr Quantity one{1000};

/// Whether the row speaks of a unit that the list has already. A row without a factor is known by its unit's
/// name; a row with one may leave out the name.
bool is_same_unit(const ListedUnit& unit, const std::string& name, std::optional<Quantity> factor) {
    if (!unit.name.empty() && !name.empty()) {
        if (!same_words(unit.name, name)) return false;
        return !factor || factor == unit.factor.value_or(one);
    }
    return factor.value_or(one) == unit.factor.value_or(one);
}

ListedUnit* find_unit(ListedProduct& product, const std::string& name, std::optional<Quantity> factor) {
    for (ListedUnit& unit : product.units) {
        if (is_same_unit(unit, name, factor)) return &unit;
    }
    return nullptr;
}

} // namespace

std::string generated_sku(const std::string& barcode, std::string_view name) {
    if (!barcode.empty()) return barcode;
    return fmt::format("N-{:016X}", hash_of(fold_case(name)));
}

ProductListReader::ProductListReader(ColumnMap columns) : columns_(std::move(columns)) {}

void ProductListReader::add(std::size_t line_number, std::span<const std::string> cells) {
    ++list_.row_count;
    std::optional<ListRow> row = read_list_row(columns_, line_number, cells, list_.reports);
    if (row) rows_.push_back(std::move(*row));
}

ProductList ProductListReader::finish() && {
    gather_groups();
    for (ListRow& row : rows_) {
        place(row);
    }
    return std::move(list_);
}

void ProductListReader::report(const ListRow& row, RowReason reason, std::string_view cell,
                               std::size_t other_line) {
    list_.reports.push_back({row.line_number, reason, shown_cell(cell), other_line});
}

void ProductListReader::gather_groups() {
    groups_.reserve(rows_.size());
    for (const ListRow& row : rows_) {
        Group& group = groups_[group_of(sku_of(row))];
        if (group.name.empty()) group.name = row.name;
        const bool divisible =
            columns_.has(ListColumn::divisible) ? row.divisible.value_or(false) : is_measure(row.unit);
        if (divisible) group.divisibility = Divisibility::divisible;
    }
}

void ProductListReader::place(ListRow& row) {
    const std::string sku = sku_of(row);
    Group& group = groups_[group_of(sku)];
    if (row.name.empty()) row.name = group.name;
    if (row.name.empty()) {
        report(row, RowReason::name_missing, row.sku);
        return;
    }
    const std::optional<Quantity> factor = read_factor(row, row.factor, group.divisibility);
    if (!group.product) {
        place_new(row, group, sku, factor);
        return;
    }
    ListedProduct& product = list_.products[*group.product];
    const bool says_larger_unit = factor && *factor != one && !find_unit(product, row.unit, factor);
    if (!same_words(product.name, row.name) && !says_larger_unit) {
        place_apart(row, factor);
        return;
    }
    place_unit(row, group, factor);
}

void ProductListReader::place_new(ListRow& row, Group& group, const std::string& sku,
                                  std::optional<Quantity> factor) {
    group.product = list_.products.size();
    ListedProduct& product = list_.products.emplace_back();
    product.line_number = row.line_number;
    product.sku = sku;
    product.sku_origin = row.sku.empty() ? SkuOrigin::generated : SkuOrigin::listed;
    set_goods(product, row, group, factor);
    add_unit(product, row, factor);
    add_case(product, row, group.divisibility);
}

/// Another product under a code that is taken already: it goes in under a code of its own.
void ProductListReader::place_apart(ListRow& row, std::optional<Quantity> factor) {
    const std::size_t other_line = list_.products[*groups_[group_of(sku_of(row))].product].line_number;
    if (row.sku.empty()) {
        report(row, RowReason::code_repeated_in_list, row.barcode, other_line);
        row.barcode.clear();
    } else {
        report(row, RowReason::sku_repeated, row.sku, other_line);
        row.sku.clear();
        drop_taken_code(row.barcode, row);
    }
    const std::string sku = sku_of(row);
    Group& group = groups_[group_of(sku)];
    if (group.product) {
        report(row, RowReason::row_repeated, row.name, list_.products[*group.product].line_number);
        return;
    }
    group.name = row.name;
    place_new(row, group, sku, factor);
}

void ProductListReader::place_unit(ListRow& row, Group& group, std::optional<Quantity> factor) {
    ListedProduct& product = list_.products[*group.product];
    if (ListedUnit* unit = find_unit(product, row.unit, factor)) {
        add_to_unit(*unit, row);
        return;
    }
    if (!group.base_row_seen && factor == one) set_goods(product, row, group, factor);
    add_unit(product, row, factor);
    add_case(product, row, group.divisibility);
}

void ProductListReader::add_to_unit(ListedUnit& unit, const ListRow& row) {
    if (row.barcode.empty() || !lines_of_codes_.emplace(row.barcode, row.line_number).second) {
        report(row, RowReason::row_repeated, row.name, unit.line_number);
        return;
    }
    unit.barcodes.emplace_back(row.barcode);
    if (row.price && unit.price && row.price != unit.price) {
        report(row, RowReason::unit_repeated, row.unit, unit.line_number);
    }
    if (!unit.price) unit.price = row.price;
    if (unit.steps.says_nothing()) unit.steps = row.steps;
}

void ProductListReader::drop_taken_code(std::string& code, const ListRow& row) {
    const auto owner = lines_of_codes_.find(code);
    if (owner == lines_of_codes_.end()) return;
    report(row, RowReason::code_repeated_in_list, code, owner->second);
    code.clear();
}

void ProductListReader::claim_code(std::string& code, const ListRow& row, ListedUnit& unit) {
    drop_taken_code(code, row);
    if (code.empty()) return;
    lines_of_codes_.emplace(code, row.line_number);
    unit.barcodes.emplace_back(code);
}

void ProductListReader::set_goods(ListedProduct& product, const ListRow& row, Group& group,
                                  std::optional<Quantity> factor) {
    product.name = row.name;
    product.category = row.category;
    product.consignor = row.consignor;
    product.tax = row.tax;
    if (columns_.has(ListColumn::favourite)) product.favourite = row.favourite.value_or(false);
    if (columns_.has(ListColumn::divisible)) product.divisibility = group.divisibility;
    // Cost and stock are counted in base units, so only the base unit's row can say them.
    if (factor.value_or(one) != one) return;
    group.base_row_seen = true;
    product.cost = row.cost;
    set_stock(product, row, group.divisibility);
}

void ProductListReader::set_stock(ListedProduct& product, const ListRow& row, Divisibility divisibility) {
    if (row.stock.empty()) return;
    const std::optional<Quantity> stock = parse_quantity(row.stock, divisibility);
    if (!stock || (divisibility == Divisibility::whole && !stock->is_whole())) {
        report(row, RowReason::quantity_unreadable, row.stock);
        return;
    }
    if (*stock < Quantity{}) {
        report(row, RowReason::quantity_negative, row.stock);
        return;
    }
    if (*stock == Quantity{}) return;
    product.stock = stock;
    if (!row.cost && columns_.has(ListColumn::cost)) report(row, RowReason::stock_without_cost, row.stock);
}

void ProductListReader::add_unit(ListedProduct& product, ListRow& row, std::optional<Quantity> factor) {
    if (columns_.has(ListColumn::price) && !row.price && !row.price_doubted) {
        report(row, RowReason::price_missing, row.name);
    }
    ListedUnit& unit = product.units.emplace_back();
    unit.line_number = row.line_number;
    unit.name = row.unit;
    unit.factor = factor;
    unit.price = row.price;
    unit.steps = row.steps;
    claim_code(row.barcode, row, unit);
}

void ProductListReader::add_case(ListedProduct& product, ListRow& row, Divisibility divisibility) {
    const std::optional<Quantity> factor = read_factor(row, row.case_factor, divisibility);
    const bool says_nothing = row.case_barcode.empty() && !row.case_price;
    if (says_nothing && (!factor || factor == one)) return;
    const std::string name = row.case_unit.empty() ? "dus" : row.case_unit;
    if (find_unit(product, name, factor)) return;
    ListedUnit& unit = product.units.emplace_back();
    unit.line_number = row.line_number;
    unit.origin = UnitOrigin::case_columns;
    unit.name = name;
    unit.factor = factor;
    unit.price = row.case_price;
    claim_code(row.case_barcode, row, unit);
}

std::optional<Quantity> ProductListReader::read_factor(const ListRow& row, const std::string& text,
                                                       Divisibility divisibility) {
    if (text.empty()) return std::nullopt;
    const std::optional<Quantity> factor = parse_quantity(text, divisibility);
    if (factor && *factor > Quantity{} && *factor <= line_quantity_max) return factor;
    report(row, RowReason::factor_unreadable, text);
    return std::nullopt;
}

} // namespace sokoguru
