#pragma once

namespace sokoguru::till {

class Ui;

/// Lists every key of the screen that was drawn before it in this frame, above that screen.
///
/// The list is read from what the frame drew, so it can't forget a button or explain one that is not there.
void draw_help(Ui& ui);

} // namespace sokoguru::till
