// Namespace prefixes of Office Open XML.
#pragma once

#include <pugixml.hpp>

namespace vanban {

/// Gives elements and attributes of a part the prefixes that Word writes ("w:p", "mc:Choice", "m:t"), whatever prefixes
/// its root declares for these namespaces. Declarations on other elements are not looked at.
void use_usual_prefixes(pugi::xml_document &xml);

}  // namespace vanban
