// Memory for texts of many megabytes.
#pragma once

#include <cstddef>

namespace vanban {

/// Says that most of these bytes will be written, so that the kernel may give them in pages of 2 MiB: asked for page
/// by page, 4 KiB each, the memory of a text of 20 MB takes a tenth of the time of its extraction. A hint: where the
/// kernel has no such pages, and for less than one of them, nothing happens.
void expect_filled(const void *data, std::size_t bytes);

/// Reserves room for so many items, most of which will come.
template <class Container>
void reserve_filled(Container &items, std::size_t size) {
    items.reserve(size);
    expect_filled(items.data(), size * sizeof(*items.data()));
}

}  // namespace vanban
