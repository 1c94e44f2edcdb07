#include "ingest/decode.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/decode_bytes.hpp"
#include "ingest/encoding.hpp"
#include "ingest/utf8_faults.hpp"
#include "text/large_memory.hpp"
#include "text/utf8.hpp"
#include "vanban/error.hpp"

namespace vanban {
namespace {

/// First bytes of formats that are not text and that no reader takes, and what to do about each.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kFormats = {{
    {"\xD0\xCF\x11\xE0", "is a legacy Office file, which this version does not read; save it as plain text first"},
    {"\x89PNG", "is an image; it needs OCR first"},
    {"\xFF\xD8\xFF", "is an image; it needs OCR first"},
    {"GIF8", "is an image; it needs OCR first"},
    {std::string_view("II*\0", 4), "is an image; it needs OCR first"},
    {std::string_view("MM\0*", 4), "is an image; it needs OCR first"},
    {"\x1F\x8B", "is a gzip archive; unpack it first"},
}};

/// Nothing to read: white space of any kind, and characters that cannot be seen.
bool blank(std::string_view text) {
    const auto *data = reinterpret_cast<const std::uint8_t *>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        std::int32_t step = 0;
        UChar32 c = 0;
        U8_NEXT(data + at, step, static_cast<std::int32_t>(std::min<std::size_t>(text.size() - at, 8)), c);
        if (c < 0 || !(u_isUWhiteSpace(c) || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xAD))
            return false;
        at += static_cast<std::size_t>(step);
    }
    return true;
}

void refuse_formats(std::string_view bytes, const std::string &uri) {
    for (const auto &[magic, why] : kFormats)
        if (bytes.starts_with(magic))
            throw Error("unsupported", uri, "ingest", std::string(why));
}

/// The encoding by the caller's word.
Detected told(const std::string &name, const std::string &uri) {
    if (const auto encoding = encoding_named(name))
        return {*encoding, 1};
    throw Error("usage", uri, "ingest", "there is no encoding \"" + name + "\"; known are " + encoding_names());
}

Detected looked_up(std::string_view bytes, const std::string &uri, std::size_t fault) {
    if (const auto found = detect_encoding(bytes, fault))
        return *found;
    throw Error("binary", uri, "ingest",
                "is not text in UTF-8 (binary data, or another encoding); convert it to UTF-8 first");
}

/// UTF-8 from `at` on, of which all before `fault` is known to be valid.
void copy_utf8(std::string_view bytes, std::size_t at, std::size_t fault, Pages &pages) {
    reserve_filled(pages.text, bytes.size());
    while (at < bytes.size()) {
        pages.map.add(pages.text.size(), at);
        pages.text.append(bytes, at, fault - at);
        if (fault == bytes.size())
            break;
        pages.replaced.push_back(pages.text.size());
        pages.map.add(pages.text.size(), fault);
        pages.text += utf8::kReplacement;
        at = fault + fault_length(bytes, fault);
        fault = first_fault(bytes, at);
    }
}

}  // namespace

void decode(std::string_view bytes, const std::string &uri, const IngestOptions &options, Pages &pages) {
    if (bytes.empty())
        throw Error("empty", uri, "ingest", "is empty");
    refuse_formats(bytes, uri);
    const bool forced = !options.encoding.empty();
    const std::size_t fault = first_fault(bytes, 0);
    const Detected found = forced ? told(options.encoding, uri) : looked_up(bytes, uri, fault);
    const std::size_t mark = mark_length(bytes, found.encoding);
    pages.encoding = name_of(found.encoding);
    pages.encoding_confidence = found.confidence;
    if (found.encoding == Encoding::utf8) {
        if (blank(bytes.substr(mark)))
            throw Error("blank", uri, "ingest", "holds only white space");
        copy_utf8(bytes, mark, fault, pages);
        return;
    }
    pages.text = decode_bytes(bytes.substr(mark), found.encoding, &pages.map, mark);
    if (blank(pages.text))
        throw Error("blank", uri, "ingest", "holds only white space");
    pages.replaced = utf8::replacements(pages.text);
}

}  // namespace vanban
