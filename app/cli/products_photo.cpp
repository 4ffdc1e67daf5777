#include "app/cli/products_photo.h"

#include "app/cli/open_shop.h"
#include "app/cli/output.h"
#include "app/cli/products_answer.h"
#include "app/shop/product_photo.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct PhotoRequest {
    std::string code;
    std::filesystem::path set;
    std::filesystem::path save;
    bool is_removed = false;
    std::filesystem::path folder;
    bool dry_run = false;
};

bool is_understood(const PhotoRequest& request) {
    const int of_one =
        (request.set.empty() ? 0 : 1) + (request.save.empty() ? 0 : 1) + (request.is_removed ? 1 : 0);
    if (!request.folder.empty()) return request.code.empty() && of_one == 0;
    return !request.code.empty() && of_one == 1 && !request.dry_run;
}

void print_line(Context& context, const std::string& line) {
    fmt::print(context.out, "{}\n", line);
}

void take_folder(Context& context, const PhotoRequest& request) {
    OpenShop shop(context, request.dry_run ? db::Access::read_only : db::Access::write);
    const auto report = shop::take_photos_of_folder(shop.store, request.folder,
                                                    request.dry_run ? shop::PhotoFolderMode::only_look
                                                                    : shop::PhotoFolderMode::take);
    if (!report) throw CommandFailed(report.error());
    for (const auto& taken : report->taken) {
        print_line(context, fmt::format("{} → {}", taken.file, taken.product_name));
    }
    for (const std::string& file : report->unknown) {
        print_line(context, fmt::format(fmt::runtime(tr("{} is named like no product.")), file));
    }
    for (const auto& doubled : report->doubled) {
        print_line(context, fmt::format(fmt::runtime(tr("{} was left out: its product has {} already.")),
                                        doubled.file, doubled.first));
    }
    for (const std::string& sentence : report->unreadable) {
        print_line(context, sentence);
    }
    print_line(context,
               fmt::format(fmt::runtime(request.dry_run ? tr("Would take {} photos; {} files stay out.")
                                                        : tr("Took {} photos; {} files stayed out.")),
                           report->taken.size(),
                           report->unknown.size() + report->doubled.size() + report->unreadable.size()));
}

void save_photo(Context& context, const PhotoRequest& request) {
    OpenShop shop(context);
    const Product product = find_listed_product(shop.store, request.code);
    const auto jpeg = shop.store.photo(product.id);
    if (!jpeg) throw CommandFailed(fmt::format(fmt::runtime(tr("{} has no photo.")), product.name));
    write_output(context.out, request.save, *jpeg);
    print_line(context, fmt::format(fmt::runtime(tr("The photo of {} is in {}")), product.name,
                                    request.save.string()));
}

void change_photo(Context& context, const PhotoRequest& request) {
    OpenShop shop(context, db::Access::write);
    const Product product = find_listed_product(shop.store, request.code);
    if (request.is_removed) {
        shop.store.set_photo(product.id, std::nullopt);
        return print_line(context, fmt::format(fmt::runtime(tr("{} has no photo any more.")), product.name));
    }
    const auto jpeg = shop::make_photo(request.set);
    if (!jpeg) throw CommandFailed(jpeg.error());
    shop.store.set_photo(product.id, *jpeg);
    print_line(context, fmt::format(fmt::runtime(tr("{} has a photo now.")), product.name));
}

void do_photo(Context& context, const PhotoRequest& request) {
    if (!is_understood(request))
        throw CommandFailed(
            tr("Name a product with --set FILE, --remove or --save FILE, or say --folder DIR."));
    if (!request.folder.empty()) return take_folder(context, request);
    if (!request.save.empty()) return save_photo(context, request);
    change_photo(context, request);
}

} // namespace

void add_products_photo(CLI::App& products, Context& context) {
    CLI::App* photo = products.add_subcommand("photo", "What a product looks like on the touchscreen");
    auto request = std::make_shared<PhotoRequest>();
    photo->add_option("CODE", request->code, "A barcode or the shop's own code");
    photo->add_option("--set", request->set, "A picture: JPEG, PNG or WebP; it is made small");
    photo->add_flag("--remove", request->is_removed, "The product has no photo any more");
    photo->add_option("--save", request->save, "Write the photo to this file, as JPEG");
    photo->add_option("--folder", request->folder,
                      "Take all pictures of a folder that are named by a barcode or an own code");
    photo->add_flag("--dry-run", request->dry_run, "With --folder: only say what would happen");
    photo->callback(
        [&context, request] { context.run = [&context, request] { do_photo(context, *request); }; });
}

} // namespace sokoguru::cli
