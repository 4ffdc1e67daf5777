#include "app/till/forms/report_forms.h"

#include "app/shop/language.h"
#include "app/till/lists/list_rows.h"
#include "core/report/day_ranges.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

FieldSpec day_field(const char* label, const FormPage& page, FieldSpec::Need need) {
    return {.label = label, .kind = FormView::Kind::text, .need = need, .options = page.subject.choices};
}

} // namespace

std::optional<FormSpec> report_form_spec(const FormPage& page) {
    using Need = FieldSpec::Need;
    if (page.name == FormName::report_days)
        return FormSpec{.title = tr("Which days?"),
                        .explanation =
                            tr("A day is written like 24/11/2026. For one day the first is enough."),
                        .fields = {day_field(tr("First day"), page, Need::required),
                                   day_field(tr("Last day"), page, Need::optional)},
                        .confirm = tr("Show")};
    if (page.name == FormName::compared_day)
        return FormSpec{.title = tr("Compare with which day?"),
                        .explanation = tr("A day is written like 24/11/2026."),
                        .fields = {day_field(tr("Day"), page, Need::required)},
                        .confirm = tr("Compare")};
    return std::nullopt;
}

tl::expected<DayRange, std::string> typed_days(const FormPage& page, BusinessDay today) {
    const auto value = [&](std::size_t i) { return i < page.values.size() ? page.values[i] : std::string{}; };
    const std::string last_text = value(1).empty() ? value(0) : value(1);
    const auto first = typed_day(value(0), today);
    const auto last = typed_day(last_text, today);
    if (!first || !last)
        return tl::unexpected(fmt::format(fmt::runtime(tr("“{}” is no day. Write it like 24/11/2026.")),
                                          !first ? value(0) : last_text));
    const DayRange days{*first, *last};
    const auto problem = problem_of(days, today);
    if (problem == RangeProblem::ends_before_it_begins)
        return tl::unexpected(std::string(tr("The last day is before the first one. Turn them around.")));
    if (problem == RangeProblem::has_not_come)
        return tl::unexpected(fmt::format(fmt::runtime(tr("{} has not come yet. Today is {}.")),
                                          format_date(days.last), format_date(today)));
    return days;
}

} // namespace sokoguru::till
