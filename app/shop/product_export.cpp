#include "app/shop/product_export.h"

#include "app/shop/csv_row.h"
#include "core/catalog/product_list_cells.h"
#include "core/catalog/product_list_steps.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace sokoguru::shop {

namespace {

constexpr std::string_view header =
    "sku,barcode,name,category,unit,factor,price,cost,stock,tax,favourite,consignor,divisible,"
    "member price,wholesale price,tier prices\n";

std::string number(Money amount) {
    return fmt::format("{}", amount.rupiah());
}

Money unit_cost(const Product& product, const StockLevel& stock) {
    if (stock.quantity <= Quantity{} || !product.consignor.empty()) return stock.last_unit_cost;
    return Money{multiply_divide_half_up(stock.value.rupiah(), 1000, stock.quantity.thousandths())};
}

enum class RowKind { base, further };

std::string level_price(const Unit& unit, PriceLevel level) {
    for (const PriceStep& step : unit.steps) {
        if (step.level == level && has_own_column(step)) return number(step.price);
    }
    return "";
}

/// What only the base unit's first row says.
void add_goods(std::vector<std::string>& cells, const Product& product, const StockLevel& stock) {
    const bool has_stock = stock != StockLevel{};
    cells.push_back(has_stock ? number(unit_cost(product, stock)) : "");
    cells.push_back(has_stock ? format_list_number(stock.quantity) : "");
    cells.emplace_back(product.tax == TaxClass::ppn ? "ppn" : "exempt");
    cells.emplace_back(product.favourite ? "yes" : "");
    cells.push_back(shield_text(product.consignor));
    cells.emplace_back(product.divisibility == Divisibility::divisible ? "yes" : "");
}

std::string product_row(const Product& product, const Unit& unit, const std::string& barcode, RowKind kind,
                        const StockLevel& stock) {
    std::vector<std::string> cells = {shield_sku(product.sku),
                                      shield_barcode(barcode),
                                      shield_text(product.name),
                                      shield_text(product.category),
                                      shield_text(unit.name),
                                      format_list_number(unit.factor),
                                      unit.price ? number(*unit.price) : ""};
    if (kind == RowKind::base) add_goods(cells, product, stock);
    cells.resize(13);
    cells.push_back(level_price(unit, PriceLevel::member));
    cells.push_back(level_price(unit, PriceLevel::wholesale));
    cells.push_back(format_tiers(unit.steps));
    return csv_row(cells);
}

[[noreturn]] void throw_system_error(const std::filesystem::path& file) {
    throw std::system_error(errno, std::generic_category(), file.string());
}

/// A file beside the wanted one that takes its place when it is complete, and is gone when it is not.
class ReplacementFile {
  public:
    explicit ReplacementFile(const std::filesystem::path& wanted)
        : wanted_(wanted), name_(wanted.string() + ".XXXXXX"), descriptor_(::mkstemp(name_.data())) {
        // mkstemp makes it 0600.
        if (descriptor_ < 0) throw_system_error(wanted_);
    }
    ~ReplacementFile() {
        if (descriptor_ < 0) return;
        ::close(descriptor_);
        ::unlink(name_.c_str());
    }
    ReplacementFile(const ReplacementFile&) = delete;
    ReplacementFile& operator=(const ReplacementFile&) = delete;

    void write(std::string_view text) {
        while (!text.empty()) {
            const ssize_t written = ::write(descriptor_, text.data(), text.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) throw_system_error(wanted_);
            text.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    void take_place() {
        if (::fsync(descriptor_) != 0 || ::rename(name_.c_str(), wanted_.c_str()) != 0) {
            throw_system_error(wanted_);
        }
        ::close(descriptor_);
        descriptor_ = -1;
    }

  private:
    std::filesystem::path wanted_;
    std::string name_;
    int descriptor_;
};

} // namespace

void write_product_list(ProductStore& store, const std::function<void(std::string_view)>& write) {
    write(header);
    store.for_each_product([&](const ShopProduct& shop_product, const StockLevel& stock) {
        const Product& product = shop_product.product;
        RowKind kind = RowKind::base;
        for (const Unit& unit : product.units) {
            std::size_t place = 0;
            do {
                const std::string barcode =
                    unit.barcodes.empty() ? std::string() : unit.barcodes[place].text();
                write(product_row(product, unit, barcode, kind, stock));
                kind = RowKind::further;
            } while (++place < unit.barcodes.size());
        }
    });
}

void export_products(ProductStore& store, const std::filesystem::path& file) {
    constexpr std::size_t buffer_bytes = 64 * 1024;
    ReplacementFile replacement(file);
    std::string buffer;
    write_product_list(store, [&](std::string_view text) {
        buffer += text;
        if (buffer.size() < buffer_bytes) return;
        replacement.write(buffer);
        buffer.clear();
    });
    replacement.write(buffer);
    replacement.take_place();
}

} // namespace sokoguru::shop
