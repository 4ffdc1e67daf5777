#include "app/shop/csv_row.h"

#include <csv.h>

namespace sokoguru::shop {

namespace {

void append_cell(std::string& row, const std::string& cell) {
    // Without quotation marks a reader would take the spaces at the ends away.
    const bool plain =
        cell.find_first_of(",\"\r\n") == std::string::npos && !cell.starts_with(' ') && !cell.ends_with(' ');
    if (plain) {
        row += cell;
        return;
    }
    std::string quoted(cell.size() * 2 + 2, '\0');
    quoted.resize(csv_write(quoted.data(), quoted.size(), cell.data(), cell.size()));
    row += quoted;
}

} // namespace

std::string csv_row(const std::vector<std::string>& cells) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) row += ',';
        append_cell(row, cells[i]);
    }
    return row + "\n";
}

} // namespace sokoguru::shop
