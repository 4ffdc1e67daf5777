#pragma once

#include "core/members/member.h"
#include "core/report/shift_report.h"
#include "core/sale/promotion.h"
#include "core/till/ports.h"
#include "core/till/shop_profile.h"
#include "core/till/user.h"
#include "db/cancelled.h"
#include "db/fault.h"
#include "db/listing.h"
#include "db/lots_listing.h"
#include "db/print_job.h"
#include "db/product_listing.h"
#include "db/purchasing_book.h"
#include "db/report_book.h"
#include "db/stock_book.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::db {

enum class Access { write, read_only };

struct ReportBooks;

/// A shop that does not exist yet.
struct NewShop {
    ShopProfile profile;
    LaneId lane{1};
    UtcTime now;                ///< Of the first journal entry.
    std::optional<ShopId> shop; ///< Drawn at random when not given; tests give it.
};

/// What was wrong and has been put right while opening, for the log.
enum class Warning {
    witness_missing, ///< There was no head file; it was written anew from the journal.
    witness_torn,    ///< The head file was half written; likewise.
};

/// An open shop file: the engine's ports over SQLite, and the queries of screens and commands.
///
///     db::Store::create("toko.db", {profile, LaneId{1}, now});
///     db::Store store("toko.db", db::Access::write);
///     Engine engine(store.profile(), store.ports());
///
/// One thread uses a store. One store at a time has a file open for writing; any number read beside it, each
/// with a Store of its own. Every call can throw Fault. After a fault while writing the store is `broken()`
/// and every further call throws: close it, open the file again and look up what happened
/// (`Ledger::sale_of_cart`); never repeat a write blindly. A fact that contradicts the tables (a barcode of
/// two products, a sale's number twice) raises BrokenInvariant and changes nothing.
///
/// Beside `toko.db` stand SQLite's `-wal` and `-shm`, `.lock` (`db/writer_lock.h`), `.head` (`db/witness.h`)
/// and
/// `.pepper` (`db/pin.h`).
class Store {
  public:
    /// Makes the file with its first journal entry. Throws `already_exists` rather than touch a file that is
    /// there.
    static void create(const std::filesystem::path& path, const NewShop& shop);

    /// Never makes a file. Opening for writing brings an older file up to date, and turns print jobs that
    /// were under way into `unknown`.
    Store(const std::filesystem::path& path, Access access);
    ~Store(); ///< Writes the log back into the database.
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    Catalog& catalog();
    People& people();
    Members& members_port();
    Ledger& ledger();
    Stockroom& stockroom();
    /// Price lists, orders, and what is owed to suppliers.
    PurchasingBook& purchasing();
    Ports ports();

    LaneKey lane() const;
    const std::filesystem::path& path() const;
    ShopProfile profile();
    JournalHead head();
    /// A PNG that receipts begin with. Not in the journal: see `db/logo_table.h`.
    std::optional<std::string> logo();
    void set_logo(const std::optional<std::string>& png);
    /// A product's photo, a small JPEG. Not in the journal: see `db/photo_table.h`.
    std::optional<std::string> photo(ProductId product);
    void set_photo(ProductId product, const std::optional<std::string>& jpeg);
    std::vector<ProductId> products_with_photo(); ///< In the order of the ids; reads no photo.
    bool broken() const;
    const std::vector<Warning>& warnings() const;

    // Products

    /// Products of whose name every word of `text` begins a word, or one of whose codes begins with it
    /// (leading zeros may be left out). Accents and case do not matter. Names that begin with the text come
    /// first, then shorter names.
    std::vector<ProductSummary> search_products(std::string_view text, std::size_t limit);
    std::vector<ProductSummary> favourites(); ///< By name.
    std::vector<std::string> categories();    ///< By name.
    std::vector<ProductSummary> products_of_category(std::string_view category, std::size_t limit,
                                                     std::size_t offset = 0);
    std::int64_t product_count();
    /// Every product in the order of the ids. `visit` may not call the store.
    void for_each_product(const std::function<void(const StockedProduct&)>& visit);

    /// What a product was and is, from its first entry on.
    std::vector<ProductVersion> product_history(ProductId product);
    /// The products that were set or whose prices changed since the beginning of a business day, with what
    /// they were before it.
    std::vector<ChangedProduct> products_changed_since(BusinessDay day);
    std::vector<PricePlanListing> price_plans(); ///< The next day first; then what is over, the newest first.
    std::vector<ProductId> products_received_from(std::string_view supplier_code);

    // Shelf labels. No facts of the books: what stands on the shelves can only be believed.

    /// The units with a price that is not on a label that was printed.
    std::vector<LabelDue> labels_due();
    /// These labels were printed, with the prices that stand in them: whatever holds by now.
    void note_labels(const std::vector<LabelDue>& printed, UtcTime now);

    /// What the manager reads of the stock.
    StockBook& stock();

    // People

