#pragma once

#include "app/shop/backup_worker.h"
#include "app/shop/day_files.h"
#include "app/shop/devices.h"
#include "app/shop/inbox.h"
#include "app/shop/paths.h"
#include "app/shop/receipt_queue.h"
#include "app/shop/report_worker.h"
#include "app/shop/shop.h"
#include "app/till/pay_sums.h"
#include "app/till/screen_state.h"
#include "app/till/screens/customer.h"
#include "app/till/screens/screen.h"
#include "app/till/sound.h"
#include "app/till/ui/theme.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

struct Snapshot;

struct TillOptions {
    std::filesystem::path shop_file;
    std::string language;   ///< Empty: the shop's.
    std::string login_hint; ///< Shown below the keypad of the login screen, in the demo shop.
    /// Of the files of a day; empty: as the machine's settings say.
    std::filesystem::path report_folder = {};
    shop::BackupWorker* backups = nullptr; ///< Lives longer than the till; without it no copies are kept.
    /// From which photos of products are taken.
    std::vector<std::filesystem::path> picture_roots = shop::stick_roots();
    /// Logs this user in at the start; only the demo shop does that.
    std::optional<sokoguru::LogIn> first_login;
};

/// The touchscreen till without its window: takes the actions of the screens and the messages of the devices,
/// turns them into commands for the engine, and gives the view of what is.
///
///     Till till(options, devices, inbox);
///     till.reduce(action, now);                       // a tap or a key
///     till.take(message, now);                        // a scan, a printer's report
///     draw_till(till.view(now), ui);
///
/// Every fault of the shop file and every bug ends here, as the fault screen; its button opens the shop
/// again, and what was being paid is then looked up rather than done again. The window's thread.
class Till {
  public:
    Till(TillOptions options, shop::Devices& devices, shop::Inbox& inbox, UtcTime now);
    ~Till();

    void reduce(const Action& action, UtcTime now);
    /// False when nothing on the screen can look otherwise for it: a printer that is away is tried every now
    /// and then.
    bool take(const shop::InboxMessage& message, UtcTime now);
    /// Call when nothing has happened for a while: makes the open cart safe against a power cut and tidies
    /// the file.
    void rest();

    TillView view(UtcTime now) const;
    /// For the display that faces the customer; nothing while no shop is open.
    std::optional<drivers::CustomerDisplay> customer_view() const;
    /// For the monitor that faces the customer.
    CustomerScreenView customer_screen(UtcTime now) const;
    /// The picture of the receipt that is looked at, for the graphics card; null when none is.
    const drivers::Picture* receipt_picture() const;
    /// The shop file, or the copy of it that is practised on.
    std::filesystem::path open_file() const;
    /// The sound of what happened since the last call.
    std::optional<Tone> take_tone();
    /// After how much rest the loop should lock the screen by `LogOut`; nothing while there is nothing to
    /// lock.
    std::optional<std::int64_t> lock_after_ms() const;
    bool should_quit() const { return should_quit_; }
    const std::string& language() const { return language_; }
    ThemeKind theme() const { return theme_; }

  private:
    struct Reducer;

