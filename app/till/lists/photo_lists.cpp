#include "app/till/lists/photo_lists.h"

#include "app/shop/language.h"
#include "app/shop/product_photo.h"
#include "core/values/text.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <system_error>
#include <utility>

namespace sokoguru::till {

namespace {

constexpr std::size_t files_max = 500;
constexpr std::size_t path_shown_max = 120;

struct Picture {
    std::filesystem::path path;
    std::filesystem::file_time_type written;
};

struct FolderContent {
    std::vector<std::filesystem::path> folders;
    std::vector<Picture> pictures;
};

/// A stick that is pulled out meanwhile is an empty folder.
FolderContent content_of(const std::filesystem::path& folder) {
    FolderContent content;
    std::error_code problem;
    for (std::filesystem::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        std::error_code unreadable;
        if (entry->path().filename().string().starts_with('.')) continue;
        if (entry->is_directory(unreadable))
            content.folders.push_back(entry->path());
        else if (entry->is_regular_file(unreadable) && shop::is_picture_name(entry->path()))
            content.pictures.push_back({entry->path(), entry->last_write_time(unreadable)});
    }
    std::ranges::sort(content.folders);
    std::ranges::sort(content.pictures, std::ranges::greater{},
                      [](const Picture& picture) { return std::pair(picture.written, picture.path); });
    return content;
}

ListPage::Row folder_row(const std::filesystem::path& folder, std::string detail) {
    ListPage::Row row;
    row.shown.title = shop::shown_file_name(folder);
    row.shown.detail = std::move(detail);
    row.shown.amount = tr("Folder");
    row.key = "d" + folder.string();
    return row;
}

UtcTime utc_of(std::filesystem::file_time_type time) {
    const auto system = std::chrono::file_clock::to_sys(time).time_since_epoch();
    return UtcTime{std::chrono::duration_cast<std::chrono::milliseconds>(system).count()};
}

ListPage::Row picture_row(const Picture& picture, Zone zone) {
    ListPage::Row row;
    row.shown.title = shop::shown_file_name(picture.path);
    const LocalTime local = to_local(utc_of(picture.written), zone);
    row.shown.detail = format_date(local) + " " + format_clock(local);
    row.key = "f" + picture.path.string();
    return row;
}

std::filesystem::path path_of_key(const std::string& key, char kind) {
    return key.starts_with(kind) ? std::filesystem::path(key.substr(1)) : std::filesystem::path{};
}

} // namespace

std::filesystem::path folder_of_key(const std::string& key) {
    return path_of_key(key, 'd');
}

std::filesystem::path file_of_key(const std::string& key) {
    return path_of_key(key, 'f');
}

std::vector<ListPage::Row> photo_place_rows(const std::vector<std::filesystem::path>& roots,
                                            const std::filesystem::path& own_folder) {
    std::vector<ListPage::Row> rows;
    for (const std::filesystem::path& root : roots) {
        for (std::filesystem::path place : content_of(root).folders) {
            // The system puts a stick into a folder of the user's name: nobody has to open that first.
            const FolderContent content = content_of(place);
            if (content.folders.size() == 1 && content.pictures.empty()) place = content.folders.front();
            rows.push_back(folder_row(place, clean_text(place.string(), path_shown_max)));
        }
    }
    std::error_code problem;
    if (std::filesystem::is_directory(own_folder, problem))
        rows.push_back(folder_row(own_folder, tr("The shop's own folder")));
    return rows;
}

std::vector<ListPage::Row> photo_file_rows(const std::filesystem::path& folder, Zone zone) {
    FolderContent content = content_of(folder);
    std::vector<ListPage::Row> rows;
    for (const std::filesystem::path& inside : content.folders) {
        rows.push_back(folder_row(inside, {}));
    }
    if (content.pictures.size() > files_max) content.pictures.resize(files_max);
    for (const Picture& picture : content.pictures) {
        rows.push_back(picture_row(picture, zone));
    }
    return rows;
}

ListSpec photo_list_spec(const ListPage& page) {
    const bool is_file = page.selected && *page.selected < page.rows.size() &&
                         !file_of_key(page.rows[*page.selected].key).empty();
    return {.title = tr("A photo for the product"),
            .buttons = {{"photo_choose", is_file ? tr("Use this picture") : tr("Open")},
                        {"photo_look_again", tr("Look again"), Key::f5, false},
                        {"photo_remove", tr("No photo"), Key::del, false}},
            .empty_title = tr("No pictures here."),
            .empty_advice = tr("Plug in a stick with pictures (JPEG, PNG or WebP) and look again.")};
}

} // namespace sokoguru::till
