#pragma once

#include "app/till/lists/list_spec.h"
#include "core/values/time.h"

#include <filesystem>
#include <vector>

namespace sokoguru::till {

// The pictures that a product's photo is chosen from: sticks and folders, and the files in them.

ListSpec photo_list_spec(const ListPage& page);

/// Where pictures may be: what stands in `roots`, where the system puts sticks, and the shop's own folder if
/// it is there. The keys are those of folders.
std::vector<ListPage::Row> photo_place_rows(const std::vector<std::filesystem::path>& roots,
                                            const std::filesystem::path& own_folder);
/// The folders in one, then its pictures, the newest first; of many only the newest. The keys are "d" or "f"
/// and the path.
std::vector<ListPage::Row> photo_file_rows(const std::filesystem::path& folder, Zone zone);

/// The path of a key of that kind; empty when it is of the other.
std::filesystem::path folder_of_key(const std::string& key);
std::filesystem::path file_of_key(const std::string& key);

} // namespace sokoguru::till
