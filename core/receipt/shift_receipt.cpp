#include "core/receipt/shift_receipt.h"

#include "core/receipt/layout.h"
#include "core/receipt/tender_name.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru {

namespace {

using Weight = ReceiptDocument::Weight;
using Size = ReceiptDocument::Size;

std::string moment_text(UtcTime time, Zone zone) {
    const LocalTime local = to_local(time, zone);
    return format_date(local) + " " + format_clock(local);
}

/// Writes one report; each member function is a block of it.
class Writer {
  public:
    Writer(const ShiftReport& report, const ShopProfile& profile, const Translate& translate)
        : report_(report), profile_(profile), translate_(translate), layout_(profile.receipt_columns) {}

    ReceiptDocument write() {
        write_heading();
        write_numbers();
        write_sales();
        write_tenders();
        if (report_.closing) write_cash(*report_.closing);
        write_watched();
        write_foot();
        return layout_.take();
    }

  private:
    std::string translate(std::string_view word) const { return translate_(word); }
    void line(const std::string& label, const std::string& value) { layout_.pair(label, value); }
    void sum(const std::string& label, Money amount) { line(label, format_money(amount)); }
    void sum_if_any(const std::string& label, Money amount) {
        if (amount != Money{}) sum(label, amount);
    }
    void count_if_any(const std::string& label, std::int64_t count) {
        if (count != 0) line(label, format_quantity(Quantity::whole(count)));
    }

    void write_heading() {
        layout_.centre(profile_.name, Weight::bold);
        layout_.centre(profile_.address);
        layout_.centre(report_.closing ? translate("Z REPORT") : translate("X REPORT"), Weight::bold);
        layout_.rule('=');
        line(translate("Shift"), std::to_string(report_.shift.id.value()));
        line(translate("Cashier"), report_.shift.cashier_name);
        line(translate("Opened"), moment_text(report_.shift.opened_at, profile_.zone));
        if (report_.closing) line(translate("Closed"), moment_text(report_.closing->at, profile_.zone));
        layout_.rule('-');
    }

    void write_numbers() {
        line(translate("Receipts"), format_quantity(Quantity::whole(report_.sale_count)));
        if (report_.first_sale) line(translate("First number"), report_.first_sale->text());
        if (report_.last_sale) line(translate("Last number"), report_.last_sale->text());
        line(translate("Missing numbers"), format_quantity(Quantity::whole(report_.missing_count)));
        layout_.rule('-');
    }

    void write_sales() {
        sum(translate("Gross sales"), report_.gross);
        sum_if_any(translate("Discount"), -report_.discount);
        if (report_.return_count != 0)
            layout_.pair(fmt::format("{} ({})", translate("Returns"), report_.return_count),
                         format_money(-report_.returns));
        if (report_.void_count != 0)
            layout_.pair(fmt::format("{} ({})", translate("Voids"), report_.void_count),
                         format_money(-report_.voids));
        layout_.pair(translate("NET SALES"), format_money(report_.net), Weight::bold, Size::tall);
        sum_if_any("  " + translate("of members"), report_.member_net);
        sum_if_any("  " + translate("of the public"), report_.public_net);
        sum_if_any("  " + translate("own goods"), report_.own_net);
        sum_if_any("  " + translate("consignment"), report_.consigned_net);
        if (profile_.tax_status == TaxStatus::taxable_enterprise) sum(translate("PPN included"), report_.tax);
        sum_if_any(translate("Rounding"), report_.rounding);
        sum_if_any(translate("Donation"), report_.donation);
        layout_.rule('-');
    }

    void write_tenders() {
        for (const TenderTotal& tender : report_.tenders) {
            layout_.pair(fmt::format("{} ({})", tender_name(tender.tender, translate_), tender.count),
                         format_money(tender.amount));
            sum_if_any("  " + translate("not yet seen"), tender.unconfirmed);
        }
    }

    void write_cash(const ShiftClosing& closing) {
        const ExpectedCash& cash = report_.cash;
        layout_.rule('-');
        sum(translate("Float"), cash.float_total);
        sum("+ " + translate("cash sales"), cash.sales);
        sum_if_any("+ " + translate("paid back by members"), cash.credit_repayments);
        sum_if_any("+ " + translate("cash in"), cash.cash_in);
        sum_if_any("- " + translate("refunds"), -cash.refunds);
        sum_if_any("- " + translate("cash out"), -cash.cash_out);
        sum_if_any("- " + translate("to the safe"), -cash.drops);
        sum(translate("Should be there"), closing.expected);
        for (const DenominationCount& counted : closing.counts) {
            if (counted.count == 0) continue;
            layout_.pair(fmt::format("  {} x {}", counted.count, format_money(counted.denomination)),
                         format_money(Money{counted.count * counted.denomination.rupiah()}));
        }
        sum(translate("Counted"), closing.counted);
        layout_.pair(translate("DIFFERENCE"), format_money(closing.difference()), Weight::bold, Size::tall);
        if (!closing.reason.empty()) layout_.left(closing.reason);
    }

    /// What an owner looks at twice.
    void write_watched() {
        layout_.rule('-');
        count_if_any(translate("Lines removed"), report_.removed_line_count);
        count_if_any(translate("Carts thrown away"), report_.cancelled_cart_count);
        count_if_any(translate("Prices changed"), report_.changed_price_count);
        sum_if_any(translate("Discount by hand"), report_.manual_discount);
        count_if_any(translate("Drawer opened"), report_.drawer_opening_count);
    }

    void write_foot() {
        layout_.left(fmt::format("{} {}", translate("Journal"), report_.journal_sequence));
        layout_.left(report_.journal_hash);
        if (!report_.closing) {
            layout_.add(ReceiptDocument::Cut{});
            return;
        }
        layout_.add(ReceiptDocument::Feed{2});
        const std::size_t half = static_cast<std::size_t>(profile_.receipt_columns) / 2 - 1;
        const std::string line(half, '_');
        layout_.pair(line, line);
        layout_.pair(translate("Cashier"), translate("Supervisor"));
        layout_.add(ReceiptDocument::Cut{});
    }

    const ShiftReport& report_;
    const ShopProfile& profile_;
    const Translate& translate_;
    ReceiptLayout layout_;
};

} // namespace

ReceiptDocument make_shift_receipt(const ShiftReport& report, const ShopProfile& profile,
                                   const Translate& translate) {
    return Writer(report, profile, translate).write();
}

} // namespace sokoguru
