#include "app/till/forms/label_forms.h"

#include "app/shop/language.h"
#include "app/till/typed_number.h"
#include "drivers/transport/device_address.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace sokoguru::till {

namespace {

using Kind = FormView::Kind;

/// The fields of each form, in their order.
enum PrinterField : std::size_t { connection, language, width, height };
enum PrintField : std::size_t { where, copies };

/// What a printer understands, and how finely it prints, in one field: a form has room for four.
struct Choice {
    const char* name;
    drivers::LabelLanguage language;
    int dots_per_mm;
};
constexpr std::array choices{Choice{"TSPL · 203 dpi", drivers::LabelLanguage::tspl, 8},
                             Choice{"ZPL · 203 dpi", drivers::LabelLanguage::zpl, 8},
                             Choice{"TSPL · 300 dpi", drivers::LabelLanguage::tspl, 12},
                             Choice{"ZPL · 300 dpi", drivers::LabelLanguage::zpl, 12},
                             Choice{"TSPL · 600 dpi", drivers::LabelLanguage::tspl, 24},
                             Choice{"ZPL · 600 dpi", drivers::LabelLanguage::zpl, 24}};

std::vector<std::string> names_of_choices() {
    std::vector<std::string> names;
    for (const Choice& choice : choices) {
        names.emplace_back(choice.name);
    }
    return names;
}

FieldSpec number_field(const char* label, std::vector<std::string> options) {
    return {.label = label, .kind = Kind::number, .options = std::move(options)};
}

FormSpec printer_spec(const FormPage& page) {
    FieldSpec address{.label = tr("Connection"), .options = page.subject.choices, .length_max = 120};
    return {.title = tr("Label printer"),
            .explanation = tr("Its test print says the language and the resolution."),
            .fields = {std::move(address),
                       {.label = tr("Language and resolution"),
                        .kind = Kind::choice,
                        .options = names_of_choices()},
                       number_field(tr("Width in mm"), {"33", "40", "50", "60", "80", "100"}),
                       number_field(tr("Height in mm"), {"15", "20", "30", "40", "50", "60"})},
            .confirm = tr("Use it")};
}

std::string value_of(const FormPage& page, std::size_t field) {
    return field < page.values.size() ? page.values[field] : std::string{};
}

FormSpec print_spec(const FormPage& page) {
    const std::int64_t label_count =
        page.subject.quantity.thousandths() / 1'000 * typed_copies(page).value_or(1);
    return {.title = tr("Print shelf labels"),
            .explanation = fmt::format(fmt::runtime(tr("{} labels of {}")), label_count, page.subject.name),
            .fields = {{.label = tr("Where to"), .kind = Kind::choice, .options = page.subject.choices},
                       number_field(tr("Of each"), {"1", "2", "3", "5"})},
            .confirm = tr("Print")};
}

int typed_mm(const FormPage& page, std::size_t field) {
    constexpr std::int64_t beyond_all_labels = 1'000;
    return static_cast<int>(std::min(typed_money(value_of(page, field)).rupiah(), beyond_all_labels));
}

} // namespace

std::optional<FormSpec> label_form_spec(const FormPage& page) {
    if (page.name == FormName::label_printer) return printer_spec(page);
    if (page.name == FormName::print_labels) return print_spec(page);
    return std::nullopt;
}

std::vector<std::string> label_printer_values(const shop::LabelPrinterSetting& setting) {
    const auto* const chosen = std::ranges::find_if(choices, [&](const Choice& choice) {
        return choice.language == setting.language && choice.dots_per_mm == setting.stock.dots_per_mm;
    });
    return {setting.connection, chosen == choices.end() ? "" : chosen->name,
            fmt::to_string(setting.stock.width_mm), fmt::to_string(setting.stock.height_mm)};
}

tl::expected<shop::LabelPrinterSetting, std::string> typed_label_printer(const FormPage& page) {
    using Stock = drivers::LabelStock;
    shop::LabelPrinterSetting setting;
    setting.connection = value_of(page, connection);
    if (!drivers::parse_device_address(setting.connection))
        return tl::unexpected(fmt::format(
            fmt::runtime(tr("“{}” is no connection. Write it like network:192.168.1.50, or choose one.")),
            setting.connection));
    const auto* const chosen = std::ranges::find(choices, value_of(page, language), &Choice::name);
    if (chosen != choices.end()) {
        setting.language = chosen->language;
        setting.stock.dots_per_mm = chosen->dots_per_mm;
    }
    setting.stock.width_mm = typed_mm(page, width);
    setting.stock.height_mm = typed_mm(page, height);
    if (!drivers::is_possible(setting.stock))
        return tl::unexpected(fmt::format(
            fmt::runtime(tr("Labels are {} to {} mm wide and {} to {} mm high.")), Stock::width_mm_least,
            Stock::width_mm_most, Stock::height_mm_least, Stock::height_mm_most));
    return setting;
}

std::string label_sheet_choice() {
    return tr("Sheet of labels (PDF)");
}

std::optional<int> typed_copies(const FormPage& page) {
    const std::int64_t count = typed_money(value_of(page, copies)).rupiah();
    if (count < 1 || count > drivers::ShelfLabel::copies_max) return std::nullopt;
    return static_cast<int>(count);
}

} // namespace sokoguru::till
