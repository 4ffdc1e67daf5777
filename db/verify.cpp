#include "db/verify.h"

#include "core/values/ensure.h"
#include "db/invariants.h"
#include "db/journal.h"
#include "db/lane_table.h"
#include "db/migrations.h"
#include "db/projection.h"
#include "db/table_comparison.h"
#include "db/witness.h"

#include <fmt/format.h>

namespace sokoguru::db {

namespace {

/// Carries the report through the checks.
class Verification {
  public:
    Verification(const std::filesystem::path& path, Database& database, const VerifyWatch& watch)
        : path_(path),
          database_(database),
          watch_(watch),
          witness_(read_witness(path)),
          snapshot_(database),
          lane_(read_lane(database)),
          journal_(database, lane_),
          replayed_(Database::in_memory()) {
        if (!watch_) return;
        database_.watch([this] { return watch_(progress_); });
        replayed_.watch([this] { return watch_(progress_); });
    }

    VerifyReport run() {
        attempt([&] { check_file(); });
        attempt([&] { check_foreign_keys(); });
        enter(VerifyProgress::Stage::journal);
        attempt([&] { walk_and_replay(); });
        enter(VerifyProgress::Stage::tables);
        attempt([&] { compare_tables(); });
        attempt([&] { check_member_details(); });
        attempt([&] {
            for (Finding& finding : check_invariants(database_)) {
                report_.findings.push_back(std::move(finding));
            }
        });
        attempt([&] { check_witness(); });
        return report_;
    }

  private:
    void enter(VerifyProgress::Stage stage) {
        progress_.stage = stage;
        ask_whether_to_go_on();
    }
    void ask_whether_to_go_on() const {
        if (watch_ && !watch_(progress_)) throw Cancelled();
    }

    void add(FindingKind kind, std::string where) { report_.findings.push_back({kind, std::move(where)}); }

    /// A check that the damage keeps from being made is itself a finding.
    template <class Check>
    void attempt(Check&& check) {
        try {
            check();
        } catch (const Fault& fault) {
            add(FindingKind::file, fault.what());
        } catch (const BrokenInvariant& refused) {
            add(FindingKind::file, refused.what());
        }
    }

    void check_file() {
        Statement statement(database_, "PRAGMA integrity_check(1)");
        Rows rows = statement.query();
        rows.next();
        if (const std::string answer = rows.text(); answer != "ok") add(FindingKind::file, answer);
    }

    void check_foreign_keys() {
        Statement statement(database_, "PRAGMA foreign_key_check");
        Rows rows = statement.query();
        if (rows.next())
            add(FindingKind::foreign_key, rows.shown(0) + " refers to a missing " + rows.shown(2));
    }

    void walk_and_replay() {
        migrate(replayed_);
        const std::int64_t entry_count = database_.number("SELECT count(*) FROM journal");
        progress_.entry_count = entry_count;
        // The entries themselves are not copied, only what they say.
        replayed_.execute("PRAGMA foreign_keys = OFF");
        replayed_.write(Durability::program_death, [&] {
            journal_.walk([&](const Entry& entry, const Hash& hash) { take(entry, hash); });
        });
        report_.head = {head_.sequence, to_hex(head_.hash)};
        if (entry_count != report_.entry_count) {
            add(FindingKind::chain, "the journal has entries of another lane");
        }
    }

    void take(const Entry& entry, const Hash& hash) {
        if (!tables_ || entry.lane.epoch != epoch_) begin_epoch(entry);
        if (chain_holds_ && entry.sequence.value() != head_.sequence.value() + 1) {
            chain_holds_ = false;
            add(FindingKind::chain,
                fmt::format("entry {} follows entry {}", entry.sequence.value(), head_.sequence.value()));
        }
        if (chain_holds_ && hash != entry_hash(head_.hash, entry)) {
            chain_holds_ = false;
            add(FindingKind::chain, fmt::format("entry {} does not have its hash", entry.sequence.value()));
        }
        head_ = {entry.sequence, hash};
        progress_.entries = ++report_.entry_count;
        constexpr std::int64_t entries_between_questions = 256;
        if (progress_.entries % entries_between_questions == 0) ask_whether_to_go_on();
        if (replay_complete_) replay(entry);
    }

    /// The first entry of a later epoch names the last one of the copy that the lane goes on from, and that
    /// stands before it.
    void begin_epoch(const Entry& first) {
        const bool is_first_of_all = report_.entry_count == 0;
        const EpochBegan expected{epoch_, head_.sequence, to_hex(head_.hash)};
        epoch_ = first.lane.epoch;
        head_ = {};
        tables_.emplace(replayed_, first.lane);
        if (is_first_of_all || !chain_holds_) return;
        const EncodedFact named = encode_fact(expected, {});
        if (first.type == named.type && first.version == named.version && first.body == named.body) return;
        chain_holds_ = false;
        add(FindingKind::chain,
            fmt::format("epoch {} does not begin with the end of the one before it", epoch_.value()));
    }

    void replay(const Entry& entry) {
        try {
            const RecordedFact recorded = decode_fact(entry.type, entry.version, entry.body);
            tables_->apply(entry, recorded.fact, recorded.member_details_hash);
        } catch (const std::runtime_error& error) {
            stop_replay(entry, error);
        } catch (const BrokenInvariant& error) {
            stop_replay(entry, error);
        }
    }

    void stop_replay(const Entry& entry, const std::exception& error) {
        replay_complete_ = false;
        add(FindingKind::body, fmt::format("entry {}: {}", entry.sequence.value(), error.what()));
    }

    void compare_tables() {
        if (!replay_complete_) return;
        if (const auto difference = first_difference(database_, replayed_)) {
            add(FindingKind::table, *difference);
        }
    }

    void check_member_details() {
        MemberTable members(database_, lane_.shop);
        if (const auto member = members.first_wrong_details()) {
            add(FindingKind::member_details, fmt::format("member {}", member->value()));
        }
    }

    void check_witness() {
        if (witness_ && !journal_has(journal_, lane_, *witness_)) {
            add(FindingKind::witness,
                fmt::format("the journal ends at {} and lacks entry {} of {}", head_.sequence.value(),
                            witness_->head.sequence.value(), path_.filename().string() + ".head"));
        }
    }

    const std::filesystem::path& path_;
    Database& database_;
    const VerifyWatch& watch_;
    VerifyProgress progress_;
    /// Read before the snapshot is taken: a till that goes on selling puts it ahead of a later reading.
    std::optional<WitnessLine> witness_;
    ReadScope snapshot_;
    LaneKey lane_;
    Journal journal_;
    Database replayed_;
    std::optional<Projection> tables_; ///< Of the epoch that is being replayed.
    VerifyReport report_;
    EpochId epoch_;
    ChainHead head_; ///< Of that epoch.
    bool chain_holds_ = true;
    bool replay_complete_ = true;
};

} // namespace

VerifyReport verify(const std::filesystem::path& path, const VerifyWatch& watch) {
    Database database(path, OpenMode::read_only);
    check_version(database, path);
    return Verification(path, database, watch).run();
}

const char* name_of(FindingKind kind) {
    switch (kind) {
    case FindingKind::file: return "file";
    case FindingKind::foreign_key: return "foreign_key";
    case FindingKind::chain: return "chain";
    case FindingKind::body: return "body";
    case FindingKind::table: return "table";
    case FindingKind::member_details: return "member_details";
    case FindingKind::sums: return "sums";
    case FindingKind::receipts: return "receipts";
    case FindingKind::open_cart: return "open_cart";
    case FindingKind::witness: return "witness";
    }
    return "unknown";
}

} // namespace sokoguru::db
