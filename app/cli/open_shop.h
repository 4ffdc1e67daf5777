#pragma once

#include "app/cli/command.h"
#include "app/shop/language.h"
#include "core/till/shop_profile.h"
#include "db/store.h"

namespace sokoguru::cli {

/// The shop that a command reads, also beside a till that is open; from here on answers are in the shop's
/// language unless another one was asked for.
///
///     const OpenShop shop(context);
///     print(shop.store.suppliers(), shop.today(context));
struct OpenShop {
    explicit OpenShop(const Context& context, db::Access access = db::Access::read_only)
        : store(context.shop_file, access), profile(store.profile()) {
        if (context.language.empty()) set_language(profile.language);
    }
    BusinessDay today(const Context& context) const {
        return business_day(context.now(), profile.zone, profile.day_cutoff_minutes);
    }

    db::Store store;
    ShopProfile profile;
};

} // namespace sokoguru::cli
