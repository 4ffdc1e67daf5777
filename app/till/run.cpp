// The loop of the touchscreen: wait, hand each event to its place, draw once. It sleeps when nothing happens.

#include "app/till/run.h"

#include "app/shop/backup_worker.h"
#include "app/shop/clock.h"
#include "app/shop/paths.h"
#include "app/shop/photo_worker.h"
#include "app/shop/system_devices.h"
#include "app/till/keyboard.h"
#include "app/till/ui/photo_cache.h"
#include "app/till/ui/ui.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace sokoguru::till {

namespace {

constexpr std::int64_t rest_after_ms = 1'000;
constexpr std::int64_t minute_ms = 60'000;

std::int64_t steady_ms() {
    const auto since_start = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since_start).count();
}

/// Keeps the picture of the receipt that is looked at on the graphics card, and only that.
class ReceiptTexture {
  public:
    explicit ReceiptTexture(Window& window) : window_(window) {}

    Texture texture_of(const drivers::Picture* picture) {
        if (picture == shown_) return texture_;
        if (texture_.id != 0) window_.drop_picture(texture_);
        texture_ = picture == nullptr ? Texture{} : window_.upload_picture(*picture);
        shown_ = picture;
        return texture_;
    }

  private:
    Window& window_;
    const drivers::Picture* shown_ = nullptr;
    Texture texture_;
};

/// The window that faces the customer. It shows what the till says and hears nothing; keys that reach it by a
/// stray tap go to the till.
class CustomerWindow {
  public:
    CustomerWindow(const WindowOptions& options, std::function<void(const RawKey&)> on_key)
        : window_(options,
                  {.on_key = std::move(on_key), .on_pointer = {}, .on_refresh = [this] { shown_.reset(); }}) {
    }

    /// Draws only what looks otherwise than before.
    void show(const CustomerScreenView& view, ThemeKind theme) {
        if (shown_ == view && shown_theme_ == theme) return;
        window_.set_theme(theme);
        window_.show([&](Ui& ui) -> std::optional<Action> {
            draw_customer_screen(view, ui);
            return std::nullopt;
        });
        shown_ = view;
        shown_theme_ = theme;
    }

    bool needs_drawing() const { return !shown_; }
    bool should_close() const { return window_.should_close(); }
    std::uint64_t frames_drawn() const { return window_.frames_drawn(); }

  private:
    // What the window's callbacks write to stands before the window.
    std::optional<CustomerScreenView> shown_;
    ThemeKind shown_theme_ = ThemeKind::light;
    Window window_;
};

TillOptions with_backups(TillOptions options, shop::BackupWorker& backups) {
    options.backups = &backups;
    return options;
}

class Loop {
  public:
    explicit Loop(const RunOptions& options)
        : window_(options.window, callbacks()),
          inbox_([this] { window_.wake(); }),
          devices_(options.till.shop_file,
                   {.on_scan = [this](const drivers::Scan& scan) { inbox_.push(scan); },
                    .on_change = [this] { inbox_.push(shop::DevicesChanged{}); }}),
          backups_(options.till.shop_file, options.backup_folders, shop::now, options.backups_sealed_to),
          till_(with_backups(options.till, backups_), devices_, inbox_, shop::now()),
          receipt_texture_(window_),
          photo_worker_([this](shop::PhotoRead photo) { inbox_.push(std::move(photo)); }),
          first_frame_only_(options.first_frame_only) {
        if (options.window.theme == ThemeKind::dark) till_.reduce(ToggleTheme{}, shop::now());
        if (options.customer_window || monitor_count() > 1) {
            WindowOptions customer{.title = "Sokoguru pelanggan",
                                   .mode = WindowOptions::Mode::second_monitor,
                                   .theme = options.window.theme};
            customer_.emplace(customer, [this](const RawKey& key) { keyboard_.push(key, events_); });
        }
    }

    std::uint64_t frames_drawn() const { return window_.frames_drawn(); }
    std::optional<std::uint64_t> customer_frames_drawn() const {
        return customer_ ? std::optional(customer_->frames_drawn()) : std::nullopt;
    }

    void run() {
        while (!window_.should_close() && !till_.should_quit()) {
            if (std::exchange(dirty_, false)) show();
            show_customer();
            if (first_frame_only_) return;
            window_.wait_events(next_timeout_ms());
            take_events();
        }
        till_.rest();
    }

  private:
    Window::Callbacks callbacks() {
        return {.on_key = [this](const RawKey& key) { keyboard_.push(key, events_); },
                .on_pointer = [this](const InputEvent& event) { events_.push_back(event); },
                .on_refresh = [this] { dirty_ = true; }};
    }

    void take_events() {
        keyboard_.tick(steady_ms(), events_);
        const UtcTime now = shop::now();
        for (KeyboardEvent& event : std::exchange(events_, {})) {
            if (const auto* scan = std::get_if<drivers::Scan>(&event)) {
                till_.take(*scan, now);
            } else {
                handle(std::get<InputEvent>(event), now);
            }
            note_person();
        }
        for (const shop::InboxMessage& message : inbox_.drain()) {
            if (const auto* photo = std::get_if<shop::PhotoRead>(&message)) take_photo(*photo);
            const bool is_scan = std::holds_alternative<drivers::Scan>(message);
            if (till_.take(message, now)) is_scan ? note_person() : note_activity();
        }
        if (const auto left_ms = ms_until_lock(); left_ms && *left_ms <= 0) {
            till_.reduce(LogOut{}, now);
            dirty_ = true;
        }
        if (clock_minute() != shown_minute_) dirty_ = true;
        if (rest_at_ms_ && steady_ms() >= *rest_at_ms_) {
            rest_at_ms_.reset();
            till_.rest();
        }
        if (const auto tone = till_.take_tone()) sound_.play(*tone);
    }

