// The screen of the day in numbers, and the end of a day.

#include "app/shop/language.h"
#include "app/shop/receipt_output.h"
#include "app/shop/report_file.h"
#include "app/till/till.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace sokoguru::till {

void Till::show_day(BusinessDay day, UtcTime now, std::optional<BusinessDay> compared) {
    constexpr int days_of_week = 7;
    const ShopProfile& profile = shop_->engine().profile();
    db::Store& store = shop_->store();
    DayPage page;
    if (screen_.day) {
        page.proving = screen_.day->proving;
        page.proof = screen_.day->proof;
    }
    // By the clock: a day that was closed early is not over for whoever looks at it.
    page.today = business_day(now, profile.zone, profile.day_cutoff_minutes);
    page.report = store.reports().day(day, profile.zone);
    page.other_is_chosen = compared.has_value();
    page.other = store.reports().day(compared.value_or(BusinessDay{day.days - days_of_week}), profile.zone);
    db::StockTerms terms;
    terms.today = page.today;
    store.stock().bring_up_to_date(terms);
    page.critical_count = store.stock().counts().critical;
    page.near_expiry_count = store.stock().counts().near_expiry;
    for (const db::ConsignorListing& consignor : store.consignors()) {
        page.owed_to_consignors += consignor.owed();
    }
    page.head = store.head();
    if (options_.backups != nullptr) {
        page.keeps_backups = true;
        page.backup_problems = options_.backups->problems();
        for (const std::filesystem::path& folder : options_.backups->folders()) {
            const auto kept = shop::newest_backup(options_.shop_file, folder);
            if (kept && (!page.backup || page.backup->local_minute < kept->local_minute)) page.backup = kept;
        }
    }
    screen_.day = std::move(page);
}

/// What is practised stays beside the copy of the shop.
shop::ReportFolder Till::chosen_report_folder() const {
    return shop::ReportFolder::of(shop_->file(), screen_.is_training ? "" : options_.report_folder);
}

/// Of a report that somebody saves now.
std::filesystem::path Till::report_folder() const {
    return shop::usable_report_folder(chosen_report_folder());
}

void Till::save_day_files() {
    const shop::DayFiles kept =
        shop::keep_day_files(screen_.day->report, shop_->engine().profile(), chosen_report_folder());
    if (kept.files.empty()) return say(Notice::Kind::refused, kept.problem);
    tone_ = Tone::accepted;
    if (!kept.problem.empty()) return say(Notice::Kind::warning, kept.problem);
    say(Notice::Kind::accepted,
        fmt::format("{} {}", tr("PDF, XLSX and CSV are in"), kept.files.front().parent_path().string()));
}

void Till::show_day_on_paper(BusinessDay day) {
    const ShopProfile& profile = shop_->engine().profile();
    const ReceiptDocument document =
        shop::make_day_report(shop_->store().reports().day(day, profile.zone), profile);
    screen_.report = ReportShown{.shift = {},
                                 .kind = ReportShown::Kind::day,
                                 .text = to_plain_text(document),
                                 .picture = shop::draw_receipt(document),
                                 .day = day};
    screen_.notice.reset();
}

/// The summary of a day that has just ended is printed; what is sold from here on is of the next day.
void Till::follow_closing(BusinessDay day, UtcTime now) {
    show_day(day, now);
    show_day_on_paper(day);
    print_report();
    if (options_.backups != nullptr && !screen_.is_training) options_.backups->request();
    tone_ = Tone::accepted;
    const shop::DayFiles kept =
        shop::keep_day_files(screen_.day->report, shop_->engine().profile(), chosen_report_folder());
    if (!kept.problem.empty())
        return say(Notice::Kind::warning, fmt::format("{} {}", tr("The day is closed."), kept.problem));
    say(Notice::Kind::accepted,
        fmt::format(fmt::runtime(tr("{} is closed. What is sold now belongs to the next day.")),
                    format_date(day)));
}

void Till::choose_compared_day() {
    constexpr int week = 7;
    constexpr int year = 52 * week; // The same weekday.
    const BusinessDay day = screen_.day->report.day;
    FormSubject subject;
    for (const int before : {1, week, 4 * week, year}) {
        subject.choices.push_back(format_date(BusinessDay{day.days - before}));
    }
    open_form(FormName::compared_day, std::move(subject));
}

void Till::prove_journal() {
    if (screen_.day->proving) return;
    screen_.day->proof.reset();
    screen_.day->proving = start_work(WorkUnderWay::What::proof, shop::ProveJournal{});
}

/// What the proof has found, said aloud only when it is bad or asked for.
void Till::end_proof(const shop::ReportNews& news, UtcTime now) {
    DayPage& page = *screen_.day;
    page.proving.reset();
    JournalProof proof{.at = now};
    if (const auto* proven = std::get_if<shop::JournalProven>(&news.what)) {
        proof.matches = proven->report.ok();
        for (const db::Finding& finding : proven->report.findings) {
            proof.findings.push_back(fmt::format("{}: {}", db::name_of(finding.kind), finding.where));
        }
    } else if (const auto* failed = std::get_if<shop::ReportFailed>(&news.what)) {
        proof.findings.push_back(failed->sentence);
    } else {
        return;
    }
    tone_ = proof.matches ? Tone::accepted : Tone::refused;
    if (proof.matches)
        say(Notice::Kind::accepted, tr("The journal matches: nothing is missing, nothing was changed."));
    else
        say(Notice::Kind::refused,
            tr("The shop file does NOT verify. Don't sell on it; restore the last backup."));
    page.proof = std::move(proof);
}

void Till::reduce_day(const DayAction& action, UtcTime now) {
    const auto& user = shop_->engine().state().user;
    if (!user) return;
    screen_.notice.reset();
    if (std::holds_alternative<OpenDay>(action)) {
        if (!may(user->role, Permission::see_reports))
            return refuse({.reason = RefusalReason::needs_approval, .permission = Permission::see_reports});
        enter_sale();
        leave_pages();
        const ShopProfile& profile = shop_->engine().profile();
        return show_day(business_day(now, profile.zone, profile.day_cutoff_minutes), now);
    }
    if (!screen_.day) return;
    const BusinessDay day = screen_.day->report.day;
    if (const auto* turn = std::get_if<TurnDays>(&action)) {
        show_day(std::min(BusinessDay{day.days + turn->days}, screen_.day->today), now);
    } else if (std::holds_alternative<ShowDayOnPaper>(action)) {
        show_day_on_paper(day);
    } else if (std::holds_alternative<SaveDayFiles>(action)) {
        save_day_files();
    } else if (std::holds_alternative<ChooseComparedDay>(action)) {
        choose_compared_day();
    } else if (std::holds_alternative<ProveJournal>(action)) {
        prove_journal();
    } else if (std::holds_alternative<CancelProof>(action)) {
        stop_work();
    } else if (std::holds_alternative<StartClosingDay>(action)) {
        open_form(
            FormName::confirm_command,
            {.command = CloseDay{day},
             .name = fmt::format(fmt::runtime(tr("Close {}? What is sold afterwards belongs to the next "
                                                 "day. It can't be undone.")),
                                 format_date(day))});
    } else {
        stop_work();
        screen_.day.reset();
    }
}

} // namespace sokoguru::till
