#include "db/witness.h"

#include "db/fault.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <sstream>

namespace sokoguru::db {

namespace {

/// Long enough for the largest numbers; a fixed size, so that an overwrite leaves nothing of the line before.
constexpr std::size_t line_size = 256;
constexpr std::string_view ending = ".head";

std::string check_of(const std::string& text) {
    return to_hex(sha256(std::string_view("sokoguru-head"), text)).substr(0, 16);
}

} // namespace

std::string format_witness(const LaneKey& lane, const ChainHead& head) {
    const std::string text =
        fmt::format("sokoguru-head shop {} lane {} epoch {} seq {} hash {}", lane.shop.value(),
                    lane.lane.value(), lane.epoch.value(), head.sequence.value(), to_hex(head.hash));
    return fmt::format("{:<{}}\n", text + " check " + check_of(text), line_size - 1);
}

std::optional<WitnessLine> parse_witness(std::string_view line) {
    const auto check_at = line.find(" check ");
    if (line.size() != line_size || check_at == std::string_view::npos) return std::nullopt;
    const std::string text(line.substr(0, check_at));
    if (line.substr(check_at + 7, 16) != check_of(text)) return std::nullopt;
    std::istringstream words(text);
    std::string word;
    std::string hash;
    std::int64_t shop = 0;
    std::int64_t lane = 0;
    std::int64_t epoch = 0;
    std::int64_t sequence = 0;
    words >> word >> word >> shop >> word >> lane >> word >> epoch >> word >> sequence >> word >> hash;
    const auto parsed = hash_from_hex(hash);
    if (!words || !parsed) return std::nullopt;
    return WitnessLine{{ShopId{shop}, LaneId{lane}, EpochId{epoch}}, {SequenceId{sequence}, *parsed}};
}

std::optional<WitnessLine> read_witness(const std::filesystem::path& shop_file) {
    const OpenFile file(::open(beside(shop_file, ending).c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.is_open()) return std::nullopt;
    return parse_witness(read_start(file, line_size));
}

bool journal_has(Journal& journal, const LaneKey& lane, const WitnessLine& line) {
    if (line.lane != lane) return false;
    if (line.head.sequence == SequenceId{}) return true;
    return journal.hash_of(lane.epoch, line.head.sequence) == line.head.hash;
}

Witness::Witness(const std::filesystem::path& shop_file)
    : path_(beside(shop_file, ending)), file_(open_private_file(path_, Creation::if_missing)) {}

Witness::State Witness::take_up(Journal& journal, const LaneKey& lane) {
    const std::string text = read_start(file_, line_size);
    const auto line = parse_witness(text);
    State state = State::agrees;
    if (!line) {
        state = text.empty() ? State::missing : State::torn;
    } else if (!journal_has(journal, lane, *line)) {
        throw Fault(FaultKind::lost_entries,
                    fmt::format("the journal ends at {} and lacks entry {} that {} tells of",
                                journal.head().sequence.value(), line->head.sequence.value(),
                                path_.string()));
    }
    write(lane, journal.head());
    return state;
}

void Witness::follow(const LaneKey& lane, const ChainHead& head) noexcept {
    try {
        write(lane, head);
    } catch (const Fault&) {
        return; // The next commit tries again.
    }
}

void Witness::write(const LaneKey& lane, const ChainHead& head) {
    write_start(file_, format_witness(lane, head), path_);
}

} // namespace sokoguru::db
