#pragma once

#include "app/till/goods_page.h"
#include "core/till/ports.h"

#include <optional>
#include <string>
#include <string_view>

namespace sokoguru::till {

// A page of the goods' work while it is filled in, as the shop file keeps it: sixty lines that were scanned
// outlive a power cut, another user's page and the next log-in. A count needs none, its lines are written at
// once, and what arrives stands there as it was sent.
//
//     store.keep_goods_draft(page.user, goods_draft_name(page.kind), write_goods_draft(page));
//     GoodsPage page = new_goods_page(kind, user);
//     if (auto draft = store.goods_draft(user, goods_draft_name(kind))) read_goods_draft(*draft, catalog,
//     page);

/// The word under which a page is kept; empty for one that is not.
std::string_view goods_draft_name(GoodsPageKind kind);

/// Nothing when nothing was entered.
std::optional<std::string> write_goods_draft(const GoodsPage& page);

/// Fills a new page in. Products and levels are as they are now; a line whose product or unit is gone is left
/// out, and so is all of a draft that another version of the program wrote otherwise.
void read_goods_draft(std::string_view body, Catalog& catalog, GoodsPage& page);

} // namespace sokoguru::till
