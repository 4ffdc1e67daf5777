#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/notice.h"
#include "app/till/ui/picture.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// What is there, for how long, and what to do about it; one product with its card at the right. The list may
/// be of any length: the view has only the rows around those that are seen and asks for others when it is
/// scrolled.
///
/// Actions: SelectStockRow, ShowStockRows, ChooseStockFilter, OpenList of the categories, OpenStockSearch,
/// ChangeStockSearch, CloseStockSearch, ShowOlderMoves, ShowStockLots, MakeOrders, PrintStockLabels,
/// CloseStock.
struct StockView {
    enum class Tone { plain, good, warning, danger, muted };
    struct Row {
        std::string name;
        std::string code;
        std::string stock; ///< In base units.
        std::string cases; ///< May be empty.
        std::string days;
        std::string advice;
        std::string value;
        Tone tone = Tone::plain; ///< Of the advice.
        bool operator==(const Row&) const = default;
    };
    struct Filter {
        std::string label;
        std::string count;
        bool operator==(const Filter&) const = default;
    };
    struct Tile {
        std::string label;
        std::string value;
        Tone tone = Tone::plain;
        bool operator==(const Tile&) const = default;
    };
    struct Bar {
        std::string label; ///< The first day of the week.
        int permille = 0;  ///< Of the highest one.
        bool operator==(const Bar&) const = default;
    };
    struct Move {
        std::string document;
        std::string detail; ///< When, and who.
        std::string change;
        std::string cost;
        std::string balance;
        bool operator==(const Move&) const = default;
    };
    struct Panel {
        std::string name;
        PhotoId photo = {};
        std::vector<std::string> details; ///< Units, prices, margins; the first ones are shown.
        std::vector<Tile> tiles;          ///< Three.
        std::string chart_title;
        std::string chart_remark;
        std::vector<Bar> bars;
        std::vector<Move> moves;
        bool may_have_older = false;
        bool operator==(const Panel&) const = default;
    };

    std::string search;
    bool search_open = false;
    std::vector<Filter> filters;
    std::size_t chosen_filter = 0;
    std::string category; ///< And the supplier, on the button that chooses them.
    std::size_t row_count = 0;
    std::size_t first_row = 0; ///< The place of the first of `rows`.
    std::vector<Row> rows;
    std::optional<std::size_t> selected; ///< In the whole list.
    std::optional<Panel> panel;
    std::optional<Notice> notice;
    bool operator==(const StockView&) const = default;
};

std::optional<Action> draw_stock(const StockView& view, Ui& ui);

} // namespace sokoguru::till
