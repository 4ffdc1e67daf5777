#pragma once

#include "core/till/lots_command.h"
#include "db/store.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace sokoguru::shop {

// A transfer to another shop as a file that goes along with the goods.
//
//     write_transfer_file(store, transfer, "mutasi.json");                       // at the shop that sends
//     auto command = read_transfer_file(store, "mutasi.json", Addressee::named); // at the one that receives
//     engine.handle(*command, now);
//
// The file has a hash, so that a changed or cut one is noticed, and names the shop and the number, so that it
// is received once. It says to whom the goods were sent: shops know each other by name, so it is this shop's
// when the name is. The goods are found by a barcode of a piece, else by the shop's own code.

/// How it is known that a file is for this shop.
enum class Addressee {
    named,     ///< The file names it.
    confirmed, ///< A person says so, though the file names another.
};

struct TransferFileProblem {
    const char* name; ///< For programs: "file_for_another_shop".
    std::string why;  ///< A sentence that says what to do.
};

/// Nothing when the file is written. When it can't be, one that was there before stays as it was.
std::optional<TransferFileProblem> write_transfer_file(db::Store& store, const Transfer& transfer,
                                                       const std::filesystem::path& path);

/// The command that takes the goods in.
tl::expected<TakeInTransfer, TransferFileProblem>
read_transfer_file(db::Store& store, const std::filesystem::path& path, Addressee addressee);

} // namespace sokoguru::shop
