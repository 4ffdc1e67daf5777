#include "db/people.h"

#include "db/pin.h"

namespace sokoguru::db {

namespace {

tl::unexpected<Refusal> locked_out(std::int64_t seconds) {
    return tl::unexpected(Refusal{.reason = RefusalReason::locked_out, .number = seconds});
}

} // namespace

SqlPeople::SqlPeople(Database& database, ShopId shop, UserTable& users, std::filesystem::path shop_file)
    : database_(&database), users_(&users), guard_(database, shop), shop_file_(std::move(shop_file)) {}

std::int64_t SqlPeople::seconds_left(UserId user, LoginTries& tries, UtcTime now) {
    const std::int64_t wait = wait_seconds(tries.count);
    if (wait == 0) return 0;
    if (now < tries.last) {
        // The clock was put back. The wait begins again, because no one can tell how much of it has passed;
        // counting from the old time could lock the user out for years.
        tries.last = now;
        database_->write(Durability::power_loss, [&] { guard_.set(user, tries); });
    }
    const std::int64_t until_ms = tries.last.ms + wait * 1000;
    return now.ms >= until_ms ? 0 : (until_ms - now.ms + 999) / 1000;
}

OrRefusal<User> SqlPeople::check_pin(std::string_view user_code, std::string_view pin, UtcTime now) {
    const auto row = users_->find(user_code);
    if (!row || row->user.standing == UserStanding::gone) return refuse(RefusalReason::unknown_user);
    const UserId user = row->user.id;
    const Hash pepper = read_pepper(shop_file_);
    LoginTries tries = guard_.tries(user);
    if (const std::int64_t seconds = seconds_left(user, tries, now); seconds > 0) return locked_out(seconds);

    // Counted before it is checked: who pulls the plug after each wrong PIN gains no try.
    tries = {tries.count + 1, now};
    database_->write(Durability::power_loss, [&] { guard_.set(user, tries); });
    if (!verify_pin(pin, pepper, row->pin_hash)) {
        if (const std::int64_t wait = wait_seconds(tries.count); wait > 0) return locked_out(wait);
        return tl::unexpected(
            Refusal{.reason = RefusalReason::wrong_pin, .number = free_tries - tries.count});
    }
    database_->write(Durability::program_death, [&] { guard_.forget(user); });
    return row->user;
}

} // namespace sokoguru::db
