// Fontconfig keeps its list of fonts until the program ends, and the leak checker of the sanitizer preset
// would take that for a leak. It is the same amount after one picture as after fifty.

extern "C" const char* __lsan_default_suppressions(); // NOLINT(bugprone-reserved-identifier)

extern "C" const char* __lsan_default_suppressions() { // NOLINT(bugprone-reserved-identifier)
    return "leak:libfontconfig\n";
}
