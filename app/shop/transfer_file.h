#pragma once

#include "core/till/lots_command.h"
#include "db/store.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <string>

namespace sokoguru::shop {

// A transfer to another shop as a file that goes along with the goods.
//
//     write_transfer_file(store, transfer, "mutasi.json");      // at the shop that sends
//     auto command = read_transfer_file(store, "mutasi.json");  // at the shop that receives
//     engine.handle(*command, now);
//
// The file has a hash, so that a changed or cut one is noticed, and names the shop and the number, so that it
// is received once. The goods are found by the shop's own code, else by a barcode of a piece.

/// Throws std::runtime_error with a sentence when the file can't be written.
void write_transfer_file(db::Store& store, const Transfer& transfer, const std::filesystem::path& path);

/// The command that takes the goods in, or a sentence that says why not.
tl::expected<TakeInTransfer, std::string> read_transfer_file(db::Store& store,
                                                             const std::filesystem::path& path);

} // namespace sokoguru::shop
