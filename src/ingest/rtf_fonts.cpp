#include "ingest/rtf_fonts.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

namespace vanban {
namespace {

constexpr std::size_t kLongestName = 200;
constexpr int kLatin = 1252;

/// The code page of each \fcharset (Rich Text Format Specification 1.9.1, "Font Table").
constexpr std::array<std::pair<int, int>, 15> kCharsets = {{{0, 1252},
                                                            {77, 10000},
                                                            {128, 932},
                                                            {129, 949},
                                                            {134, 936},
                                                            {136, 950},
                                                            {161, 1253},
                                                            {162, 1254},
                                                            {163, 1258},
                                                            {177, 1255},
                                                            {178, 1256},
                                                            {186, 1257},
                                                            {204, 1251},
                                                            {222, 874},
                                                            {238, 1250}}};

}  // namespace

void RtfFonts::Close::operator()(UConverter *converter) const {
    ucnv_close(converter);
}

void RtfFonts::add_name(int font, std::string_view piece) {
    std::string &name = fonts_[font].name;
    if (name.size() < kLongestName)
        name.append(piece.substr(0, kLongestName));
}

void RtfFonts::end_name(int font) {
    RtfFont &entry = fonts_[font];
    entry.name.resize(std::min(entry.name.find(';'), entry.name.size()));
    entry.name.erase(0, std::min(entry.name.find_first_not_of(' '), entry.name.size()));
    entry.legacy = legacy_font(entry.name);
}

const RtfFont &RtfFonts::at(int font) const {
    const auto found = fonts_.find(font);
    return found == fonts_.end() ? none_ : found->second;
}

int RtfFonts::code_page(const RtfFont &font) const {
    if (font.legacy)
        return kLatin;
    const auto *known = std::find_if(kCharsets.begin(), kCharsets.end(),
                                     [&font](const auto &entry) { return entry.first == font.charset; });
    return known == kCharsets.end() ? code_page_ : known->second;
}

UConverter *RtfFonts::converter(int code_page) {
    auto &converter = converters_[code_page];
    if (converter == nullptr) {
        const std::string name = code_page == 65001   ? "UTF-8"
                                 : code_page == 10000 ? "macintosh"
                                 : code_page < 1000   ? "ibm-" + std::to_string(code_page)
                                                      : "windows-" + std::to_string(code_page);
        UErrorCode status = U_ZERO_ERROR;
        converter.reset(ucnv_open(name.c_str(), &status));
        if (U_FAILURE(status)) {
            status = U_ZERO_ERROR;
            converter.reset(ucnv_open("windows-1252", &status));
        }
    }
    return converter.get();
}

std::string RtfFonts::decode(std::string_view bytes, int code_page) {
    // Every code page that RTF names keeps ASCII.
    if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return std::string(bytes);
    std::string out;
    constexpr std::size_t kStretch = 1 << 20;  // ICU takes lengths of 31 bits
    for (std::size_t from = 0; from < bytes.size(); from += kStretch) {
        const std::string_view part = bytes.substr(from, kStretch);
        UErrorCode status = U_ZERO_ERROR;
        icu::UnicodeString(part.data(), static_cast<std::int32_t>(part.size()), converter(code_page), status)
            .toUTF8String(out);
    }
    return out;
}

}  // namespace vanban
