#include "app/shop/goods_item.h"

#include "core/sale/limits.h"
#include "core/values/barcode.h"
#include "core/values/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace sokoguru::shop {

namespace {

std::optional<std::int64_t> to_number(std::string_view word) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    return number;
}

/// "3", "2,35" or "2.35"; at most a million million, so that thousandths fit.
std::optional<Quantity> to_quantity(std::string_view word) {
    const std::size_t comma = word.find_first_of(",.");
    const auto whole = to_number(word.substr(0, comma));
    if (!whole || *whole < 0 || *whole > 1'000'000'000'000) return std::nullopt;
    std::int64_t thousandths = *whole * 1000;
    if (comma != std::string_view::npos) {
        std::string rest(word.substr(comma + 1));
        const bool is_digits =
            std::all_of(rest.begin(), rest.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (rest.empty() || rest.size() > 3 || !is_digits) return std::nullopt;
        rest.resize(3, '0');
        thousandths += *to_number(rest);
    }
    return Quantity{thousandths};
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// Whether the field was understood.
bool read_field(GoodsItem& item, std::string_view field) {
    const std::size_t equals = field.find('=');
    if (equals == std::string_view::npos) return false;
    const std::string_view key = field.substr(0, equals);
    const std::string_view value = field.substr(equals + 1);
    if (key == "batch") {
        item.batch = value;
        return !value.empty();
    }
    if (key == "expiry") {
        item.expiry = parse_written_day(value);
        return item.expiry.has_value();
    }
    if (key == "bonus") {
        const auto bonus = to_quantity(value);
        item.bonus = bonus.value_or(Quantity{});
        return bonus.has_value();
    }
    const auto amount = key == "discount" ? to_number(value) : std::nullopt;
    item.discount = Money{amount.value_or(0)};
    return amount.has_value();
}

bool is_same_word(std::string_view left, std::string_view right) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [&](char a, char b) { return lower(a) == lower(b); });
}

} // namespace

std::optional<BusinessDay> parse_written_day(std::string_view text) {
    const bool is_year_first = text.find('-') != std::string_view::npos;
    auto parts = split(text, is_year_first ? '-' : '/');
    if (parts.size() != 3) return std::nullopt;
    if (!is_year_first) std::swap(parts[0], parts[2]);
    std::array<int, 3> numbers{};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto number = to_number(parts[i]);
        if (!number || *number < 1 || *number > 9'999) return std::nullopt;
        numbers[i] = static_cast<int>(*number);
    }
    return find_day(numbers[0], numbers[1], numbers[2]);
}

std::optional<GoodsItem> parse_goods_item(std::string_view text) {
    const auto fields = split(text, ':');
    if (fields.size() < 2 || fields[0].empty()) return std::nullopt;
    GoodsItem item;
    const std::size_t slash = fields[0].rfind('/');
    item.code = fields[0].substr(0, slash);
    if (slash != std::string_view::npos) item.unit = fields[0].substr(slash + 1);
    const auto quantity = to_quantity(fields[1]);
    if (!quantity || item.code.empty()) return std::nullopt;
    item.quantity = *quantity;
    std::size_t next = 2;
    if (next < fields.size() && fields[next].find('=') == std::string_view::npos) {
        const auto cost = to_number(fields[next++]);
        if (!cost) return std::nullopt;
        item.cost = Money{*cost};
    }
    for (; next < fields.size(); ++next) {
        if (!read_field(item, fields[next])) return std::nullopt;
    }
    return item;
}

OrRefusal<FoundGoods> find_goods(Catalog& catalog, const std::string& code, const std::string& unit) {
    const Refusal unknown{.reason = RefusalReason::unknown_barcode,
                          .text = clean_text(code, code_length_max)};
    const auto barcode = canonical_barcode(code);
    if (!barcode) return refuse(RefusalReason::empty_code);
    const auto scanned = catalog.find_by_barcode(*barcode);
    auto product = scanned ? catalog.find(scanned->product) : catalog.find_by_sku(code);
    if (!product) return tl::unexpected(unknown);
    FoundGoods found{std::move(*product), scanned ? scanned->unit : UnitId{1}};
    if (unit.empty()) return found;
    for (const Unit& candidate : found.product.units) {
        if (!is_same_word(candidate.name, unit)) continue;
        found.unit = candidate.id;
        return found;
    }
    return refuse(RefusalReason::unknown_unit);
}

OrRefusal<ReceivedLine> received_line(const GoodsItem& item, const FoundGoods& goods) {
    // Within these bounds the amount can be worked out; the decision looks closer.
    if (item.cost > unit_price_max)
        return tl::unexpected(Refusal{.reason = RefusalReason::amount_too_large, .amount = unit_price_max});
    if (item.cost < Money{}) return refuse(RefusalReason::amount_not_positive);
    if (item.quantity > line_quantity_max) {
        return tl::unexpected(
            Refusal{.reason = RefusalReason::quantity_too_large, .quantity = line_quantity_max});
    }
    ReceivedLine line;
    line.product = goods.product.id;
    line.unit = goods.unit;
    line.quantity = item.quantity;
    line.bonus = item.bonus;
    line.amount = Money{multiply_divide_half_up(item.cost.rupiah(), item.quantity.thousandths(), 1000)};
    line.discount = item.discount;
    line.batch = item.batch;
    line.expiry = item.expiry;
    return line;
}

} // namespace sokoguru::shop
