#include "app/shop/language.h"
#include "app/shop/sales_report_table.h"
#include "app/till/views/make_views.h"
#include "app/till/views/number_text.h"
#include "app/till/views/shift_text.h"
#include "app/till/views/work_text.h"
#include "core/receipt/tender_word.h"
#include "core/values/hijri.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace sokoguru::till {

namespace {

using Tone = DayView::Tone;
using Line = DayView::Line;

std::string money_text(Money amount) {
    return with_minus(format_money(amount));
}

std::string count_text(std::int64_t count) {
    return format_quantity(Quantity::whole(count));
}

Tone tone_of_change(std::int64_t change) {
    return change >= 0 ? Tone::good : Tone::warning;
}

/// "+8,2 %"
std::string change_text(Money now, Money then) {
    return (now >= then ? "+" : "") + percent_text(now - then, then);
}

/// Where there was nothing before, nothing is said.
void put_change(DayView::Tile& tile, Money now, Money then) {
    if (then <= Money{}) return;
    tile.change = change_text(now, then);
    tile.change_tone = tone_of_change((now - then).rupiah());
}

/// "+8,2 % to the Tuesday before", or to the day that was chosen.
DayView::Tile net_tile(const DayPage& page) {
    const Money net = page.report.figures.sums.net;
    const Money other = page.other.figures.sums.net;
    const std::string day =
        page.other_is_chosen ? format_date(page.other.day) : shop::weekday_name(page.report.day);
    DayView::Tile tile{tr("Net sales"), money_text(net), {}};
    if (other <= Money{}) {
        tile.remark = fmt::format(
            fmt::runtime(page.other_is_chosen ? tr("nothing on {}") : tr("nothing the {} before")), day);
        return tile;
    }
    tile.remark = fmt::format(fmt::runtime(page.other_is_chosen ? tr("{} to {}") : tr("{} to the {} before")),
                              change_text(net, other), day);
    tile.tone = tone_of_change((net - other).rupiah());
    return tile;
}

DayView::Tile cash_tile(const DayPage& page) {
    const Money difference = page.report.figures.cash_difference;
    DayView::Tile tile{tr("Cash difference"), money_text(difference), {}};
    const auto is_open = [](const ShiftReport& shift) { return !shift.closing; };
    const auto open = std::ranges::count_if(page.report.shifts, is_open);
    tile.remark = open > 0                     ? fmt::format(fmt::runtime(tr("shifts not counted: {}")), open)
                  : page.report.shifts.empty() ? std::string(tr("no shift"))
                                               : std::string(tr("all shifts are counted"));
    tile.tone = difference != Money{} ? Tone::warning : Tone::plain;
    return tile;
}

std::string member_share(const DayFigures& figures) {
    return figures.sums.net > Money{} ? percent_text(figures.member_net, figures.sums.net) : "—";
}

/// In tenths of a percent; nothing where nothing was sold.
std::optional<std::int64_t> member_permille(const DayFigures& figures) {
    const Money net = figures.sums.net;
    if (net <= Money{}) return std::nullopt;
    return multiply_divide_half_up(figures.member_net.rupiah(), 1'000, net.rupiah());
}

/// What each figure but the first, whose remark says it, has gained on the other day.
void put_changes(std::vector<DayView::Tile>& tiles, const DayPage& page) {
    const DayFigures& now = page.report.figures;
    const DayFigures& then = page.other.figures;
    put_change(tiles.at(1), Money{now.sums.count}, Money{then.sums.count});
    put_change(tiles.at(2), now.sums.gross_profit(), then.sums.gross_profit());
    const auto share = member_permille(now);
    const auto share_then = member_permille(then);
    if (share && share_then) {
        const std::int64_t change = *share - *share_then;
        const std::int64_t size = change < 0 ? -change : change;
        tiles.at(3).change =
            fmt::format(fmt::runtime(tr("{}{},{} points")), change < 0 ? "−" : "+", size / 10, size % 10);
        tiles.at(3).change_tone = tone_of_change(change);
    }
    const bool was_counted = std::ranges::any_of(
        page.other.shifts, [](const ShiftReport& shift) { return shift.closing.has_value(); });
    if (was_counted)
        tiles.at(4).change = fmt::format(fmt::runtime(tr("before {}")), money_text(then.cash_difference));
}

/// Beside a day that was chosen each figure says what it was there.
void put_other_figures(std::vector<DayView::Tile>& tiles, const DayPage& page) {
    if (!page.other_is_chosen) return;
    const DayFigures& other = page.other.figures;
    const auto say = [&](std::size_t tile, const std::string& value) {
        tiles.at(tile).remark = fmt::format("{}: {}", format_date(page.other.day), value);
        tiles.at(tile).tone = Tone::plain;
    };
    say(1, count_text(other.sums.count));
    say(2, money_text(other.sums.gross_profit()));
    say(3, member_share(other));
    say(4, money_text(other.cash_difference));
}

std::vector<DayView::Tile> tiles_of(const DayPage& page) {
    const DayFigures& figures = page.report.figures;
    const SalesSums& sums = figures.sums;
    const Money average =
        sums.count > 0 ? Money{multiply_divide_half_up(sums.net.rupiah(), 1, sums.count)} : Money{};
    std::vector<DayView::Tile> tiles = {
        net_tile(page),
        {tr("Receipts"), count_text(sums.count), fmt::format("{} {}", tr("on average"), money_text(average))},
        {tr("Gross profit"), money_text(sums.gross_profit()),
         percent_text(sums.gross_profit(), sums.own_net)},
        {tr("Members"), member_share(figures),
         fmt::format(fmt::runtime(tr("{} receipts")), count_text(figures.member_count))},
        cash_tile(page)};
    put_changes(tiles, page);
    put_other_figures(tiles, page);
    return tiles;
}

/// The hours in which shops sell, and others in which something was sold; so one day looks like another.
std::vector<DayView::Bar> bars_of(const DayPage& page) {
    constexpr std::size_t usual_first = 6;
    constexpr std::size_t usual_end = 22;
    const auto& hours = page.report.net_by_hour;
    const auto& others = page.other.net_by_hour;
    Money most;
    std::size_t first = usual_first;
    std::size_t end = usual_end;
    for (std::size_t hour = 0; hour < hours.size(); ++hour) {
        const Money other = page.other_is_chosen ? others[hour] : Money{};
        most = std::max({most, hours[hour], other});
        if (hours[hour] == Money{} && other == Money{}) continue;
        first = std::min(first, hour);
        end = std::max(end, hour + 1);
    }
    if (most <= Money{} && std::ranges::all_of(hours, [](Money net) { return net == Money{}; })) return {};
    const auto permille = [&](Money net) {
        const std::int64_t part = std::max(Money{}, net).rupiah();
        return static_cast<int>(multiply_divide_half_up(part, 1'000, std::max(Money{1}, most).rupiah()));
    };
    std::vector<DayView::Bar> bars;
    for (std::size_t hour = first; hour < end; ++hour) {
        DayView::Bar bar{std::to_string(hour), permille(hours[hour])};
        if (page.other_is_chosen) bar.other_permille = permille(others[hour]);
        bars.push_back(std::move(bar));
    }
    return bars;
}

DayView::Group best_sellers_of(const DayReport& report) {
    DayView::Group group{tr("Best sellers"), {}, tr("Nothing was sold")};
    for (const SalesGroup& product : report.best_sellers) {
        group.lines.push_back({fmt::format("{} · {}", group.lines.size() + 1, product.name),
                               fmt::format("{} {} · {}", format_quantity(product.base_quantity),
                                           product.unit_name, money_text(product.sums.net))});
    }
    return group;
}

DayView::Group tenders_of(const DayReport& report) {
    DayView::Group group{tr("How it was paid"), {}, tr("Nothing was paid")};
    for (const TenderTotal& total : report.figures.tenders) {
        group.lines.push_back({tender_word(total.tender, translated), money_text(total.amount)});
        if (total.unconfirmed != Money{})
            group.lines.push_back(
                {std::string("   ") + tr("not yet seen"), money_text(total.unconfirmed), Tone::warning});
    }
    return group;
}

/// The cash of all shifts, term by term; the drawer of an open shift is counted blind, so nothing is said of
/// it.
DayView::Group cash_of(const DayReport& report) {
    DayView::Group group{tr("Cash in the drawer"), {}, tr("No shift was counted yet")};
    ExpectedCash sum;
    Money counted;
    for (const ShiftReport& shift : report.shifts) {
        if (!shift.closing) continue;
        const ExpectedCash& cash = shift.cash;
        sum.float_total += cash.float_total;
        sum.sales += cash.sales;
        sum.refunds += cash.refunds;
        sum.credit_repayments += cash.credit_repayments;
        sum.cash_in += cash.cash_in;
        sum.cash_out += cash.cash_out;
        sum.drops += cash.drops;
        counted += shift.closing->counted;
        group.lines = {{tr("Float"), money_text(sum.float_total)},
                       {tr("Sales and repayments"), money_text(sum.sales + sum.credit_repayments)}};
        const auto add = [&](std::string label, Money amount) {
            if (amount != Money{}) group.lines.push_back({std::move(label), money_text(amount)});
        };
        add(tr("Refunds"), -sum.refunds);
        add(tr("Cash in"), sum.cash_in);
        add(tr("Cash out"), -sum.cash_out);
        add(tr("To the safe"), -sum.drops);
        const Money difference = counted - sum.total();
        group.lines.push_back({tr("Should be there"), money_text(sum.total())});
        group.lines.push_back({tr("Counted"), money_text(counted)});
        group.lines.push_back(
            {tr("Difference"), money_text(difference), difference == Money{} ? Tone::good : Tone::warning});
    }
    return group;
}

Tone warned(bool is_warning) {
    return is_warning ? Tone::warning : Tone::plain;
}

DayView::Group attention_of(const DayPage& page) {
    const DayReport& report = page.report;
    const DayFigures& figures = report.figures;
    const auto counted = [](std::size_t count) { return count_text(static_cast<std::int64_t>(count)); };
    return {tr("Needs attention"),
            {{tr("Critical stock"), counted(page.critical_count), warned(page.critical_count > 0)},
             {tr("Near their expiry"), counted(page.near_expiry_count), warned(page.near_expiry_count > 0)},
             {tr("Owed to consignors"), money_text(page.owed_to_consignors)},
             {tr("Voids / returns"),
              fmt::format("{} / {}", count_text(figures.void_count), count_text(figures.return_count))},
             {tr("Opened without a sale"), count_text(figures.drawer_opening_count),
              warned(figures.drawer_opening_count > 0)},
             {tr("Discounts by hand"), money_text(figures.manual_discount)},
             {tr("Receipts in doubt"), count_text(report.unknown_receipt_count),
              warned(report.unknown_receipt_count > 0)}},
            {}};
}

/// Whether the journal was checked, and what came out.
void put_proof(DayView::Group& group, const DayPage& page, Zone zone) {
    if (page.proving) {
        const std::string text = work_text(*page.proving);
        group.lines.push_back({text.empty() ? std::string(tr("Checking …")) : text, {}});
    }
    if (!page.proof) return;
    group.lines.push_back(
        {fmt::format("{} {}", tr("Checked at"), format_clock(to_local(page.proof->at, zone))),
         page.proof->matches ? tr("matches") : tr("WRONG"), page.proof->matches ? Tone::good : Tone::danger});
    for (const std::string& finding : page.proof->findings) {
        group.lines.push_back({finding, {}, Tone::danger});
    }
}

/// The head of the chain as two people compare it: the number of the entry, and both ends of its hash.
DayView::Group journal_of(const DayPage& page, Zone zone) {
    constexpr std::size_t shown = 4;
    const std::string& hash = page.head.hash;
    const std::string ends =
        hash.size() > 2 * shown ? hash.substr(0, shown) + "…" + hash.substr(hash.size() - shown) : hash;
    DayView::Group group{tr("Journal"), {{count_text(page.head.sequence.value()), ends}}, {}};
    put_proof(group, page, zone);
    if (page.keeps_backups)
        group.lines.push_back(
            {tr("Last backup"),
             page.backup ? shop::backup_moment_text(*page.backup) : std::string(tr("none yet")),
             page.backup ? Tone::plain : Tone::warning});
    for (const shop::BackupProblem& problem : page.backup_problems) {
        group.lines.push_back({tr("No backup in"), problem.where.filename().string(), Tone::danger});
    }
    return group;
}

/// What came to light after the day was closed.
DayView::Group changes_of(const DayReport& report) {
    DayView::Group group{tr("Changed since the closing"), {}, {}};
    const auto text_of = [](const ReportTable::Cell& cell) {
        if (const auto* amount = std::get_if<Money>(&cell)) return money_text(*amount);
        const auto* count = std::get_if<std::int64_t>(&cell);
        return count != nullptr ? count_text(*count) : std::string{};
    };
    for (const shop::ChangedFigure& changed : shop::changed_figures(report)) {
        group.lines.push_back(
            {changed.now.label,
             fmt::format("{} → {}", text_of(changed.at_closing), text_of(changed.now.value)), Tone::warning});
    }
    return group;
}

} // namespace

DayView make_day_view(const Snapshot& snapshot) {
    const DayPage& page = *snapshot.screen.day;
    const DayReport& report = page.report;
    DayView view;
    view.title = fmt::format("{} {}", shop::weekday_name(report.day), format_date(report.day));
    view.remark = report.closing ? fmt::format("{} {}", tr("closed on"),
                                               moment_text(report.closing->at, snapshot.profile.zone))
                                 : std::string(tr("not closed yet"));
    if (report.day == page.today)
        view.remark = format_hijri(snapshot.now, snapshot.profile.zone, snapshot.profile.hijri_shift_days) +
                      " · " + view.remark;
    view.tiles = tiles_of(page);
    view.chart_title = tr("Sales by hour");
    if (page.other_is_chosen)
        view.chart_title += fmt::format(" · {} {}", tr("in the background"), format_date(page.other.day));
    view.bars = bars_of(page);
    view.is_proving = page.proving.has_value();
    view.best_sellers = best_sellers_of(report);
    view.money = {tenders_of(report), cash_of(report)};
    view.others = {attention_of(page), journal_of(page, snapshot.profile.zone)};
    if (DayView::Group changes = changes_of(report); !changes.lines.empty())
        view.others.insert(view.others.begin(), std::move(changes));
    view.has_next = report.day < page.today;
    const auto& closed = snapshot.till.closed_through;
    view.can_close = !closed || report.day > *closed;
    view.notice = snapshot.screen.notice;
    return view;
}

} // namespace sokoguru::till
