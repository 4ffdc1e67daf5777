#include "app/till/window.h"

#include "app/shop/language.h"
#include "app/till/ui/ui.h"

#include <GLFW/glfw3.h>
#include <imgui.h>

#include <algorithm>
#include <backends/imgui_impl_opengl3.h>
#include <chrono>
#include <future>
#include <stdexcept>
#include <utility>

namespace sokoguru::till {

namespace {

struct KeyPair {
    int glfw_key;
    Key key;
};

constexpr KeyPair key_pairs[] = {
    {GLFW_KEY_F1, Key::f1},         {GLFW_KEY_F2, Key::f2},
    {GLFW_KEY_F3, Key::f3},         {GLFW_KEY_F4, Key::f4},
    {GLFW_KEY_F5, Key::f5},         {GLFW_KEY_F6, Key::f6},
    {GLFW_KEY_F7, Key::f7},         {GLFW_KEY_F8, Key::f8},
    {GLFW_KEY_F9, Key::f9},         {GLFW_KEY_F10, Key::f10},
    {GLFW_KEY_F11, Key::f11},       {GLFW_KEY_F12, Key::f12},
    {GLFW_KEY_ENTER, Key::enter},   {GLFW_KEY_KP_ENTER, Key::enter},
    {GLFW_KEY_ESCAPE, Key::escape}, {GLFW_KEY_UP, Key::up},
    {GLFW_KEY_DOWN, Key::down},     {GLFW_KEY_LEFT, Key::left},
    {GLFW_KEY_RIGHT, Key::right},   {GLFW_KEY_PAGE_UP, Key::page_up},
    {GLFW_KEY_HOME, Key::home},     {GLFW_KEY_PAGE_DOWN, Key::page_down},
    {GLFW_KEY_END, Key::end},       {GLFW_KEY_BACKSPACE, Key::backspace},
    {GLFW_KEY_DELETE, Key::del},    {GLFW_KEY_TAB, Key::tab},
};

/// With Ctrl held down. GLFW names letters by their place on an English keyboard; on those of Indonesia Z is
/// there, too.
constexpr KeyPair control_pairs[] = {{GLFW_KEY_Z, Key::undo}, {GLFW_KEY_DELETE, Key::discard}};

Key key_of(int glfw_key, int modifiers) {
    const std::span<const KeyPair> pairs = (modifiers & GLFW_MOD_CONTROL) != 0
                                               ? std::span<const KeyPair>(control_pairs)
                                               : std::span<const KeyPair>(key_pairs);
    const auto pair = std::ranges::find(pairs, glfw_key, &KeyPair::glfw_key);
    return pair == pairs.end() ? Key::none : pair->key;
}

std::int64_t steady_time_ms() {
    const auto since_start = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since_start).count();
}

std::string& last_glfw_error() {
    static std::string text;
    return text;
}

[[noreturn]] void fail(const char* advice) {
    std::string text = advice;
    if (!last_glfw_error().empty()) text += " (" + last_glfw_error() + ")";
    throw std::runtime_error(text);
}

/// Monitors tell their size in millimetres; some tell nothing, or nonsense, and then 0 is the answer.
float dots_per_inch(GLFWmonitor* monitor) {
    constexpr float least = 50;
    constexpr float most = 800;
    constexpr float mm_per_inch = 25.4F;
    const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    if (mode == nullptr) return 0;
    int width_mm = 0;
    int height_mm = 0;
    glfwGetMonitorPhysicalSize(monitor, &width_mm, &height_mm);
    if (width_mm <= 0) return 0;
    const float dpi = static_cast<float>(mode->width) / (static_cast<float>(width_mm) / mm_per_inch);
    return dpi >= least && dpi <= most ? dpi : 0;
}

/// GLFW is started with the first window and ended with the last, whatever happens in between.
class Glfw {
  public:
    Glfw() {
        glfwSetErrorCallback([](int, const char* description) { last_glfw_error() = description; });
        if (glfwInit() == GLFW_FALSE)
            fail(tr(
                "There is no screen to open a window on. Start Sokoguru from the desktop of this computer."));
    }
    ~Glfw() { glfwTerminate(); }
    Glfw(const Glfw&) = delete;
    Glfw& operator=(const Glfw&) = delete;

    static std::shared_ptr<Glfw> shared() {
        static std::weak_ptr<Glfw> running;
        std::shared_ptr<Glfw> glfw = running.lock();
        if (!glfw) running = glfw = std::make_shared<Glfw>();
        return glfw;
    }
};

/// The monitor that a window belongs to; null when there is none.
GLFWmonitor* monitor_for(WindowOptions::Mode mode) {
    if (mode != WindowOptions::Mode::second_monitor) return glfwGetPrimaryMonitor();
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    return count > 1 ? monitors[1] : nullptr;
}

/// Nobody reaches the buttons of a window that is larger than its screen, and not every screen has a window
/// manager that makes it smaller.
std::pair<int, int> first_size(const WindowOptions& options, GLFWmonitor* monitor) {
    const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    if (mode == nullptr) return {options.width_px, options.height_px};
    if (options.mode != WindowOptions::Mode::windowed) return {mode->width, mode->height};
    int x = 0;
    int y = 0;
    int width_px = 0;
    int height_px = 0;
    glfwGetMonitorWorkarea(monitor, &x, &y, &width_px, &height_px);
    if (width_px <= 0 || height_px <= 0) return {options.width_px, options.height_px};
    return {std::min(options.width_px, width_px), std::min(options.height_px, height_px)};
}

struct DestroyWindow {
    void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};

} // namespace

