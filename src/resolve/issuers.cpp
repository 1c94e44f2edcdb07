#include "resolve/issuers.hpp"

#include <algorithm>

#include "resolve/document.hpp"
#include "text/fold.hpp"

namespace vanban {
namespace {

bool ends_with_folded(const std::string &text, std::string_view tail) {
    const std::string folded = fold(text), end = fold(tail);
    return folded.size() >= end.size() && folded.compare(folded.size() - end.size(), end.size(), end) == 0;
}

bool names_province(const std::string &text, const lexicon::Lexicon &lexicon) {
    const std::vector<Token> tokens = tokenize(text);
    std::vector<lexicon::Hit> hits;
    lexicon.phrases().scan(tokens, 0, static_cast<std::uint32_t>(tokens.size()), hits);
    return std::any_of(hits.begin(), hits.end(), [&](const lexicon::Hit &hit) {
        return hit.vocabulary == lexicon::Vocabulary::province && tokens[hit.first].shape != Shape::lower;
    });
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
    if (!document.province || names_province(name, lexicon))
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

}  // namespace vanban
