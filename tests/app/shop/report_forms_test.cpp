// Every form of a report tells the same sums: CSV, spreadsheet and PDF against plain SQL, over random months.

#include "app/shop/report_catalogue.h"
#include "app/shop/report_file.h"
#include "app/shop/table_file.h"
#include "core/values/text.h"
#include "tests/support/past_sales.h"
#include "tests/support/system_output.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>
#include <sstream>
#include <string>

using namespace sokoguru;
using namespace sokoguru::shop;
using namespace sokoguru::test;

namespace {

constexpr int products = 6;
constexpr std::int64_t hour_ms = 3'600'000;
constexpr DayRange month{BusinessDay{20'775}, BusinessDay{20'805}};

using Sums = std::map<std::string, std::int64_t>; ///< Net rupiah by the first column.

/// What is sold at any hour of the month; now and then something comes back.
void sell_for_a_month(const std::filesystem::path& file, unsigned seed) {
    std::mt19937 random(seed);
    const auto below = [&](std::int64_t end) {
        return std::uniform_int_distribution<std::int64_t>(0, end - 1)(random);
    };
    db::Store store(file, db::Access::write);
    store.in_one_transaction([&] {
        for (int sale = 0; sale < 150; ++sale) {
            PastLines lines;
            for (std::int64_t line = 0; line <= below(4); ++line) {
                const std::int64_t pieces = 1 + below(5);
                lines.emplace_back(ProductId{1 + below(products)},
                                   Quantity::whole(below(12) == 0 ? -pieces : pieces));
            }
            sell_then(store, UtcTime{test_shop_opened.ms + below(29 * 24) * hour_ms}, lines);
        }
    });
}

/// Of the rows that `sql` gives: a word and a sum.
Sums sums_in_sql(const std::filesystem::path& file, const std::string& sql) {
    Sums sums;
    std::istringstream rows(
        output_of(fmt::format("sqlite3 -readonly -separator '\t' '{}' \"{}\"", file.string(), sql)));
    for (std::string row; std::getline(rows, row);) {
        const std::size_t tab = row.find('\t');
        sums[row.substr(0, tab)] = std::stoll(row.substr(tab + 1));
    }
    return sums;
}

Sums sums_in_table_file(const std::filesystem::path& file, const std::string& net_label) {
    Sums sums;
    std::size_t net_column = 0;
    TableFile::read(file)->for_each_row([&](const CsvRow& row) {
        if (net_column == 0) {
            const auto head = std::ranges::find(row.cells, net_label);
            REQUIRE(head != row.cells.end());
            net_column = static_cast<std::size_t>(head - row.cells.begin());
            return;
        }
        sums[row.cells[0]] = std::stoll(row.cells[net_column]);
    });
    return sums;
}

/// One of the lines begins with the word and has the amount, as people write it.
bool is_in_text(const std::string& text, const std::string& word, Money amount) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t begin = line.find_first_not_of(' ');
        if (begin == std::string::npos || line.compare(begin, word.size(), word) != 0) continue;
        std::istringstream cells(line.substr(begin + word.size()));
        for (std::string cell; cells >> cell;) {
            if (cell == format_money(amount)) return true;
        }
    }
    return false;
}

struct FormOfReport {
    const char* kind;
    const char* sql; ///< The first column as people read it, and the net of all that is in the row.
};

constexpr FormOfReport forms[] = {
    {"by-day", "SELECT strftime('%d/%m/%Y', business_day * 86400, 'unixepoch'), sum(net) FROM sale_line "
               "GROUP BY 1"},
    {"by-hour",
     "SELECT strftime('%H.00', at_ms / 1000 + 7 * 3600, 'unixepoch'), sum(total) FROM sale GROUP BY 1"},
    {"by-cashier", "SELECT 'KASIR', sum(total) FROM sale"},
    {"by-product", "SELECT 'P' || product, sum(net) FROM sale_line GROUP BY 1"},
    {"by-category", "SELECT category, sum(net) FROM sale_line GROUP BY 1"},
    {"by-member", "SELECT 'No member', sum(total) FROM sale"},
};

} // namespace

TEST_CASE("report forms: CSV, spreadsheet and PDF say what plain SQL says, in any month") {
    for (const unsigned seed : {1U, 2U, 3U}) {
        CAPTURE(seed);
        const TemporaryFolder folder;
        const auto file = folder.path() / "toko.db";
        make_test_shop(file, products);
        sell_for_a_month(file, seed);
        db::Store store(file, db::Access::read_only);
        for (const FormOfReport& form : forms) {
            const std::string name = form.kind;
            CAPTURE(name);
            const ReportTable table = find_report_kind(name)->make(store, month);
            const auto net =
                std::ranges::find(table.columns, std::string("net_rupiah"), &ReportTable::Column::key);
            REQUIRE(net != table.columns.end());
            const Sums expected = sums_in_sql(file, form.sql);
            for (const auto& [kind, end] :
                 {std::pair(ReportFileKind::csv, ".csv"), {ReportFileKind::xlsx, ".xlsx"}}) {
                const auto target = folder.path() / (name + end);
                REQUIRE(write_report_file(table, store.profile(), kind, target));
                CHECK(sums_in_table_file(target, net->label) == expected);
            }
            const auto pdf = folder.path() / (name + ".pdf");
            REQUIRE(write_report_file(table, store.profile(), ReportFileKind::pdf, pdf));
            const std::string text = output_of("pdftotext -layout '" + pdf.string() + "' -");
            Money total;
            for (const auto& [word, sum] : expected) {
                CAPTURE(word);
                CHECK(is_in_text(text, word, Money{sum}));
                total += Money{sum};
            }
            CHECK(is_in_text(text, "TOTAL", total));
        }
    }
}
