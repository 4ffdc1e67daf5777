#pragma once

#include "core/sale/sale.h"
#include "core/stock/stock_goods.h"
#include "core/stock/stock_number.h"
#include "core/stock/supplier.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/percent.h"
#include "core/values/quantity.h"
#include "core/values/time.h"
#include "db/database.h"
#include "db/hash.h"
#include "db/words.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sokoguru::db {

/// The rows that a query gives, and the columns of the current row from left to right. A value of another
/// type than asked for is damage, never converted. The statement can be used again when the rows are gone.
class Rows {
  public:
    explicit Rows(SQLite::Statement& statement) : statement_(&statement) {}
    ~Rows();
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    bool next();

    // Any column, for a comparison.
    int column_count() const;
    std::string column_name(int column) const;
    std::string shown(int column) const; ///< Tells values of different types apart: 7, '7', null.

    std::int64_t integer();
    std::string text();
    std::string_view text_until_next(); ///< The same without a copy; gone with the next call of `next`.
    Hash hash();
    std::string blob();
    bool is_null() const; ///< Of the column that is read next.

    template <class Value>
    Value id() {
        return Value{integer()};
    }
    template <class Value>
    std::optional<Value> optional_id() {
        if (!is_null()) return id<Value>();
        ++column_;
        return std::nullopt;
    }
    Money money() { return Money{integer()}; }
    Quantity quantity() { return Quantity{integer()}; }
    UtcTime time() { return UtcTime{integer()}; }
    Percent percent() { return Percent{integer()}; }
    BusinessDay day() { return BusinessDay{static_cast<std::int32_t>(integer())}; }
    int small_integer() { return static_cast<int>(integer()); }
    std::optional<Money> optional_money() { return optional_id<Money>(); }
    std::optional<BusinessDay> optional_day();
    /// Four columns: lane, business_day, epoch, ordinal.
    SaleNumber sale_number();
    std::optional<SaleNumber> optional_sale_number();
    /// The same four columns.
    StockNumber stock_number(StockDocument document);
    std::optional<StockNumber> optional_stock_number(StockDocument document);
    /// Five columns: product, unit, name, unit_name, factor.
    StockGoods stock_goods();
    /// Three columns: supplier, supplier_code, supplier_name.
    std::optional<DocumentSupplier> document_supplier();
    void skip(int columns) { column_ += columns; }
    template <Worded Enum>
    Enum word() {
        const auto value = value_of<Enum>(text());
        if (!value) throw_damaged();
        return *value;
    }

  private:
    [[noreturn]] void throw_damaged() const;
    SQLite::Column cell(int column) const;

    SQLite::Statement* statement_;
    int column_ = 0;
};

/// Bytes to bind that are no text.
struct Blob {
    std::string_view bytes;
};

/// A statement that is prepared at its first use and kept for the life of the database.
///
///     Statement find{database, "SELECT name FROM user_account WHERE shop = ? AND user = ?"};
///     Rows rows = find.query(shop, user);
///     if (rows.next()) use(rows.text());
///
/// Values are bound in the order of the question marks; a SaleNumber and a StockNumber fill four of them
/// (lane, business_day, epoch, ordinal), a LaneKey three (shop, lane, epoch), an enum is written as its word.

class Statement {
  public:
    Statement(Database& database, const char* sql) : database_(&database), sql_(sql) {}

    /// Runs a statement that gives no rows.
    template <class... Values>
    void run(const Values&... values) {
        texts_ = Texts::stay;
        bind_all(values...);
        run_bound();
    }

    template <class... Values>
    [[nodiscard]] Rows query(const Values&... values) {
        texts_ = Texts::may_go;
        bind_all(values...);
        return Rows(*statement_);
    }

  private:
    template <class... Values>
    void bind_all(const Values&... values) {
        prepare();
        try {
            (bind(values), ...);
        } catch (const SQLite::Exception& error) {
            Database::translate(error);
        }
        check_all_bound();
    }
    void prepare();
    void check_all_bound() const;
    void run_bound();
    void bind_integer(std::int64_t value);
    void bind_null();
    void bind_word(std::string_view word);

    void bind(std::integral auto value) { bind_integer(static_cast<std::int64_t>(value)); }
    void bind(std::string_view text);
    void bind(const std::string& text);
    void bind(const char* text) { bind(std::string_view(text)); }
    void bind(const Hash& hash);
    void bind(const Blob& blob);
    void bind(Money value) { bind_integer(value.rupiah()); }
    void bind(Quantity value) { bind_integer(value.thousandths()); }
    void bind(UtcTime value) { bind_integer(value.ms); }
    void bind(Percent value) { bind_integer(value.basis_points()); }
    void bind(BusinessDay value) { bind_integer(value.days); }
    void bind(const SaleNumber& number);
    void bind(const std::optional<SaleNumber>& number);
    void bind(const StockNumber& number);
    void bind(const std::optional<StockNumber>& number);
    void bind(const LaneKey& key);
    template <class Tag>
    void bind(Id<Tag> id) {
        bind_integer(id.value());
    }
    template <Worded Enum>
    void bind(Enum value) {
        bind_word(word_of(value));
    }
    template <class Value>
    void bind(const std::optional<Value>& value) {
        if (value) {
            bind(*value);
        } else {
            bind_null();
        }
    }

    Database* database_;
    const char* sql_;
    std::optional<SQLite::Statement> statement_;
    int bound_ = 0;
    /// Whether the texts that are bound outlive the use of the statement. A run is over before they can go,
    /// so it need not copy them.
    enum class Texts { stay, may_go } texts_ = Texts::may_go;
};

} // namespace sokoguru::db
