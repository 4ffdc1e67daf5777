#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace sokoguru::drivers {

/// A bar code or QR code as the smallest picture that holds it: one entry for each module, dark or light,
/// without a quiet zone. Linear codes have one row. Zint does the work.
///
///     std::optional<ModuleGrid> grid = make_code128("K1-260314-0042", Code128Set::b);
///     if (grid && grid->is_dark(0, 0)) …
///
/// Values and pure functions; may be called from any thread.
struct ModuleGrid {
    int columns = 0;
    int rows = 0;
    std::vector<bool> dark; ///< Row by row; `columns × rows` entries.

    bool is_dark(int column, int row) const {
        return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                    static_cast<std::size_t>(column)];
    }
    bool operator==(const ModuleGrid&) const = default;
};

/// Which alphabets a Code 128 may use: `b` alone is what a printer makes of data that begins with `{B`.
enum class Code128Set { b, automatic };

/// How much of a QR code may be dirty: about 7, 15, 25 and 30 percent.
enum class QrLevel { low = 1, medium = 2, quartile = 3, high = 4 };

/// Nothing, when the data is empty, too long, or has characters that the symbol cannot say.
std::optional<ModuleGrid> make_code128(std::string_view data, Code128Set set);
std::optional<ModuleGrid> make_ean13(std::string_view digits);
std::optional<ModuleGrid> make_qr(std::string_view data, QrLevel level);

} // namespace sokoguru::drivers
