#include "store/url.hpp"

#include <algorithm>

namespace vanban::store {
namespace {

/// "user:secret@host" without ":secret".
void erase_from_authority(std::string &url) {
    const std::size_t start = url.find("://") + 3;
    const std::size_t at = url.substr(0, url.find_first_of("/?", start)).rfind('@');
    const std::size_t colon = url.find(':', start);
    if (at != std::string::npos && at > start && colon < at)
        url.erase(colon, at - colon);
}

/// "?password=secret&sslmode=require" without its password.
void erase_from_parameters(std::string &url) {
    for (std::size_t name = url.find('?'); (name = url.find("password=", name)) != std::string::npos;) {
        const std::size_t next = std::min(url.find('&', name), url.size());
        if (next < url.size())
            url.erase(name, next + 1 - name);
        else
            url.erase(name - 1);
    }
}

}  // namespace

std::string without_password(const std::string &url) {
    if (url.find("://") == std::string::npos)
        return url;  // a file
    std::string shown = url;
    erase_from_authority(shown);
    if (shown.find('?') != std::string::npos)
        erase_from_parameters(shown);
    return shown;
}

}  // namespace vanban::store
