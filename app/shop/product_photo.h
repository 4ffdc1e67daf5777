#pragma once

#include "core/catalog/product.h"
#include "db/store.h"
#include "drivers/photo/product_photo.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::shop {

/// Whether a file is called like a picture that can become a photo: JPEG, PNG or WebP.
bool is_picture_name(const std::filesystem::path& file);

/// What a file is called, for a person: names come from outside.
std::string shown_file_name(const std::filesystem::path& file);

/// The bytes of a file, as far as a picture may have them and one more; nothing when it can't be read.
std::optional<std::string> read_picture_file(const std::filesystem::path& file);

/// The small JPEG that a picture file becomes, or a sentence for a person that begins with the file's name.
///
///     if (const auto jpeg = make_photo("/media/stick/beras.jpg")) store.set_photo(product, *jpeg);
///
/// May be called from any thread.
tl::expected<std::string, std::string> make_photo(const std::filesystem::path& file);

/// What became of the pictures of a folder.
struct PhotoFolderReport {
    struct Taken {
        std::string file; ///< Its name without the folder, as in all of these.
        std::string product_name;
    };
    struct Doubled {
        std::string file;
        std::string first; ///< The file that the same product has its photo from.
    };
    std::vector<Taken> taken;
    std::vector<std::string> unknown; ///< Named like no product.
    std::vector<Doubled> doubled;
    std::vector<std::string> unreadable; ///< Sentences.
};

enum class PhotoFolderMode { take, only_look };

/// Gives products the pictures of a folder that are named by a barcode or the shop's own code, in the order
/// of the names; all of them in one transaction. The error is a sentence, and nothing has changed then.
tl::expected<PhotoFolderReport, std::string>
take_photos_of_folder(db::Store& store, const std::filesystem::path& folder, PhotoFolderMode mode);

} // namespace sokoguru::shop
