// Practising: the same till on a copy of the shop, beside the shop file. Nothing that is done there touches
// the real one, whose file is closed meanwhile.

#include "app/shop/language.h"
#include "app/till/till.h"
#include "db/files.h"

#include <fmt/format.h>

#include <array>
#include <system_error>

namespace sokoguru::till {

namespace {

constexpr const char* training_ending = ".training.db";

/// The copy and all that stands beside it.
void remove_training_files(const std::filesystem::path& copy) {
    constexpr std::array endings = {"", "-wal", "-shm", ".lock", ".head", ".pepper", ".partial"};
    for (const char* ending : endings) {
        std::error_code error;
        std::filesystem::remove(db::beside(copy, ending), error);
    }
}

/// Reports carry the shop's name at their head, and so say what they are; receipts have a mark of their own.
ShopProfile training_profile(ShopProfile profile) {
    profile.name = fmt::format("{} · {}", tr("TRAINING"), profile.name);
    return profile;
}

} // namespace

std::filesystem::path Till::open_file() const {
    return screen_.is_training ? db::beside(options_.shop_file, training_ending) : options_.shop_file;
}

/// A receipt on its way must come back to the shop that it is of, and so must labels: both shops give the
/// same numbers.
bool Till::printer_is_busy() {
    if (!receipts_->is_printing() && screen_.labels.sent.empty()) return false;
    say(Notice::Kind::warning, receipts_->is_printing()
                                   ? tr("A receipt is just being printed. Try again in a moment.")
                                   : tr("Labels are just being printed. Try again in a moment."));
    tone_ = Tone::refused;
    return true;
}

/// Opens the other shop with the same person at the till.
void Till::change_shop(WhichShop which, UtcTime now) {
    const auto user = shop_->engine().state().user;
    stop_work();
    ScreenState fresh;
    fresh.is_training = which == WhichShop::training;
    fresh.scanner_heard = screen_.scanner_heard;
    fresh.devices = screen_.devices;
    fresh.chosen_user = screen_.chosen_user;
    screen_ = std::move(fresh);
    before_fault_ = {user, {}};
    open_shop(now);
}

void Till::start_training(UtcTime now) {
    const auto user = shop_->engine().state().user;
    if (screen_.is_training || !user || !may(user->role, Permission::train) || printer_is_busy()) return;
    const std::filesystem::path copy = db::beside(options_.shop_file, training_ending);
    remove_training_files(copy);
    shop_->store().backup_to(copy);
    // The PINs are the same ones.
    std::filesystem::copy_file(db::beside(options_.shop_file, ".pepper"), db::beside(copy, ".pepper"));
    const ShopProfile profile = training_profile(shop_->engine().profile());
    {
        db::Store store(copy, db::Access::write);
        store.ledger().record(ShopSet{profile}, {now, shop_->engine().day_of(now), user->id});
    }
    change_shop(WhichShop::training, now);
    static_cast<void>(shop_->engine().handle(EmptyCart{tr("TRAINING")}, now));
    say(Notice::Kind::warning, tr("You practise now. Nothing of it counts, and the drawer stays shut."));
}

void Till::end_training(UtcTime now) {
    if (!screen_.is_training || printer_is_busy()) return;
    change_shop(WhichShop::real, now);
    remove_training_files(db::beside(options_.shop_file, training_ending));
    say(Notice::Kind::accepted, tr("This is the real shop again."));
}

/// Whatever broke while practising, the way out is the real shop.
void Till::give_up_training() {
    if (!screen_.is_training) return;
    screen_.is_training = false;
    before_fault_.cart = {};
    shop_.reset();
    remove_training_files(db::beside(options_.shop_file, training_ending));
}

} // namespace sokoguru::till
