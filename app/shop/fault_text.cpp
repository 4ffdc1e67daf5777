#include "app/shop/fault_text.h"

#include "app/shop/language.h"
#include "core/values/ensure.h"

#include <fmt/format.h>

namespace sokoguru::shop {

namespace {

struct FaultWords {
    db::FaultKind kind;
    const char* title;
    const char* what_happened;
    const char* what_is_safe;
    const char* what_to_do;
};

constexpr const char* all_safe = mark("Every sale that was shown as paid is saved, and so is the open cart.");
constexpr const char* untouched = mark("Nothing in the file was changed.");

constexpr FaultWords words[] = {
    {db::FaultKind::not_a_shop_file, mark("This is no shop file"),
     mark("The file is not a database of Sokoguru."), untouched,
     mark("Open the right file with --shop FILE.")},
    {db::FaultKind::foreign_file, mark("This is no shop file"),
     mark("The file is the database of another program."), untouched,
     mark("Open the right file with --shop FILE.")},
    {db::FaultKind::already_exists, mark("The file is already there"),
     mark("A new shop never overwrites a file."), untouched,
     mark("Choose another name, or open the file as it is.")},
    {db::FaultKind::newer_version, mark("The shop file is from a newer version"),
     mark("This program is too old for it."), untouched,
     mark("Install the newest Sokoguru on this computer.")},
    {db::FaultKind::older_version, mark("The shop file is from an older version"),
     mark("Only the till brings a file up to date."), untouched,
     mark("Open it once with sokoguru-till, then try again.")},
    {db::FaultKind::damaged, mark("The shop file is damaged"), mark("Its contents don't make sense."),
     untouched, mark("Don't sell on this computer. Call the manager: the last backup has to be restored.")},
    {db::FaultKind::disk_full, mark("The disk is full"),
     mark("The last step could not be saved because there is no room on the disk."), all_safe,
     mark("Free some space on this computer, then try again.")},
    {db::FaultKind::read_only, mark("The shop file can't be written"),
     mark("The file or its folder is read-only."), all_safe,
     mark("Allow writing to the shop's folder, then try again.")},
    {db::FaultKind::in_use, mark("The shop is open in another till"),
     mark("Only one program at a time may write to a shop file."), all_safe,
     mark("Use the till that is open, or close it and try again.")},
    {db::FaultKind::cannot_open, mark("The shop file can't be opened"),
     mark("It is not there, or this user may not read it."), untouched,
     mark("Check the name and the disk, or make a shop with sokoguru init.")},
    {db::FaultKind::io, mark("Saving failed"), mark("The disk did not take the last step."), all_safe,
     mark("Check the disk and its cable, then try again.")},
    {db::FaultKind::lost_entries, mark("Records are missing from the shop file"),
     mark("The file is older than what this till had saved in it."), untouched,
     mark(
         "Don't sell on this computer. Call the manager: run sokoguru verify and restore the newest backup.")},
};

} // namespace

FaultText fault_text(db::FaultKind kind) {
    for (const FaultWords& entry : words) {
        if (entry.kind != kind) continue;
        return {tr(entry.title), tr(entry.what_happened), tr(entry.what_is_safe), tr(entry.what_to_do)};
    }
    throw BrokenInvariant("each fault has its words");
}

std::string describe(const db::Fault& fault) {
    const FaultText text = fault_text(fault.kind());
    return fmt::format("{}. {} {} {}\n({})", text.title, text.what_happened, text.what_is_safe,
                       text.what_to_do, fault.what());
}

} // namespace sokoguru::shop
