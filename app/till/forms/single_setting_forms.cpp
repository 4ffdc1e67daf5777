#include "app/till/forms/single_setting_forms.h"

#include "app/shop/language.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

FormSpec ledger_account_spec(const FormPage& page) {
    return {
        .title = page.subject.name,
        .explanation = tr("The code and the name under which the bookkeeping keeps it."),
        .fields = {{.label = tr("Code"), .length_max = account_code_length_max},
                   {.label = tr("Name"), .need = FieldSpec::Need::optional, .length_max = name_length_max}},
        .confirm = tr("Save")};
}

} // namespace

std::optional<FormSpec> single_setting_form_spec(const FormPage& page) {
    constexpr std::size_t path_length_max = 200;
    if (page.name == FormName::settings_ledger_account) return ledger_account_spec(page);
    if (page.name != FormName::settings_report_folder) return std::nullopt;
    return FormSpec{.title = tr("Files of the day"),
                    .explanation = fmt::format(
                        fmt::runtime(tr("When a day is closed, its PDF, XLSX and CSV go to this folder of "
                                        "this machine. Without one they go to {}")),
                        page.subject.name),
                    .fields = {{.label = tr("Folder"),
                                .need = FieldSpec::Need::optional,
                                .options = page.subject.choices,
                                .length_max = path_length_max}},
                    .confirm = tr("Save")};
}

} // namespace sokoguru::till
