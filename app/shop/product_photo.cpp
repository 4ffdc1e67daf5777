#include "app/shop/product_photo.h"

#include "app/shop/goods_item.h"
#include "app/shop/language.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <map>
#include <optional>
#include <system_error>

namespace sokoguru::shop {

namespace {

const char* describe(drivers::PhotoProblem problem) {
    switch (problem) {
    case drivers::PhotoProblem::empty_file: return tr("is empty.");
    case drivers::PhotoProblem::file_too_large:
        return tr("is larger than 20 MB. Make the picture smaller and try again.");
    case drivers::PhotoProblem::no_picture:
        return tr("is no picture that can be read here. Save it as JPEG and try again.");
    case drivers::PhotoProblem::format_missing:
        return tr("is a WebP picture, for which this computer has no reader. Save it as JPEG.");
    case drivers::PhotoProblem::too_many_pixels:
        return tr("has too many pixels: at most 50 million. Make the picture smaller.");
    case drivers::PhotoProblem::damaged: break;
    }
    return tr("is damaged. Take the picture again, or copy the file anew.");
}

tl::expected<std::vector<std::filesystem::path>, std::string>
pictures_of(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code problem;
    for (std::filesystem::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        std::error_code unreadable;
        if (entry->is_regular_file(unreadable) && is_picture_name(entry->path()))
            files.push_back(entry->path());
    }
    if (problem)
        return tl::unexpected(fmt::format("{} {}", folder.string(), tr("is no folder that can be read.")));
    std::ranges::sort(files);
    return files;
}

} // namespace

bool is_picture_name(const std::filesystem::path& file) {
    constexpr std::array endings = {".jpg", ".jpeg", ".png", ".webp"};
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::ranges::find(endings, ending) != endings.end();
}

std::string shown_file_name(const std::filesystem::path& file) {
    constexpr std::size_t length_max = 80;
    return clean_text(file.filename().string(), length_max);
}

std::optional<std::string> read_picture_file(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::string bytes(drivers::photo_file_bytes_max + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (stream.bad() || (stream.fail() && !stream.eof())) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

tl::expected<std::string, std::string> make_photo(const std::filesystem::path& file) {
    const auto refused = [&](const char* why) {
        return tl::unexpected(fmt::format("{} {}", shown_file_name(file), why));
    };
    const auto bytes = read_picture_file(file);
    if (!bytes) return refused(tr("can't be read."));
    auto jpeg = drivers::shrink_photo(*bytes);
    if (!jpeg) return refused(describe(jpeg.error()));
    return *std::move(jpeg);
}

tl::expected<PhotoFolderReport, std::string>
take_photos_of_folder(db::Store& store, const std::filesystem::path& folder, PhotoFolderMode mode) {
    const auto files = pictures_of(folder);
    if (!files) return tl::unexpected(files.error());
    PhotoFolderReport report;
    std::map<ProductId, std::string> taken_from;
    const auto take = [&](const std::filesystem::path& file) {
        const std::string name = shown_file_name(file);
        const auto goods = find_goods(store.catalog(), file.stem().string());
        if (!goods) return report.unknown.push_back(name);
        const Product& product = goods->product;
        if (const auto first = taken_from.find(product.id); first != taken_from.end())
            return report.doubled.push_back({name, first->second});
        const auto jpeg = make_photo(file);
        if (!jpeg) return report.unreadable.push_back(jpeg.error());
        if (mode == PhotoFolderMode::take) store.set_photo(product.id, *jpeg);
        taken_from.emplace(product.id, name);
        report.taken.push_back({name, product.name});
    };
    const auto take_all = [&] { std::ranges::for_each(*files, take); };
    if (mode == PhotoFolderMode::take)
        store.in_one_transaction(take_all);
    else
        take_all();
    return report;
}

} // namespace sokoguru::shop
