#include "export/package.hpp"

#include <zip.h>

#include <memory>
#include <optional>
#include <string_view>

namespace vanban::exports {
namespace {

constexpr std::string_view kEnd = "</worksheet>";
constexpr std::size_t kChunk = std::size_t{1} << 16U;

struct Discard {
    void operator()(zip_t *archive) const { zip_discard(archive); }
    void operator()(zip_file_t *entry) const { zip_fclose(entry); }
};

std::uint64_t occurrences(std::string_view text, std::string_view word) {
    std::uint64_t found = 0;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
        ++found;
    return found;
}

void count(std::string_view xml, WorksheetSize &size) {
    size.rows += occurrences(xml, "<row ");
    size.links += occurrences(xml, "<hyperlink ");
}

/// What a worksheet holds, read in pieces that end before a tag; nothing where it is not whole.
std::optional<WorksheetSize> size_of(zip_t *archive, const std::string &name) {
    const std::unique_ptr<zip_file_t, Discard> entry(zip_fopen(archive, name.c_str(), 0));
    if (entry == nullptr)
        return std::nullopt;
    WorksheetSize size;
    std::string rest;
    std::string chunk(kChunk, '\0');
    zip_int64_t read = 0;
    while ((read = zip_fread(entry.get(), chunk.data(), chunk.size())) > 0) {
        rest.append(chunk, 0, static_cast<std::size_t>(read));
        const std::size_t tag = rest.rfind('<');
        if (tag == std::string::npos)
            continue;
        count(std::string_view(rest).substr(0, tag), size);
        rest.erase(0, tag);
    }
    return read == 0 && rest == kEnd ? std::optional(size) : std::nullopt;
}

}  // namespace

bool is_whole(const std::string &package, const std::vector<WorksheetSize> &worksheets) {
    const std::unique_ptr<zip_t, Discard> archive(zip_open(package.c_str(), ZIP_RDONLY, nullptr));
    if (archive == nullptr)
        return false;
    for (std::size_t i = 0; i < worksheets.size(); ++i)
        if (size_of(archive.get(), "xl/worksheets/sheet" + std::to_string(i + 1) + ".xml") != worksheets[i])
            return false;
    return true;
}

}  // namespace vanban::exports
