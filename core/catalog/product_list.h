#pragma once

#include "core/catalog/product_list_columns.h"
#include "core/catalog/product_list_report.h"
#include "core/catalog/product_list_row.h"

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace sokoguru {

enum class UnitOrigin { own_row, case_columns };

/// A unit as a list describes it; what the list does not say is empty.
struct ListedUnit {
    UnitOrigin origin = UnitOrigin::own_row;
    std::size_t line_number = 0;
    std::string name;
    std::optional<Quantity> factor;
    std::optional<Money> price;
    std::vector<Barcode> barcodes;
    ListedSteps steps;
};

enum class SkuOrigin { listed, generated };

/// A product as a list describes it; what the list does not say is empty.
struct ListedProduct {
    std::size_t line_number = 0;
    std::string sku;
    SkuOrigin sku_origin = SkuOrigin::listed;
    std::string name;
    std::string category;
    std::string consignor;
    std::optional<TaxClass> tax;
    std::optional<Divisibility> divisibility;
    std::optional<bool> favourite;
    std::optional<Quantity> stock; ///< Positive.
    std::optional<Money> cost;     ///< Of one base unit.
    std::vector<ListedUnit> units; ///< In the order of the list.
};

/// What a list says.
struct ProductList {
    std::vector<ListedProduct> products;
    RowReports reports;
    std::size_t row_count = 0;
};

/// The code that a product without one gets: its barcode; without a barcode, "N-" and a hash of its name. So
/// it is the same at each import of the same list.
std::string generated_sku(const std::string& barcode, std::string_view name);

/// Makes products of the rows of somebody's list.
///
///     ProductListReader reader(*map_header(headers, choices));
///     reader.add(2, {"JJ005", "952…", "Chiki Balls", "bks", "1", "1.000"});
///     reader.add(3, {"JJ005", "952…", "Chiki Balls", "pak", "20", "19.000"});
///     const ProductList list = std::move(reader).finish();   // one product with two units
///
/// Rows with one `sku` are the units of one product: the row with factor 1, or without a factor, is the base
/// unit and speaks for the product. A further row of the same unit brings a further barcode. Rows without
/// `sku` are products of their own. The first row that has a code keeps it. For one thread.
class ProductListReader {
  public:
    explicit ProductListReader(ColumnMap columns);

    /// `line_number` is where the row begins in the file; rows come in the order of the file.
    void add(std::size_t line_number, std::span<const std::string> cells);
    /// Something that the reader of the file found.
    void add_report(RowReport report) { list_.reports.push_back(std::move(report)); }

    ProductList finish() &&;

  private:
    /// What all rows of one code say together.
    struct Group {
        std::string name; ///< The first one; empty when no row has a name.
        Divisibility divisibility = Divisibility::whole;
        std::optional<std::size_t> product; ///< Its place in the list, once it is there.
        bool base_row_seen = false;
    };

    void report(const ListRow& row, RowReason reason, std::string_view cell = {}, std::size_t other_line = 0);
    void gather_groups();
    void place(ListRow& row);
    void place_new(ListRow& row, Group& group, const std::string& sku, std::optional<Quantity> factor);
    void place_apart(ListRow& row, std::optional<Quantity> factor);
    void place_unit(ListRow& row, Group& group, std::optional<Quantity> factor);
    void add_to_unit(ListedUnit& unit, const ListRow& row);
    void drop_taken_code(std::string& code, const ListRow& row);
    void claim_code(std::string& code, const ListRow& row, ListedUnit& unit);
    void set_goods(ListedProduct& product, const ListRow& row, Group& group, std::optional<Quantity> factor);
    void set_stock(ListedProduct& product, const ListRow& row, Divisibility divisibility);
    void add_unit(ListedProduct& product, ListRow& row, std::optional<Quantity> factor);
    void add_case(ListedProduct& product, ListRow& row, Divisibility divisibility);
    std::optional<Quantity> read_factor(const ListRow& row, const std::string& text,
                                        Divisibility divisibility);

    ColumnMap columns_;
    ProductList list_;
    std::vector<ListRow> rows_;
    std::unordered_map<std::string, Group> groups_;               ///< By the shop's code.
    std::unordered_map<std::string, std::size_t> lines_of_codes_; ///< The row that has the barcode.
};

} // namespace sokoguru
