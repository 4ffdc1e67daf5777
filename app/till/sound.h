#pragma once

#include <memory>

namespace sokoguru::till {

/// Short sounds that a cashier tells apart without looking: what the last scan did.
enum class Tone {
    accepted, ///< One short high note.
    unknown,  ///< Two falling notes: nobody sells this code.
    refused,  ///< A low buzz, twice.
    paid,     ///< Three rising notes.
    look,     ///< A high note, twice: the goods are in the cart, and the buyer is to be looked at.
};

/// Plays tones through OpenAL on a thread of its own.
///
///     Sound sound;              // returns at once; the device opens in the background
///     sound.play(Tone::unknown);
///
/// Without a sound device it stays silent. After a tone the device is paused, because a running mixer would
/// keep an idle till busy. `play` may be called from any thread and never blocks.
class Sound {
  public:
    Sound();
    ~Sound();
    Sound(const Sound&) = delete;
    Sound& operator=(const Sound&) = delete;

    void play(Tone tone);

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation;
};

} // namespace sokoguru::till
