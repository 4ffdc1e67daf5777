#include "core/receipt/sale_receipt.h"

#include "core/receipt/layout.h"
#include "core/receipt/tender_name.h"
#include "core/values/hijri.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace sokoguru {

namespace {

using Weight = ReceiptDocument::Weight;
using Size = ReceiptDocument::Size;
using Kind = LineDiscount::Kind;

/// What came off single goods stands below them; what came off for who the buyer is stands in the totals.
bool stands_in_totals(Kind kind) {
    return kind == Kind::price_level || kind == Kind::manual_cart;
}

Money sum_of(const Sale& sale, Kind kind) {
    Money sum;
    for (const SaleLine& line : sale.lines) {
        for (const LineDiscount& discount : line.discounts) {
            if (discount.kind == kind) sum += discount.amount;
        }
    }
    return sum;
}

bool is_return(const Sale& sale) {
    return std::all_of(sale.lines.begin(), sale.lines.end(),
                       [](const SaleLine& line) { return line.quantity < Quantity{}; });
}

/// What a buyer counts in the bag: pieces, and one for whatever was weighed. Beside goods that are bought,
/// goods that come back do not count.
Quantity item_count(const Sale& sale) {
    const bool comes_back = is_return(sale);
    Quantity count;
    for (const SaleLine& line : sale.lines) {
        const Quantity quantity = comes_back ? -line.quantity : line.quantity;
        if (quantity > Quantity{}) count += quantity.is_whole() ? quantity : Quantity::whole(1);
    }
    return count;
}

/// Writes one receipt; each member function is a block of it.
class Writer {
  public:
    Writer(const Sale& sale, const ShopProfile& profile, const Translate& translate,
           const ReceiptOptions& options)
        : sale_(sale),
          profile_(profile),
          translate_(translate),
          options_(options),
          layout_(profile.receipt_columns) {}

    ReceiptDocument write() {
        write_heading();
        write_circumstances();
        for (const SaleLine& line : sale_.lines) {
            write_line(line);
        }
        if (shows_prices()) {
            write_totals();
            write_payments();
            if (profile_.tax_status == TaxStatus::taxable_enterprise) write_tax();
        }
        write_foot();
        return layout_.take();
    }

  private:
    std::string translate(std::string_view word) const { return translate_(word); }
    bool shows_prices() const { return options_.prices == ReceiptOptions::Prices::shown; }
    bool is_training() const { return options_.purpose == ReceiptOptions::Purpose::training; }
    void below(const std::string& text) { layout_.pair("  " + text, ""); }
    void mark(const std::string& text) { layout_.centre(fmt::format("*** {} ***", text), Weight::bold); }
    void sum(const std::string& label, Money amount) { layout_.pair(label, format_money(amount)); }
    void sum_if_any(const std::string& label, Money amount) {
        if (amount != Money{}) sum(label, amount);
    }

    void write_heading() {
        if (is_training()) mark(translate("TRAINING"));
        layout_.centre(profile_.name, Weight::bold);
        layout_.centre(profile_.address);
        if (profile_.tax_status == TaxStatus::taxable_enterprise && !profile_.tax_number.empty())
            layout_.centre(fmt::format("NPWP {}", profile_.tax_number));
        if (options_.copy.number > 0) mark(fmt::format("{} {}", translate("COPY"), options_.copy.number));
        if (sale_.voids) {
            mark(fmt::format("{} {}", translate("VOID"), sale_.voids->text()));
        } else if (is_return(sale_)) {
            mark(translate("RETURN"));
        }
        if (!shows_prices()) mark(translate("GIFT RECEIPT"));
        layout_.rule('=');
    }

    void write_circumstances() {
        const std::string cashier = fmt::format("{}: {}", translate("Csh"), sale_.cashier_name);
        const std::string number = "No " + sale_.number.text();
        const std::size_t both = text_length(number) + 1 + text_length(cashier);
        if (both <= static_cast<std::size_t>(profile_.receipt_columns)) {
            layout_.pair(number, cashier);
        } else {
            layout_.left(number);
            layout_.left(cashier);
        }
        const LocalTime local = to_local(sale_.at, profile_.zone);
        layout_.pair(fmt::format("{:02}/{:02}/{:02} {:02}:{:02}", local.day, local.month, local.year % 100,
                                 local.hour, local.minute),
                     format_hijri(sale_.at, profile_.zone, profile_.hijri_shift_days));
        if (sale_.member)
            layout_.pair(fmt::format("{}: {}", translate("Member"), sale_.member->code),
                         options_.member_name);
        layout_.rule('-');
    }

