#include "core/stock/supplier_account.h"

#include "core/sale/limits.h"
#include "core/values/text.h"

#include <algorithm>

namespace sokoguru {

namespace {

/// An earlier payment that this one may be a second time.
const SupplierDebtEntry* find_earlier(const SupplierPaymentToMake& asked, const std::string& reference,
                                      const SupplierPaymentCircumstances& circumstances) {
    for (const SupplierDebtEntry& entry : circumstances.account) {
        if (entry.kind != SupplierDebtKind::payment) continue;
        const bool has_reference = !reference.empty() && entry.reference == reference;
        // Two transfers of one day tell themselves apart by their references.
        const bool may_differ = !reference.empty() && !entry.reference.empty();
        const bool is_same =
            entry.amount == -asked.amount && entry.document.day == circumstances.number.day && !may_differ;
        if (has_reference || is_same) return &entry;
    }
    return nullptr;
}

} // namespace

Money owed(std::span<const SupplierDebtEntry> entries) {
    Money sum;
    for (const SupplierDebtEntry& entry : entries) {
        sum += entry.amount;
    }
    return sum;
}

std::vector<OpenDebt> open_debts(std::span<const SupplierDebtEntry> entries) {
    std::vector<OpenDebt> debts;
    Money paid;
    for (const SupplierDebtEntry& entry : entries) {
        if (entry.kind == SupplierDebtKind::receipt) {
            debts.push_back(
                {entry.document, entry.reference, entry.due.value_or(entry.document.day), entry.amount});
        } else {
            paid -= entry.amount;
        }
    }
    std::ranges::stable_sort(debts, {}, &OpenDebt::due);
    for (OpenDebt& debt : debts) {
        const Money part = std::min(paid, debt.open);
        debt.open -= part;
        paid -= part;
    }
    std::erase_if(debts, [](const OpenDebt& debt) { return debt.open == Money{}; });
    return debts;
}

OrRefusal<SupplierPayment> decide_supplier_payment(const SupplierPaymentToMake& asked,
                                                   const SupplierPaymentCircumstances& circumstances) {
    if (asked.amount <= Money{}) return refuse(RefusalReason::amount_not_positive);
    if (asked.amount > amount_max)
        return tl::unexpected(Refusal{.reason = RefusalReason::amount_too_large, .amount = amount_max});
    const std::string reference = clean_text(asked.reference, code_length_max);
    if (!asked.is_confirmed) {
        if (const SupplierDebtEntry* earlier = find_earlier(asked, reference, circumstances)) {
            return tl::unexpected(Refusal{.reason = RefusalReason::paid_before,
                                          .text = earlier->document.text(),
                                          .amount = -earlier->amount});
        }
        const Money debt = owed(circumstances.account);
        if (asked.amount > debt) {
            return tl::unexpected(Refusal{.reason = RefusalReason::more_than_owed,
                                          .text = circumstances.supplier.name,
                                          .amount = std::max(debt, Money{})});
        }
    }
    const Supplier& supplier = circumstances.supplier;
    return SupplierPayment{.number = circumstances.number,
                           .at = circumstances.at,
                           .supplier = {supplier.id, supplier.code, supplier.name},
                           .way = asked.way,
                           .amount = asked.amount,
                           .reference = reference,
                           .approver = circumstances.approver};
}

} // namespace sokoguru
