#include "drivers/printer/escpos_raster.h"

#include "drivers/printer/escpos_command.h"

#include <algorithm>

namespace sokoguru::drivers {

namespace {

constexpr int band_rows_max = 200;

void set_dot(Bytes& row, int x) {
    char& byte = row[static_cast<std::size_t>(x / 8)];
    byte = static_cast<char>(static_cast<unsigned char>(byte) | (0x80U >> (x % 8)));
}

Bytes raster_row(const ModuleGrid& grid, int grid_row, int module_width_dots, int left_dots) {
    const int right_dots = left_dots + grid.columns * module_width_dots;
    Bytes row(static_cast<std::size_t>((right_dots + 7) / 8), '\0');
    for (int column = 0; column < grid.columns; ++column) {
        if (!grid.is_dark(column, grid_row)) continue;
        const int module_left = left_dots + column * module_width_dots;
        for (int x = module_left; x < module_left + module_width_dots; ++x)
            set_dot(row, x);
    }
    return row;
}

} // namespace

Bytes encode_raster(const ModuleGrid& grid, RasterScale scale, int width_dots) {
    const int left_dots = std::max(0, (width_dots - grid.columns * scale.module_width_dots) / 2);
    const int height_dots = grid.rows * scale.module_height_dots;
    Bytes out;
    for (int top = 0; top < height_dots; top += band_rows_max) {
        const int band_rows = std::min(band_rows_max, height_dots - top);
        Bytes data;
        int row_bytes = 0;
        for (int y = top; y < top + band_rows; ++y) {
            const Bytes row =
                raster_row(grid, y / scale.module_height_dots, scale.module_width_dots, left_dots);
            row_bytes = static_cast<int>(row.size());
            data += row;
        }
        append(out, {0x1D, 0x76, 0x30, 0x00, low_byte(row_bytes), high_byte(row_bytes), low_byte(band_rows),
                     high_byte(band_rows)}); // GS v 0: raster image
        out += data;
    }
    if (out.find("\x10\x14") == Bytes::npos) return out;
    Bytes guarded;
    append(guarded, {0x1D, 0x28, 0x44, 0x03, 0x00, 0x14, 0x01, 0x00}); // GS ( D: real-time pulse off
    guarded += out;
    append(guarded, {0x1D, 0x28, 0x44, 0x03, 0x00, 0x14, 0x01, 0x01}); // GS ( D: real-time pulse on
    return guarded;
}

} // namespace sokoguru::drivers
