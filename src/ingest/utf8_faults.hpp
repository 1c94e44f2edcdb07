// Where bytes are no UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace vanban {

/// Where the first sequence that is not text (faulty UTF-8, or NUL) begins, from `at` on; the size where there is none.
std::size_t first_fault(std::string_view bytes, std::size_t at);

/// How many bytes the fault at `at` takes: the maximal subpart of a sequence, as Unicode advises.
std::size_t fault_length(std::string_view bytes, std::size_t at);

}  // namespace vanban
