#include "app/till/sound.h"

#include <AL/al.h>
#include <AL/alc.h>
#include <AL/alext.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <cstdint>
#include <cstdlib>
#include <dlfcn.h>
#include <mutex>
#include <numbers>
#include <optional>
#include <span>
#include <thread>
#include <utility>
#include <vector>

namespace sokoguru::till {

namespace {

constexpr int samples_per_second = 22'050;
constexpr std::size_t tone_count = 5;

/// A part of a tone; a pitch of 0 is a pause.
struct Note {
    float pitch_hz;
    int length_ms;
};

enum class Timbre { soft, harsh };

constexpr Note accepted_notes[] = {{1568, 70}};
constexpr Note unknown_notes[] = {{880, 110}, {0, 30}, {587, 200}};
constexpr Note refused_notes[] = {{165, 130}, {0, 60}, {165, 190}};
constexpr Note look_notes[] = {{1568, 90}, {0, 70}, {1568, 90}};
constexpr Note paid_notes[] = {{1047, 80}, {1319, 80}, {1568, 170}};

std::span<const Note> notes_of(Tone tone) {
    switch (tone) {
    case Tone::accepted: return accepted_notes;
    case Tone::unknown: return unknown_notes;
    case Tone::refused: return refused_notes;
    case Tone::paid: return paid_notes;
    case Tone::look: return look_notes;
    }
    return {};
}

/// A few overtones make the refusal a buzz that small speakers still play, although its pitch is low.
float wave(Timbre timbre, float turns) {
    const float angle = 2 * std::numbers::pi_v<float> * turns;
    if (timbre == Timbre::soft) return std::sin(angle);
    return (std::sin(angle) + std::sin(3 * angle) / 2 + std::sin(5 * angle) / 2 + std::sin(7 * angle) / 3) /
           2;
}

std::vector<std::int16_t> samples_of(Tone tone) {
    constexpr float loudness = 0.45F * 32'767;
    constexpr int fade_samples = samples_per_second / 200;
    const Timbre timbre = tone == Tone::refused ? Timbre::harsh : Timbre::soft;
    std::vector<std::int16_t> samples;
    for (const Note& note : notes_of(tone)) {
        const int count = samples_per_second * note.length_ms / 1000;
        for (int i = 0; i < count; ++i) {
            // Without a short fade at both ends a note begins and ends with a click.
            const int to_edge = std::min(i, count - i);
            const float fade = std::min(1.0F, static_cast<float>(to_edge) / fade_samples);
            const float turns = note.pitch_hz * static_cast<float>(i) / samples_per_second;
            samples.push_back(static_cast<std::int16_t>(loudness * fade * wave(timbre, turns)));
        }
    }
    return samples;
}

std::chrono::milliseconds length_of(Tone tone) {
    int length_ms = 0;
    for (const Note& note : notes_of(tone))
        length_ms += note.length_ms;
    return std::chrono::milliseconds(length_ms);
}

void ignore_complaint(const char*, int, const char*, int, const char*, ...) {}

/// A till without loudspeakers is nothing to complain about, but ALSA and OpenAL would write pages to the
/// terminal. OpenAL loads ALSA by itself, so its switch is looked up instead of linked.
void silence_complaints() {
    using ErrorHandler = void (*)(const char*, int, const char*, int, const char*, ...);
    using SetErrorHandler = int (*)(ErrorHandler);
    void* const alsa = dlopen("libasound.so.2", RTLD_NOW);
    if (alsa == nullptr) return;
    const auto set_handler = reinterpret_cast<SetErrorHandler>(dlsym(alsa, "snd_lib_error_set_handler"));
    if (set_handler != nullptr) set_handler(ignore_complaint);
}

/// An open sound device with a buffer for each tone. Used by the thread of `Sound` only.
class Player {
  public:
    Player() {
        silence_complaints();
        device = alcOpenDevice(nullptr);
        if (device == nullptr) return;
        context = alcCreateContext(device, nullptr);
        if (context == nullptr || alcMakeContextCurrent(context) == ALC_FALSE) return;
        if (alcIsExtensionPresent(device, "ALC_SOFT_pause_device") != ALC_FALSE) {
            pause_device =
                reinterpret_cast<LPALCDEVICEPAUSESOFT>(alcGetProcAddress(device, "alcDevicePauseSOFT"));
            resume_device =
                reinterpret_cast<LPALCDEVICERESUMESOFT>(alcGetProcAddress(device, "alcDeviceResumeSOFT"));
        }
        alGenSources(1, &source);
        alGenBuffers(static_cast<ALsizei>(buffers.size()), buffers.data());
        for (std::size_t i = 0; i < tone_count; ++i) {
            const std::vector<std::int16_t> samples = samples_of(static_cast<Tone>(i));
            alBufferData(buffers[i], AL_FORMAT_MONO16, samples.data(),
                         static_cast<ALsizei>(samples.size() * sizeof(samples[0])), samples_per_second);
        }
        is_ready = alGetError() == AL_NO_ERROR;
        pause();
    }

