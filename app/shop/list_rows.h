#pragma once

#include "app/shop/csv_file.h"
#include "app/shop/goods_item.h"
#include "app/shop/list_import.h"

#include <initializer_list>
#include <map>
#include <string>
#include <vector>

namespace sokoguru::shop {

/// What a column is called, and what else lists call it, in lower case.
struct ListColumnNames {
    const char* name;
    std::vector<const char*> synonyms;
};

/// Rows of a list by the names of their columns.
///
///     ListRows rows({{"code", {"kode"}}, {"name", {"nama"}}});
///     rows.read_header(first.cells);
///     rows.cell(row, "code");     // cleaned; empty where there is no such cell
///
/// A value.
class ListRows {
  public:
    explicit ListRows(std::vector<ListColumnNames> columns) : columns_(std::move(columns)) {}
    void read_header(std::span<const std::string> cells);
    bool has(const std::string& column) const { return places_.contains(column); }
    std::string cell(const CsvRow& row, const std::string& column) const;
    /// The cell as it stands in the file.
    std::string raw(const CsvRow& row, const std::string& column) const;

  private:
    std::vector<ListColumnNames> columns_;
    std::map<std::string, std::size_t> places_;
};

/// Reads a file whose header has what a list needs, and visits the other rows. An error is a sentence.
tl::expected<void, std::string> for_each_list_row(const std::filesystem::path& file, ListRows& rows,
                                                  const std::vector<std::string>& needed,
                                                  const std::function<void(const CsvRow&)>& visit);

/// The columns that say which goods a row is about, and the goods; or a sentence.
std::vector<ListColumnNames> goods_columns();
tl::expected<FoundGoods, std::string> goods_of_row(const ListRows& rows, const CsvRow& row, Catalog& catalog);

} // namespace sokoguru::shop
