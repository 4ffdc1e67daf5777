#include "db/ledger.h"

#include <algorithm>

namespace sokoguru::db {

namespace {

CartId cart_of(const CartChange& change) {
    return std::visit(
        [](const auto& one) {
            if constexpr (requires { one.held; }) {
                return one.held.id;
            } else {
                return one.cart;
            }
        },
        change);
}

} // namespace

SqlLedger::SqlLedger(Database& database, LaneKey lane, Journal& journal, Projection& tables, Witness* witness)
    : database_(&database),
      lane_(lane),
      journal_(&journal),
      tables_(&tables),
      witness_(witness),
      open_cart_(database, lane.shop),
      summaries_(database, journal, tables.shifts) {}

SaleNumber SqlLedger::next_sale_number(BusinessDay day) {
    return tables_->sales.next_number(day);
}

template <class Work>
void SqlLedger::write(Durability durability, Work&& work) {
    const ChainHead head_before = journal_->head();
    ++depth_;
    try {
        database_->write(durability, work);
    } catch (...) {
        --depth_;
        journal_->restore_head(head_before);
        tables_->forget_what_was_undone();
        throw;
    }
    --depth_;
    if (journal_->head() != head_before) witness_is_behind_ = true;
    if (depth_ == 0 && durability == Durability::power_loss) let_witness_follow();
}

void SqlLedger::let_witness_follow() {
    if (!witness_is_behind_) return;
    witness_->follow(lane_, journal_->head());
    witness_is_behind_ = false;
}

void SqlLedger::sync() {
    if (tables_->stock.has_unsettled())
        database_->write(Durability::program_death, [&] { tables_->stock.settle(); });
    database_->sync();
    let_witness_follow();
    tables_->stock.read_ahead(open_cart_.products());
}

void SqlLedger::record(const Fact& fact, const FactContext& context) {
    write(Durability::power_loss, [&] { write_entry(fact, context); });
}

void SqlLedger::record_all(std::span<const Fact> facts, const FactContext& context) {
    write(Durability::power_loss, [&] {
        for (const Fact& fact : facts) {
            write_entry(fact, context);
        }
    });
}

void SqlLedger::in_one_transaction(const std::function<void()>& work) {
    write(Durability::power_loss, work);
}

void SqlLedger::write_entry(const Fact& fact, const FactContext& context) {
    Hash details_hash{};
    const auto* member = std::get_if<MemberSet>(&fact);
    Hash salt{};
    if (member != nullptr) {
        salt = random_bytes();
        details_hash = member_details_hash(salt, member->member);
    }
    EncodedFact encoded = encode_fact(fact, details_hash);
    Entry entry;
    entry.type = encoded.type;
    entry.version = encoded.version;
    entry.at = context.at;
    entry.day = context.day;
    entry.user = context.user;
    entry.body = std::move(encoded.body);
    journal_->append(entry);
    tables_->apply(entry, fact, details_hash);
    if (member != nullptr) tables_->members.set_details(member->member, salt);
    if (const auto* made = std::get_if<SaleMade>(&fact)) {
        tables_->prints.enqueue({made->sale.number, 0});
        open_cart_.end(made->sale.cart);
        note_cart(made->sale.cart);
    }
}

void SqlLedger::keep(std::span<const CartChange> changes, std::span<const CartTouched> touched,
                     const FactContext& context) {
    const auto keep_all = [&] {
        for (const CartChange& change : changes) {
            open_cart_.keep(change);
            note_cart(cart_of(change));
        }
        for (const CartTouched& fact : touched) {
            write_entry(fact, context);
            note_cart(fact.cart);
        }
    };
    if (touched.empty()) return database_->write(Durability::program_death, keep_all);
    write(Durability::program_death, keep_all);
}

Cart SqlLedger::open_cart() {
    if (auto kept = open_cart_.read()) return std::move(*kept);
    Cart cart;
    cart.id = next_cart();
    return cart;
}

std::optional<Sale> SqlLedger::sale_of_cart(CartId cart) {
    return tables_->sales.of_cart(cart);
}

CartId SqlLedger::next_cart() {
    if (!last_cart_) {
        const ReadScope scope(*database_);
        last_cart_ =
            std::max({tables_->sales.last_cart(), tables_->cart_touches.last_cart(), open_cart_.last_cart()});
    }
    return CartId{last_cart_->value() + 1};
}

void SqlLedger::note_cart(CartId cart) {
    if (last_cart_) last_cart_ = std::max(*last_cart_, cart);
}

std::vector<HeldCart> SqlLedger::held_carts() {
    return open_cart_.held();
}

std::optional<Cart> SqlLedger::held_cart(CartId cart) {
    return open_cart_.read_held(cart);
}

std::optional<Sale> SqlLedger::find_sale(const SaleNumber& number) {
    return tables_->sales.find(number);
}

Quantity SqlLedger::returned_quantity(const OriginLine& line) {
    return tables_->sales.lines.returned_quantity(line);
}

std::optional<SaleNumber> SqlLedger::void_of(const SaleNumber& sale) {
    return tables_->sales.void_of(sale);
}

Money SqlLedger::refunded(const SaleNumber& sale, Tender tender) {
    return tables_->sales.payments.refunded(sale, tender);
}

std::optional<PaymentState> SqlLedger::payment_state(const SaleNumber& sale, std::int64_t place) {
    return tables_->sales.payments.state(sale, place);
}

std::optional<Shift> SqlLedger::open_shift() {
    return tables_->shifts.find_open();
}

ShiftId SqlLedger::next_shift() {
    return tables_->shifts.next_id();
}

ExpectedCash SqlLedger::expected_cash(const Shift& shift) {
    return summaries_.expected_cash(shift);
}

} // namespace sokoguru::db
