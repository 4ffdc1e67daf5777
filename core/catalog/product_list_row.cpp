#include "core/catalog/product_list_row.h"

#include "core/values/barcode.h"
#include "core/values/text.h"

#include <algorithm>

namespace sokoguru {

namespace {

/// The cells of one row by their columns, and where its reports go.
class RowCells {
  public:
    RowCells(const ColumnMap& columns, std::size_t line_number, std::span<const std::string> cells,
             RowReports& reports)
        : columns_(columns), line_number_(line_number), cells_(cells), reports_(reports) {}

    std::string_view raw(ListColumn column) const {
        const std::optional<std::size_t> place = columns_.place(column);
        return place && *place < cells_.size() ? std::string_view(cells_[*place]) : std::string_view();
    }

    std::string text(ListColumn column) const {
        return clean_text(unshield_text(raw(column)), name_length_max);
    }

    void report(RowReason reason, std::string_view cell = {}) {
        reports_.push_back({line_number_, reason, shown_cell(cell)});
    }

    /// A cell that is not empty and that `parse` can't read is reported.
    template <class Parse>
    auto parsed(ListColumn column, Parse parse, RowReason unreadable) -> decltype(parse(std::string_view())) {
        const std::string cell = text(column);
        if (cell.empty()) return std::nullopt;
        auto value = parse(cell);
        if (!value) report(unreadable, cell);
        return value;
    }

    bool has_cells_beyond_header() const {
        if (cells_.size() <= columns_.header_size) return false;
        const auto beyond = cells_.subspan(columns_.header_size);
        return std::any_of(beyond.begin(), beyond.end(),
                           [](const std::string& cell) { return !clean_text(cell, 1).empty(); });
    }

  private:
    const ColumnMap& columns_;
    std::size_t line_number_;
    std::span<const std::string> cells_;
    RowReports& reports_;
};

std::string read_name(RowCells& cells) {
    const std::string_view cell = unshield_text(cells.raw(ListColumn::name));
    if (has_control_characters(cell)) cells.report(RowReason::control_characters_removed, cell);
    std::string name = clean_text(cell, cell.size());
    if (name.empty()) return name;
    const std::string whole = full_name(name, cells.text(ListColumn::brand), cells.text(ListColumn::size));
    if (text_length(whole) > name_length_max) cells.report(RowReason::name_shortened, whole);
    return clean_text(whole, name_length_max);
}

std::string read_code(RowCells& cells, ListColumn column, CodeReading (*read)(std::string_view)) {
    CodeReading reading = read(cells.raw(column));
    if (reading.doubt) cells.report(*reading.doubt, cells.raw(column));
    return std::move(reading.code);
}

struct RowPrice {
    std::optional<Money> price;
    bool doubted = false;
};

RowPrice read_price(RowCells& cells, ListColumn column) {
    const auto reading = cells.parsed(column, parse_price, RowReason::price_unreadable);
    if (!reading) return {{}, !cells.text(column).empty()};
    // A zero in such a list is a price that nobody has entered; goods must not go over the counter for
    // nothing.
    if (reading->price == Money{}) {
        cells.report(RowReason::price_zero);
        return {{}, true};
    }
    if (reading->rounded) cells.report(RowReason::price_rounded, cells.raw(column));
    return {reading->price, false};
}

void read_level_price(RowCells& cells, ListColumn column, PriceLevel level, ListedSteps& steps) {
    const std::string cell = cells.text(column);
    if (cell.empty()) return;
    if (cell == "-") {
        steps.levels.push_back({level, std::nullopt});
        return;
    }
    const auto reading = parse_price(cell);
    if (!reading || reading->price == Money{}) {
        cells.report(RowReason::further_price_unreadable, cell);
        return;
    }
    if (reading->rounded) cells.report(RowReason::price_rounded, cell);
    steps.levels.push_back({level, reading->price});
}

ListedSteps read_steps(RowCells& cells) {
    ListedSteps steps;
    read_level_price(cells, ListColumn::member_price, PriceLevel::member, steps);
    read_level_price(cells, ListColumn::wholesale_price, PriceLevel::wholesale, steps);
    steps.tiers = cells.parsed(ListColumn::tier_prices, parse_tiers, RowReason::further_price_unreadable);
    return steps;
}

void read_goods(RowCells& cells, ListRow& row) {
    row.category = cells.text(ListColumn::category);
    row.consignor = cells.text(ListColumn::consignor);
    row.tax = cells.parsed(ListColumn::tax, parse_tax, RowReason::tax_unreadable);
    row.favourite = cells.parsed(ListColumn::favourite, parse_yes_no, RowReason::yes_no_unreadable);
    row.divisible = cells.parsed(ListColumn::divisible, parse_yes_no, RowReason::yes_no_unreadable);
    row.stock = cells.text(ListColumn::stock);
    const auto cost = cells.parsed(ListColumn::cost, parse_price, RowReason::cost_unreadable);
    if (cost) row.cost = cost->price;
}

} // namespace

std::string shown_cell(std::string_view cell) {
    return clean_text(cell, 40);
}

std::optional<ListRow> read_list_row(const ColumnMap& columns, std::size_t line_number,
                                     std::span<const std::string> raw_cells, RowReports& reports) {
    RowCells cells(columns, line_number, raw_cells, reports);
    if (cells.has_cells_beyond_header()) {
        cells.report(RowReason::too_many_cells, cells.raw(ListColumn::name));
        return std::nullopt;
    }
    ListRow row;
    row.line_number = line_number;
    row.sku = read_code(cells, ListColumn::sku, read_sku_cell);
    row.name = read_name(cells);
    if (row.name.empty() && row.sku.empty()) {
        cells.report(RowReason::name_missing, cells.raw(ListColumn::barcode));
        return std::nullopt;
    }
    if (columns.has(ListColumn::barcode)) {
        row.barcode = read_code(cells, ListColumn::barcode, read_barcode_cell);
    } else {
        // Many shops' own code is the barcode, in a column that is called just "kode".
        const CodeKind kind = classify_code(row.sku);
        const bool retail_code = kind != CodeKind::other && kind != CodeKind::wrong_check_digit;
        if (retail_code) row.barcode = canonical_barcode(row.sku)->text();
    }
    if (row.sku.empty() && row.barcode.empty()) cells.report(RowReason::code_missing, row.name);
    row.unit = cells.text(ListColumn::unit);
    row.factor = cells.text(ListColumn::factor);
    const RowPrice price = read_price(cells, ListColumn::price);
    row.price = price.price;
    row.price_doubted = price.doubted;
    row.steps = read_steps(cells);
    read_goods(cells, row);
    if (row.cost && row.price && *row.cost > *row.price) {
        cells.report(RowReason::cost_above_price, cells.raw(ListColumn::cost));
    }
    row.case_barcode = read_code(cells, ListColumn::case_barcode, read_barcode_cell);
    row.case_unit = cells.text(ListColumn::case_unit);
    row.case_factor = cells.text(ListColumn::case_factor);
    row.case_price = read_price(cells, ListColumn::case_price).price;
    return row;
}

} // namespace sokoguru