struct Window::Implementation {
    explicit Implementation(const WindowOptions& options, Callbacks callbacks_of_owner)
        : callbacks(std::move(callbacks_of_owner)),
          ui(options.theme),
          monitor(monitor_for(options.mode)),
          dpi(dots_per_inch(monitor)) {
        auto [width_px, height_px] = first_size(options, monitor);
        // The fonts take as long as the window, so both are made at the same time. ImGui counts its
        // allocations in the context without a lock: the context must not exist before the fonts are ready.
        const float scale = layout_scale(width_px, height_px, dpi);
        std::future<void> fonts_ready =
            std::async(std::launch::async, [this, scale] { fonts.build(atlas, scale); });
        open_window(options, width_px, height_px);
        fonts_ready.get();

        // Creating a context makes it the current one only when there is none.
        context = ImGui::CreateContext(&atlas);
        make_current();
        ImGui::GetIO().IniFilename = nullptr;
        if (!ImGui_ImplOpenGL3_Init("#version 130"))
            fail(tr("The graphics card offers no OpenGL 3. Install its driver, or Mesa, and start again."));
        connect_callbacks();
    }

    ~Implementation() {
        make_current();
        ImGui_ImplOpenGL3_Shutdown();
        ImGui::DestroyContext(context);
    }

    void open_window(const WindowOptions& options, int width_px, int height_px);
    /// What OpenGL and ImGui are told next is about this window.
    void make_current() const {
        glfwMakeContextCurrent(window.get());
        ImGui::SetCurrentContext(context);
    }
    void connect_callbacks();
    std::pair<int, int> size_px() const;
    void fit_fonts();
    std::optional<Action> draw_once(const std::optional<InputEvent>& event, const Draw& draw);
    void send_pointer(const InputEvent& event) const {
        if (callbacks.on_pointer) callbacks.on_pointer(event);
    }
    std::pair<float, float> pointer_px() const;

    Callbacks callbacks;
    std::shared_ptr<Glfw> glfw = Glfw::shared();
    std::unique_ptr<GLFWwindow, DestroyWindow> window;
    ImFontAtlas atlas;
    Fonts fonts;
    ImGuiContext* context = nullptr;
    Ui ui;
    GLFWmonitor* monitor = nullptr;
    float dpi = 0;
    std::uint64_t frames = 0;
};

void Window::Implementation::open_window(const WindowOptions& options, int width_px, int height_px) {
    constexpr int width_least_px = 1024;
    constexpr int height_least_px = 768;
    const bool is_second = options.mode == WindowOptions::Mode::second_monitor;
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    if (is_second) {
        // Keys belong to the till, whichever window came last.
        glfwWindowHint(GLFW_FOCUSED, GLFW_FALSE);
        glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE);
        glfwWindowHint(GLFW_DECORATED, monitor == nullptr ? GLFW_TRUE : GLFW_FALSE);
        glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    }
    // A window that has a monitor of its own would minimise itself when it loses the keyboard; so the second
    // one only lies over it.
    GLFWmonitor* const owned = options.mode == WindowOptions::Mode::fullscreen ? monitor : nullptr;
    window.reset(glfwCreateWindow(width_px, height_px, options.title.c_str(), owned, nullptr));
    if (!window)
        fail(tr("The graphics card offers no OpenGL 3. Install its driver, or Mesa, and start again."));
    if (!is_second)
        glfwSetWindowSizeLimits(window.get(), width_least_px, height_least_px, GLFW_DONT_CARE,
                                GLFW_DONT_CARE);
    if (is_second && monitor != nullptr) {
        int x = 0;
        int y = 0;
        glfwGetMonitorPos(monitor, &x, &y);
        glfwSetWindowPos(window.get(), x, y);
    }
    glfwMakeContextCurrent(window.get());
    // Two windows that both waited for their monitor would halve the pace of the first.
    glfwSwapInterval(is_second ? 0 : 1);
    glfwSetWindowUserPointer(window.get(), this);
    if (is_second) glfwShowWindow(window.get());
}

