#pragma once

#include "core/receipt/document.h"
#include "drivers/symbol/module_grid.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace sokoguru::drivers {

/// A receipt as a PDF, to be sent instead of printed: as wide as the paper of its columns (58 or 80 mm), and
/// one page as long as the receipt; what is longer than a PDF page may be (5 m) goes on on another one.
///
///     write_receipt_pdf(document, "K1-260314-0042.pdf");
///
/// Text stays text, in all scripts that the system has fonts for (Pango); symbols are vectors. The error is a
/// sentence for a log. May be called from any thread.
///
/// `logo` stands first and centred, one entry for each dot of 1/8 mm (`read_logo`).
tl::expected<std::string, std::string> make_receipt_pdf(const ReceiptDocument& document,
                                                        const std::optional<ModuleGrid>& logo = {});

/// The same into a file that only its owner may read, which is replaced. The error is a sentence for a
/// person.
tl::expected<void, std::string> write_receipt_pdf(const ReceiptDocument& document,
                                                  const std::filesystem::path& path,
                                                  const std::optional<ModuleGrid>& logo = {});

} // namespace sokoguru::drivers
