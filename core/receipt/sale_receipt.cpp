#include "core/receipt/sale_receipt.h"

#include "core/receipt/layout.h"
#include "core/receipt/shown_discounts.h"
#include "core/receipt/tax_block.h"
#include "core/receipt/tender_word.h"
#include "core/values/hijri.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru {

namespace {

using Weight = ReceiptDocument::Weight;
using Size = ReceiptDocument::Size;

/// What a ticket does with goods.
enum class TicketKind { sale, taking_back, exchange, undoing };

TicketKind kind_of(const Sale& sale) {
    if (sale.voids) return TicketKind::undoing;
    const auto comes_back = [](const SaleLine& line) { return line.quantity < Quantity{}; };
    if (std::ranges::none_of(sale.lines, comes_back)) return TicketKind::sale;
    return std::ranges::all_of(sale.lines, comes_back) ? TicketKind::taking_back : TicketKind::exchange;
}

/// What a buyer counts in the bag: pieces, and one for whatever was weighed.
Quantity item_count(const Sale& sale) {
    Quantity count;
    for (const SaleLine& line : sale.lines) {
        count += line.quantity.is_whole() ? line.quantity : Quantity::whole(1);
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
          kind_(kind_of(sale)),
          discounts_(shown_discounts(sale, translate)),
          layout_(profile.receipt_columns) {}

    ReceiptDocument write() {
        const bool shows_prices = options_.prices == ReceiptOptions::Prices::shown;
        write_heading();
        write_numbers();
        if (shows_prices) write_buyer();
        write_origin();
        layout_.rule('-');
        for (std::size_t i = 0; i < sale_.lines.size(); ++i) {
            write_line(i);
        }
        if (shows_prices) {
            write_totals();
            write_payments();
            write_tax();
        }
        layout_.rule('-');
        if (shows_prices) write_for_buyer();
        write_foot();
        return layout_.take();
    }

  private:
    std::string translate(std::string_view word) const { return translate_(word); }

    void sum(std::string_view label, Money amount, Weight weight = Weight::regular,
             Size size = Size::normal) {
        layout_.pair(label, format_money(amount), weight, size);
    }

    void title(std::string_view words) { layout_.centre(fmt::format("*** {} ***", words), Weight::bold); }

    void write_training_mark() {
        if (options_.purpose == ReceiptOptions::Purpose::training) title(translate("TRAINING"));
    }

    void write_heading() {
        write_training_mark();
        layout_.centre(profile_.name, Weight::bold);
        layout_.centre(profile_.address);
        if (profile_.tax_status == TaxStatus::taxable_enterprise && !profile_.tax_number.empty()) {
            layout_.centre(fmt::format("NPWP {}", profile_.tax_number));
        }
        if (options_.copy > 0) title(fmt::format("{} {}", translate("COPY"), options_.copy));
        if (options_.prices == ReceiptOptions::Prices::hidden) title(translate("GIFT RECEIPT"));
        switch (kind_) {
        case TicketKind::sale: break;
        case TicketKind::taking_back: title(translate("RETURN")); break;
        case TicketKind::exchange: title(translate("EXCHANGE")); break;
        case TicketKind::undoing: title(translate("VOID")); break;
        }
        layout_.rule('=');
    }

    void write_numbers() {
        const std::string cashier = fmt::format("{}: {}", translate("Csh"), sale_.cashier_name);
        const std::string number = "No " + sale_.number.text();
        const auto columns = static_cast<std::size_t>(profile_.receipt_columns);
        if (text_length(number) + 1 + text_length(cashier) <= columns) {
            layout_.pair(number, cashier);
        } else {
            layout_.left(number);
            layout_.left(cashier);
        }
        const LocalTime local = to_local(sale_.at, profile_.zone);
        layout_.pair(fmt::format("{:02}/{:02}/{:02} {:02}:{:02}", local.day, local.month, local.year % 100,
                                 local.hour, local.minute),
                     format_hijri(sale_.at, profile_.zone, profile_.hijri_shift_days));
    }

    std::string buyer_word() const {
        switch (sale_.buyer_class) {
        case BuyerClass::member: return translate("Member");
        case BuyerClass::candidate: return translate("Candidate member");
        case BuyerClass::extraordinary_member: return translate("Extraordinary member");
        case BuyerClass::wholesale: return translate("Wholesale");
        case BuyerClass::general_public: break;
        }
        return translate("Public");
    }

    void write_buyer() {
        if (sale_.member) {
            const std::string code = fmt::format("{}: {}", buyer_word(), sale_.member->code);
            if (options_.member_name.empty()) {
                layout_.left(code);
            } else {
                layout_.pair(code, options_.member_name);
            }
        } else if (sale_.buyer_class != BuyerClass::general_public) {
            layout_.left(buyer_word());
        }
    }

    /// Where goods that come back were sold, each receipt once, and why they come back where somebody said
    /// so.
    void write_origin() {
        if (kind_ == TicketKind::sale) return;
        if (sale_.voids) {
            layout_.left(fmt::format("{} {}", translate("Undoes"), sale_.voids->text()));
        } else {
            std::vector<std::string> origins;
            for (const SaleLine& line : sale_.lines) {
                if (line.quantity > Quantity{}) continue;
                std::string origin =
                    line.origin ? fmt::format("{} {}", translate("Sold with"), line.origin->sale.text())
                                : translate("Without a receipt");
                if (std::ranges::find(origins, origin) == origins.end()) origins.push_back(std::move(origin));
            }
            for (const std::string& origin : origins) {
                layout_.left(origin);
            }
        }
        if (!sale_.reason.empty()) layout_.left(fmt::format("{}: {}", translate("Reason"), sale_.reason));
    }

    void write_line(std::size_t index) {
        const SaleLine& line = sale_.lines[index];
        layout_.left(line.consignor.empty() ? line.name : line.name + " (T)");
        const std::string quantity = fmt::format("{} {}", format_quantity(line.quantity), line.unit_name);
        if (options_.prices == ReceiptOptions::Prices::hidden) {
            layout_.indented(quantity);
            return;
        }
        sum(fmt::format("  {} x {}", quantity, format_money(line.unit_price)), line.gross);
        for (const ShownDiscounts::Entry& entry : discounts_.under_lines[index]) {
            sum("  " + entry.label, -entry.amount);
        }
    }

    std::string subtotal_label() const {
        if (kind_ != TicketKind::sale) return translate("Subtotal");
        const Quantity items = item_count(sale_);
        if (items == Quantity::whole(1)) return translate("Subtotal (1 item)");
        return fmt::format(fmt::runtime(translate("Subtotal ({} items)")), format_quantity(items));
    }

    /// The subtotal is the sum of what stands above it.
    void write_totals() {
        Money subtotal = sale_.total;
        for (const ShownDiscounts::Entry& entry : discounts_.below_subtotal) {
            subtotal += entry.amount;
        }
        layout_.rule('-');
        sum(subtotal_label(), subtotal);
        for (const ShownDiscounts::Entry& entry : discounts_.below_subtotal) {
            sum(entry.label, -entry.amount);
        }
        if (sale_.rounding != Money{}) sum(translate("Rounding"), sale_.rounding);
        sum(translate("TOTAL"), sale_.due, Weight::bold, Size::tall);
    }

    void write_payment(const Payment& payment) {
        const std::string tender = tender_word(payment.tender, translate_);
        if (payment.amount < Money{}) {
            sum(fmt::format("{}: {}", translate("Paid back"), tender), -payment.amount, Weight::bold);
        } else {
            sum(tender, payment.amount);
        }
        layout_.indented(payment.reference);
        if (payment.due_day)
            layout_.indented(fmt::format("{} {}", translate("due on"), format_date(*payment.due_day)));
        if (payment.state == PaymentState::unconfirmed) layout_.indented(translate("not yet seen"));
    }

    void write_payments() {
        for (const Payment& payment : sale_.payments) {
            write_payment(payment);
        }
        if (sale_.donation != Money{}) sum(translate("Donation (with consent)"), sale_.donation);
        const auto is_cash = [](const Payment& payment) {
            return payment.tender == Tender::cash && payment.amount > Money{};
        };
        if (std::ranges::any_of(sale_.payments, is_cash))
            sum(translate("Change"), sale_.change, Weight::bold);
    }

    /// The block that a taxable enterprise must print.
    void write_tax() {
        if (profile_.tax_status != TaxStatus::taxable_enterprise) return;
        const auto tax = tax_block(sale_);
        if (!tax) return;
        layout_.rule('-');
        sum(translate("Price without PPN"), tax->selling_price);
        sum(translate("Tax base (11/12)"), tax->base);
        sum(translate("PPN 12% x tax base"), tax->tax);
        sum(translate("Taxed goods with PPN"), tax->taxed_total);
        if (tax->exempt_total != Money{}) sum(translate("Goods without PPN"), tax->exempt_total);
    }

    /// What a buyer wants to know besides. A single discount has just been read.
    void write_for_buyer() {
        if (discounts_.savings > Money{} && discounts_.entry_count() > 1)
            sum(translate("You save"), discounts_.savings);
        if (!sale_.member) return;
        // Only a member shares in the surplus (SHU).
        const std::string label = sale_.buyer_class == BuyerClass::member
                                      ? translate("Bought this year (SHU)")
                                      : translate("Bought this year");
        sum(label, sale_.member->spending_this_year);
    }

    void write_foot() {
        const auto is_consigned = [](const SaleLine& line) { return !line.consignor.empty(); };
        if (std::ranges::any_of(sale_.lines, is_consigned)) layout_.left(translate("(T)=consignment goods"));
        layout_.centre(profile_.footer);
        if (options_.purpose == ReceiptOptions::Purpose::sale)
            layout_.add(ReceiptDocument::Barcode{sale_.number.text()});
        write_training_mark();
        layout_.add(ReceiptDocument::Cut{});
    }

    const Sale& sale_;
    const ShopProfile& profile_;
    const Translate& translate_;
    const ReceiptOptions& options_;
    TicketKind kind_;
    ShownDiscounts discounts_;
    ReceiptLayout layout_;
};

} // namespace

ReceiptDocument make_sale_receipt(const Sale& sale, const ShopProfile& profile, const Translate& translate,
                                  const ReceiptOptions& options) {
    return Writer(sale, profile, translate, options).write();
}

} // namespace sokoguru
