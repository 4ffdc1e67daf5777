// Where the files of a day go when a folder was chosen for them, and when it is gone, full, or no folder at
// all.

#include "app/shop/day_files.h"
#include "app/shop/machine_settings.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::shop;
using namespace sokoguru::test;

namespace fs = std::filesystem;

namespace {

struct DayFilesBench {
    TemporaryFolder folder;
    fs::path shop_file = folder.path() / "toko.db";
    fs::path chosen = folder.path() / "usb" / "laporan";
    fs::path beside = shop_file.string() + ".reports";
    DayReport day;
    ShopProfile profile;

    DayFilesBench() { day.day = BusinessDay{20'775}; }
    void choose(const fs::path& wanted) {
        REQUIRE(save_machine_settings(machine_settings_file(shop_file), {wanted}));
    }
    DayFiles keep(const fs::path& option = {}) {
        return keep_day_files(day, profile, ReportFolder::of(shop_file, option));
    }
    static std::vector<fs::path> files_in(const fs::path& folder) {
        return {folder / "20261118.pdf", folder / "20261118.xlsx", folder / "20261118.csv"};
    }
};

} // namespace

TEST_CASE("day files: without a choice they are beside the shop file") {
    DayFilesBench bench;
    const DayFiles kept = bench.keep();
    CHECK(kept.problem.empty());
    CHECK(kept.files == DayFilesBench::files_in(bench.beside));
    CHECK(fs::file_size(kept.files.front()) > 1'000);
}

TEST_CASE("day files: they go to the chosen folder, and an option of the program comes first") {
    DayFilesBench bench;
    REQUIRE(check_report_folder(bench.chosen));
    CHECK(fs::is_empty(bench.chosen));
    bench.choose(bench.chosen);
    CHECK(bench.keep().files == DayFilesBench::files_in(bench.chosen));
    CHECK_FALSE(fs::exists(bench.beside));
    const fs::path option = bench.folder.path() / "once";
    REQUIRE(check_report_folder(option));
    CHECK(bench.keep(option).files == DayFilesBench::files_in(option));
    CHECK(usable_report_folder(ReportFolder::of(bench.shop_file)) == bench.chosen);
}

TEST_CASE("day files: a folder that is gone is not made again, and nothing is lost") {
    DayFilesBench bench;
    bench.choose(bench.chosen);
    const DayFiles kept = bench.keep();
    CHECK(kept.files == DayFilesBench::files_in(bench.beside));
    CHECK(fs::exists(kept.files.back()));
    CHECK(kept.problem.find(bench.chosen.string()) != std::string::npos);
    CHECK(kept.problem.ends_with(kept.files.front().string()));
    CHECK_FALSE(fs::exists(bench.chosen));
    CHECK(usable_report_folder(ReportFolder::of(bench.shop_file)) == bench.beside);
}

TEST_CASE("day files: a folder that takes no file leaves all files beside the shop file") {
    DayFilesBench bench;
    bench.choose(bench.chosen);
    // What takes the last file's place can't be replaced, as on a disk that is full by then.
    fs::create_directories(bench.chosen / "20261118.csv" / "x");
    const DayFiles kept = bench.keep();
    CHECK(kept.files == DayFilesBench::files_in(bench.beside));
    CHECK(fs::exists(kept.files.back()));
    CHECK(kept.problem.find(bench.chosen.string()) != std::string::npos);
}

TEST_CASE("day files: when they can be written nowhere, that is said and nothing is claimed") {
    DayFilesBench bench;
    write_whole_file(bench.beside, "no folder");
    const DayFiles kept = bench.keep();
    CHECK(kept.files.empty());
    CHECK(kept.problem.find(bench.beside.string()) != std::string::npos);
}

TEST_CASE("day files: a choice that can't be read is a sentence, and they are beside the shop file") {
    DayFilesBench bench;
    write_whole_file(machine_settings_file(bench.shop_file), "{ not quite");
    const DayFiles kept = bench.keep();
    CHECK(kept.files == DayFilesBench::files_in(bench.beside));
    CHECK(kept.problem.find("machine.json") != std::string::npos);
}

TEST_CASE("report folder: only a whole path to a folder that takes files can be chosen") {
    const TemporaryFolder folder;
    CHECK(check_report_folder(folder.path() / "a" / "b"));
    CHECK(fs::is_directory(folder.path() / "a" / "b"));
    CHECK(check_report_folder("laporan").error().find("“laporan”") != std::string::npos);
    write_whole_file(folder.path() / "file", "no folder");
    for (const fs::path& wrong :
         {folder.path() / "file", folder.path() / "file" / "below", fs::path("/proc")}) {
        CAPTURE(wrong);
        const auto checked = check_report_folder(wrong);
        REQUIRE_FALSE(checked);
        CHECK(checked.error().find(wrong.string()) != std::string::npos);
    }
}

TEST_CASE("machine settings: what is saved is read again, and what is no settings file is a sentence") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "toko.db.machine.json";
    CHECK(machine_settings_file(folder.path() / "toko.db") == file);
    CHECK(load_machine_settings(file) == MachineSettings{});
    REQUIRE(save_machine_settings(file, {"/media/usb/laporan \"baru\""}));
    CHECK(load_machine_settings(file) == MachineSettings{"/media/usb/laporan \"baru\""});
    CHECK_FALSE(save_machine_settings(folder.path() / "none" / "x.json", {}));
    for (const char* wrong : {"", "[]", "{}", R"({"version": 2})", R"({"version": "one"})",
                              R"({"version": 1, "report_folder": 7})"}) {
        CAPTURE(wrong);
        write_whole_file(file, wrong);
        const auto loaded = load_machine_settings(file);
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().find("machine.json") != std::string::npos);
    }
}
