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
enum PrinterField : std::size_t { connection, language, width, height, gap, resolution };
enum PrintField : std::size_t { where, copies };

struct Choice {
    const char* name;
    drivers::LabelLanguage language;
};
constexpr std::array languages{Choice{"TSPL", drivers::LabelLanguage::tspl},
                               Choice{"ZPL", drivers::LabelLanguage::zpl}};

struct Resolution {
    const char* name;
    int dots_per_mm;
};
constexpr std::array resolutions{Resolution{"203 dpi", 8}, Resolution{"300 dpi", 12},
                                 Resolution{"600 dpi", 24}};

template <class Choices>
std::vector<std::string> names_of(const Choices& choices) {
    std::vector<std::string> names;
    for (const auto& choice : choices) {
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
            .explanation = tr("The language and the resolution stand on its test print; TSPL is the most "
                              "common. The size is that of one label."),
            .fields = {std::move(address),
                       {.label = tr("Language"), .kind = Kind::choice, .options = names_of(languages)},
                       number_field(tr("Width in mm"), {"33", "40", "50", "60", "80", "100"}),
                       number_field(tr("Height in mm"), {"15", "20", "30", "40", "50", "60"}),
                       number_field(tr("Gap in mm"), {"2", "3"}),
                       {.label = tr("Resolution"), .kind = Kind::choice, .options = names_of(resolutions)}},
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
    const drivers::LabelStock& stock = setting.stock;
    const auto* const spoken = std::ranges::find(languages, setting.language, &Choice::language);
    const auto* const printed = std::ranges::find(resolutions, stock.dots_per_mm, &Resolution::dots_per_mm);
    return {setting.connection,
            spoken->name,
            fmt::to_string(stock.width_mm),
            fmt::to_string(stock.height_mm),
            fmt::to_string(stock.gap_mm),
            printed->name};
}

tl::expected<shop::LabelPrinterSetting, std::string> typed_label_printer(const FormPage& page) {
    using Stock = drivers::LabelStock;
    shop::LabelPrinterSetting setting;
    setting.connection = value_of(page, connection);
    if (!drivers::parse_device_address(setting.connection))
        return tl::unexpected(fmt::format(
            fmt::runtime(tr("“{}” is no connection. Write it like network:192.168.1.50, or choose one.")),
            setting.connection));
    const auto* const spoken = std::ranges::find(languages, value_of(page, language), &Choice::name);
    if (spoken != languages.end()) setting.language = spoken->language;
    const auto* const printed = std::ranges::find(resolutions, value_of(page, resolution), &Resolution::name);
    if (printed != resolutions.end()) setting.stock.dots_per_mm = printed->dots_per_mm;
    setting.stock.width_mm = typed_mm(page, width);
    setting.stock.height_mm = typed_mm(page, height);
    setting.stock.gap_mm = typed_mm(page, gap);
    if (!drivers::is_possible(setting.stock))
        return tl::unexpected(fmt::format(
            fmt::runtime(tr("Labels are {} to {} mm wide and {} to {} mm high, with a gap of up to {} mm.")),
            Stock::width_mm_least, Stock::width_mm_most, Stock::height_mm_least, Stock::height_mm_most,
            Stock::gap_mm_most));
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
