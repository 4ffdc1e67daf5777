#pragma once

namespace sokoguru::till {

class Ui;

/// Lies over the whole window while somebody practises, so that nobody takes it for the real shop: a tint and
/// the word across the screen. It hears nothing and hides nothing.
void draw_training_mark(Ui& ui);

} // namespace sokoguru::till
