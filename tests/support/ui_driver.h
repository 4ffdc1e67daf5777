#pragma once

#include "app/till/screens/customer.h"
#include "app/till/screens/screen.h"
#include "app/till/ui/fonts.h"
#include "app/till/ui/ui.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace sokoguru::till {

/// ImGui has one context for the whole program, and baking the fonts takes longer than a test.
struct SharedImGui {
    static SharedImGui& instance() {
        static SharedImGui shared;
        return shared;
    }
    SharedImGui() : context(ImGui::CreateContext()) { ImGui::GetIO().IniFilename = nullptr; }
    ~SharedImGui() { ImGui::DestroyContext(context); }
    SharedImGui(const SharedImGui&) = delete;
    SharedImGui& operator=(const SharedImGui&) = delete;
    ImGuiContext* context;
    Fonts fonts;
};

/// Uses a screen as a cashier would, without a window or a graphics card: the same passes, fonts and layout.
///
///     UiDriver driver(sell_view());
///     CHECK(driver.tap("pay") == Action{StartPayment{}});
///     CHECK(driver.press(Key::f9) == Action{StartPayment{}});
///
/// Change `view` between two calls as the reducer would. One thread.
class UiDriver {
  public:
    explicit UiDriver(ScreenView screen, int width = 1366, int height = 768,
                      ThemeKind theme = ThemeKind::light)
        : width_px(width), height_px(height), ui(theme) {
        view.screen = std::move(screen);
        look();
    }

    TillView view;

    /// Draws without an event; afterwards `widgets` and `texts` tell what is there.
    void look() { pass(std::nullopt); }

    std::optional<Action> press(Key key) { return pass(KeyPress{key}); }

    /// Types characters one by one, as a keyboard does; returns the last action.
    std::optional<Action> type(std::string_view text) {
        std::optional<Action> last;
        for (const char character : text)
            if (auto action = pass(TypedText{std::string(1, character)})) last = std::move(action);
        return last;
    }

    std::optional<Action> tap(std::string_view id) {
        look();
        const Point centre = widget(id).visible.centre();
        pass(press_at(centre));
        return pass(release_at(centre));
    }

    /// Puts a finger on a widget, moves it in steps, and lifts it.
    std::optional<Action> drag(std::string_view id, float right, float down) {
        look();
        const Point start = widget(id).visible.centre();
        pass(press_at(start));
        constexpr int steps = 8;
        for (int i = 1; i <= steps; ++i) {
            const float part = static_cast<float>(i) / steps;
            pass(PointerMove{(start.x + right * part) * scale(), (start.y + down * part) * scale()});
        }
        return pass(release_at({start.x + right, start.y + down}));
    }

    std::optional<Action> wheel_over(std::string_view id, float lines) {
        look();
        const Point centre = widget(id).visible.centre();
        pass(PointerMove{centre.x * scale(), centre.y * scale()});
        return pass(PointerWheel{lines});
    }

    const Widget& widget(std::string_view id) const {
        const Widget* found = ui.find(id);
        REQUIRE_MESSAGE(found != nullptr, "no widget ", std::string(id));
        return *found;
    }
    bool has(std::string_view id) const { return ui.find(id) != nullptr; }
    const std::vector<Widget>& widgets() const { return ui.widgets(); }
    const std::vector<DrawnText>& texts() const { return ui.paint().texts(); }
    bool shows(std::string_view text) const {
        for (const DrawnText& drawn : texts())
            if (drawn.text == text) return true;
        return false;
    }
    Rect screen() const { return ui.screen(); }
    float scale() const { return layout_scale(width_px, height_px, 0); }
    Ui& state() { return ui; }

    /// Every vertex of the last pass: two passes that draw the same give the same numbers.
    const std::vector<std::uint32_t>& drawing() const { return vertices; }

  private:
    InputEvent press_at(Point point) const { return PointerPress{point.x * scale(), point.y * scale()}; }
    InputEvent release_at(Point point) const { return PointerRelease{point.x * scale(), point.y * scale()}; }

    std::optional<Action> pass(const std::optional<InputEvent>& event) {
        Fonts& fonts = SharedImGui::instance().fonts;
        ImGuiIO& io = ImGui::GetIO();
        if (fonts.scale() != scale()) fonts.build(*io.Fonts, scale());
        io.DisplaySize = {static_cast<float>(width_px), static_cast<float>(height_px)};
        ImGui::NewFrame();
        ImDrawList* list = ImGui::GetBackgroundDrawList();
        ui.begin({width_px, height_px, scale(), list, &fonts}, event, Painter::Recording::on);
        std::optional<Action> action = draw_till(view, ui);
        ui.end();
        ImGui::Render();
        vertices.clear();
        for (const ImDrawVert& vertex : list->VtxBuffer) {
            vertices.push_back(static_cast<std::uint32_t>(vertex.pos.x * 16));
            vertices.push_back(static_cast<std::uint32_t>(vertex.pos.y * 16));
            vertices.push_back(vertex.col);
        }
        return action;
    }

    int width_px;
    int height_px;
    Ui ui;
    std::vector<std::uint32_t> vertices;
};

/// Draws the customer's window once, without a window.
class CustomerDriver {
  public:
    CustomerDriver(const CustomerScreenView& view, int width_px, int height_px) : ui(ThemeKind::light) {
        Fonts& fonts = SharedImGui::instance().fonts;
        ImGuiIO& io = ImGui::GetIO();
        const float scale = layout_scale(width_px, height_px, 0);
        if (fonts.scale() != scale) fonts.build(*io.Fonts, scale);
        io.DisplaySize = {static_cast<float>(width_px), static_cast<float>(height_px)};
        ImGui::NewFrame();
        ui.begin({width_px, height_px, scale, ImGui::GetBackgroundDrawList(), &fonts}, std::nullopt,
                 Painter::Recording::on);
        draw_customer_screen(view, ui);
        ui.end();
        ImGui::Render();
    }
    const std::vector<DrawnText>& texts() const { return ui.paint().texts(); }
    const std::vector<Widget>& widgets() const { return ui.widgets(); }
    Rect screen() const { return ui.screen(); }

  private:
    Ui ui;
};

} // namespace sokoguru::till
