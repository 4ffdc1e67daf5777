#pragma once

#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// What the customer sees on a monitor of their own: the cart and its total, a QRIS code while paying by one,
/// the change and thanks afterwards.
///
/// Plain values that share nothing with the till. Others read it over the shoulder: it has no cost, no
/// account, and of a member only a masked name. It offers nothing to touch.
struct CustomerScreenView {
    struct Line {
        std::string name;
        std::string quantity; ///< "3 pcs × 3.500"
        std::string discount; ///< "-500"; may be empty.
        std::string amount;
        bool operator==(const Line&) const = default;
    };
    enum class Step { greeting, cart, qris, finished };

    Step step = Step::greeting;
    std::string shop;
    std::string member; ///< Masked; may be empty.
    std::vector<Line> lines;
    std::size_t shown_line = 0; ///< The chosen one, which is kept in sight.
    std::string saved;          ///< What was taken off altogether; may be empty.
    std::string total_label;    ///< "TOTAL", "KEMBALI".
    std::string total;
    std::string remark;     ///< Below the total: rounding, what was taken, thanks.
    int code_columns = 0;   ///< Of the QRIS code.
    std::vector<bool> code; ///< Its modules, row by row.
    bool operator==(const CustomerScreenView&) const = default;
};

void draw_customer_screen(const CustomerScreenView& view, Ui& ui);

} // namespace sokoguru::till
