#include "app/till/forms/machine_forms.h"

#include "app/shop/language.h"

#include <fmt/format.h>

namespace sokoguru::till {

std::optional<FormSpec> machine_form_spec(const FormPage& page) {
    constexpr std::size_t path_length_max = 200;
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
