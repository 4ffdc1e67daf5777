#pragma once

#include "drivers/symbol/module_grid.h"
#include "drivers/transport/bytes.h"

namespace sokoguru::drivers {

/// How many dots a module of the grid takes on paper.
struct RasterScale {
    int module_width_dots = 1;
    int module_height_dots = 1;
};

/// A grid as a raster image (`GS v 0`) in the middle of a paper of `width_dots`.
///
/// The white to its left is part of the image, since some printers align text only. The image is sent in
/// bands, because small printers have small buffers. If its bytes happen to spell a real-time command (`10
/// 14` kicks the drawer, even inside an image), such commands are switched off around it. Pure; may be called
/// from any thread.
Bytes encode_raster(const ModuleGrid& grid, RasterScale scale, int width_dots);

} // namespace sokoguru::drivers
