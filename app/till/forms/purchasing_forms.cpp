#include "app/till/forms/purchasing_forms.h"

#include "app/shop/language.h"
#include "app/shop/order_text.h"
#include "app/till/typed_number.h"
#include "core/values/text.h"

#include <algorithm>

namespace sokoguru::till {

namespace {

using Kind = FormView::Kind;
using Need = FieldSpec::Need;

std::string bought_from() {
    return tr("Something is bought there");
}

FormSpec supplier_spec(const FormPage& page) {
    FormSpec spec{.title = page.subject.code.empty() ? tr("New supplier") : tr("Supplier"),
                  .explanation = page.subject.code,
                  .fields = {},
                  .confirm = tr("Save")};
    if (page.subject.code.empty())
        spec.fields.push_back({.label = tr("Short code"), .kind = Kind::text, .length_max = 12});
    spec.fields.push_back({.label = tr("Name"), .kind = Kind::text});
    spec.fields.push_back({.label = tr("Phone"), .kind = Kind::text, .need = Need::optional});
    spec.fields.push_back(
        {.label = tr("Days from order to goods"), .kind = Kind::number, .need = Need::optional});
    spec.fields.push_back({.label = tr("Days from goods to payment"),
                           .kind = Kind::number,
                           .need = Need::optional,
                           .options = {"7", "14", "30"}});
    spec.fields.push_back(
        {.label = tr("Least sum of an order"), .kind = Kind::amount, .need = Need::optional});
    if (!page.subject.code.empty())
        spec.fields.push_back({.label = tr("Is something bought there?"),
                               .kind = Kind::choice,
                               .options = {bought_from(), tr("Nothing any more")}});
    return spec;
}

/// What is beyond reason stays beyond it, so that it is refused.
int typed_days(const std::string& digits) {
    constexpr std::int64_t days_max = 10'000;
    return static_cast<int>(std::min(typed_money(digits).rupiah(), days_max));
}

Supplier typed_supplier(const FormPage& page) {
    Supplier supplier;
    std::size_t next = 0;
    supplier.code = page.subject.code.empty() ? page.values.at(next++) : page.subject.code;
    supplier.name = page.values.at(next++);
    supplier.phone = page.values.at(next++);
    supplier.lead_time_days = typed_days(page.values.at(next++));
    supplier.payment_days = typed_days(page.values.at(next++));
    supplier.minimum_order = typed_money(page.values.at(next++));
    const bool is_stopped = next < page.values.size() && page.values.at(next) != bought_from();
    if (is_stopped) supplier.standing = SupplierStanding::stopped;
    return supplier;
}

FormSpec payment_spec(const FormPage& page) {
    FieldSpec amount{.label = tr("Amount"), .kind = Kind::amount};
    if (page.subject.amount > Money{}) amount.options = {format_money(page.subject.amount)};
    return {.title = tr("Pay a supplier"),
            .explanation = page.subject.name,
            .fields = {{.label = tr("How is it paid?"),
                        .kind = Kind::choice,
                        .options = {shop::payment_way_text(SupplierPaymentWay::transfer),
                                    shop::payment_way_text(SupplierPaymentWay::cash)}},
                       std::move(amount),
                       {.label = tr("Reference"), .kind = Kind::text, .need = Need::optional}},
            .confirm = tr("Pay")};
}

SupplierPaymentToMake typed_payment(const FormPage& page) {
    const bool is_cash = page.values.at(0) == shop::payment_way_text(SupplierPaymentWay::cash);
    return {.supplier_code = page.subject.code,
            .way = is_cash ? SupplierPaymentWay::cash : SupplierPaymentWay::transfer,
            .amount = typed_money(page.values.at(1)),
            .reference = page.values.at(2)};
}

FormSpec end_spec(const FormPage& page) {
    return {.title = tr("End this order"),
            .explanation = page.subject.name,
            .fields = {{.label = tr("Reason"),
                        .kind = Kind::text,
                        .options = {tr("The rest does not come"), tr("Ordered elsewhere"), tr("Mistake")}}},
            .confirm = tr("End the order")};
}

FormSpec line_spec(const FormPage& page) {
    return {.title = tr("Line of the order"),
            .explanation = page.subject.name,
            .fields = {{.label = tr("Quantity"), .kind = Kind::number},
                       {.label = tr("Price of one"), .kind = Kind::amount, .need = Need::optional}},
            .confirm = tr("Save")};
}

} // namespace

std::optional<FormSpec> purchasing_form_spec(const FormPage& page) {
    switch (page.name) {
    case FormName::supplier: return supplier_spec(page);
    case FormName::supplier_payment: return payment_spec(page);
    case FormName::end_order: return end_spec(page);
    case FormName::order_line: return line_spec(page);
    default: return std::nullopt;
    }
}

std::optional<Command> purchasing_form_command(const FormPage& page) {
    switch (page.name) {
    case FormName::supplier: return SetSupplier{typed_supplier(page)};
    case FormName::supplier_payment: return PaySupplier{typed_payment(page)};
    case FormName::end_order: return EndOrder{*page.subject.order, page.subject.order_end, page.values.at(0)};
    default: return std::nullopt;
    }
}

std::vector<std::string> supplier_values(const Supplier& supplier) {
    const auto digits = [](std::int64_t number) {
        return number == 0 ? std::string{} : std::to_string(number);
    };
    return {supplier.name,
            supplier.phone,
            digits(supplier.lead_time_days),
            digits(supplier.payment_days),
            digits(supplier.minimum_order.rupiah()),
            supplier.standing == SupplierStanding::active ? bought_from() : tr("Nothing any more")};
}

} // namespace sokoguru::till
