// The stock screen: what is loaded of the list, what a scan means there.

#include "app/shop/shelf_labels.h"
#include "app/till/till.h"
#include "core/values/barcode.h"
#include "core/values/text.h"

#include <algorithm>
#include <variant>

namespace sokoguru::till {

namespace {

/// Rows before those that are seen, and all rows that are loaded at once: several screens of the largest
/// monitor.
constexpr std::size_t rows_before = 32;
constexpr std::size_t rows_loaded = 96;
constexpr std::size_t card_page = 40;
constexpr std::size_t weeks_shown = 13;
constexpr std::size_t search_length_max = 60;

} // namespace

void Till::open_stock(UtcTime now) {
    enter_sale();
    leave_pages();
    screen_.notice.reset();
    screen_.stock = StockPage{};
    screen_.stock->terms.today = shop_->engine().day_of(now);
    load_stock();
}

/// The list anew, from its beginning.
void Till::load_stock() {
    StockPage& page = *screen_.stock;
    db::StockBook& stock = shop_->store().stock();
    stock.bring_up_to_date(page.terms);
    page.counts = stock.counts();
    page.row_count = stock.row_count(page.query);
    page.selected.reset();
    page.chosen.reset();
    load_stock_rows(0);
    if (page.row_count > 0) select_stock_row(0);
}

void Till::load_stock_rows(std::size_t first_seen) {
    StockPage& page = *screen_.stock;
    page.first_row = first_seen > rows_before ? first_seen - rows_before : 0;
    page.rows = shop_->store().stock().rows(page.query, page.first_row, rows_loaded);
}

void Till::select_stock_row(std::size_t index) {
    StockPage& page = *screen_.stock;
    if (index >= page.row_count) return;
    page.selected = index;
    const bool is_loaded = index >= page.first_row && index - page.first_row < page.rows.size();
    if (!is_loaded) load_stock_rows(index);
    const db::StockRow& row = page.rows.at(index - page.first_row);
    auto product = shop_->store().catalog().find(row.product);
    if (!product) return;
    db::StockBook& stock = shop_->store().stock();
    page.chosen = StockProduct{row, *std::move(product), stock.recent_card(row.product, card_page),
                               stock.weekly_sales(row.product, weeks_shown)};
}

void Till::choose_stock_filter(std::size_t index) {
    if (index >= stock_filters.size()) return;
    screen_.stock->query.filter = stock_filters.at(index);
    load_stock();
}

/// From the list of categories; the key is empty for all goods.
void Till::choose_stock_category(const std::string& key) {
    screen_.list.reset();
    if (!screen_.stock) return;
    screen_.stock->query.category = key.empty() ? std::nullopt : std::optional<std::string>(key.substr(1));
    load_stock();
}

/// From the list of suppliers; the code is empty for all of them.
void Till::choose_stock_supplier(const std::string& code) {
    screen_.list.reset();
    if (!screen_.stock) return;
    const auto supplier = code.empty() ? std::nullopt : shop_->store().stockroom().find_supplier(code);
    screen_.stock->query.supplier = supplier ? std::optional(supplier->id) : std::nullopt;
    screen_.stock->supplier_name = supplier ? supplier->name : std::string{};
    load_stock();
}

/// The list as it has become meanwhile, with the product chosen if it is still among them.
void Till::show_in_stock(ProductId product) {
    load_stock();
    if (const auto place = shop_->store().stock().place_of(screen_.stock->query, product))
        select_stock_row(*place);
}

void Till::search_stock(const std::string& text) {
    StockPage& page = *screen_.stock;
    page.search = clean_text(text, search_length_max);
    page.query.text = page.search;
    // A space at the end is the beginning of the next word.
    if (!page.search.empty() && text.ends_with(' ')) page.search += ' ';
    load_stock();
}

void Till::show_older_moves() {
    if (!screen_.stock->chosen) return;
    db::StockCard& card = screen_.stock->chosen->card;
    const ProductId product = screen_.stock->chosen->row.product;
    const auto last = card.rows.empty() ? std::nullopt : std::optional(card.rows.back());
    db::StockCard older = shop_->store().stock().card(product, card_page, last);
    card.rows.insert(card.rows.end(), older.rows.begin(), older.rows.end());
    card.may_have_older = older.may_have_older;
}

void Till::reduce_stock(const StockAction& action, UtcTime now) {
    if (!shop_->engine().state().user) return;
    if (std::holds_alternative<OpenStock>(action)) return static_cast<void>(command(LookAtStock{}, now));
    if (!screen_.stock) return;
    screen_.notice.reset();
    if (const auto* select = std::get_if<SelectStockRow>(&action)) {
        select_stock_row(select->index);
    } else if (const auto* show = std::get_if<ShowStockRows>(&action)) {
        load_stock_rows(show->first);
    } else if (const auto* filter = std::get_if<ChooseStockFilter>(&action)) {
        choose_stock_filter(filter->index);
    } else if (const auto* search = std::get_if<ChangeStockSearch>(&action)) {
        screen_.stock->search_open = true;
        search_stock(search->text);
    } else if (std::holds_alternative<OpenStockSearch>(action)) {
        screen_.stock->search_open = true;
    } else if (std::holds_alternative<CloseStockSearch>(action)) {
        screen_.stock->search_open = false;
        search_stock({});
    } else if (std::holds_alternative<ShowOlderMoves>(action)) {
        show_older_moves();
    } else if (std::holds_alternative<EditStockProduct>(action)) {
        if (screen_.stock->chosen) open_product(screen_.stock->chosen->row.product, now);
    } else if (std::holds_alternative<MakeOrders>(action)) {
        make_orders(now);
    } else if (std::holds_alternative<PrintStockLabels>(action)) {
        if (const auto& chosen = screen_.stock->chosen)
            ask_about_labels(shop::labels_of(chosen->product), chosen->row.name);
    } else if (std::holds_alternative<ShowStockLots>(action)) {
        if (const auto& chosen = screen_.stock->chosen) open_lots(chosen->row.product, chosen->row.name, now);
    } else {
        screen_.stock.reset();
    }
}

/// Of a barcode, a scale's label or the shop's own code.
std::optional<ProductId> Till::product_of_code(const std::string& code) {
    Catalog& catalog = shop_->store().catalog();
    const auto barcode = canonical_barcode(code);
    const auto label =
        barcode ? read_in_store_label(*barcode, shop_->engine().profile().in_store_rules) : std::nullopt;
    if (const auto unit = barcode ? catalog.find_by_barcode(*barcode) : std::nullopt) return unit->product;
    const auto found = catalog.find_by_sku(label ? label->product_code : code);
    return found ? std::optional(found->id) : std::nullopt;
}

/// A scan chooses the product, in the list of all goods; nothing is sold here. True when the stock is shown.
bool Till::scan_on_stock(const std::string& code) {
    if (!screen_.stock || screen_.form || screen_.list || !shop_->engine().state().user) return false;
    const auto product = product_of_code(code);
    screen_.notice.reset();
    if (!product) {
        if (may_manage_catalogue()) open_new_product(code);
        refuse({.reason = RefusalReason::unknown_barcode, .text = code});
        return true;
    }
    tone_ = Tone::accepted;
    screen_.stock->query = {};
    screen_.stock->supplier_name.clear();
    screen_.stock->search.clear();
    screen_.stock->search_open = false;
    show_in_stock(*product);
    return true;
}

} // namespace sokoguru::till