void Window::Implementation::connect_callbacks() {
    const auto self = [](GLFWwindow* from) {
        return static_cast<Implementation*>(glfwGetWindowUserPointer(from));
    };
    static constexpr auto of = self;
    glfwSetKeyCallback(window.get(), [](GLFWwindow* from, int glfw_key, int, int action, int modifiers) {
        const Key key = key_of(glfw_key, modifiers);
        if (action == GLFW_RELEASE || key == Key::none) return;
        if (const Callbacks& out = of(from)->callbacks; out.on_key) out.on_key({key, 0, steady_time_ms()});
    });
    glfwSetCharCallback(window.get(), [](GLFWwindow* from, unsigned int character) {
        if (const Callbacks& out = of(from)->callbacks; out.on_key)
            out.on_key({Key::none, static_cast<char32_t>(character), steady_time_ms()});
    });
    glfwSetCursorPosCallback(window.get(), [](GLFWwindow* from, double, double) {
        const auto [x, y] = of(from)->pointer_px();
        of(from)->send_pointer(PointerMove{x, y});
    });
    glfwSetMouseButtonCallback(window.get(), [](GLFWwindow* from, int button, int action, int) {
        if (button != GLFW_MOUSE_BUTTON_LEFT) return;
        const auto [x, y] = of(from)->pointer_px();
        if (action == GLFW_PRESS)
            of(from)->send_pointer(PointerPress{x, y});
        else
            of(from)->send_pointer(PointerRelease{x, y});
    });
    glfwSetScrollCallback(window.get(), [](GLFWwindow* from, double, double lines) {
        of(from)->send_pointer(PointerWheel{static_cast<float>(lines)});
    });
    const auto refresh = [](GLFWwindow* from) {
        if (const Callbacks& out = of(from)->callbacks; out.on_refresh) out.on_refresh();
    };
    glfwSetWindowRefreshCallback(window.get(), refresh);
    glfwSetFramebufferSizeCallback(window.get(), [](GLFWwindow* from, int, int) {
        if (const Callbacks& out = of(from)->callbacks; out.on_refresh) out.on_refresh();
    });
}

std::pair<int, int> Window::Implementation::size_px() const {
    int width_px = 0;
    int height_px = 0;
    glfwGetFramebufferSize(window.get(), &width_px, &height_px);
    return {width_px, height_px};
}

std::pair<float, float> Window::Implementation::pointer_px() const {
    double x = 0;
    double y = 0;
    int width = 0;
    int height = 0;
    glfwGetCursorPos(window.get(), &x, &y);
    glfwGetWindowSize(window.get(), &width, &height);
    const auto [width_px, height_px] = size_px();
    return {static_cast<float>(x * width_px / std::max(width, 1)),
            static_cast<float>(y * height_px / std::max(height, 1))};
}

/// Bakes the fonts again when the window changed so much that points have another size.
void Window::Implementation::fit_fonts() {
    const auto [width_px, height_px] = size_px();
    const float scale = layout_scale(width_px, height_px, dpi);
    if (scale == fonts.scale()) return;
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    fonts.build(atlas, scale);
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

std::optional<Action> Window::Implementation::draw_once(const std::optional<InputEvent>& event,
                                                        const Draw& draw) {
    make_current();
    fit_fonts();
    const auto [width_px, height_px] = size_px();
    ImGui::GetIO().DisplaySize = {static_cast<float>(width_px), static_cast<float>(height_px)};
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    ui.begin({.width_px = width_px,
              .height_px = height_px,
              .scale = fonts.scale(),
              .list = ImGui::GetBackgroundDrawList(),
              .fonts = &fonts},
             event, Painter::Recording::off);
    std::optional<Action> action = draw(ui);
    ui.end();
    return action;
}

int monitor_count() {
    int count = 0;
    glfwGetMonitors(&count);
    return count;
}

Window::Window(const WindowOptions& options, Callbacks callbacks)
    : implementation(std::make_unique<Implementation>(options, std::move(callbacks))) {}

Window::~Window() = default;

void Window::wait_events(std::int64_t timeout_ms) {
    constexpr double seconds_per_ms = 0.001;
    if (timeout_ms < 0)
        glfwWaitEvents();
    else if (timeout_ms == 0)
        glfwPollEvents();
    else
        glfwWaitEventsTimeout(static_cast<double>(timeout_ms) * seconds_per_ms);
}

void Window::wake() {
    glfwPostEmptyEvent();
}

std::optional<Action> Window::handle(const InputEvent& event, const Draw& draw) {
    std::optional<Action> action = implementation->draw_once(event, draw);
    ImGui::EndFrame();
    return action;
}

void Window::show(const Draw& draw) {
    const auto [width_px, height_px] = implementation->size_px();
    if (width_px == 0 || height_px == 0) return; // Minimised.
    implementation->draw_once(std::nullopt, draw);
    ImGui::Render();
    glViewport(0, 0, width_px, height_px);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(implementation->window.get());
    ++implementation->frames;
}

bool Window::should_close() const {
    return glfwWindowShouldClose(implementation->window.get()) != GLFW_FALSE;
}

void Window::set_theme(ThemeKind kind) {
    implementation->ui.set_theme(kind);
}

Texture Window::upload_picture(const drivers::Picture& picture) {
    implementation->make_current();
    GLuint id = 0;
    glGenTextures(1, &id);
    glBindTexture(GL_TEXTURE_2D, id);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    // The opposite edge must not shine through.
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, picture.width, picture.height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 picture.rgba.data());
    return {id, picture.width, picture.height};
}

void Window::drop_picture(const Texture& texture) {
    implementation->make_current();
    const GLuint id = texture.id;
    glDeleteTextures(1, &id);
}

std::uint64_t Window::frames_drawn() const {
    return implementation->frames;
}

} // namespace sokoguru::till
