#include "core/report/sales_report.h"

namespace sokoguru {

SalesSums& SalesSums::operator+=(const SalesSums& other) {
    count += other.count;
    gross += other.gross;
    discount += other.discount;
    net += other.net;
    tax += other.tax;
    cost += other.cost;
    own_net += other.own_net;
    own_tax += other.own_tax;
    return *this;
}

bool DayFigures::add_up() const {
    Money paid;
    for (const TenderTotal& tender : tenders) {
        paid += tender.amount;
    }
    return paid == sums.net + rounding + donation;
}

} // namespace sokoguru