    Snapshot snapshot(const TillState& nobody, UtcTime now) const;
    void open_shop(UtcTime now);
    void guard(const std::function<void()>& work);
    bool take_change_of_devices(UtcTime now);
    void take_report(const drivers::PrintReport& report, UtcTime now);
    void take_scan(const drivers::Scan& read, UtcTime now);
    /// Of a job that is no receipt; false when it is one.
    bool take_report_of_try(const drivers::PrintReport& report);
    void look_at_devices();
    void end_binding_when_over();
    void open_devices();
    void back_to_devices();
    void show_device_list();
    const shop::DeviceRow* chosen_device() const;
    void open_printer_models();
    void say_saved(const tl::expected<void, std::string>& saved, const char* done);
    void use_chosen_as_printer(std::size_t model);
    void bind_chosen_scanner();
    void stop_using_chosen_device();
    void print_test_page();
    void open_drawer();
    void open_test_answers();
    void answer_test_question(std::size_t question, std::optional<std::size_t> choice);
    void sound_buzzer(std::size_t which);
    void save_test_answers();
    /// Brings receipts to the printer and looks at what is left.
    void feed_receipts(UtcTime now);
    void look_at_receipts();
    enum class Fate { on_paper, missing };
    void settle_receipt(std::size_t index, Fate fate, UtcTime now);
    void queue_copy(const SaleNumber& sale, UtcTime now);
    void send_copy(const db::PrintJobId& copy, UtcTime now);
    void scan(const std::string& code, UtcTime now);
    bool command(const Command& asked, UtcTime now, const std::optional<Approval>& approval = std::nullopt);
    void hear(Outcome outcome, const Command& done);
    void ask_price(const Refusal& refusal);
    void follow(const Command& done, UtcTime now);
    void open_form(FormName name, FormSubject subject);
    void open_cart_form(FormName name);
    FormSubject subject_of_cart() const;
    void change_field(const std::string& text);
    void choose_option(std::size_t index);
    void confirm_form(UtcTime now);
    void reduce_form(const FormAction& action, UtcTime now);
    void open_list(ListName name, UtcTime now);
    void load_list(UtcTime now);
    void use_member_button(const std::string& button, const ListPage::Row& row, UtcTime now);
    void use_sale_button(const std::string& button, const ListPage::Row& row, UtcTime now);
    void use_list_button(const std::string& button, const ListPage::Row& row, UtcTime now);
    void reduce_list(const ListAction& action, UtcTime now);
    void open_settings(const std::string& key, UtcTime now);
    void block_or_allow(const std::string& category, UtcTime now);
    void follow_settings(UtcTime now);
    bool scan_into_settings(const std::string& code);
    bool scan_on_drawer_page(const std::string& code);
    void open_count(CountPage::Purpose purpose);
    void count_float_when_due();
    void start_closing();
    void confirm_count(UtcTime now);
    void leave_count(UtcTime now);
    void reduce_count(const DrawerAction& action, UtcTime now);
    void reduce_drawer(const DrawerAction& action, UtcTime now);
    void follow_drawer(const Command& done, UtcTime now);
    void propose_drop();
    Money cash_in_drawer();
    void lock(UtcTime now);
    void show_report(ShiftId shift);
    void print_report();
    bool take_report_of_document(const drivers::PrintReport& report);
    enum class PaperHead { words, logo };
    void print_paper(std::string key, const std::function<ReceiptDocument(const ShopProfile&)>& make,
                     PaperHead head = PaperHead::words);
    void print_slip(const std::function<ReceiptDocument(const ShopProfile&)>& make, UtcTime now);
    void print_slip_of(const MoveCash& moved, UtcTime now);
    void print_slip_of(const RepayCredit& repaid, UtcTime now);
    bool take_report_of_slip(const drivers::PrintReport& report);
    void print_gift_receipt();
    bool take_report_of_gift(const drivers::PrintReport& report);
    void close_report(UtcTime now);
    bool printer_is_busy();
    enum class WhichShop { real, training };
    void change_shop(WhichShop which, UtcTime now);
    void start_training(UtcTime now);
    void end_training(UtcTime now);
    void give_up_training();
    void open_stock(UtcTime now);
    void load_stock();
    void load_stock_rows(std::size_t first_seen);
    void select_stock_row(std::size_t index);
    void choose_stock_filter(std::size_t index);
    void choose_stock_category(const std::string& key);
    void choose_stock_supplier(const std::string& code);
    void show_in_stock(ProductId product);
    void search_stock(const std::string& text);
    void show_older_moves();
    void reduce_stock(const StockAction& action, UtcTime now);
    bool scan_on_stock(const std::string& code);
    std::optional<ProductId> product_of_code(const std::string& code);
    void show_day(BusinessDay day, UtcTime now, std::optional<BusinessDay> compared = std::nullopt);
    void show_day_on_paper(BusinessDay day);
    shop::ReportFolder chosen_report_folder() const;
    std::filesystem::path report_folder() const;
    void open_ledger_account(const std::string& key);
    void open_report_folder_form();
    bool take_report_folder(const FormPage& form);
    void save_day_files();
    void follow_closing(BusinessDay day, UtcTime now);
    void reduce_day(const DayAction& action, UtcTime now);
    void prove_journal();
    void end_proof(const shop::ReportNews& news, UtcTime now);
    void choose_compared_day();
    WorkUnderWay start_work(WorkUnderWay::What what, shop::ReportTask task);
    void stop_work();
    bool take_news(const shop::ReportNews& news, UtcTime now);
    void end_report_work(const shop::ReportNews& news, UtcTime now);
    void open_reports(UtcTime now);
    void make_report();
    void arrange_report();
    void sort_report();
    void choose_report_days(std::size_t index);
    void select_report_row(std::size_t index);
    void show_receipts_of_row(std::size_t index);
    void show_more_receipts();
    void list_report_receipts(UtcTime now);
    void save_report(SaveReportFile::Kind kind);
    bool take_report_form(const FormPage& form, UtcTime now);
    bool look_at_report(const ReportAction& action);
    void reduce_reports(const ReportAction& action, UtcTime now);
    void open_product(ProductId product, UtcTime now);
    void open_new_product(const std::string& code);
    void open_product_form(FormName name, UnitId unit);
    void use_product_button(const std::string& button, const ListPage::Row& row, UtcTime now);
    void remove_from_product(const std::string& key, UtcTime now);
    bool use_catalogue_button(const std::string& button, const ListPage::Row& row, UtcTime now);
    bool load_catalogue_list();
    bool confirm_catalogue_form(const FormPage& page, UtcTime now);
    bool close_catalogue_list(UtcTime now);
    bool scan_on_product(const std::string& code, UtcTime now);
    void look_at_photos();
    void open_photo_files(const std::filesystem::path& folder, UtcTime now);
    std::vector<ListPage::Row> photo_rows() const;
    void use_photo_button(const std::string& button, const ListPage::Row& row, UtcTime now);
    void follow_photo(const ChangePhoto& done, UtcTime now);
    bool close_photo_files(UtcTime now);
    void ask_below_cost(const Command& asked);
    void follow_catalogue(const Command& done, UtcTime now);
    const std::optional<shop::LabelPrinterSetting>& label_printer() const;
    void ask_about_labels(std::vector<db::LabelDue> units, std::string what);
    void ask_about_labels_of(const GoodsPage& goods);
    void ask_about_due_labels();
    bool take_label_form(const FormPage& form, UtcTime now);
    void make_label_sheet(const std::vector<db::LabelDue>& units, int copies, UtcTime now);
    void send_labels(const std::vector<db::LabelDue>& units, int copies, UtcTime now);
    void note_printed_labels(const std::vector<db::LabelDue>& units, UtcTime now);
    bool take_report_of_labels(const drivers::PrintReport& report, UtcTime now);
    void open_label_printer_form();
    void save_label_printer(const FormPage& form);
    void print_test_label();
    bool may_manage_catalogue() const;
    void open_take_back(const SaleNumber& number);
    bool scan_on_take_back(const std::string& code);
    bool scan_into_voucher(const std::string& code);
    bool scan_on_debtors(const std::string& code);
    void take_back_chosen(UtcTime now, const std::optional<Approval>& approval = std::nullopt);
    void reduce_take_back(const TakeBackAction& action, UtcTime now);
    struct StockReducer;
    GoodsPage* goods_page();
    void keep_goods_draft();
    OrRefusal<Outcome> handle_goods(const Command& asked, UtcTime now,
                                    const std::optional<Approval>& approval = std::nullopt);
    void open_goods_page(GoodsPageKind kind, UtcTime now);
    void take_up_goods_page(GoodsPageKind kind);
    bool scan_on_goods_page(const std::string& code, UtcTime now);
    void add_stock_goods(const Product& product, UnitId unit, UtcTime now);
    void change_stock_unit(GoodsPage& page);
    void type_stock(GoodsPage& page, const std::function<std::string(const std::string&)>& change);
    bool refuse_unreadable_expiry(GoodsPage& page);
    void save_goods_page(bool is_confirmed, UtcTime now);
    void follow_stock(const Command& done, UtcTime now);
    void reduce_goods(const GoodsAction& action, UtcTime now);
    void use_stock_list_button(const std::string& button, const ListPage::Row& row, UtcTime now);
    void use_transfer_button(const std::string& button, const ListPage::Row& row, UtcTime now);
    SendGoods goods_to_send(const GoodsPage& page) const;
    void open_arrival(const StockNumber& number);
    void choose_arrived_goods(const Product& product);
    void save_arrival(const GoodsPage& page, UtcTime now);
    bool follow_transfer(const Command& done);
    void take_up_consigned_page(GoodsPageKind kind, const ListPage::Row& consignor);
    bool refuse_other_consignor(const Product& product);
    void save_consigned_page(const GoodsPage& page, UtcTime now);
    void take_consigned_note(const FormPage& form);
    void open_consignor_terms(const std::string& code);
    void open_settlement(const std::string& code);
    void print_settlement(const StockNumber& number);
    bool use_consignor_button(const std::string& button, const ListPage::Row& row, UtcTime now);
    bool follow_consignment(const Command& done, UtcTime now);
    void open_lots(ProductId product, const std::string& name, UtcTime now);
    void ask_about_lot(const ListPage::Row& row);
    void ask_to_mark_down(UtcTime now);
    bool use_lots_button(const std::string& button, const ListPage::Row& row, UtcTime now);
    bool scan_on_lots(const std::string& code, UtcTime now);
    bool follow_lots(const Command& done);
    bool close_lots_list(UtcTime now);
    void take_stock_head(const FormPage& form);
    void take_stock_batch(const FormPage& form);
    void open_count_form();
    void go_on_counting(const StockNumber& number);
    void look_at_count();
    void look_at_counted(ProductId product);
    GoodsPage::Counted valued(const CountSheet& sheet, CountedProduct product);
    void choose_counted_goods(const Product& product, UnitId unit, UtcTime now);
    bool enter_stock_count(UtcTime now);
    void post_stock_count(LargeDifferences large_differences, UtcTime now);
    void follow_stock_count(const Command& done);
    std::optional<OrderProgress> order_of_list();
    void show_order_lines(const StockNumber& number, UtcTime now);
    void make_orders(UtcTime now);
    void order_more(const Product& product, UnitId unit, UtcTime now);
    bool scan_on_order(const std::string& code, UtcTime now);
    void change_order_line(ProductId product, const std::function<void(OrderedLine&)>& change, UtcTime now);
    bool take_order_line(const FormPage& form, UtcTime now);
    void show_order(const PurchaseOrder& order);
    ReceiptDocument document_of_order(const StockNumber& number, const ShopProfile& profile);
    void receive_order(const StockNumber& number, UtcTime now);
    void use_order_button(const std::string& button, const ListPage::Row& row, UtcTime now);
    void use_supplier_button(const std::string& button, const ListPage::Row& row);
    bool use_purchasing_button(const std::string& button, const ListPage::Row& row, UtcTime now);
    bool leave_purchasing_list(UtcTime now);
    bool follow_purchasing(const Command& done, UtcTime now);
    std::string rest_of_order(const StockNumber& number);
    bool ask_purchasing_confirmation(const Command& asked, const Refusal& refusal);
    void leave_pages();
    void look_at_buyer();
    void look_at_held_carts();
    Quantity next_quantity() const;
    void refuse(const Refusal& refusal);
    void say(Notice::Kind kind, std::string text);
    void enter_sale();
    void load_tiles();
    void show_prices_of_today(UtcTime now);
    void search();
    void start_payment();
    void look_at_account();
    void finish_payment(UtcTime now);
    void take_by_tender(const PaySums& sums, UtcTime now);
    void open_qris(Money amount);
    void take_qris(PaymentState state, UtcTime now);
    void follow_payment(UtcTime now);
    void take_part(UtcTime now);
    void take_payment_back(const TakePaymentBack& asked, UtcTime now);
    void toggle_donation();
    void take_donation(Money amount);
    void choose_tender(TenderTab tender);
    void choose_quick_amount(std::size_t index);
    void print_again(UtcTime now);
    void save_receipt_file();
    void reduce_pay(const PayAction& action, UtcTime now);
    void show_receipt(const Sale& sale);
    ReceiptDocument receipt_of(const Sale& sale);
    std::optional<drivers::ModuleGrid> logo_for(int columns);
    ReceiptOptions::Purpose receipt_purpose() const;
    void show_last_receipt();
    std::optional<LineId> line_at(std::size_t index) const;

    TillOptions options_;
    shop::Inbox& inbox_;
    shop::Devices& devices_;
    std::unique_ptr<drivers::PrintWorker> worker_;
    std::unique_ptr<drivers::PrintWorker> label_worker_;
    std::unique_ptr<shop::ReportWorker> reports_; ///< Null before somebody has asked for a report.
    std::unique_ptr<shop::Shop> shop_;            ///< Null while the shop file can't be opened.
    std::unique_ptr<shop::ReceiptQueue> receipts_;
    ScreenState screen_;
    /// Who goes on after a fault, and with which cart.
    struct BeforeFault {
        std::optional<User> user;
        CartId cart;
    };
    BeforeFault before_fault_;
    /// What should be in the drawer, added up once and then kept up by each sale.
    std::optional<Money> cash_in_drawer_;
    /// The page of the goods' work as the shop file has it.
    std::optional<std::string> kept_goods_draft_;
    std::int64_t photo_edition_ = 0; ///< Of the photo that changed last.
    BusinessDay tiles_day_;          ///< Whose prices the tiles show.
    std::string language_;
    ThemeKind theme_ = ThemeKind::light;
    std::optional<Tone> tone_;
    bool should_quit_ = false;
};

} // namespace sokoguru::till
