#include "app/till/forms/lots_forms.h"

#include "app/shop/language.h"
#include "app/till/typed_number.h"

#include <algorithm>

namespace sokoguru::till {

namespace {

using Kind = FormView::Kind;
using Need = FieldSpec::Need;

constexpr std::int64_t basis_points = 100;

FieldSpec reason_field(std::vector<std::string> options, Need need = Need::required) {
    return {.label = tr("Reason"), .kind = Kind::text, .need = need, .options = std::move(options)};
}

FormSpec settle_spec(const FormPage& page) {
    return {.title = tr("Pay the consignor"),
            .explanation = page.subject.name,
            .fields = {{.label = tr("Where is the money from?"),
                        .kind = Kind::choice,
                        .options = {out_of_the_drawer(), tr("From elsewhere")}},
                       {.label = tr("Taken off for damage"), .kind = Kind::amount, .need = Need::optional},
                       reason_field({tr("Damaged goods"), tr("Near expiry")}, Need::optional)},
            .confirm = tr("Pay")};
}

FormSpec terms_spec(const FormPage& page) {
    return {.title = tr("Goods that are sold for a fee"),
            .explanation = page.subject.name,
            .fields = {{.label = tr("The shop keeps (percent)"),
                        .kind = Kind::number,
                        .options = {"5", "10", "15", "20"}},
                       {.label = tr("As products name the consignor"), .kind = Kind::text}},
            .confirm = tr("Save")};
}

FormSpec note_spec(const FormPage& page) {
    return {.title = tr("Note"),
            .explanation = page.subject.name,
            .fields = {{.label = tr("Number of the paper, or a remark"),
                        .kind = Kind::text,
                        .need = Need::optional}},
            .confirm = tr("Save")};
}

FormSpec block_spec(const FormPage& page) {
    const auto* block = page.subject.command ? std::get_if<BlockLot>(&*page.subject.command) : nullptr;
    if (block != nullptr && block->standing == LotStanding::free)
        return {.title = tr("This lot can be sold again"),
                .explanation = page.subject.name,
                .fields = {reason_field({tr("Looked at and good"), tr("The recall is over"), tr("Mistake")})},
                .confirm = tr("Free the lot")};
    return {.title = tr("This lot can't be sold any more"),
            .explanation = page.subject.name,
            .fields = {reason_field({tr("Recalled by the maker"), tr("Damaged goods"), tr("Expired"),
                                     tr("Has to be looked at")})},
            .confirm = tr("Block the lot")};
}

} // namespace

FormSpec lots_form_spec(const FormPage& page) {
    switch (page.name) {
    case FormName::settle_consignor: return settle_spec(page);
    case FormName::consignor_terms: return terms_spec(page);
    case FormName::consigned_note: return note_spec(page);
    default: break;
    }
    return block_spec(page);
}

Command lots_form_command(const FormPage& page) {
    const FormSubject& subject = page.subject;
    if (page.name == FormName::settle_consignor) {
        const bool is_cash = page.values.at(0) == out_of_the_drawer();
        return SettleConsignor{subject.code, typed_money(page.values.at(1)), page.values.at(2),
                               is_cash ? PaidFrom::drawer : PaidFrom::elsewhere};
    }
    if (page.name == FormName::consignor_terms) {
        constexpr std::int64_t percent_max = 1'000; // What is more than all is refused by the engine.
        const std::int64_t percent = std::min(typed_money(page.values.at(0)).rupiah(), percent_max);
        return SetConsignor{subject.code, page.values.at(1), Percent{percent * basis_points}};
    }
    auto command = std::get<BlockLot>(*subject.command);
    command.reason = page.values.at(0);
    return command;
}

std::string out_of_the_drawer() {
    return tr("Out of the drawer");
}

std::string typed_fee(Percent fee) {
    const bool is_whole = fee.basis_points() % basis_points == 0;
    return is_whole ? std::to_string(fee.basis_points() / basis_points) : std::string{};
}

} // namespace sokoguru::till
