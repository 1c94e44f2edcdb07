// Places on a page, put together.
#pragma once

#include "vanban/plan.hpp"

namespace vanban {

/// The smallest box that holds both.
Box around(const Box &a, const Box &b);

}  // namespace vanban
