#include "app/till/views/work_text.h"

#include "app/shop/language.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

std::string proof_text(const db::VerifyProgress& proof) {
    using Stage = db::VerifyProgress::Stage;
    switch (proof.stage) {
    case Stage::file: return tr("Checking the file …");
    case Stage::tables: return tr("Comparing the tables …");
    case Stage::journal: break;
    }
    const auto count = [](std::int64_t number) { return format_quantity(Quantity::whole(number)); };
    return fmt::format(fmt::runtime(tr("Checking entry {} of {} …")), count(proof.entries),
                       count(proof.entry_count));
}

} // namespace

std::string work_text(const WorkUnderWay& work) {
    if (!work.progress) return {};
    if (work.progress->proof) return proof_text(*work.progress->proof);
    constexpr std::int64_t second_ms = 1'000;
    const char* text = work.what == WorkUnderWay::What::receipts ? tr("Looking for the receipts …")
                       : work.what == WorkUnderWay::What::file   ? tr("Writing the file …")
                                                                 : tr("Making the report …");
    return fmt::format(fmt::runtime(tr("{} {} s. The till can sell meanwhile.")), text,
                       work.progress->elapsed_ms / second_ms);
}

} // namespace sokoguru::till
