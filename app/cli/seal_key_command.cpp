#include "app/cli/command.h"
#include "app/cli/seal_key.h"
#include "app/shop/language.h"
#include "db/files.h"
#include "db/sealed_file.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <fstream>
#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

void make_keys(Context& context, const std::filesystem::path& file) {
    const db::SealKeys keys = db::make_seal_keys();
    const db::OpenFile secret = db::open_private_file(file, db::Creation::must_be_new);
    db::write_start(secret, db::to_hex(keys.secret_key) + "\n", file);
    db::sync_file(secret, file);
    db::sync_folder_of(file);
    fmt::print(context.error, "{} {}\n{}\n", tr("The secret key is in"), file.string(),
               tr("Keep it away from this computer and in two places: without it no sealed copy can be read. "
                  "The public key is:"));
    fmt::print(context.out, "{}\n", db::to_hex(keys.public_key));
}

} // namespace

db::Hash read_seal_key(const std::string& text) {
    const auto key = db::hash_from_hex(text);
    if (!key) throw CommandFailed(tr("A key has 64 hexadecimal digits, as seal-key wrote it."));
    return *key;
}

db::Hash read_secret_seal_key(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::string text;
    if (!(in >> text))
        throw CommandFailed(std::string(tr("The key file can't be read:")) + " " + file.string());
    return read_seal_key(text);
}

void add_seal_key(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand(
        "seal-key", "Make two keys: the public one seals copies of the shop, the secret one opens them");
    auto file = std::make_shared<std::filesystem::path>();
    command->add_option("FILE", *file, "Where the secret key goes, a stick for example")->required();
    command->callback([&context, file] { context.run = [&context, file] { make_keys(context, *file); }; });
}

} // namespace sokoguru::cli
