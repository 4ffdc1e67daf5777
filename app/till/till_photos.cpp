// Photos of products: which products have one, and choosing one from a stick.

#include "app/shop/language.h"
#include "app/shop/product_photo.h"
#include "app/till/lists/photo_lists.h"
#include "app/till/till.h"
#include "db/files.h"

namespace sokoguru::till {

/// Each time a shop is opened all photos have a new edition: it may be another shop, to practise in.
void Till::look_at_photos() {
    screen_.photos.clear();
    ++photo_edition_;
    for (const ProductId product : shop_->store().products_with_photo()) {
        screen_.photos.emplace_hint(screen_.photos.end(), product, photo_edition_);
    }
}

/// The places where pictures may be, when no folder is named.
void Till::open_photo_files(const std::filesystem::path& folder, UtcTime now) {
    screen_.list = ListPage{.name = ListName::photo_files, .subject = folder.string()};
    screen_.notice.reset();
    // A stick may have been changed for another one with files of the same names.
    screen_.photo_files_edition = ++photo_edition_;
    load_list(now);
}

std::vector<ListPage::Row> Till::photo_rows() const {
    const std::filesystem::path folder = screen_.list->subject;
    if (folder.empty())
        return photo_place_rows(options_.picture_roots, db::beside(options_.shop_file, ".photos"));
    return photo_file_rows(folder, shop_->engine().profile().zone);
}

void Till::use_photo_button(const std::string& button, const ListPage::Row& row, UtcTime now) {
    const ProductId product = screen_.product->product.id;
    if (button == "photo_look_again") return open_photo_files(screen_.list->subject, now);
    if (button == "photo_remove") return static_cast<void>(command(ChangePhoto{product}, now));
    if (const auto folder = folder_of_key(row.key); !folder.empty()) return open_photo_files(folder, now);
    auto jpeg = shop::make_photo(file_of_key(row.key));
    if (jpeg) return static_cast<void>(command(ChangePhoto{product, *std::move(jpeg)}, now));
    tone_ = Tone::refused;
    say(Notice::Kind::refused, jpeg.error());
}

void Till::follow_photo(const ChangePhoto& done, UtcTime now) {
    const bool is_removed = done.jpeg.empty();
    shop_->store().set_photo(done.product, is_removed ? std::nullopt : std::optional(done.jpeg));
    if (is_removed)
        screen_.photos.erase(done.product);
    else
        screen_.photos[done.product] = ++photo_edition_;
    tone_ = Tone::accepted;
    open_product(done.product, now);
    say(Notice::Kind::accepted,
        is_removed ? tr("The product has no photo.") : tr("This is how the product looks from now on."));
}

/// A step back: to the places, and from there to the product. False for other lists.
bool Till::close_photo_files(UtcTime now) {
    if (screen_.list->name != ListName::photo_files || !screen_.product) return false;
    if (screen_.list->subject.empty())
        open_list(ListName::product, now);
    else
        open_photo_files({}, now);
    return true;
}

} // namespace sokoguru::till