    void handle(const InputEvent& event, UtcTime now) {
        const auto action = window_.handle(event, [&](Ui& ui) { return draw_till(view(), ui); });
        if (action) till_.reduce(*action, now);
        window_.set_theme(till_.theme());
    }

    void show() {
        customer_dirty_ = true;
        shown_minute_ = clock_minute();
        photos_.begin_frame();
        window_.show([&](Ui& ui) {
            ui.use_photos(&photos_);
            return draw_till(view(), ui);
        });
        ask_for_photos();
        if (const auto customer_view = till_.customer_view()) devices_.show_customer(*customer_view);
    }

    /// What the frame wanted and did not have is read meanwhile, and shown when it comes.
    void ask_for_photos() {
        std::vector<shop::PhotoWish> wishes;
        for (const PhotoCache::Wanted& wanted : photos_.take_wanted()) {
            const PhotoId& id = wanted.id;
            shop::PhotoWish& wish = wishes.emplace_back();
            wish.id = wanted.ticket;
            wish.side_pixels_max = wanted.side_px;
            wish.file = id.file.empty() ? till_.open_file() : std::filesystem::path(id.file);
            if (id.file.empty()) wish.product = ProductId{id.product};
        }
        photo_worker_.ask(wishes);
    }

    void take_photo(const shop::PhotoRead& photo) {
        const auto texture =
            photo.picture ? std::optional(window_.upload_picture(*photo.picture)) : std::nullopt;
        for (const Texture& gone : photos_.put(photo.id, texture)) {
            window_.drop_picture(gone);
        }
        dirty_ = true;
    }

    /// The till's view is made anew only when something has happened; the customer's then follows.
    void show_customer() {
        if (!customer_) return;
        if (customer_->should_close()) return customer_.reset();
        if (!std::exchange(customer_dirty_, false) && !customer_->needs_drawing()) return;
        customer_->show(till_.customer_screen(shop::now()), till_.theme());
    }

    TillView view() {
        TillView view = till_.view(shop::now());
        const Texture texture = receipt_texture_.texture_of(till_.receipt_picture());
        if (auto* receipt = std::get_if<ReceiptView>(&view.screen)) receipt->picture = texture;
        return view;
    }

    void note_person() {
        note_activity();
        person_at_ms_ = steady_ms();
    }

    /// How long the till may still be left alone before it locks itself.
    std::optional<std::int64_t> ms_until_lock() const {
        const auto lock_after_ms = till_.lock_after_ms();
        if (!lock_after_ms) return std::nullopt;
        return person_at_ms_ + *lock_after_ms - steady_ms();
    }

    void note_activity() {
        dirty_ = true;
        rest_at_ms_ = steady_ms() + rest_after_ms;
    }

    /// Sleeps until the next thing that the loop itself has to do: decide what was typed, rest, lock the
    /// screen, or move the clock.
    std::int64_t next_timeout_ms() const {
        const std::int64_t now_ms = steady_ms();
        std::int64_t timeout_ms = minute_ms - shop::now().ms % minute_ms + 1;
        if (const auto deadline = keyboard_.next_deadline_ms())
            timeout_ms = std::min(timeout_ms, *deadline - now_ms);
        if (const auto left_ms = ms_until_lock()) timeout_ms = std::min(timeout_ms, *left_ms);
        if (rest_at_ms_) timeout_ms = std::min(timeout_ms, *rest_at_ms_ - now_ms);
        return std::max<std::int64_t>(timeout_ms, 1);
    }

    static std::int64_t clock_minute() { return shop::now().ms / minute_ms; }

    // What the window's callbacks write to stands before the window.
    std::vector<KeyboardEvent> events_;
    Keyboard keyboard_;
    bool dirty_ = true;
    bool customer_dirty_ = true;
    Window window_;
    std::optional<CustomerWindow> customer_;
    shop::Inbox inbox_;
    shop::SystemDevices devices_;
    shop::BackupWorker backups_;
    Till till_;
    Sound sound_;
    ReceiptTexture receipt_texture_;
    PhotoCache photos_;
    shop::PhotoWorker photo_worker_;
    bool first_frame_only_;
    std::int64_t shown_minute_ = 0;
    std::optional<std::int64_t> rest_at_ms_;
    std::int64_t person_at_ms_ = steady_ms(); ///< When somebody last touched, typed or scanned.
};

} // namespace

int run(const RunOptions& options) {
    Loop loop(options);
    loop.run();
    if (options.report_frames) fmt::print("frames {}\n", loop.frames_drawn());
    if (const auto frames = loop.customer_frames_drawn(); frames && options.report_frames)
        fmt::print("customer frames {}\n", *frames);
    return 0;
}

} // namespace sokoguru::till
