#include "app/till/lists/photo_lists.h"
#include "app/till/views/make_views.h"

namespace sokoguru::till {

PhotoId photo_of(const ScreenState& screen, ProductId product) {
    const auto found = screen.photos.find(product);
    if (found == screen.photos.end()) return {};
    return {.product = product.value(), .edition = found->second};
}

PhotoId photo_of_list(const ScreenState& screen) {
    const ListPage& page = *screen.list;
    if (page.name == ListName::product && screen.product) return photo_of(screen, screen.product->product.id);
    if (page.name != ListName::photo_files || !page.selected || *page.selected >= page.rows.size()) return {};
    return {.file = file_of_key(page.rows[*page.selected].key).string(),
            .edition = screen.photo_files_edition};
}

} // namespace sokoguru::till
