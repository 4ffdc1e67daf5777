#pragma once

#include "app/shop/backup_folder.h"
#include "app/shop/backup_worker.h"
#include "app/till/reports_page.h"
#include "core/report/sales_report.h"
#include "db/listing.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

/// What a proof of the journal has found.
struct JournalProof {
    UtcTime at;
    bool matches = false;
    std::vector<std::string> findings = {}; ///< For whoever helps.
};

/// The screen of a day in numbers, as it was when it was opened or turned to.
struct DayPage {
    DayReport report;
    DayReport other; ///< That it is compared with: the same weekday before, or the one that was chosen.
    bool other_is_chosen = false;
    BusinessDay today;
    std::size_t critical_count = 0; ///< Products to order, as they are now.
    std::size_t near_expiry_count = 0;
    Money owed_to_consignors;
    db::JournalHead head;
    std::optional<shop::KeptBackup> backup; ///< The newest one.
    std::vector<shop::BackupProblem> backup_problems;
    bool keeps_backups = false;
    std::optional<WorkUnderWay> proving;
    std::optional<JournalProof> proof; ///< The last one since the screen was opened.
};

} // namespace sokoguru::till
