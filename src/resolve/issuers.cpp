#include "resolve/issuers.hpp"

#include <algorithm>

#include "resolve/names.hpp"
#include "text/fold.hpp"

namespace vanban {
namespace {

bool ends_with_folded(const std::string &text, std::string_view tail) {
    return fold(text).ends_with(fold(tail));
}

bool all_capitals(const std::string &text) {
    const std::vector<Token> tokens = tokenize(text);
    return std::all_of(tokens.begin(), tokens.end(),
                       [](const Token &token) { return !token.word() || token.shape == Shape::upper; });
}

/// Bodies that every province has one of, named without it.
bool of_some_province(const std::string &name, const lexicon::Lexicon &lexicon) {
    const lexicon::Agency *agency = lexicon.agency_named(name);
    return agency != nullptr && agency->level == "province";
}

}  // namespace

std::string complete_issuer(const std::string &issuer, const Document &document, const lexicon::Lexicon &lexicon) {
    std::string name = all_capitals(issuer) ? normal_case(issuer, lexicon) : capitalize_first(issuer);
    static const std::string centre = fold("Ban Chấp hành Trung ương");
    if (fold(name) == centre)
        return "Ban Chấp hành Trung ương Đảng";
    if (const lexicon::Agency *agency = lexicon.agency_named(name);
        agency != nullptr && fold(agency->name) == fold(name))
        name = agency->name;
    if (!document.province || province_in(name, lexicon, {}) != nullptr)
        return name;
    const lexicon::Province *province = lexicon.province_named(document.province->name, document.date.value_or(""));
    const std::string type = province != nullptr ? province->type : "tỉnh";
    // A city of its own is called by its type in lower case, but for the one whose name begins with it.
    const std::string typed =
        (document.province->name == "Hồ Chí Minh" ? "Thành phố" : type) + " " + document.province->name;
    for (const std::string_view tail : {" tỉnh", " thành phố"})
        if (ends_with_folded(name, tail)) {
            const std::size_t cut = name.size() - std::string_view(tail).size();
            return name.substr(0, cut) + " " + typed;
        }
    for (const std::string_view tail : {"Tỉnh ủy", "Thành ủy"})
        if (ends_with_folded(name, tail))
            return name + " " +
                   (tail == "Thành ủy" && document.province->name == "Hồ Chí Minh" ? typed : document.province->name);
    if (of_some_province(name, lexicon))
        return name + " " + typed;
    return name;
}

std::string issuer_slug(std::string_view issuer, const std::optional<Province> &own, const lexicon::Lexicon &lexicon) {
    const lexicon::Province *province = province_in(issuer, lexicon, {});
    std::string body(issuer);
    if (province != nullptr) {
        const std::size_t plain = body.rfind(province->name);
        if (plain != std::string::npos)
            body.erase(plain);
    }
    for (const std::string_view tail : {" tỉnh", " thành phố", " Thành phố", " Tỉnh"})
        if (std::string_view(trim(body)).ends_with(tail))
            body = std::string(trim(body)).substr(0, trim(body).size() - tail.size());
    body = std::string(trim(body));
    std::string base = slug(body);
    if (const lexicon::IssuerCode *code = lexicon.issuer_named(body)) {
        base = code->slug;
        if (code->scope == "central")
            return base;
    }
    if (province != nullptr)
        return province->slug + "." + base;
    if (own) {
        const lexicon::Agency *agency = lexicon.agency_named(body);
        if (agency != nullptr && agency->level == "province")
            if (const lexicon::Province *of_own = lexicon.province_named(own->name))
                return of_own->slug + "." + base;
    }
    return base;
}

}  // namespace vanban
