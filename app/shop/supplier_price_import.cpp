#include "app/shop/supplier_price_import.h"

#include "app/shop/goods_item.h"
#include "app/shop/language.h"
#include "app/shop/refusal_text.h"
#include "core/catalog/product_list_cells.h"
#include "core/catalog/product_list_steps.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace sokoguru::shop {

namespace {

/// What a column of a supplier's list can hold.
enum class Column { code, unit, price, tiers, minimum, pack, lead_days, preferred };
constexpr std::size_t column_count = 8;

struct Synonyms {
    Column column;
    const char* name;
    std::vector<const char*> words; ///< Lower case, letters and digits only.
};

const std::array<Synonyms, column_count>& synonyms() {
    static const std::array<Synonyms, column_count> table = {{
        {Column::code,
         "code",
         {"sku", "kode", "kodebarang", "kodeproduk", "kodeitem", "plu", "barcode", "kodebatang", "barkode",
          "ean", "ean13", "gtin", "upc", "itemcode", "productcode"}},
        {Column::unit, "unit", {"satuan", "sat", "uom", "kemasan", "satuanbeli"}},
        {Column::price,
         "price",
         {"harga", "hargabeli", "hargasatuan", "hbeli", "hrgbeli", "hargapemasok", "cost", "costprice",
          "buyprice", "purchaseprice", "unitprice"}},
        {Column::tiers,
         "tier prices",
         {"tiers", "hargabertingkat", "hargajenjang", "hargaperjumlah", "hargagrosir"}},
        {Column::minimum,
         "minimum",
         {"min", "minimal", "minorder", "minimumorder", "minimalpesan", "pesananminimum", "moq"}},
        {Column::pack, "pack", {"casepack", "isi", "isidus", "kelipatan", "multiple", "packsize"}},
        {Column::lead_days,
         "lead days",
         {"leadtime", "leadtimedays", "lamakirim", "harikirim", "waktukirim", "hari", "days"}},
        {Column::preferred, "preferred", {"utama", "pemasokutama", "diutamakan", "pilihan", "prefer"}},
    }};
    return table;
}

/// Lower case, letters and digits only.
std::string folded(std::string_view header) {
    std::string text = fold_case(header);
    std::erase_if(text, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
    return text;
}

using Places = std::array<std::optional<std::size_t>, column_count>;

Places places_of(std::span<const std::string> headers) {
    Places places;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const std::string header = folded(unshield_text(headers[i]));
        for (const Synonyms& entry : synonyms()) {
            auto& place = places[static_cast<std::size_t>(entry.column)];
            const bool is_meant =
                header == folded(entry.name) ||
                std::ranges::any_of(entry.words, [&](const char* word) { return header == word; });
            if (is_meant && !place) place = i;
        }
    }
    return places;
}

/// A row that can't be read; the sentence says why.
struct Unreadable {
    std::string sentence;
};

class RowReader {
  public:
    RowReader(const Places& places, std::span<const std::string> cells) : places_(places), cells_(cells) {}

    std::string text(Column column) const {
        const auto place = places_[static_cast<std::size_t>(column)];
        if (!place || *place >= cells_.size()) return {};
        return std::string(unshield_text(cells_[*place]));
    }
    Money price() const {
        const auto reading = parse_price(text(Column::price));
        if (!reading)
            throw Unreadable{fmt::format(fmt::runtime(tr("“{}” is no price.")), text(Column::price))};
        return reading->price;
    }
    /// How many of something; nothing where the cell is empty.
    std::optional<Quantity> number(Column column) const {
        const std::string cell = text(column);
        if (cell.empty()) return std::nullopt;
        const auto quantity = parse_quantity(cell, Divisibility::whole);
        if (!quantity) throw Unreadable{fmt::format(fmt::runtime(tr("“{}” is no number.")), cell)};
        return quantity;
    }
    std::vector<SupplierPriceStep> steps() const {
        std::vector<SupplierPriceStep> steps;
        const std::string cell = text(Column::tiers);
        if (cell.empty() || cell == "-") return steps;
        const auto tiers = parse_tiers(cell);
        if (!tiers)
            throw Unreadable{
                fmt::format(fmt::runtime(tr("“{}” is no list of prices as in 12=3400 24=3300.")), cell)};
        for (const PriceStep& step : *tiers) {
            steps.push_back({step.from, step.price});
        }
        return steps;
    }

  private:
    const Places& places_;
    std::span<const std::string> cells_;
};

SetSupplierPrice read_row(const RowReader& row, Catalog& catalog, const std::string& supplier_code) {
    const auto goods =
        find_goods(catalog, read_sku_cell(row.text(Column::code)).code, row.text(Column::unit));
    if (!goods) throw Unreadable{describe(goods.error())};
    SetSupplierPrice command{supplier_code, {}};
    SupplierPrice& price = command.price;
    price.product = goods->product.id;
    price.unit = goods->unit;
    price.price = row.price();
    price.steps = row.steps();
    price.minimum = row.number(Column::minimum).value_or(Quantity{});
    price.pack = row.number(Column::pack).value_or(Quantity{1000});
    if (const auto days = row.number(Column::lead_days)) {
        // What is beyond reason is refused in words, with the other rules of a line.
        price.lead_time_days = static_cast<int>(std::min<std::int64_t>(days->thousandths() / 1000, 10'000));
    }
    const std::string preferred = row.text(Column::preferred);
    if (!preferred.empty()) {
        const auto answer = parse_yes_no(preferred);
        if (!answer)
            throw Unreadable{fmt::format(fmt::runtime(tr("“{}” is neither yes nor no.")), preferred)};
        price.is_preferred = *answer;
    }
    const Supplier any;
    if (const auto decided = decide_supplier_price(price, any, goods->product); !decided)
        throw Unreadable{describe(decided.error())};
    return command;
}

std::string joined(std::span<const std::string> headers) {
    std::string text;
    for (const std::string& header : headers) {
        text += (text.empty() ? "" : ", ") + header;
    }
    return text;
}

} // namespace

SupplierPriceReading read_supplier_prices(const CsvFile& file, Catalog& catalog,
                                          const std::string& supplier_code) {
    SupplierPriceReading reading;
    std::optional<Places> places;
    file.for_each_row([&](const CsvRow& row) {
        if (!reading.refusal.empty()) return;
        if (!places) {
            places = places_of(row.cells);
            const bool is_list = (*places)[static_cast<std::size_t>(Column::code)] &&
                                 (*places)[static_cast<std::size_t>(Column::price)];
            if (!is_list) {
                reading.refusal = fmt::format(
                    fmt::runtime(tr("A price list needs a column for the code and one for the price. Its "
                                    "columns are: {}. Nothing was imported.")),
                    joined(row.cells));
            }
            return;
        }
        try {
            reading.commands.push_back(read_row({*places, row.cells}, catalog, supplier_code));
        } catch (const Unreadable& problem) {
            reading.problems.push_back(fmt::format(fmt::runtime(tr("Line {line}: {sentence}")),
                                                   fmt::arg("line", row.line_number),
                                                   fmt::arg("sentence", problem.sentence)));
        }
    });
    return reading;
}

} // namespace sokoguru::shop
