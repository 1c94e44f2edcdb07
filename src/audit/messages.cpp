#include "audit/messages.hpp"

#include <algorithm>
#include <cstdio>
#include <set>
#include <stdexcept>
#include <unordered_map>

#include "audit/tables.hpp"
#include "lexicon/table.hpp"

namespace vanban::audit {
namespace {

struct Message {
    Severity severity = Severity::info;
    std::string vi, en, advice_vi, advice_en;
};

using Messages = std::unordered_map<std::string, Message>;

Messages read_messages() {
    const lexicon::Table table = lexicon::parse_table("messages", "messages.tsv", embedded_table("messages.tsv"), 1);
    const std::size_t rule = table.column("rule"), severity = table.column("severity"), vi = table.column("vi"),
                      en = table.column("en"), advice_vi = table.column("advice_vi"),
                      advice_en = table.column("advice_en");
    Messages messages;
    for (const lexicon::Row &row : table.rows) {
        const auto named = from_name<Severity>(row.cells[severity]);
        if (!named)
            table.fail(row.line, severity + 1, "'" + row.cells[severity] + "' is no severity");
        messages[row.cells[rule]] = {*named, row.cells[vi], row.cells[en], row.cells[advice_vi], row.cells[advice_en]};
    }
    return messages;
}

const Messages &messages() {
    static const Messages all = read_messages();
    return all;
}

/// The template with each {name} replaced by its word.
std::string fill(const std::string &text, const std::vector<Word> &words, std::string Word::*language) {
    std::string out;
    for (std::size_t from = 0;;) {
        const std::size_t open = text.find('{', from);
        out += text.substr(from, open == std::string::npos ? open : open - from);
        if (open == std::string::npos)
            return out;
        const std::size_t close = text.find('}', open);
        const std::string name = text.substr(open + 1, close - open - 1);
        const auto word = std::find_if(words.begin(), words.end(), [&](const Word &w) { return w.name == name; });
        if (word == words.end())
            throw std::logic_error("messages.tsv: there is no word for {" + name + "} in: " + text);
        out += (*word).*language;
        from = close + 1;
    }
}

std::string unpadded(const std::string &digits) {
    return std::to_string(std::stoi(digits));
}

}  // namespace

Word date_word(std::string name, const std::string &iso) {
    std::string vi = iso;
    if (iso.size() == 10)
        vi = unpadded(iso.substr(8)) + "/" + unpadded(iso.substr(5, 2)) + "/" + iso.substr(0, 4);
    else if (iso.size() == 7)
        vi = "tháng " + unpadded(iso.substr(5)) + "/" + iso.substr(0, 4);
    else if (iso.size() == 4)
        vi = "năm " + iso;
    return {std::move(name), vi, iso};
}

Word number_word(std::string name, double value) {
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.10g", value);
    std::string vi = digits;
    std::replace(vi.begin(), vi.end(), '.', ',');
    return {std::move(name), vi, digits};
}

Word documents_word(std::string name, std::size_t number) {
    const std::string digits = std::to_string(number);
    return {std::move(name), digits + " văn bản", digits + (number == 1 ? " document" : " documents")};
}

Finding make_finding(std::string_view rule, const std::vector<Word> &words, std::vector<Evidence> evidence) {
    const auto at = messages().find(std::string(rule));
    if (at == messages().end())
        throw std::logic_error("messages.tsv has no rule '" + std::string(rule) + "'");
    const Message &message = at->second;
    return {std::string(rule.substr(0, rule.find('/'))),
            message.severity,
            fill(message.vi, words, &Word::vi),
            fill(message.en, words, &Word::en),
            fill(message.advice_vi, words, &Word::vi),
            fill(message.advice_en, words, &Word::en),
            std::move(evidence)};
}

std::vector<std::string> finding_codes() {
    std::set<std::string> codes;
    for (const auto &[rule, message] : messages())
        codes.insert(rule.substr(0, rule.find('/')));
    return {codes.begin(), codes.end()};
}

}  // namespace vanban::audit
