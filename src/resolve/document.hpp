// The document's own fields: what it is, who issued it, when, and who signed.
#pragma once

#include "structure/outline.hpp"
#include "vanban/plan.hpp"

namespace vanban {

/// Reads the fields off the frame of the outline.
Document read_document(const Outline &outline);

}  // namespace vanban
