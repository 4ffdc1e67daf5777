#include "app/shop/table_writer.h"

#include "app/shop/csv_row.h"
#include "app/shop/replacement_file.h"
#include "core/catalog/product_list_cells.h"

#include <cerrno>
#include <charconv>
#include <system_error>
#include <xlsxwriter.h>

namespace sokoguru::shop {

namespace {

std::string shielded(const TableCell& cell) {
    switch (cell.kind) {
    case TableCell::Kind::text: return shield_text(cell.text);
    case TableCell::Kind::sku: return shield_sku(cell.text);
    case TableCell::Kind::barcode: return cell.text.empty() ? "" : shield_barcode(cell.text);
    case TableCell::Kind::number: break;
    }
    return cell.text;
}

/// A text cell needs no apostrophe against formulas, only where a reader would take it for another text.
std::string text_of(const TableCell& cell) {
    const bool reads_back = cell.kind == TableCell::Kind::sku ? read_sku_cell(cell.text).code == cell.text
                            : cell.kind == TableCell::Kind::barcode
                                ? read_barcode_cell(cell.text).code == cell.text
                                : unshield_text(cell.text) == cell.text;
    return reads_back ? cell.text : shielded(cell);
}

void write_csv(const TableSource& source, const std::filesystem::path& file) {
    constexpr std::size_t buffer_bytes = 64 * 1024;
    ReplacementFile replacement(file);
    std::string buffer;
    source([&](const TableRow& row) {
        buffer += csv_line(row);
        if (buffer.size() < buffer_bytes) return;
        replacement.write(buffer);
        buffer.clear();
    });
    replacement.write(buffer);
    replacement.take_place();
}

void check(lxw_error error, const std::filesystem::path& file) {
    if (error == LXW_NO_ERROR) return;
    throw std::system_error(errno == 0 ? EIO : errno, std::generic_category(),
                            file.string() + ": " + lxw_strerror(error));
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const TableCell& cell,
                const std::filesystem::path& file) {
    if (cell.text.empty()) return;
    double number = 0;
    const char* end = cell.text.data() + cell.text.size();
    const bool is_number =
        cell.kind == TableCell::Kind::number && std::from_chars(cell.text.data(), end, number).ptr == end;
    check(is_number ? worksheet_write_number(sheet, row, column, number, nullptr)
                    : worksheet_write_string(sheet, row, column, text_of(cell).c_str(), nullptr),
          file);
}

/// libxlsxwriter keeps one row in memory and the others in a file of its own until it closes the workbook.
void write_xlsx(const TableSource& source, const std::filesystem::path& file) {
    ReplacementFile replacement(file);
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* workbook = workbook_new_opt(replacement.name().c_str(), &options);
    if (workbook == nullptr) throw std::system_error(EIO, std::generic_category(), file.string());
    try {
        lxw_worksheet* sheet = workbook_add_worksheet(workbook, nullptr);
        if (sheet == nullptr) throw std::system_error(EIO, std::generic_category(), file.string());
        lxw_row_t number = 0;
        source([&](const TableRow& row) {
            for (std::size_t column = 0; column < row.size(); ++column) {
                write_cell(sheet, number, static_cast<lxw_col_t>(column), row[column], file);
            }
            ++number;
        });
        worksheet_freeze_panes(sheet, 1, 0);
    } catch (...) {
        static_cast<void>(workbook_close(workbook));
        throw;
    }
    check(workbook_close(workbook), file);
    replacement.take_place();
}

} // namespace

std::string csv_line(const TableRow& row) {
    std::vector<std::string> cells;
    cells.reserve(row.size());
    for (const TableCell& cell : row) {
        cells.push_back(shielded(cell));
    }
    return csv_row(cells);
}

void write_table(const TableSource& source, TableFormat format, const std::filesystem::path& file) {
    if (format == TableFormat::csv) return write_csv(source, file);
    write_xlsx(source, file);
}

TableRow header_row(const std::vector<std::string>& names) {
    TableRow row;
    for (const std::string& name : names) {
        row.push_back({name, TableCell::Kind::text});
    }
    return row;
}

} // namespace sokoguru::shop
