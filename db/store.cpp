#include "db/store.h"

#include "core/values/ensure.h"
#include "db/backup.h"
#include "db/catalog.h"
#include "db/files.h"
#include "db/goods_draft_table.h"
#include "db/journal.h"
#include "db/lane_table.h"
#include "db/ledger.h"
#include "db/logo_table.h"
#include "db/lots_query.h"
#include "db/members.h"
#include "db/migrations.h"
#include "db/people.h"
#include "db/photo_table.h"
#include "db/pin.h"
#include "db/product_history.h"
#include "db/product_list.h"
#include "db/projection.h"
#include "db/report_books.h"
#include "db/shelf_label_table.h"
#include "db/stockroom.h"
#include "db/witness.h"
#include "db/writer_lock.h"

namespace sokoguru::db {

namespace {

/// 4 MiB: below it, writing the log back is not worth the two syncs.
constexpr std::int64_t log_pages_worth_a_checkpoint = 1'000;

/// Takes the file over, for writing as its one writer, and says whose it is.
LaneKey take_over(Database& database, Access access, std::optional<WriterLock>& lock,
                  const std::filesystem::path& path) {
    if (access == Access::write) {
        lock.emplace(path);
        database.begin_writing();
        migrate(database);
        database.hold_snapshot();
    } else {
        check_version(database, path);
    }
    return read_lane(database);
}

} // namespace

struct Store::Parts {
    Parts(const std::filesystem::path& shop_file, Access access_asked)
        : path(shop_file),
          access(access_asked),
          database(path, access == Access::write ? OpenMode::write : OpenMode::read_only),
          lane(take_over(database, access, lock, path)),
          journal(database, lane),
          tables(database, lane),
          lists(database, lane.shop),
          stock(database, lane, lists),
          logo(database, lane.shop),
          photos(database, lane.shop),
          goods_drafts(database, lane.shop),
          history(database, lane.shop),
          labels(database, lane.shop),
          catalog(tables),
          members(tables),
          people(database, lane.shop, tables.users, path),
          ledger(database, lane, journal, tables, take_witness()),
          stockroom(lane, journal, tables),
          purchasing(tables),
          reports(database, lane, ledger, tables.day_closings),
          books(database, lane) {}

    /// Compares the journal with its witness before anybody builds on it.
    Witness* take_witness() {
        if (access == Access::read_only) return nullptr;
        // What a killed program left in the log must be on the disk before the witness tells of it.
        database.sync();
        witness.emplace(path);
        const Witness::State state = witness->take_up(journal, lane);
        if (state == Witness::State::missing) warnings.push_back(Warning::witness_missing);
        if (state == Witness::State::torn) warnings.push_back(Warning::witness_torn);
        return &*witness;
    }

