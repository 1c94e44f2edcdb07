#include "resolve/names.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "text/fold.hpp"
#include "text/syllable.hpp"
#include "text/utf8.hpp"

namespace vanban {

using lexicon::Hit;
using lexicon::Vocabulary;

std::string_view trim(std::string_view text, std::string_view marks) {
    const std::size_t from = text.find_first_not_of(marks);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(marks) - from + 1);
}

std::string without_spaces(std::string_view text) {
    std::string out;
    std::remove_copy_if(text.begin(), text.end(), std::back_inserter(out),
                        [](char c) { return c == ' ' || c == '\n'; });
    return out;
}

NamesIn names_in(std::string_view text, const lexicon::Lexicon &lexicon) {
    NamesIn names{tokenize(text), {}};
    lexicon.phrases().scan(names.tokens, 0, static_cast<std::uint32_t>(names.tokens.size()), names.hits);
    return names;
}

const lexicon::Province *province_in(std::string_view text, const lexicon::Lexicon &lexicon, std::string_view date) {
    const NamesIn names = names_in(text, lexicon);
    for (const Hit &hit : names.hits.all)
        if (hit.vocabulary == Vocabulary::province && names.tokens[hit.first].shape != Shape::lower)
            return lexicon.province_named(lexicon.provinces()[hit.row].name, date);
    return nullptr;
}

namespace {

/// Letters in capitals that spell no syllable are an abbreviation or a number: "THPT", "XIII". Behind a letter alone
/// they are the rest of a syllable that recognition broke: "T Ị CH".
bool is_abbreviation(const std::vector<Token> &tokens, std::size_t i, std::string_view text) {
    const auto spelling = [&](const Token &token) { return text.substr(token.start, token.length); };
    return tokens[i].word() && tokens[i].shape == Shape::upper && !is_syllable(spelling(tokens[i])) &&
           (i == 0 || utf8::count(spelling(tokens[i - 1])) > 1 || !tokens[i - 1].word());
}

}  // namespace

std::string closed_up(std::string_view name, const lexicon::Lexicon &lexicon) {
    const std::vector<Token> tokens = tokenize(name);
    const auto is_piece = [&](const Token &token) {
        const std::string_view piece = name.substr(token.start, token.length);
        return token.word() && (!is_syllable(piece) || utf8::count(piece) == 1);
    };
    if (std::count_if(tokens.begin(), tokens.end(), is_piece) < 2)
        return std::string(name);
    const std::string letters = without_spaces(to_lower(name));
    const auto place = [&](std::string_view rest) -> std::optional<std::string> {
        for (const lexicon::Province &province : lexicon.provinces())
            for (const std::string &full : {province.type + " " + province.name, province.name})
                if (rest == without_spaces(to_lower(full)))
                    return full;
        return std::nullopt;
    };
    constexpr std::string_view of_province = " tỉnh";  // of a body in the lexicon, where a city may stand as well
    for (const lexicon::Agency &agency : lexicon.agencies()) {
        std::string body = agency.name;
        if (letters == without_spaces(to_lower(body)))
            return body;
        if (body.ends_with(of_province))
            body.resize(body.size() - of_province.size());
        const std::string start = without_spaces(to_lower(body));
        if (!letters.starts_with(start))
            continue;
        if (const auto of = place(std::string_view(letters).substr(start.size())))
            return body + " " + *of;
    }
    const auto alone = place(letters);
    return alone ? capitalize_first(*alone) : std::string(name);
}

std::string normal_case(std::string_view capitals, const lexicon::Lexicon &lexicon) {
    std::string text(trim(capitals));
    constexpr std::string_view en_dash = "–";  // names in the tables have hyphens
    for (std::size_t at = 0; (at = text.find(en_dash, at)) != std::string::npos;)
        text.replace(at, en_dash.size(), "-");
    const NamesIn in = names_in(text, lexicon);
    std::string out = to_lower(text);
    const auto put = [&](std::uint32_t first, std::uint32_t last, const std::string &name) {
        // Names of the same words in canonical case replace them in place.
        const std::string_view here =
            std::string_view(out).substr(in.tokens[first].start, in.tokens[last - 1].end() - in.tokens[first].start);
        if (fold(here) == fold(name) && here.size() == name.size())
            out.replace(in.tokens[first].start, name.size(), name);
    };
    for (std::size_t i = 0; i < in.tokens.size(); ++i)
        if (is_abbreviation(in.tokens, i, text))
            out.replace(in.tokens[i].start, in.tokens[i].length, text, in.tokens[i].start, in.tokens[i].length);
    for (const Hit &hit : in.hits.all) {
        if (hit.vocabulary == Vocabulary::province)
            put(hit.first, hit.last, lexicon.provinces()[hit.row].name);
        else if (hit.vocabulary == Vocabulary::agency)
            put(hit.first, hit.last, lexicon.agencies()[hit.row].name);
        else if (hit.vocabulary == Vocabulary::position)
            put(hit.first, hit.last, lexicon.positions()[hit.row].position);
    }
    return capitalize_first(out);
}

}  // namespace vanban
