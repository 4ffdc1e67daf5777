#include "app/till/forms/form_spec.h"
#include "app/till/typed_number.h"
#include "app/till/views/make_views.h"
#include "core/values/text.h"

namespace sokoguru::till {

namespace {

std::string shown(const std::string& typed, FormView::Kind kind) {
    if (kind == FormView::Kind::amount)
        return typed.empty() ? std::string{} : format_money(typed_money(typed));
    if (kind != FormView::Kind::pin) return typed;
    std::string dots;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        dots += "•";
    }
    return dots;
}

} // namespace

FormView make_form_view(const Snapshot& snapshot) {
    const FormPage& page = *snapshot.screen.form;
    const FormSpec spec = form_spec(page, snapshot.screen.users);
    FormView view;
    view.title = spec.title;
    view.explanation = spec.explanation;
    for (std::size_t i = 0; i < spec.fields.size(); ++i) {
        const FieldSpec& field = spec.fields[i];
        const std::string typed = i < page.values.size() ? page.values[i] : std::string{};
        view.fields.push_back({field.label, shown(typed, field.kind), typed, field.kind, field.options});
    }
    view.focus = page.focus;
    view.first_option = page.first_option;
    view.confirm = spec.confirm;
    view.can_confirm = is_complete(page, spec);
    view.notice = snapshot.screen.notice;
    return view;
}

} // namespace sokoguru::till