    void write_line(const SaleLine& line) {
        layout_.left(line.consignor.empty() ? line.name : line.name + " (T)");
        const std::string quantity = fmt::format("  {} {}", format_quantity(line.quantity), line.unit_name);
        if (!shows_prices()) {
            layout_.left(quantity);
            return;
        }
        layout_.pair(fmt::format("{} x {}", quantity, format_money(line.unit_price)),
                     format_money(line.gross));
        if (line.discounts.empty()) sum_if_any("  ", -line.discount);
        for (const LineDiscount& discount : line.discounts) {
            if (!stands_in_totals(discount.kind)) sum("  " + label_of(discount), -discount.amount);
        }
        if (line.origin && !sale_.voids)
            below(fmt::format("{} {}", translate("from"), line.origin->sale.text()));
    }

    std::string label_of(const LineDiscount& discount) const {
        switch (discount.kind) {
        case Kind::tier: return translate("Quantity price");
        case Kind::case_price: return translate("Case price");
        case Kind::promotion: return discount.label;
        case Kind::manual_line: break;
        case Kind::returned: return translate("Discount then");
        case Kind::price_level:
        case Kind::manual_cart: break;
        }
        return translate("Discount");
    }

    void write_totals() {
        layout_.rule('-');
        const Money of_buyer = sum_of(sale_, Kind::price_level);
        const Money of_cart = sum_of(sale_, Kind::manual_cart);
        sum(fmt::format(fmt::runtime(translate("Subtotal ({} items)")), format_quantity(item_count(sale_))),
            sale_.total + of_buyer + of_cart);
        sum_if_any(sale_.buyer_class == BuyerClass::wholesale ? translate("Wholesale discount")
                                                              : translate("Member discount"),
                   -of_buyer);
        sum_if_any(translate("Discount"), -of_cart);
        sum_if_any(translate("Rounding"), sale_.rounding);
        layout_.pair(translate("TOTAL"), format_money(sale_.due), Weight::bold, Size::tall);
    }

    void write_payments() {
        for (const Payment& payment : sale_.payments) {
            const std::string name = tender_name(payment.tender, translate_);
            if (payment.amount < Money{}) {
                sum(fmt::format("{} {}", translate("Paid back"), name), -payment.amount);
            } else {
                sum(name, payment.amount);
            }
            if (!payment.reference.empty()) below(payment.reference);
            if (payment.state == PaymentState::unconfirmed) below(translate("not yet seen"));
            if (payment.due_day && payment.amount > Money{})
                below(fmt::format("{} {}", translate("due"), format_date(*payment.due_day)));
        }
        sum_if_any(translate("Donation (by consent)"), sale_.donation);
        if (sale_.due >= Money{}) layout_.pair(translate("Change"), format_money(sale_.change), Weight::bold);
        Money saved;
        for (const SaleLine& line : sale_.lines) {
            saved += line.discount;
        }
        if (saved > Money{}) sum(translate("You saved"), saved);
    }

    /// The block that a taxable enterprise must print, in whole rupiah: price before tax and PPN add up to
    /// what the taxed goods cost, and the tax base is 11/12 of the price before tax (domain sheet: 27.500 →
    /// 24.775 + 2.725, of 22.710).
    void write_tax() {
        Money taxed;
        Money tax;
        for (const SaleLine& line : sale_.lines) {
            if (line.tax_class != TaxClass::ppn) continue;
            taxed += line.net;
            tax += line.tax;
        }
        const Money before = taxed - tax;
        layout_.rule('-');
        sum(translate("Taxed goods before PPN"), before);
        sum(translate("Tax base (DPP)"), Money{multiply_divide_half_up(before.rupiah(), 11, 12)});
        sum(translate("PPN included"), tax);
    }

    void write_foot() {
        layout_.rule('-');
        if (sale_.member && shows_prices())
            sum(translate("SHU purchases this year"), sale_.member->spending_this_year);
        const bool consignment = std::any_of(sale_.lines.begin(), sale_.lines.end(),
                                             [](const SaleLine& line) { return !line.consignor.empty(); });
        if (consignment) layout_.left(translate("(T)=consignment goods"));
        if (!sale_.reason.empty()) layout_.left(fmt::format("{}: {}", translate("Reason"), sale_.reason));
        layout_.centre(profile_.footer);
        if (is_training()) {
            mark(translate("TRAINING"));
        } else {
            layout_.add(ReceiptDocument::Barcode{sale_.number.text()});
        }
        layout_.add(ReceiptDocument::Cut{});
    }

    const Sale& sale_;
    const ShopProfile& profile_;
    const Translate& translate_;
    const ReceiptOptions& options_;
    ReceiptLayout layout_;
};

} // namespace

ReceiptDocument make_sale_receipt(const Sale& sale, const ShopProfile& profile, const Translate& translate,
                                  const ReceiptOptions& options) {
    return Writer(sale, profile, translate, options).write();
}

} // namespace sokoguru
