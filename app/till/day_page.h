#pragma once

#include "app/shop/backup_folder.h"
#include "app/shop/backup_worker.h"
#include "core/report/sales_report.h"
#include "db/listing.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace sokoguru::till {

/// The screen of a day in numbers, as it was when it was opened or turned to.
struct DayPage {
    DayReport report;
    DayReport week_before; ///< The same weekday.
    BusinessDay today;
    std::size_t critical_count = 0; ///< Products to order, as they are now.
    std::size_t near_expiry_count = 0;
    Money owed_to_consignors;
    db::JournalHead head;
    std::optional<shop::KeptBackup> backup; ///< The newest one.
    std::vector<shop::BackupProblem> backup_problems;
    bool keeps_backups = false;
};

} // namespace sokoguru::till