    std::vector<User> users();
    std::optional<User> find_user(std::string_view code);
    std::vector<Member> members();
    std::optional<Member> find_member(std::string_view code);
    /// By code, card, name or phone, as it is typed; accents and case do not matter. Looks at every member,
    /// of whom a cooperative has some hundreds.
    std::vector<Member> find_members(std::string_view text, std::size_t limit);
    /// All who owe, the oldest debt first.
    std::vector<DebtorAccount> credit_accounts();
    /// Deletes name and phone, and the salt that bound them to the journal. Code, purchases and debts stay.
    void erase_member(MemberId member);
    /// The hash to record in `UserSet`. The PIN has 4 to 8 digits (`is_pin` in `db/pin.h`). Slow on purpose.
    std::string hash_pin(std::string_view pin);

    // Ids for what is new: one above the highest in use.

    ProductId next_product_id();
    UserId next_user_id();
    MemberId next_member_id();
    PromotionId next_promotion_id();

    // Promotions and vouchers

    std::vector<Promotion> promotions();    ///< The stopped ones, too; in the order of the ids.
    std::vector<VoucherSummary> vouchers(); ///< In the order of the codes.

    // Sales

    std::optional<Sale> find_sale(const SaleNumber& number);
    std::optional<Sale> last_sale();
    /// By day, by member, by amount, as goods without their receipt's number are looked for.
    std::vector<SaleSummary> sales(const SaleFilter& filter);
    /// The newest first.
    std::vector<UnconfirmedPayment> unconfirmed_payments(std::size_t limit = 100);

    // Suppliers and stock documents

    std::vector<Supplier> suppliers();                                  ///< In the order of the codes.
    std::vector<GoodsReceiptSummary> goods_receipts(std::size_t limit); ///< The newest first.
    std::optional<GoodsReceipt> find_goods_receipt(const StockNumber& number);
    std::optional<StockAdjustment> find_adjustment(const StockNumber& number);
    std::vector<CountListing> counts(std::size_t limit); ///< Open ones first, then the newest.
    /// What a posted sheet did.
    std::vector<CountPostingLine> posted_count_lines(const StockNumber& sheet);

    /// What a user has entered on a sheet of the goods' work and not written down yet.
    std::optional<std::string> goods_draft(UserId user, std::string_view sheet);
    /// Survives the program at once and a loss of power from the next pause on, as an open cart does; nothing
    /// takes it away. In a transaction with what the sheet became, no sheet is written down twice.
    void keep_goods_draft(UserId user, std::string_view sheet, const std::optional<std::string>& body);

    // Lots, transfers, consignment

    /// Lots that expire in so many days or have expired, the first one first. Blocked ones among them.
    std::vector<ExpiringLot> expiring_lots(BusinessDay today, int days);
    std::vector<Place> places();                               ///< The first one is always there.
    std::vector<TransferListing> transfers(std::size_t limit); ///< Those on the way first, then the newest.
    std::optional<TransferArrival> find_arrival(const StockNumber& number);
    Money value_on_the_way();
    std::vector<ConsignorListing> consignors(); ///< With what is owed to each; by name.
    std::optional<ConsignmentSettlement> find_settlement(const StockNumber& number);
    std::vector<ConsignmentSettlement> settlements(std::size_t limit); ///< The newest first.

    // Shifts

    std::vector<ShiftListing> shifts(std::size_t limit); ///< The newest first.
    /// The X report of an open shift, the Z report of a closed one. The shift exists.
    ShiftReport shift_report(ShiftId shift);

    /// Sales in numbers, for any days.
    ReportBook& reports();
    /// The other reports: taxes, debts, stock, the general ledger (`db/report_books.h`).
    ReportBooks& report_books();
    /// Asks `goes_on` while a call works; when it says no, the call ends with `Cancelled`. See
    /// `Database::watch`. For a store that is open for reading.
    void watch(std::function<bool()> goes_on);

    // Receipts to print. The sale's own job is queued by `record(SaleMade)`.

    std::optional<PrintJob> next_print_job(); ///< The oldest that is queued.
    void record_print_progress(const PrintJobId& job, PrintState state, UtcTime now);
    /// Queued, sending or unknown, in the order of the queue.
    std::vector<PrintJob> unfinished_print_jobs();
    /// The cashier's word on an unknown one.
    void settle_print_job(const PrintJobId& job, bool is_on_paper, UtcTime now);
    std::vector<PrintJob> print_jobs_of(const SaleNumber& sale);
    /// Queues SALINAN n, with the next n of this sale.
    PrintJobId add_reprint(const SaleNumber& sale, UtcTime now);

    // Upkeep

    /// Everything that `work` records becomes one durable transaction, all or nothing; an exception of `work`
    /// undoes it and passes on.
    void in_one_transaction(const std::function<void()>& work);
    /// Makes what `keep` has written safe against a loss of power, too, and reads what the sale of the open
    /// cart will ask for. Cheap when there is nothing to do. Call it when the cashier pauses.
    void sync_when_idle();
    /// Writes the log back into the database when it has grown. Call it then, too.
    void checkpoint_when_idle();
    /// A copy of the whole shop file while the shop is open, checked, complete or not there at all. The
    /// pepper of the PINs stays out of it.
    void backup_to(const std::filesystem::path& path);

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace sokoguru::db
