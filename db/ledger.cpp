#include "db/ledger.h"

namespace sokoguru::db {

SqlLedger::SqlLedger(Database& database, LaneKey lane, Journal& journal, Projection& tables, Witness* witness)
    : database_(&database),
      lane_(lane),
      journal_(&journal),
      tables_(&tables),
      witness_(witness),
      open_cart_(database, lane.shop) {}

SaleNumber SqlLedger::next_sale_number(BusinessDay day) {
    return tables_->sales.next_number(day);
}

template <class Work>
void SqlLedger::write(Work&& work) {
    const ChainHead head_before = journal_->head();
    ++depth_;
    try {
        database_->write(Durability::power_loss, work);
    } catch (...) {
        --depth_;
        journal_->restore_head(head_before);
        throw;
    }
    --depth_;
    if (depth_ == 0 && journal_->head() != head_before) witness_->follow(lane_, journal_->head());
}

void SqlLedger::record(const Fact& fact, const FactContext& context) {
    write([&] { write_entry(fact, context); });
}

void SqlLedger::in_one_transaction(const std::function<void()>& work) {
    write(work);
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
    }
}

void SqlLedger::keep(const CartChange& change) {
    database_->write(Durability::program_death, [&] { open_cart_.keep(change); });
}

Cart SqlLedger::open_cart() {
    if (auto kept = open_cart_.read()) return std::move(*kept);
    Cart cart;
    cart.id = CartId{tables_->sales.last_cart().value() + 1};
    return cart;
}

std::optional<Sale> SqlLedger::sale_of_cart(CartId cart) {
    return tables_->sales.of_cart(cart);
}

} // namespace sokoguru::db
