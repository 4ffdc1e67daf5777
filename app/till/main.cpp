#include "app/shop/backup_folder.h"
#include "app/shop/clock.h"
#include "app/shop/day_files.h"
#include "app/shop/language.h"
#include "app/shop/new_shop.h"
#include "app/shop/paths.h"
#include "app/shop/receipt_output.h"
#include "app/till/run.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <filesystem>

namespace {

using namespace sokoguru;

/// What the demo shop is opened with: it is made on the first start, and its first cashier is logged in, so
/// that the first thing that one sees is a till that sells.
void choose_demo(till::RunOptions& options) {
    if (options.till.shop_file.empty()) options.till.shop_file = shop::demo_shop_file();
    if (!std::filesystem::exists(options.till.shop_file)) {
        fmt::print(stderr, "Making the demo shop {} …\n", options.till.shop_file.string());
        shop::create_demo_shop(options.till.shop_file, shop::now());
    }
    options.till.first_login = LogIn{"FAISAL", "1111"};
    options.till.login_hint = mark("Demo shop: Faisal 1111, Aisyah 2222");
}

void parse_size(const std::string& size, till::WindowOptions& window) {
    if (std::sscanf(size.c_str(), "%dx%d", &window.width_px, &window.height_px) != 2) {
        throw CLI::ValidationError("--size", "write it as 1366x768");
    }
}

db::Hash read_seal_key(const std::string& text) {
    const auto key = db::hash_from_hex(text);
    if (!key) throw CLI::ValidationError("--seal-backups-to", "a public key has 64 hexadecimal digits");
    return *key;
}

int open_till(int argc, char** argv) {
    till::RunOptions options;
    bool demo = false;
    bool fullscreen = false;
    bool dark = false;
    std::string size;
    std::string seal_to;
    CLI::App app{"Sokoguru, the point of sale of cooperative shops: the touchscreen till.", "sokoguru-till"};
    app.set_version_flag("--version", SOKOGURU_VERSION);
    app.add_option("--shop", options.till.shop_file, "The shop file");
    app.add_flag("--demo", demo, "Open the demo shop; it is made on the first start");
    app.add_option("--language", options.till.language, "id or en")->check(CLI::IsMember({"id", "en"}));
    app.add_option(
        "--backup-folder", options.backup_folders,
        "Where copies of the shop are kept, every hour and after the close of a day; several for a stick; "
        "beside the shop file when none is given");
    app.add_option(
        "--report-folder", options.till.report_folder,
        "Where PDF, XLSX and CSV of a closed day go, instead of the folder that was chosen for this "
        "machine");
    app.add_option("--seal-backups-to", seal_to,
                   "A public key (sokoguru seal-key): only who has the secret one can read the copies");
    app.add_flag("--fullscreen", fullscreen, "Take the whole screen");
    app.add_flag("--dark", dark, "Light text on dark ground");
    app.add_flag("--customer-window", options.customer_window,
                 "Open a window for the customer; on a second monitor it opens by itself");
    app.add_option("--size", size, "Size of the window: 1366x768");
    app.add_flag("--first-frame-only", options.first_frame_only,
                 "Close after the first frame, to measure the start");
    app.add_flag("--report-frames", options.report_frames, "Say at the end how many frames were drawn");
    try {
        app.parse(argc, argv);
        if (!size.empty()) parse_size(size, options.window);
        if (!seal_to.empty()) options.backups_sealed_to = read_seal_key(seal_to);
    } catch (const CLI::ParseError& problem) {
        const int code = app.exit(problem);
        return code == 0 ? 0 : 2;
    }
    if (fullscreen) options.window.mode = till::WindowOptions::Mode::fullscreen;
    if (dark) options.window.theme = till::ThemeKind::dark;
    if (demo) choose_demo(options);
    if (options.till.shop_file.empty()) options.till.shop_file = shop::default_shop_file();
    if (!options.till.report_folder.empty()) {
        options.till.report_folder = std::filesystem::absolute(options.till.report_folder);
        // A till opens all the same; the close of a day says where its files are.
        const auto checked = shop::check_report_folder(options.till.report_folder);
        if (!checked) fmt::print(stderr, "{}\n", checked.error());
    }
    if (options.backup_folders.empty())
        options.backup_folders = {shop::default_backup_folder(options.till.shop_file)};
    return till::run(options);
}

} // namespace

int main(int argc, char** argv) {
    try {
        return open_till(argc, argv);
    } catch (const std::exception& problem) {
        std::fputs(problem.what(), stderr);
        std::fputc('\n', stderr);
        return 1;
    }
}
