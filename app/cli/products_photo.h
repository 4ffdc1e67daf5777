#pragma once

namespace CLI {
class App;
}

namespace sokoguru::cli {

struct Context;

/// `sokoguru products photo`: of one product, or all pictures of a folder.
void add_products_photo(CLI::App& products, Context& context);

} // namespace sokoguru::cli
