#include "app/cli/console_list_answer.h"

#include "app/shop/language.h"
#include "app/shop/shop.h"
#include "core/values/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace sokoguru::cli {

namespace {

using Json = nlohmann::json;

std::string write(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

ConsoleAnswer list_answer(const char* key, Json list, std::string text, const char* nothing) {
    if (text.ends_with('\n')) text.pop_back();
    return {text.empty() ? nothing : text, write({{"ok", true}, {key, std::move(list)}})};
}

std::string moment_text(UtcTime time, Zone zone) {
    const LocalTime local = to_local(time, zone);
    return format_date(local) + " " + format_clock(local);
}

const char* name_of(Tender tender) {
    switch (tender) {
    case Tender::cash: return "cash";
    case Tender::qris: return "qris";
    case Tender::transfer: return "transfer";
    case Tender::member_credit: return "credit";
    case Tender::voucher: break;
    }
    return "voucher";
}

Json cash_json(const ExpectedCash& cash) {
    return {{"float_rupiah", cash.float_total.rupiah()},
            {"sales_rupiah", cash.sales.rupiah()},
            {"refunds_rupiah", cash.refunds.rupiah()},
            {"credit_repayments_rupiah", cash.credit_repayments.rupiah()},
            {"cash_in_rupiah", cash.cash_in.rupiah()},
            {"cash_out_rupiah", cash.cash_out.rupiah()},
            {"drops_rupiah", cash.drops.rupiah()},
            {"expected_rupiah", cash.total().rupiah()}};
}

Json tenders_json(const std::vector<TenderTotal>& tenders) {
    Json all = Json::array();
    for (const TenderTotal& tender : tenders) {
        all.push_back({{"tender", name_of(tender.tender)},
                       {"count", tender.count},
                       {"amount_rupiah", tender.amount.rupiah()},
                       {"unconfirmed_rupiah", tender.unconfirmed.rupiah()}});
    }
    return all;
}

Json report_json(const ShiftReport& report) {
    Json json = {{"shift", report.shift.id.value()},
                 {"cashier", report.shift.cashier_name},
                 {"first_sale", report.first_sale ? Json(report.first_sale->text()) : Json(nullptr)},
                 {"last_sale", report.last_sale ? Json(report.last_sale->text()) : Json(nullptr)},
                 {"sale_count", report.sale_count},
                 {"missing_count", report.missing_count},
                 {"gross_rupiah", report.gross.rupiah()},
                 {"discount_rupiah", report.discount.rupiah()},
                 {"return_count", report.return_count},
                 {"returns_rupiah", report.returns.rupiah()},
                 {"void_count", report.void_count},
                 {"voids_rupiah", report.voids.rupiah()},
                 {"net_rupiah", report.net.rupiah()},
                 {"member_net_rupiah", report.member_net.rupiah()},
                 {"public_net_rupiah", report.public_net.rupiah()},
                 {"own_net_rupiah", report.own_net.rupiah()},
                 {"consigned_net_rupiah", report.consigned_net.rupiah()},
                 {"tax_rupiah", report.tax.rupiah()},
                 {"rounding_rupiah", report.rounding.rupiah()},
                 {"donation_rupiah", report.donation.rupiah()},
                 {"removed_line_count", report.removed_line_count},
                 {"cancelled_cart_count", report.cancelled_cart_count},
                 {"changed_price_count", report.changed_price_count},
                 {"manual_discount_rupiah", report.manual_discount.rupiah()},
                 {"drawer_opening_count", report.drawer_opening_count},
                 {"journal_sequence", report.journal_sequence},
                 {"journal_hash", report.journal_hash},
                 {"tenders", tenders_json(report.tenders)},
                 {"cash", cash_json(report.cash)},
                 {"closed", report.closing.has_value()}};
    if (report.closing) {
        json["counted_rupiah"] = report.closing->counted.rupiah();
        json["difference_rupiah"] = report.closing->difference().rupiah();
        json["reason"] = report.closing->reason;
        if (const auto& first = report.closing->first_count) {
            json["first_counted_rupiah"] = first->counted.rupiah();
            json["first_difference_rupiah"] = first->difference().rupiah();
        }
    }
    return json;
}

} // namespace

ConsoleAnswer answer_sale_lines(const Sale& sale, std::span<const Quantity> returned) {
    Json lines = Json::array();
    std::string text = fmt::format("{}\n", sale.number.text());
    for (std::size_t i = 0; i < sale.lines.size(); ++i) {
        const SaleLine& line = sale.lines[i];
        lines.push_back({{"line", line.id.value()},
                         {"product", line.product.value()},
                         {"name", line.name},
                         {"quantity_thousandths", line.quantity.thousandths()},
                         {"returned_thousandths", returned[i].thousandths()},
                         {"net_rupiah", line.net.rupiah()}});
        text += fmt::format("{:>4}  {:<32} {:>9} {:<6} {:>11}", line.id.value(), text_prefix(line.name, 32),
                            format_quantity(line.quantity), line.unit_name, format_money(line.net));
        if (returned[i] > Quantity{})
            text += fmt::format("  {} {}", tr("came back:"), format_quantity(returned[i]));
        text += '\n';
    }
    text.pop_back();
    const Json json = {{"ok", true},
                       {"sale", sale.number.text()},
                       {"due_rupiah", sale.due.rupiah()},
                       {"lines", std::move(lines)}};
    return {text, write(json)};
}

ConsoleAnswer answer_members(const std::vector<Member>& members) {
    Json found = Json::array();
    std::string text;
    for (const Member& member : members) {
        found.push_back({{"code", member.code},
                         {"name", member.name},
                         {"blocked", member.standing == MemberStanding::blocked},
                         {"credit_limit_rupiah", member.credit_limit.rupiah()}});
        text += fmt::format("{:<12} {}\n", member.code, text_prefix(member.name, 50));
    }
    return list_answer("members", std::move(found), std::move(text), tr("Nobody found."));
}

ConsoleAnswer answer_held_carts(const std::vector<HeldCart>& carts, Zone zone) {
    Json found = Json::array();
    std::string text;
    for (const HeldCart& cart : carts) {
        found.push_back({{"cart", cart.id.value()},
                         {"note", cart.note},
                         {"cashier", cart.cashier_name},
                         {"lines", cart.line_count},
                         {"total_rupiah", cart.total.rupiah()}});
        text += fmt::format("{:>6} {} {:<20} {:<24} {:>11}\n", cart.id.value(), moment_text(cart.at, zone),
                            text_prefix(cart.cashier_name, 20), text_prefix(cart.note, 24),
                            format_money(cart.total));
    }
    return list_answer("held_carts", std::move(found), std::move(text), tr("No cart is held."));
}

ConsoleAnswer answer_unconfirmed(const std::vector<db::UnconfirmedPayment>& payments) {
    Json found = Json::array();
    std::string text;
    for (const db::UnconfirmedPayment& payment : payments) {
        found.push_back({{"sale", payment.sale.text()},
                         {"payment", payment.place},
                         {"tender", name_of(payment.tender)},
                         {"amount_rupiah", payment.amount.rupiah()}});
        text += fmt::format("{} {:>2} {:<9} {:>11} {}\n", payment.sale.text(), payment.place,
                            name_of(payment.tender), format_money(payment.amount), payment.reference);
    }
    return list_answer("unconfirmed", std::move(found), std::move(text), tr("Every payment has been seen."));
}

ConsoleAnswer answer_debtors(const std::vector<db::DebtorAccount>& debtors) {
    Json found = Json::array();
    std::string text;
    for (const db::DebtorAccount& debtor : debtors) {
        const std::string due = debtor.credit.oldest_due ? format_date(*debtor.credit.oldest_due) : "";
        found.push_back({{"member", debtor.member.code},
                         {"owed_rupiah", debtor.credit.owed.rupiah()},
                         {"oldest_due", due}});
        text += fmt::format("{:<12} {:<32} {:>11} {}\n", debtor.member.code,
                            text_prefix(debtor.member.name, 32), format_money(debtor.credit.owed), due);
    }
    return list_answer("debtors", std::move(found), std::move(text), tr("Nobody owes anything."));
}

ConsoleAnswer answer_shifts(const std::vector<db::ShiftListing>& shifts, Zone zone) {
    Json found = Json::array();
    std::string text;
    for (const db::ShiftListing& listing : shifts) {
        const auto& closing = listing.closing;
        found.push_back(
            {{"shift", listing.shift.id.value()},
             {"cashier", listing.shift.cashier_name},
             {"float_rupiah", listing.shift.float_total.rupiah()},
             {"closed", closing.has_value()},
             {"difference_rupiah", closing ? Json(closing->difference().rupiah()) : Json(nullptr)}});
        text += fmt::format("{:>4} {} {:<24} {}\n", listing.shift.id.value(),
                            moment_text(listing.shift.opened_at, zone),
                            text_prefix(listing.shift.cashier_name, 24),
                            closing ? format_money(closing->difference()) : tr("open"));
    }
    return list_answer("shifts", std::move(found), std::move(text), tr("There has been no shift yet."));
}

ConsoleAnswer answer_shift_report(const ShiftReport& report, const ShopProfile& profile) {
    Json json = report_json(report);
    json["ok"] = true;
    return {to_plain_text(shop::make_shift_report(report, profile)), write(json)};
}

} // namespace sokoguru::cli
