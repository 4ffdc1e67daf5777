#include "db/tax_book.h"

#include "db/report_range.h"

#include <array>
#include <map>

namespace sokoguru::db {

// The columns of the key lead, so the lines of a ticket come one after the other and nothing is sorted.
TaxBook::TaxBook(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      tickets_(database,
               "SELECT l.lane, l.business_day, l.epoch, l.ordinal, "
               "count(*) FILTER (WHERE l.tax_class = 'ppn'), count(*) FILTER (WHERE l.tax_class <> 'ppn'), "
               "count(*) FILTER (WHERE l.tax <> 0), coalesce(sum(l.net) FILTER (WHERE l.tax_class = 'ppn'), "
               "0), coalesce(sum(l.net) FILTER (WHERE l.tax_class <> 'ppn'), 0), sum(l.tax) "
               "FROM sale_line AS l WHERE " DAYS(
                   l) "GROUP BY l.shop, l.lane, l.business_day, l.epoch, l.ordinal") {}

void TaxBook::for_each_ticket(const DayRange& days, const std::function<void(const Ticket&)>& visit) {
    const ReadScope scope(*database_);
    Rows rows = tickets_.query(lane_.shop, lane_.lane, days.first, days.last);
    while (rows.next()) {
        Ticket ticket;
        ticket.number = rows.sale_number();
        ticket.has_ppn_goods = rows.integer() > 0;
        ticket.has_exempt_goods = rows.integer() > 0;
        ticket.has_tax = rows.integer() > 0;
        const Money taxed = rows.money();
        const Money exempt = rows.money();
        ticket.block = tax_block_of(taxed, exempt, rows.money());
        visit(ticket);
    }
}

std::vector<TaxDay> TaxBook::days(const DayRange& days) {
    std::map<std::pair<BusinessDay, TaxGroup>, TaxSums> sums;
    for_each_ticket(days, [&](const Ticket& ticket) {
        const auto add = [&](TaxGroup group) {
            sums[{ticket.number.day, group}] += tax_sums(ticket.block, group);
        };
        if (ticket.has_ppn_goods) add(ticket.has_tax ? TaxGroup::ppn : TaxGroup::not_charged);
        if (ticket.has_exempt_goods) add(TaxGroup::exempt);
    });
    std::vector<TaxDay> found;
    for (const auto& [key, of_group] : sums) {
        found.push_back({key.first, key.second, of_group});
    }
    return found;
}

std::vector<TaxReceipt> TaxBook::receipts(const DayRange& days) {
    std::vector<TaxReceipt> receipts;
    for_each_ticket(days, [&](const Ticket& ticket) {
        if (ticket.has_tax) receipts.push_back({ticket.number, ticket.block});
    });
    return receipts;
}

} // namespace sokoguru::db
