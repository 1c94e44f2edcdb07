// Names of agencies and lists of them, as plans write them: "Sở Tài chính, Sở Nội vụ và UBND các xã, phường",
// "Các Sở: Công Thương; Xây dựng", "Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã". The grammar knows how
// bodies are named and enumerated; nothing of what they are asked to do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/reading.hpp"

namespace vanban {

/// One body of a list.
struct AgencyName {
    std::string name;   ///< as the text has it, abbreviations written out: "Ủy ban nhân dân các xã, phường"
    std::string title;  ///< who stands for it: "Thủ trưởng", "Chủ tịch"; empty where the body itself is named
    const lexicon::Agency *agency = nullptr;  ///< what the lexicon says of it; null: read off its head noun

    /// The body with who stands for it: "Chủ tịch Ủy ban nhân dân tỉnh".
    std::string with_title() const { return title.empty() ? name : title + " " + name; }
};

/// Bodies named one after the other: tokens [first, last) of the reading.
struct AgencyList {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::vector<AgencyName> agencies;
};

/// Where a list stands: in a sentence its predicate ends a name, in a heading few verbs are predicates.
enum class NamePlace { sentence, heading };

/// The list of agencies that begins at token `at` and ends before token `end`; null where no body is named there.
/// `text` is the text of the reading. A body that the lexicon does not have is taken from its head noun to where a
/// predicate, a preposition or a mark stops it.
std::optional<AgencyList> agencies_at(const lexicon::Reading &reading, std::string_view text, std::uint32_t at,
                                      std::uint32_t end, NamePlace place = NamePlace::sentence);

/// Can a predicate begin at token `at`? A verb of tasks, "chủ trì", "phối hợp", "có trách nhiệm", or a clause before
/// the verb ("căn cứ …", "theo chức năng …").
bool predicate_at(const lexicon::Reading &reading, std::uint32_t at);

/// The token after the place that a body is of, below the province: "huyện Như Xuân", "phường Buôn Ma Thuột" at token
/// `at`, or "Như Xuân" there behind the unit. A name has two capitalised words at least: one may be a verb that opens
/// the next clause. `at` where none stands there.
std::uint32_t past_place(const lexicon::Reading &reading, std::uint32_t at, std::uint32_t end);

/// The Sở among the lines of a letterhead: the name that a bare "Sở" in its documents stands for; empty for other
/// issuers.
std::string issuing_department(const lexicon::Lexicon &lexicon, std::string_view issuer);

/// The name with a bare "Sở" written out: "Văn phòng Sở" of a plan of "Sở Y tế" gives "Văn phòng Sở Y tế".
std::string with_department(std::string_view name, std::string_view department);

}  // namespace vanban
