#pragma once

#include <tl/expected.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru {

/// What a column of a list of products can hold. The project's own lists use these names as their headers.
enum class ListColumn {
    sku,
    barcode,
    name,
    category,
    unit,
    factor,
    price,
    cost,
    stock,
    tax,
    favourite,
    consignor,
    divisible,
    brand,
    size,
    case_barcode, ///< The case columns describe a second, larger unit on the row of the first.
    case_unit,
    case_factor,
    case_price,
    member_price,
    wholesale_price,
    tier_prices, ///< All further prices of the unit (`core/catalog/product_list_steps.h`).
};
inline constexpr std::size_t list_column_count = 22;

std::string_view list_column_name(ListColumn column);

/// Why a list as a whole can't be read. `text` completes the sentence (`app/shop/product_import_text.cpp`).
enum class ListProblemReason {
    no_name_column,  ///< `text`: the headers that the list has.
    choice_unclear,  ///< `text`: a choice that is not HEADER=COLUMN.
    unknown_column,  ///< `text`: the column that was asked for and does not exist.
    unknown_header,  ///< `text`: the header that was chosen and is not in the list.
    column_repeated, ///< `text`: the column for which two headers were chosen.
};

struct ListProblem {
    ListProblemReason reason{};
    std::string text;
    bool operator==(const ListProblem&) const = default;
};

template <class Value>
using OrListProblem = tl::expected<Value, ListProblem>;

/// The user's own word on one header. Without a column the header is ignored.
struct ColumnChoice {
    std::string header;
    std::optional<ListColumn> column;
    bool operator==(const ColumnChoice&) const = default;
};

/// Reads `HARGA GROSIR=price`, `Kode=barcode` or `Catatan=ignore`; a column may also be named by a synonym.
OrListProblem<ColumnChoice> parse_column_choice(std::string_view text);

/// Which cell of a row holds what.
///
///     const auto columns = map_header({"Kode Barang", "Nama", "Harga Jual"}, {});
///     columns->place(ListColumn::price);   // 2
///
/// A value without threads of its own.
class ColumnMap {
  public:
    bool has(ListColumn column) const { return place(column).has_value(); }
    std::optional<std::size_t> place(ListColumn column) const {
        return places_[static_cast<std::size_t>(column)];
    }
    void set_place(ListColumn column, std::size_t place) {
        places_[static_cast<std::size_t>(column)] = place;
    }

    std::size_t header_size = 0;
    std::vector<std::string> ignored_headers; ///< Columns that nothing is read from.

  private:
    std::array<std::optional<std::size_t>, list_column_count> places_;
};

/// Finds the columns by their headers, in Indonesian or English, whatever their case, spaces and punctuation.
/// Choices come first; of two headers with one meaning the first counts. A list must have names.
OrListProblem<ColumnMap> map_header(std::span<const std::string> headers,
                                    std::span<const ColumnChoice> choices);

} // namespace sokoguru
