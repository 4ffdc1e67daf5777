#include "app/cli/lots_list.h"

#include "app/shop/csv_row.h"
#include "core/catalog/product_list_cells.h"
#include "core/catalog/product_list_steps.h"
#include "core/values/text.h"

#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace sokoguru::cli {

namespace {

using Json = nlohmann::json;

struct AsJson {
    std::string key;
    std::pair<std::string, Json> operator()(const std::string& text) const { return {key, text}; }
    std::pair<std::string, Json> operator()(std::int64_t number) const { return {key, number}; }
    std::pair<std::string, Json> operator()(Money money) const { return {key + "_rupiah", money.rupiah()}; }
    std::pair<std::string, Json> operator()(Quantity quantity) const {
        return {key + "_thousandths", quantity.thousandths()};
    }
    std::pair<std::string, Json> operator()(const std::optional<BusinessDay>& day) const {
        return {key, day ? Json(format_date(*day)) : Json(nullptr)};
    }
};

struct AsCsv {
    std::string operator()(const std::string& text) const { return shield_text(text); }
    std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
    std::string operator()(Money money) const { return fmt::format("{}", money.rupiah()); }
    std::string operator()(Quantity quantity) const { return format_list_number(quantity); }
    std::string operator()(const std::optional<BusinessDay>& day) const {
        return day ? format_date(*day) : std::string{};
    }
};

struct AsText {
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
    std::string operator()(Money money) const { return format_money(money); }
    std::string operator()(Quantity quantity) const { return format_quantity(quantity); }
    std::string operator()(const std::optional<BusinessDay>& day) const {
        return day ? format_date(*day) : "—";
    }
};

void write_json(std::ostream& out, const std::vector<ListColumn>& columns,
                const std::vector<std::vector<ListCell>>& rows) {
    Json all = Json::array();
    for (const auto& row : rows) {
        Json object = Json::object();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            auto [key, value] = std::visit(AsJson{columns[i].key}, row[i]);
            object[key] = std::move(value);
        }
        all.push_back(std::move(object));
    }
    fmt::print(out, "{}\n", all.dump(1, ' ', false, Json::error_handler_t::replace));
}

std::string text_line(const std::vector<ListColumn>& columns, const std::vector<ListCell>& row) {
    std::string line;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string cell = std::visit(AsText{}, row[i]);
        const int width = columns[i].width;
        if (i > 0) line += "  ";
        line += width < 0 ? fmt::format("{:>{}}", cell, -width)
                          : fmt::format("{:<{}}", text_prefix(cell, static_cast<std::size_t>(width)), width);
    }
    return line.substr(0, line.find_last_not_of(' ') + 1);
}

} // namespace

void write_list(std::ostream& out, ListFormat format, const std::vector<ListColumn>& columns,
                const std::vector<std::vector<ListCell>>& rows) {
    if (format == ListFormat::json) return write_json(out, columns, rows);
    if (format == ListFormat::csv) {
        std::vector<std::string> head;
        for (const ListColumn& column : columns) {
            head.emplace_back(column.key);
        }
        out << shop::csv_row(head);
    }
    for (const auto& row : rows) {
        if (format == ListFormat::text) {
            fmt::print(out, "{}\n", text_line(columns, row));
            continue;
        }
        std::vector<std::string> cells;
        for (const ListCell& cell : row) {
            cells.push_back(std::visit(AsCsv{}, cell));
        }
        out << shop::csv_row(cells);
    }
}

} // namespace sokoguru::cli
