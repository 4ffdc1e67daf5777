#include "db/day_json.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

namespace {

using nlohmann::json;

void write_sums(JsonWriter& writer, const SalesSums& sums) {
    writer.begin_object("sums");
    writer.member("cost", sums.cost);
    writer.member("count", sums.count);
    writer.member("discount", sums.discount);
    writer.member("gross", sums.gross);
    writer.member("net", sums.net);
    writer.member("own_net", sums.own_net);
    writer.member("own_tax", sums.own_tax);
    writer.member("tax", sums.tax);
    writer.end_object();
}

SalesSums sums_from_json(const json& object) {
    JsonReader reader(object);
    SalesSums sums;
    sums.cost = reader.money("cost");
    sums.count = reader.integer("count");
    sums.discount = reader.money("discount");
    sums.gross = reader.money("gross");
    sums.net = reader.money("net");
    sums.own_net = reader.money("own_net");
    sums.own_tax = reader.money("own_tax");
    sums.tax = reader.money("tax");
    reader.finish();
    return sums;
}

void write_tender(JsonWriter& writer, const TenderTotal& total) {
    writer.begin_object();
    writer.member("amount", total.amount);
    writer.member("count", total.count);
    writer.member("tender", total.tender);
    writer.member("unconfirmed", total.unconfirmed);
    writer.end_object();
}

TenderTotal tender_from_json(const json& object) {
    JsonReader reader(object);
    TenderTotal total;
    total.amount = reader.money("amount");
    total.count = reader.integer("count");
    total.tender = reader.word<Tender>("tender");
    total.unconfirmed = reader.money("unconfirmed");
    reader.finish();
    return total;
}

void write_figures(JsonWriter& writer, const DayFigures& figures) {
    writer.begin_object("figures");
    writer.member("cash_difference", figures.cash_difference);
    writer.member("consigned_net", figures.consigned_net);
    writer.member("donation", figures.donation);
    writer.member("drawer_opening_count", figures.drawer_opening_count);
    writer.member("manual_discount", figures.manual_discount);
    writer.member("member_count", figures.member_count);
    writer.member("member_net", figures.member_net);
    writer.member("return_count", figures.return_count);
    writer.member("rounding", figures.rounding);
    write_sums(writer, figures.sums);
    writer.begin_list("tenders");
    for (const TenderTotal& total : figures.tenders) {
        write_tender(writer, total);
    }
    writer.end_list();
    writer.member("void_count", figures.void_count);
    writer.end_object();
}

DayFigures figures_from_json(const json& object) {
    JsonReader reader(object);
    DayFigures figures;
    figures.cash_difference = reader.money("cash_difference");
    figures.consigned_net = reader.money("consigned_net");
    figures.donation = reader.money("donation");
    figures.drawer_opening_count = reader.integer("drawer_opening_count");
    figures.manual_discount = reader.money("manual_discount");
    figures.member_count = reader.integer("member_count");
    figures.member_net = reader.money("member_net");
    figures.return_count = reader.integer("return_count");
    figures.rounding = reader.money("rounding");
    figures.sums = sums_from_json(reader.object("sums"));
    for (const json& total : reader.list("tenders")) {
        figures.tenders.push_back(tender_from_json(total));
    }
    figures.void_count = reader.integer("void_count");
    reader.finish();
    return figures;
}

} // namespace

void write_day_fact(JsonWriter& writer, const DayClosed& fact) {
    const DayClosing& closing = fact.closing;
    writer.begin_object("closing");
    writer.member("approver", closing.approver);
    writer.member("at", closing.at);
    writer.member("day", closing.day);
    write_figures(writer, closing.figures);
    writer.end_object();
}

DayClosed read_day_closed(JsonReader& outer) {
    JsonReader reader(outer.object("closing"));
    DayClosing closing;
    closing.approver = reader.id<UserId>("approver");
    closing.at = reader.time("at");
    closing.day = reader.day("day");
    closing.figures = figures_from_json(reader.object("figures"));
    reader.finish();
    return {closing};
}

} // namespace sokoguru::db
