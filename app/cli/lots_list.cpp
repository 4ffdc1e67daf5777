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
    std::pair<std::string, Json> operator()(const ListWord& word) const { return {key, word.key}; }
};

struct AsCsv {
    std::string operator()(const std::string& text) const { return shield_text(text); }
    std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
    std::string operator()(Money money) const { return fmt::format("{}", money.rupiah()); }
    std::string operator()(Quantity quantity) const { return format_list_number(quantity); }
    std::string operator()(const std::optional<BusinessDay>& day) const {
        return day ? format_date(*day) : std::string{};
    }
    std::string operator()(const ListWord& word) const { return word.key; }
};

struct AsText {
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
    std::string operator()(Money money) const { return format_money(money); }
    std::string operator()(Quantity quantity) const { return format_quantity(quantity); }
    std::string operator()(const std::optional<BusinessDay>& day) const {
        return day ? format_date(*day) : "—";
    }
    std::string operator()(const ListWord& word) const { return word.words; }
};

Json rows_json(const ListTable& table) {
    Json all = Json::array();
    for (const auto& row : table.rows) {
        Json object = Json::object();
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            auto [key, value] = std::visit(AsJson{table.columns[i].key}, row[i]);
            object[key] = std::move(value);
        }
        all.push_back(std::move(object));
    }
    return all;
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

std::string rows_text(const ListTable& table) {
    std::string text;
    for (const auto& row : table.rows) {
        text += text_line(table.columns, row) + '\n';
    }
    return text;
}

std::string rows_csv(const ListTable& table) {
    std::vector<std::string> cells;
    for (const ListColumn& column : table.columns) {
        cells.emplace_back(column.key);
    }
    std::string text = shop::csv_row(cells);
    for (const auto& row : table.rows) {
        cells.clear();
        for (const ListCell& cell : row) {
            cells.push_back(std::visit(AsCsv{}, cell));
        }
        text += shop::csv_row(cells);
    }
    return text;
}

} // namespace

void write_list(std::ostream& out, ListFormat format, const ListTable& table) {
    switch (format) {
    case ListFormat::json:
        fmt::print(out, "{}\n", rows_json(table).dump(1, ' ', false, Json::error_handler_t::replace));
        break;
    case ListFormat::csv: out << rows_csv(table); break;
    case ListFormat::text: out << rows_text(table); break;
    }
}

ConsoleAnswer answer_list(const char* key, const ListTable& table, const char* nothing) {
    std::string text = table.rows.empty() ? nothing : rows_text(table);
    if (text.ends_with('\n')) text.pop_back();
    const Json json = {{"ok", true}, {key, rows_json(table)}};
    return {std::move(text), json.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

} // namespace sokoguru::cli
