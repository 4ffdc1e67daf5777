// The least that a GLFW and ImGui program does: a window and ImGui's own demo. `bare_window first-frame` ends
// after the first frame is on the glass; `bare_window stay` stays until it is killed, so that its memory can
// be read.

#include <GLFW/glfw3.h>
#include <imgui.h>

#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <string_view>

namespace {

void draw_frame(GLFWwindow* window) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    ImGui::ShowDemoWindow();
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window);
}

} // namespace

int main(int argc, char** argv) {
    if (glfwInit() == GLFW_FALSE) return 1;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    GLFWwindow* window = glfwCreateWindow(1366, 768, "bare", nullptr, nullptr);
    if (window == nullptr) return 1;
    glfwMakeContextCurrent(window);
    ImGui::CreateContext();
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    ImGui_ImplOpenGL3_Init("#version 130");
    draw_frame(window);
    if (argc > 1 && std::string_view(argv[1]) == "stay") {
        while (glfwWindowShouldClose(window) == GLFW_FALSE) {
            draw_frame(window);
            glfwWaitEvents();
        }
    }
    return 0;
}
