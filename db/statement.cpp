#include "db/statement.h"

#include "core/values/ensure.h"

#include <algorithm>

namespace sokoguru::db {

Rows::~Rows() {
    statement_->tryReset();
}

bool Rows::next() {
    column_ = 0;
    try {
        return statement_->executeStep();
    } catch (const SQLite::Exception& error) {
        Database::translate(error);
    }
}

SQLite::Column Rows::cell(int column) const {
    try {
        return statement_->getColumn(column);
    } catch (const SQLite::Exception&) {
        throw BrokenInvariant("a column is read only where a row has one");
    }
}

bool Rows::is_null() const {
    return cell(column_).isNull();
}

int Rows::column_count() const {
    return statement_->getColumnCount();
}

std::string Rows::column_name(int column) const {
    return statement_->getColumnName(column);
}

std::string Rows::shown(int column) const {
    const SQLite::Column value = cell(column);
    if (value.isInteger()) return std::to_string(value.getInt64());
    if (value.isText()) return "'" + value.getString() + "'";
    if (value.isNull()) return "null";
    return "x" + value.getString();
}

std::int64_t Rows::integer() {
    const SQLite::Column column = cell(column_++);
    if (!column.isInteger()) throw_damaged();
    return column.getInt64();
}

std::string Rows::text() {
    return std::string(text_until_next());
}

std::string_view Rows::text_until_next() {
    const SQLite::Column column = cell(column_++);
    if (!column.isText()) throw_damaged();
    const char* const begin = column.getText();
    return {begin, static_cast<std::size_t>(column.getBytes())};
}

Hash Rows::hash() {
    const SQLite::Column column = cell(column_++);
    Hash hash{};
    if (!column.isBlob() || column.getBytes() != static_cast<int>(hash.size())) throw_damaged();
    const auto* bytes = static_cast<const unsigned char*>(column.getBlob());
    std::copy(bytes, bytes + hash.size(), hash.begin());
    return hash;
}

std::string Rows::blob() {
    const SQLite::Column column = cell(column_++);
    if (!column.isBlob()) throw_damaged();
    return column.getString();
}

SaleNumber Rows::sale_number() {
    SaleNumber number;
    number.lane = id<LaneId>();
    number.day = day();
    number.epoch = id<EpochId>();
    number.ordinal = integer();
    return number;
}

std::optional<SaleNumber> Rows::optional_sale_number() {
    if (!is_null()) return sale_number();
    skip(4);
    return std::nullopt;
}

StockNumber Rows::stock_number(StockDocument document) {
    const SaleNumber number = sale_number();
    return {document, number.lane, number.epoch, number.day, number.ordinal};
}

std::optional<StockNumber> Rows::optional_stock_number(StockDocument document) {
    if (!is_null()) return stock_number(document);
    skip(4);
    return std::nullopt;
}

StockGoods Rows::stock_goods() {
    StockGoods goods;
    goods.product = id<ProductId>();
    goods.unit = id<UnitId>();
    goods.name = text();
    goods.unit_name = text();
    goods.factor = quantity();
    return goods;
}

std::optional<DocumentSupplier> Rows::document_supplier() {
    if (is_null()) {
        skip(3);
        return std::nullopt;
    }
    DocumentSupplier supplier;
    supplier.id = id<SupplierId>();
    supplier.code = text();
    supplier.name = text();
    return supplier;
}

std::optional<BusinessDay> Rows::optional_day() {
    if (!is_null()) return day();
    skip(1);
    return std::nullopt;
}

void Rows::throw_damaged() const {
    throw Fault(FaultKind::damaged, "a column holds what it never should: " + statement_->getQuery());
}

void Statement::prepare() {
    database_->check_usable();
    bound_ = 0;
    if (statement_) return;
    try {
        statement_.emplace(database_->connection(), sql_);
    } catch (const SQLite::Exception& error) {
        Database::translate(error);
    }
}

void Statement::check_all_bound() const {
    ensure(bound_ == statement_->getBindParameterCount(), "each question mark of a statement has its value");
}

void Statement::run_bound() {
    Rows rows(*statement_);
    ensure(!rows.next(), "a statement that is run gives no rows");
}

void Statement::bind_integer(std::int64_t value) {
    statement_->bind(++bound_, value);
}

void Statement::bind_null() {
    statement_->bind(++bound_);
}

void Statement::bind(std::string_view text) {
    // An empty view may have no address at all, which SQLite would take for NULL.
    statement_->bind(++bound_, std::string(text));
}

void Statement::bind(const std::string& text) {
    if (texts_ == Texts::stay) {
        statement_->bindNoCopy(++bound_, text);
    } else {
        statement_->bind(++bound_, text);
    }
}

void Statement::bind_word(std::string_view word) {
    // A literal: it ends with a zero byte and never goes.
    statement_->bindNoCopy(++bound_, word.data());
}

void Statement::bind(const Hash& hash) {
    statement_->bind(++bound_, hash.data(), static_cast<int>(hash.size()));
}

void Statement::bind(const Blob& blob) {
    statement_->bind(++bound_, blob.bytes.data(), static_cast<int>(blob.bytes.size()));
}

void Statement::bind(const SaleNumber& number) {
    bind(number.lane);
    bind(number.day);
    bind(number.epoch);
    bind(number.ordinal);
}

void Statement::bind(const std::optional<SaleNumber>& number) {
    if (number) return bind(*number);
    for (int column = 0; column < 4; ++column) {
        bind_null();
    }
}

void Statement::bind(const StockNumber& number) {
    bind(SaleNumber{number.lane, number.epoch, number.day, number.ordinal});
}

void Statement::bind(const std::optional<StockNumber>& number) {
    if (number) return bind(*number);
    bind(std::optional<SaleNumber>{});
}

void Statement::bind(const LaneKey& key) {
    bind(key.shop);
    bind(key.lane);
    bind(key.epoch);
}

} // namespace sokoguru::db
