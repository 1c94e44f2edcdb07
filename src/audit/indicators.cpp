#include "audit/indicators.hpp"

#include <algorithm>

#include "audit/tables.hpp"
#include "lexicon/table.hpp"
#include "text/fold.hpp"
#include "text/tokens.hpp"

namespace vanban::audit {
namespace {

/// The folded words and numbers of a text; what stands in brackets is left out.
std::vector<std::string> words_of(const std::string &text) {
    std::vector<std::string> words;
    int depth = 0;
    for (const Token &token : tokenize(text)) {
        depth += token.is('(') - (token.is(')') && depth > 0);
        if (depth == 0 && (token.word() || token.number()))
            words.push_back(fold(text.substr(token.start, token.end() - token.start)));
    }
    return words;
}

/// Words that say how a number moves, and not what it counts.
bool names_nothing(const std::string &key) {
    static const std::vector<std::string> bare = {"",          fold("tăng"), fold("giảm"),
                                                  fold("đạt"), fold("còn"),  fold("chiếm")};
    return std::find(bare.begin(), bare.end(), key) != bare.end();
}

}  // namespace

Indicators::Indicators(const lexicon::Lexicon &lexicon) {
    const lexicon::Table table =
        lexicon::parse_table("indicators", "indicators.tsv", embedded_table("indicators.tsv"), 1);
    const std::size_t phrase = table.column("phrase"), meaning = table.column("meaning"), place = table.column("place");
    const auto add = [&](const std::string &words, const std::string &means, bool first_only) {
        Rule rule{words_of(words), words_of(means), first_only, words};
        if (!rule.words.empty())
            rules_[rule.words.front()].push_back(std::move(rule));
    };
    for (const lexicon::Row &row : table.rows)
        add(row.cells[phrase], row.cells[meaning], row.cells[place] == "first");
    for (const lexicon::Abbreviation &abbreviation : lexicon.abbreviations())
        if (abbreviation.kind == "term")
            add(abbreviation.short_form, abbreviation.long_form, false);
    for (auto &[word, rules] : rules_)
        std::stable_sort(rules.begin(), rules.end(),
                         [](const Rule &a, const Rule &b) { return a.words.size() > b.words.size(); });
}

const Indicators::Rule *Indicators::rule_at(const std::vector<std::string> &words, std::size_t at) const {
    const auto rules = rules_.find(words[at]);
    if (rules == rules_.end())
        return nullptr;
    for (const Rule &rule : rules->second)
        if (rule.words.size() <= words.size() - at &&
            std::equal(rule.words.begin(), rule.words.end(), words.begin() + static_cast<std::ptrdiff_t>(at)))
            return &rule;
    return nullptr;
}

Meaning Indicators::of(const std::string &indicator) const {
    Meaning meaning;
    const std::vector<std::string> words = words_of(indicator);
    for (std::size_t at = 0; at < words.size();) {
        const Rule *rule = rule_at(words, at);
        if (rule == nullptr || (rule->first_only && !meaning.key.empty())) {
            meaning.key += (meaning.key.empty() ? "" : " ") + words[at++];
            continue;
        }
        for (const std::string &word : rule->meaning)
            meaning.key += (meaning.key.empty() ? "" : " ") + word;
        meaning.rules.push_back("“" + rule->phrase + "”");
        at += rule->words.size();
    }
    if (names_nothing(meaning.key))
        return {fold(indicator), {}};
    return meaning;
}

std::string Indicators::unit(const std::string &unit) const {
    static const std::string ten_thousand = "10.000", myriad = fold("vạn");
    std::string folded = fold(unit);
    if (const std::size_t at = folded.find(ten_thousand); at != std::string::npos)
        folded.replace(at, ten_thousand.size(), myriad);
    return folded;
}

}  // namespace vanban::audit
