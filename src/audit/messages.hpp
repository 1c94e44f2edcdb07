// The words of the findings, in Vietnamese and English: src/audit/messages.tsv, with places for the values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "audit/finding.hpp"

namespace vanban::audit {

/// A value for the place {name} of a message.
struct Word {
    std::string name;
    std::string vi, en;

    Word(std::string place, const std::string &text) : name(std::move(place)), vi(text), en(text) {}
    Word(std::string place, std::string vietnamese, std::string english)
        : name(std::move(place)), vi(std::move(vietnamese)), en(std::move(english)) {}
};

/// A date (ISO, of any precision) as each language writes it: 28/5/2020, 2020-05-28.
Word date_word(std::string name, const std::string &iso);

/// A number as each language writes it: 0,85 and 0.85.
Word number_word(std::string name, double value);

/// How many documents, as each language counts them: "2 văn bản", "1 document", "2 documents".
Word documents_word(std::string name, std::size_t number);

/// The finding of a rule: "code", or "code/variant" where one code has several wordings or severities. Throws
/// `std::logic_error` where the table has no such rule, or it has a place for which there is no word.
Finding make_finding(std::string_view rule, const std::vector<Word> &words, std::vector<Evidence> evidence);

/// The codes of all findings, sorted.
std::vector<std::string> finding_codes();

}  // namespace vanban::audit