    std::filesystem::path path;
    Access access;
    std::optional<WriterLock> lock; ///< Before the database, so that it is released after it is closed.
    Database database;
    LaneKey lane;
    Journal journal;
    Projection tables;
    ProductList lists;
    StockBook stock;
    LogoTable logo;
    PhotoTable photos;
    GoodsDraftTable goods_drafts;
    ProductHistory history;
    ShelfLabelTable labels;
    std::optional<Witness> witness;
    std::vector<Warning> warnings;
    SqlCatalog catalog;
    SqlMembers members;
    SqlPeople people;
    SqlLedger ledger;
    SqlStockroom stockroom;
    PurchasingBook purchasing;
    ReportBook reports;
    ReportBooks books;
};

Store::Store(const std::filesystem::path& path, Access access) {
    check_exists(path);
    parts_ = std::make_unique<Parts>(path, access);
    if (access == Access::write && !unfinished_print_jobs().empty()) {
        parts_->database.write(Durability::power_loss,
                               [&] { parts_->tables.prints.give_up_what_was_under_way(); });
    }
}

Store::~Store() = default;

Catalog& Store::catalog() {
    return parts_->catalog;
}

People& Store::people() {
    return parts_->people;
}

Members& Store::members_port() {
    return parts_->members;
}

Ledger& Store::ledger() {
    return parts_->ledger;
}

Stockroom& Store::stockroom() {
    return parts_->stockroom;
}

PurchasingBook& Store::purchasing() {
    return parts_->purchasing;
}

Ports Store::ports() {
    return {catalog(), people(), members_port(), ledger(), stockroom(), purchasing(), reports()};
}

LaneKey Store::lane() const {
    return parts_->lane;
}

const std::filesystem::path& Store::path() const {
    return parts_->path;
}

ShopProfile Store::profile() {
    auto profile = parts_->tables.settings.read();
    if (!profile) throw Fault(FaultKind::damaged, "the shop has no settings");
    return *profile;
}

JournalHead Store::head() {
    const ChainHead& head = parts_->journal.head();
    return {head.sequence, to_hex(head.hash)};
}

bool Store::broken() const {
    return parts_->database.broken();
}

const std::vector<Warning>& Store::warnings() const {
    return parts_->warnings;
}

std::vector<ProductSummary> Store::search_products(std::string_view text, std::size_t limit) {
    return parts_->lists.search(text, limit);
}

std::vector<ProductSummary> Store::favourites() {
    return parts_->lists.favourites();
}

std::vector<std::string> Store::categories() {
    return parts_->lists.categories();
}

std::vector<ProductSummary> Store::products_of_category(std::string_view category, std::size_t limit,
                                                        std::size_t offset) {
    return parts_->lists.of_category(category, limit, offset);
}

std::int64_t Store::product_count() {
    return parts_->tables.products.count();
}

void Store::for_each_product(const std::function<void(const StockedProduct&)>& visit) {
    parts_->tables.products.for_each([&](const Product& product) {
        visit({product, parts_->tables.stock.level(product.id)});
    });
}

std::vector<ProductVersion> Store::product_history(ProductId product) {
    return parts_->history.of(product);
}

std::vector<ChangedProduct> Store::products_changed_since(BusinessDay day) {
    return parts_->history.changed_since(day);
}

std::vector<PricePlanListing> Store::price_plans() {
    return parts_->tables.price_plans.all();
}

std::vector<ProductId> Store::products_received_from(std::string_view supplier_code) {
    return parts_->tables.receipts.products_from(supplier_code);
}

std::vector<LabelDue> Store::labels_due() {
    return parts_->labels.due();
}

void Store::note_labels(const std::vector<LabelDue>& printed, UtcTime now) {
    parts_->database.write(Durability::power_loss, [&] { parts_->labels.note(printed, now); });
}

StockBook& Store::stock() {
    return parts_->stock;
}

std::vector<User> Store::users() {
    return parts_->tables.users.all();
}

std::optional<User> Store::find_user(std::string_view code) {
    const auto row = parts_->tables.users.find(code);
    return row ? std::optional(row->user) : std::nullopt;
}

std::vector<Member> Store::members() {
    return parts_->tables.members.all();
}

std::optional<Member> Store::find_member(std::string_view code) {
    return parts_->tables.members.find(code);
}

std::vector<Member> Store::find_members(std::string_view text, std::size_t limit) {
    return parts_->tables.members.search(text, limit);
}

std::vector<DebtorAccount> Store::credit_accounts() {
    const ReadScope scope(parts_->database);
    std::vector<DebtorAccount> debtors = parts_->tables.accounts.debtors();
    for (DebtorAccount& debtor : debtors) {
        if (auto member = parts_->tables.members.find(debtor.member.id)) debtor.member = std::move(*member);
    }
    std::stable_sort(debtors.begin(), debtors.end(),
                     [](const DebtorAccount& left, const DebtorAccount& right) {
                         return left.credit.oldest_due < right.credit.oldest_due;
                     });
    return debtors;
}

void Store::erase_member(MemberId member) {
    parts_->database.write(Durability::power_loss, [&] { parts_->tables.members.erase_details(member); });
    // The log has the row as it was until it is written anew.
    parts_->database.checkpoint();
}

std::string Store::hash_pin(std::string_view pin) {
    return db::hash_pin(pin, read_or_make_pepper(parts_->path));
}

ProductId Store::next_product_id() {
    return parts_->tables.products.next_id();
}

UserId Store::next_user_id() {
    return parts_->tables.users.next_id();
}

MemberId Store::next_member_id() {
    return parts_->tables.members.next_id();
}

PromotionId Store::next_promotion_id() {
    return parts_->tables.promotions.next_id();
}

std::vector<Promotion> Store::promotions() {
    return parts_->tables.promotions.all();
}

std::vector<VoucherSummary> Store::vouchers() {
    return parts_->tables.vouchers.all();
}

std::optional<Sale> Store::find_sale(const SaleNumber& number) {
    return parts_->tables.sales.find(number);
}

std::optional<Sale> Store::last_sale() {
    return parts_->tables.sales.last();
}

std::vector<SaleSummary> Store::sales(const SaleFilter& filter) {
    return parts_->tables.sales.list(filter);
}

std::vector<UnconfirmedPayment> Store::unconfirmed_payments(std::size_t limit) {
    return parts_->tables.sales.payments.unconfirmed(limit);
}

std::vector<Supplier> Store::suppliers() {
    return parts_->tables.suppliers.all();
}

std::vector<GoodsReceiptSummary> Store::goods_receipts(std::size_t limit) {
    return parts_->tables.receipts.list(limit);
}

std::optional<GoodsReceipt> Store::find_goods_receipt(const StockNumber& number) {
    return parts_->tables.receipts.find(number);
}

std::optional<StockAdjustment> Store::find_adjustment(const StockNumber& number) {
    return parts_->tables.adjustments.find(number);
}

std::vector<CountListing> Store::counts(std::size_t limit) {
    return parts_->tables.counts.list(limit);
}

std::vector<CountPostingLine> Store::posted_count_lines(const StockNumber& sheet) {
    return parts_->tables.counts.posted_lines(sheet);
}

std::optional<std::string> Store::goods_draft(UserId user, std::string_view sheet) {
    return parts_->goods_drafts.find(user, sheet);
}

void Store::keep_goods_draft(UserId user, std::string_view sheet, const std::optional<std::string>& body) {
    parts_->database.write(Durability::program_death, [&] { parts_->goods_drafts.keep(user, sheet, body); });
}

std::vector<ExpiringLot> Store::expiring_lots(BusinessDay today, int days) {
    const ReadScope scope(parts_->database);
    return db::expiring_lots(parts_->tables, today, days);
}

std::vector<Place> Store::places() {
    return parts_->tables.transfers.places();
}

std::vector<TransferListing> Store::transfers(std::size_t limit) {
    return parts_->tables.transfers.list(limit);
}

std::optional<TransferArrival> Store::find_arrival(const StockNumber& number) {
    return parts_->tables.transfers.find_arrival(number);
}

Money Store::value_on_the_way() {
    return parts_->tables.transfers.value_on_the_way();
}

std::vector<ConsignorListing> Store::consignors() {
    const ReadScope scope(parts_->database);
    return db::consignors(parts_->tables);
}

std::optional<ConsignmentSettlement> Store::find_settlement(const StockNumber& number) {
    return parts_->tables.consignments.find_settlement(number);
}

std::vector<ConsignmentSettlement> Store::settlements(std::size_t limit) {
    return parts_->tables.consignments.settlements(limit);
}

std::vector<ShiftListing> Store::shifts(std::size_t limit) {
    return parts_->tables.shifts.list(limit);
}

ShiftReport Store::shift_report(ShiftId shift) {
    return parts_->ledger.shift_report(shift);
}

ReportBook& Store::reports() {
    return parts_->reports;
}

ReportBooks& Store::report_books() {
    return parts_->books;
}

void Store::watch(std::function<bool()> goes_on) {
    parts_->database.watch(std::move(goes_on));
}

std::optional<PrintJob> Store::next_print_job() {
    return parts_->tables.prints.next_queued();
}

void Store::record_print_progress(const PrintJobId& job, PrintState state, UtcTime now) {
    // Once a byte has left, no loss of power may make the job look untouched: it would be printed twice.
    const Durability durability =
        state == PrintState::sending ? Durability::power_loss : Durability::program_death;
    parts_->database.write(durability, [&] { parts_->tables.prints.add_progress(job, state, now); });
}

std::vector<PrintJob> Store::unfinished_print_jobs() {
    return parts_->tables.prints.unfinished();
}

void Store::settle_print_job(const PrintJobId& job, bool is_on_paper, UtcTime now) {
    const PrintState state = is_on_paper ? PrintState::confirmed : PrintState::failed;
    parts_->database.write(Durability::power_loss, [&] {
        ensure(parts_->tables.prints.state_of(job) == PrintState::unknown,
               "only an unknown receipt is settled");
        parts_->tables.prints.add_progress(job, state, now);
    });
}

std::vector<PrintJob> Store::print_jobs_of(const SaleNumber& sale) {
    return parts_->tables.prints.of_sale(sale);
}

PrintJobId Store::add_reprint(const SaleNumber& sale, UtcTime now) {
    const PrintJobId job{sale, parts_->tables.prints.next_copy(sale)};
    parts_->database.write(Durability::power_loss, [&] {
        parts_->tables.prints.add_job(job, now);
        parts_->tables.prints.enqueue(job);
    });
    return job;
}

std::optional<std::string> Store::logo() {
    return parts_->logo.find();
}

void Store::set_logo(const std::optional<std::string>& png) {
    parts_->database.write(Durability::power_loss, [&] { parts_->logo.set(png); });
}

std::optional<std::string> Store::photo(ProductId product) {
    return parts_->photos.find(product);
}

void Store::set_photo(ProductId product, const std::optional<std::string>& jpeg) {
    parts_->database.write(Durability::power_loss, [&] { parts_->photos.set(product, jpeg); });
}

std::vector<ProductId> Store::products_with_photo() {
    return parts_->photos.products();
}

void Store::in_one_transaction(const std::function<void()>& work) {
    parts_->ledger.in_one_transaction(work);
    checkpoint_when_idle();
}

void Store::sync_when_idle() {
    parts_->ledger.sync();
}

void Store::checkpoint_when_idle() {
    if (parts_->database.log_page_count() < log_pages_worth_a_checkpoint) return;
    parts_->database.checkpoint();
}

void Store::backup_to(const std::filesystem::path& path) {
    parts_->database.check_usable();
    backup(parts_->database, path);
}

} // namespace sokoguru::db
