#include "drivers/document/pdf_drawing.h"

#include <cairo-pdf.h>

#include <utility>

namespace sokoguru::drivers {

namespace {

cairo_status_t append_bytes(void* pdf, const unsigned char* bytes, unsigned int count) {
    static_cast<std::string*>(pdf)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

PdfDrawing::PdfDrawing(double page_width_points, double page_height_points)
    : bytes_(std::make_unique<std::string>()),
      surface_(cairo_pdf_surface_create_for_stream(append_bytes, bytes_.get(), page_width_points,
                                                   page_height_points)),
      context_(cairo_create(surface_.get())) {}

void PdfDrawing::set_page_size(double width_points, double height_points) {
    cairo_pdf_surface_set_size(surface_.get(), width_points, height_points);
}

tl::expected<std::string, std::string> PdfDrawing::finish() {
    cairo_surface_finish(surface_.get());
    for (const cairo_status_t status : {cairo_status(context_.get()), cairo_surface_status(surface_.get())}) {
        if (status != CAIRO_STATUS_SUCCESS && status != CAIRO_STATUS_SURFACE_FINISHED)
            return tl::unexpected(std::string("the PDF can't be drawn: ") + cairo_status_to_string(status));
    }
    return std::move(*bytes_);
}

} // namespace sokoguru::drivers
