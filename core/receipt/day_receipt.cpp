#include "core/receipt/day_receipt.h"

#include "core/receipt/layout.h"
#include "core/receipt/tender_word.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru {

namespace {

using Weight = ReceiptDocument::Weight;
using Size = ReceiptDocument::Size;

/// Writes one summary; each member function is a block of it.
class Writer {
  public:
    Writer(const DayReport& day, const ShopProfile& profile, const Translate& translate)
        : day_(day),
          figures_(day.closing ? day.closing->figures : day.figures),
          profile_(profile),
          translate_(translate),
          layout_(profile.receipt_columns) {}

    ReceiptDocument write() {
        write_heading();
        write_sales();
        write_tenders();
        write_shifts();
        write_watched();
        if (day_.closing && day_.closing->figures != day_.figures) write_changes();
        layout_.add(ReceiptDocument::Cut{});
        return layout_.take();
    }

  private:
    std::string translate(std::string_view word) const { return translate_(word); }

    void sum(std::string_view label, Money amount) { layout_.pair(label, format_money(amount)); }
    void sum_if_any(std::string_view label, Money amount) {
        if (amount != Money{}) sum(label, amount);
    }
    void count(std::string_view label, std::int64_t number) {
        layout_.pair(label, format_quantity(Quantity::whole(number)));
    }

    void write_heading() {
        layout_.centre(profile_.name, Weight::bold);
        layout_.centre(profile_.address);
        layout_.centre(translate("THE DAY IN NUMBERS"), Weight::bold);
        layout_.rule('=');
        layout_.pair(translate("Day"), format_date(day_.day));
        if (day_.closing) {
            const LocalTime at = to_local(day_.closing->at, profile_.zone);
            layout_.pair(translate("Closed"), format_date(at) + " " + format_clock(at));
        } else {
            layout_.pair(translate("Closed"), translate("not yet"));
        }
        layout_.rule('-');
    }

    void write_sales() {
        const SalesSums& sums = figures_.sums;
        count(translate("Receipts"), sums.count);
        sum(translate("Gross sales"), sums.gross);
        sum_if_any(translate("Discount"), -sums.discount);
        layout_.pair(translate("NET SALES"), format_money(sums.net), Weight::bold, Size::tall);
        sum_if_any("  " + translate("of members"), figures_.member_net);
        sum_if_any("  " + translate("consignment"), figures_.consigned_net);
        if (profile_.tax_status == TaxStatus::taxable_enterprise) sum(translate("PPN included"), sums.tax);
        sum(translate("Gross profit"), sums.gross_profit());
        sum_if_any(translate("Rounding"), figures_.rounding);
        sum_if_any(translate("Donation"), figures_.donation);
    }

    void write_tenders() {
        if (!figures_.tenders.empty()) layout_.rule('-');
        for (const TenderTotal& tender : figures_.tenders) {
            sum(fmt::format("{} ({})", tender_word(tender.tender, translate_), tender.count), tender.amount);
            sum_if_any("  " + translate("not yet seen"), tender.unconfirmed);
        }
    }

    void write_shifts() {
        if (day_.shifts.empty()) return;
        layout_.rule('-');
        for (const ShiftReport& shift : day_.shifts) {
            layout_.left(fmt::format("{} {} {}", translate("Shift"), shift.shift.id.value(),
                                     shift.shift.cashier_name));
            if (!shift.closing) {
                layout_.indented(translate("not counted yet"));
                continue;
            }
            sum("  " + translate("Should be there"), shift.closing->expected);
            sum("  " + translate("Counted"), shift.closing->counted);
            sum("  " + translate("DIFFERENCE"), shift.closing->difference());
        }
    }

    /// What an owner looks at twice.
    void write_watched() {
        layout_.rule('-');
        count(translate("Voids"), figures_.void_count);
        count(translate("Returns"), figures_.return_count);
        sum_if_any(translate("Discount by hand"), figures_.manual_discount);
        if (figures_.drawer_opening_count != 0)
            count(translate("Drawer opened"), figures_.drawer_opening_count);
    }

    void write_changes() {
        layout_.rule('=');
        layout_.centre(translate("SINCE THE DAY WAS CLOSED"), Weight::bold);
        sum(translate("Net sales now"), day_.figures.sums.net);
        for (const TenderTotal& tender : day_.figures.tenders) {
            sum(tender_word(tender.tender, translate_), tender.amount);
            sum_if_any("  " + translate("not yet seen"), tender.unconfirmed);
        }
    }

    const DayReport& day_;
    const DayFigures& figures_;
    const ShopProfile& profile_;
    const Translate& translate_;
    ReceiptLayout layout_;
};

} // namespace

ReceiptDocument make_day_receipt(const DayReport& day, const ShopProfile& profile,
                                 const Translate& translate) {
    return Writer(day, profile, translate).write();
}

} // namespace sokoguru
