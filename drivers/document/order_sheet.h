#pragma once

#include <tl/expected.hpp>

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace sokoguru::drivers {

/// An order to a supplier as it stands on A4 paper, in words that are ready.
///
///     write_order_sheet_pdf(sheet, "K1-S-261126-0001.pdf");
///
/// A value; any thread.
struct OrderSheet {
    static constexpr std::size_t column_count = 6; ///< Number, goods, quantity, unit, price, amount.
    using Row = std::array<std::string, column_count>;
    struct Fact {
        std::string label;
        std::string text;
        bool operator==(const Fact&) const = default;
    };

    std::string title;
    std::string shop_name;
    std::vector<std::string> shop_lines;
    std::string addressee_label;
    std::vector<std::string> addressee_lines;
    std::vector<Fact> facts; ///< The order's number, its date …
    Row headings;
    std::vector<Row> rows;
    std::string total_label;
    std::string total;                   ///< Empty when nobody knows any price.
    std::vector<std::string> signatures; ///< Who signs; there is a place above each.
    std::string page_label;
    bool operator==(const OrderSheet&) const = default;
};

/// As a PDF of as many pages as it needs, each with the heads of the columns and its number; text stays text,
/// in all scripts that the system has fonts for (Pango). The error is a sentence for a log. May be called
/// from any thread.
tl::expected<std::string, std::string> make_order_sheet_pdf(const OrderSheet& sheet);

/// The same into a file that only its owner may read, which is replaced. The error is a sentence for a
/// person.
tl::expected<void, std::string> write_order_sheet_pdf(const OrderSheet& sheet,
                                                      const std::filesystem::path& path);

} // namespace sokoguru::drivers
