// Forms: what is typed into them, and what confirming one asks of the engine.

#include "app/till/forms/form_spec.h"
#include "app/till/till.h"
#include "app/till/typed_number.h"
#include "core/values/text.h"

#include <algorithm>
#include <utility>

namespace sokoguru::till {

namespace {

constexpr std::size_t pin_digits_max = 8;

bool is_digits(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// What a field takes of a new text: its own when it makes no sense.
std::string accepted(const std::string& text, const std::string& before, const FieldSpec& field) {
    switch (field.kind) {
    case FormView::Kind::text: {
        // A space at the end is the beginning of the next word.
        const std::string clean = clean_text(text, field.length_max);
        return text.ends_with(' ') && !clean.empty() ? clean + ' ' : clean;
    }
    case FormView::Kind::pin: return is_digits(text) && text.size() <= pin_digits_max ? text : before;
    case FormView::Kind::number:
    case FormView::Kind::amount: return is_digits(text) && text.size() <= typed_digits_max ? text : before;
    case FormView::Kind::choice: break;
    }
    return before;
}

} // namespace

void Till::open_form(FormName name, FormSubject subject) {
    FormPage page{.name = name, .subject = std::move(subject)};
    const FormSpec spec = form_spec(page, screen_.users);
    page.values.resize(spec.fields.size());
    // Where there is only one choice nobody has to make it, and a discount is mostly on the chosen line.
    const bool is_choice = !spec.fields.empty() && spec.fields[0].kind == FormView::Kind::choice;
    if (is_choice && (spec.fields[0].options.size() == 1 || name == FormName::discount)) {
        page.values[0] = spec.fields[0].options[0];
        page.focus = 1;
    }
    screen_.form = std::move(page);
    screen_.notice.reset();
}

/// Opens the form of a button of the sell screen, unless there is nothing that it could be about.
void Till::open_cart_form(FormName name) {
    const Cart& cart = shop_->engine().state().cart;
    const bool needs_line = name == FormName::manual_price;
    const bool needs_cart =
        name == FormName::discount || name == FormName::cancel_cart || name == FormName::hold;
    if (needs_line && cart.selected_line() == nullptr) return refuse({RefusalReason::no_such_line});
    if (needs_cart && cart.lines.empty()) return refuse({RefusalReason::cart_empty});
    open_form(name, subject_of_cart());
}

/// What the forms that a button opens are about: the chosen line of the cart.
FormSubject Till::subject_of_cart() const {
    FormSubject subject;
    if (const CartLine* line = shop_->engine().state().cart.selected_line()) {
        subject.line = line->id;
        subject.name = line->name;
    }
    return subject;
}

void Till::change_field(const std::string& text) {
    FormPage& page = *screen_.form;
    const FormSpec spec = form_spec(page, screen_.users);
    if (page.focus >= spec.fields.size()) return;
    page.values[page.focus] = accepted(text, page.values[page.focus], spec.fields[page.focus]);
    screen_.notice.reset();
}

void Till::choose_option(std::size_t index) {
    FormPage& page = *screen_.form;
    const FormSpec spec = form_spec(page, screen_.users);
    if (page.focus >= spec.fields.size() || index >= spec.fields[page.focus].options.size()) return;
    std::string chosen = spec.fields[page.focus].options[index];
    if (spec.fields[page.focus].kind == FormView::Kind::amount) std::erase(chosen, '.');
    page.values[page.focus] = std::move(chosen);
    if (page.focus + 1 < spec.fields.size()) ++page.focus;
    screen_.notice.reset();
}

void Till::confirm_form(UtcTime now) {
    const FormPage page = *screen_.form;
    if (!is_complete(page, form_spec(page, screen_.users))) return;
    if (take_label_form(page, now) || take_report_folder(page)) return;
    if (page.name == FormName::donation) return take_donation(typed_money(page.values.at(0)));
    if (page.name == FormName::goods_receipt_head || page.name == FormName::supplier_return_head)
        return take_stock_head(page);
    if (page.name == FormName::goods_batch) return take_stock_batch(page);
    if (page.name == FormName::consigned_note) return take_consigned_note(page);
    if (confirm_catalogue_form(page, now)) return;
    if (take_order_line(page, now) || take_report_form(page, now)) return;
    const Command asked = form_command(page, shop_->engine().state(), screen_.users);
    const auto approval = form_approval(page, screen_.users);
    screen_.form.reset();
    screen_.notice.reset();
    if (command(asked, now, approval)) {
        if (std::holds_alternative<TakeBack>(asked)) take_back_chosen(now, approval);
        return;
    }
    // Whoever mistyped goes on where he was; an approval that was asked for meanwhile comes first.
    if (!screen_.form) {
        screen_.form = page;
        if (approval) screen_.form->values.at(1).clear();
    }
}

void Till::reduce_form(const FormAction& action, UtcTime now) {
    const bool is_about_devices =
        screen_.devices_page && screen_.devices_page->step == DevicesPage::Step::label_printer;
    if (!is_about_devices && !shop_->engine().state().user) return;
    if (const auto* open = std::get_if<OpenForm>(&action)) {
        if (open->name == FormName::product_new) return open_new_product(screen_.unknown_code.value_or(""));
        return open_cart_form(open->name);
    }
    if (!screen_.form) return;
    if (const auto* focus = std::get_if<FocusField>(&action)) {
        if (focus->index >= screen_.form->values.size()) return;
        screen_.form->focus = focus->index;
        screen_.form->first_option = 0;
    } else if (const auto* change = std::get_if<ChangeField>(&action)) {
        change_field(change->text);
    } else if (const auto* choice = std::get_if<ChooseOption>(&action)) {
        choose_option(choice->index);
    } else if (const auto* shown = std::get_if<ShowOptionsFrom>(&action)) {
        screen_.form->first_option = shown->index;
    } else if (std::holds_alternative<ConfirmForm>(action)) {
        confirm_form(now);
    } else if (is_about_devices) {
        back_to_devices();
    } else {
        screen_.form.reset();
        screen_.notice.reset();
    }
}

} // namespace sokoguru::till
