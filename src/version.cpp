#include "vanban/vanban.hpp"

namespace vanban {

std::string_view version() {
    return VANBAN_VERSION;
}

}  // namespace vanban
