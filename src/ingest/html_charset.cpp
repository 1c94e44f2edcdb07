#include "ingest/html_charset.hpp"

#include <algorithm>
#include <cctype>
#include <string>

namespace vanban {

std::optional<Encoding> declared_encoding(std::string_view bytes) {
    constexpr std::size_t kHead = 4096;  // HTML, 13.2.3.2, looks through 1024; pages with long scripts put it later
    constexpr std::string_view kName = "charset";
    std::string head(bytes.substr(0, kHead));
    std::transform(head.begin(), head.end(), head.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    for (std::size_t meta = head.find("<meta"); meta != std::string::npos; meta = head.find("<meta", meta + 1)) {
        const std::size_t end = std::min(head.find('>', meta), head.size());
        std::size_t at = head.find(kName, meta);
        if (at >= end)
            continue;
        at = head.find_first_not_of(" \t\r\n=\"'", at + kName.size());
        const std::size_t stop = std::min(head.find_first_of(" \t\r\n\"';/>", at), end);
        if (at < stop)
            if (const auto encoding = encoding_named(std::string_view(head).substr(at, stop - at)))
                return encoding;
    }
    return std::nullopt;
}

}  // namespace vanban