    ~Player() {
        if (is_ready) {
            alDeleteSources(1, &source);
            alDeleteBuffers(static_cast<ALsizei>(buffers.size()), buffers.data());
        }
        alcMakeContextCurrent(nullptr);
        if (context != nullptr) alcDestroyContext(context);
        if (device != nullptr) alcCloseDevice(device);
    }

    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    void start(Tone tone) {
        if (!is_ready) return;
        if (resume_device != nullptr) resume_device(device);
        alSourceStop(source);
        alSourcei(source, AL_BUFFER, static_cast<ALint>(buffers[static_cast<std::size_t>(tone)]));
        alSourcePlay(source);
    }

    void pause() {
        if (is_ready && pause_device != nullptr) pause_device(device);
    }

  private:
    ALCdevice* device = nullptr;
    ALCcontext* context = nullptr;
    LPALCDEVICEPAUSESOFT pause_device = nullptr;
    LPALCDEVICERESUMESOFT resume_device = nullptr;
    ALuint source = 0;
    std::array<ALuint, tone_count> buffers{};
    bool is_ready = false;
};

} // namespace

struct Sound::Implementation {
    Implementation() : thread([this] { run(); }) {}

    ~Implementation() {
        {
            const std::lock_guard lock(mutex);
            is_ending = true;
        }
        changed.notify_one();
        thread.join();
    }

    void run();

    std::mutex mutex;
    std::condition_variable changed;
    std::optional<Tone> waiting; ///< Only the newest: whoever scans fast wants no queue of old sounds.
    bool is_ending = false;
    std::thread thread; // Last, so that everything it uses exists when it starts.
};

void Sound::Implementation::run() {
    // The hardware still plays its last period when the mixer has finished a tone.
    constexpr std::chrono::milliseconds tail(250);
    Player player;
    std::unique_lock lock(mutex);
    while (true) {
        changed.wait(lock, [this] { return is_ending || waiting.has_value(); });
        while (waiting) {
            const Tone tone = *std::exchange(waiting, std::nullopt);
            lock.unlock();
            player.start(tone);
            lock.lock();
            changed.wait_for(lock, length_of(tone) + tail,
                             [this] { return is_ending || waiting.has_value(); });
        }
        if (is_ending) return;
        player.pause();
    }
}

Sound::Sound() {
    // Before the thread starts, because changing the environment beside another thread is not safe.
    setenv("ALSOFT_LOGLEVEL", "0", 0);
    implementation = std::make_unique<Implementation>();
}

Sound::~Sound() = default;

void Sound::play(Tone tone) {
    {
        const std::lock_guard lock(implementation->mutex);
        implementation->waiting = tone;
    }
    implementation->changed.notify_one();
}

} // namespace sokoguru::till
