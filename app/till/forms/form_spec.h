#pragma once

#include "app/till/screen_state.h"
#include "app/till/screens/form.h"
#include "core/till/approval.h"
#include "core/till/state.h"

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

/// One question of a form.
struct FieldSpec {
    std::string label;
    FormView::Kind kind = FormView::Kind::text;
    enum class Need { required, optional };
    Need need = Need::required;
    std::vector<std::string> options = {}; ///< What can be chosen, or what is proposed.
    std::size_t length_max = 60;           ///< Of a text, in characters.
};

/// What a form asks.
struct FormSpec {
    std::string title;
    std::string explanation;
    std::vector<FieldSpec> fields;
    std::string confirm;
};

// Pure: from the page to what it asks, and from what was typed to what the engine is asked.

/// `users` are those of the shop, from whom an approver is chosen.
FormSpec form_spec(const FormPage& page, const std::vector<User>& users);

/// What a discount is on, when it is on everything.
std::string whole_cart();

/// What a count is of, when it is of no single category; and the choice not to show the books.
/// That what has come is owed, on the invoice of goods that come in.
std::string owed_later();
std::string all_goods();
std::string goods_of_a_shelf();
std::string blind_count();

/// A user's name, with the code where two have the same.
std::string user_label(const User& user, const std::vector<User>& users);

/// The command of a filled-in form.
Command form_command(const FormPage& page, const TillState& state, const std::vector<User>& users);

/// The word of the approver, when the form asks for one.
std::optional<Approval> form_approval(const FormPage& page, const std::vector<User>& users);

/// Whether every field that must be filled in is.
bool is_complete(const FormPage& page, const FormSpec& spec);

/// What a permission is for, as the approval says it: "Change a price".
std::string describe(Permission permission);

} // namespace sokoguru::till
