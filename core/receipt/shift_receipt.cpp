#include "core/receipt/shift_receipt.h"

#include "core/receipt/layout.h"
#include "core/receipt/tender_word.h"
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

/// "1f3a09bc 5d…": what two people read to each other.
std::string in_groups(std::string_view hash) {
    constexpr std::size_t group_length = 8;
    std::string text;
    for (std::size_t at = 0; at < hash.size(); at += group_length) {
        if (at > 0) text += ' ';
        text += hash.substr(at, group_length);
    }
    return text;
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
        layout_.rule('-');
        write_chain();
        if (report_.closing) write_signatures();
        layout_.add(ReceiptDocument::Cut{});
        return layout_.take();
    }

  private:
    std::string translate(std::string_view word) const { return translate_(word); }

    void line(std::string_view label, std::string_view value) { layout_.pair(label, value); }
    void sum(std::string_view label, Money amount) { line(label, format_money(amount)); }
    void sum_if_any(std::string_view label, Money amount) {
        if (amount != Money{}) sum(label, amount);
    }
    void count(std::string_view label, std::int64_t number) {
        line(label, format_quantity(Quantity::whole(number)));
    }
    void count_if_any(std::string_view label, std::int64_t number) {
        if (number != 0) count(label, number);
    }

    void write_heading() {
        layout_.centre(profile_.name, Weight::bold);
        layout_.centre(profile_.address);
        layout_.centre(report_.closing ? translate("Z REPORT") : translate("X REPORT"), Weight::bold);
        layout_.rule('=');
        count(translate("Shift"), report_.shift.id.value());
        line(translate("Cashier"), report_.shift.cashier_name);
        line(translate("Opened"), moment_text(report_.shift.opened_at, profile_.zone));
        if (report_.closing) {
            line(translate("Closed"), moment_text(report_.closing->at, profile_.zone));
            if (report_.closing->cashier != report_.shift.cashier)
                line(translate("Counted by"), report_.closing->cashier_name);
        }
        layout_.rule('-');
    }

    void write_numbers() {
        count(translate("Receipts"), report_.sale_count);
        if (report_.first_sale) line(translate("First number"), report_.first_sale->text());
        if (report_.last_sale) line(translate("Last number"), report_.last_sale->text());
        count(translate("Missing numbers"), report_.missing_count);
        layout_.rule('-');
    }

    void write_sales() {
        sum(translate("Gross sales"), report_.gross);
        sum_if_any(translate("Discount"), -report_.discount);
        if (report_.return_count != 0)
            sum(fmt::format("{} ({})", translate("Returns"), report_.return_count), -report_.returns);
        if (report_.void_count != 0)
            sum(fmt::format("{} ({})", translate("Voids"), report_.void_count), -report_.voids);
        layout_.pair(translate("NET SALES"), format_money(report_.net), Weight::bold, Size::tall);
        sum_if_any("  " + translate("of members"), report_.member_net);
        sum_if_any("  " + translate("of the public"), report_.public_net);
        sum_if_any("  " + translate("own goods"), report_.own_net);
        sum_if_any("  " + translate("consignment"), report_.consigned_net);
        if (profile_.tax_status == TaxStatus::taxable_enterprise) sum(translate("PPN included"), report_.tax);
        sum_if_any(translate("Rounding"), report_.rounding);
        sum_if_any(translate("Donation"), report_.donation);
    }

    void write_tenders() {
        if (!report_.tenders.empty()) layout_.rule('-');
        for (const TenderTotal& tender : report_.tenders) {
            sum(fmt::format("{} ({})", tender_word(tender.tender, translate_), tender.count), tender.amount);
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
        layout_.pair(translate("Should be there"), format_money(closing.expected), Weight::bold);
        for (const DenominationCount& counted : closing.counts) {
            if (counted.count == 0) continue;
            sum(fmt::format("  {} x {}", format_quantity(Quantity::whole(counted.count)),
                            format_money(counted.denomination)),
                sum_of({&counted, 1}));
        }
        layout_.pair(translate("Counted"), format_money(closing.counted), Weight::bold);
        layout_.pair(translate("DIFFERENCE"), format_money(closing.difference()), Weight::bold, Size::tall);
        layout_.indented(closing.reason);
        if (!closing.first_count) return;
        sum(translate("First count"), closing.first_count->counted);
        sum("  " + translate("difference then"), closing.first_count->difference());
    }

    /// What an owner looks at twice.
    void write_watched() {
        if (report_.removed_line_count == 0 && report_.cancelled_cart_count == 0 &&
            report_.changed_price_count == 0 && report_.manual_discount == Money{} &&
            report_.drawer_opening_count == 0)
            return;
        layout_.rule('-');
        count_if_any(translate("Lines removed"), report_.removed_line_count);
        count_if_any(translate("Carts thrown away"), report_.cancelled_cart_count);
        count_if_any(translate("Prices changed"), report_.changed_price_count);
        sum_if_any(translate("Discount by hand"), report_.manual_discount);
        count_if_any(translate("Drawer opened"), report_.drawer_opening_count);
    }

    void write_chain() {
        count(translate("Journal"), report_.journal_sequence);
        layout_.indented(in_groups(report_.journal_hash));
    }

    void write_signatures() {
        layout_.add(ReceiptDocument::Feed{2});
        const auto columns = static_cast<std::size_t>(profile_.receipt_columns);
        const std::string line_to_sign(columns / 2 - 1, '_');
        layout_.pair(line_to_sign, line_to_sign);
        layout_.pair(translate("Cashier"), translate("Supervisor"));
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
