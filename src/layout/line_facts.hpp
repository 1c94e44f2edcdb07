// What one line tells of how it joins its neighbours.
#pragma once

#include <cstddef>
#include <string_view>

namespace vanban {

/// What a word at the end of a line leads on to: "của" to more words, "số" to a symbol, "ngày" to a date, "năm" to a
/// year.
enum class LeadsOn { nothing, words, symbol, day, month, year };

/// How a line opens and closes, and how long it is.
struct LineFacts {
    std::size_t length = 0;         ///< in characters
    std::size_t first_word = 0;     ///< length of the first word, in characters
    bool opens_lower = false;       ///< the first letter is lower case
    bool opens_upper = false;       ///< the first character is an upper-case letter
    bool opens_symbol = false;      ///< "340/NQ-HĐND", "71-NQ/TW", "30/12/2016": figures and a slash or hyphen
    bool opens_month = false;       ///< "06 tháng 6": what goes on behind "ngày"
    bool opens_month_year = false;  ///< "6 năm 2022": what goes on behind "tháng"
    bool opens_year = false;        ///< "2030", "2026 - 2030", but not "2026: 85%"
    bool opens_marker = false;      ///< "I.", "1.", "2.1.", "a)", "Điều 3", "Chương II": a numbered division
    bool opens_ground = false;      ///< "Căn cứ": opens a paragraph wherever it stands
    bool opens_basis = false;  ///< "Căn cứ", "Thực hiện", "Xét" ...: the grounds of a document, and no name
    bool has_letters = false;
    bool all_capitals = false;   ///< several letters, none in lower case
    bool ends_sentence = false;  ///< closes with . ; : ! or ?, quotes and brackets aside
    bool runs_in = false;        ///< has a colon with words behind it: "b) Sở Y tế: Chủ trì …"
    bool ends_list = false;      ///< closes with ; or :
    bool ends_colon = false;     ///< closes with :
    bool ends_open = false;      ///< closes with a comma, or with a word that nothing closes with (của, và ...)
    bool ends_number = false;    ///< closes with a digit
    LeadsOn leads_on = LeadsOn::nothing;  ///< what its last word leads on to
    bool in_brackets = false;             ///< opens a bracket that it does not close
    bool closes_bracket = false;          ///< closes one that it did not open
    bool ends_joint = false;              ///< closes with a hyphen or slash that touches what stands before it
    char bullet = 0;                      ///< '-', '+' or '*'
    bool bullet_lower = false;            ///< a bullet before a lower-case letter or a digit: a dash, maybe
};

LineFacts look_at(std::string_view line);

/// Only how it closes, by its last characters: `ends_open` tells of a comma alone.
LineFacts look_at_end(std::string_view line);

/// The length in bytes of the bullet that opens `text` and the space after it; 0 where there is none.
std::size_t bullet_length(std::string_view text, char &bullet);

/// Is the line nothing but a page number: "2", "- 3 -"?
bool is_page_number(std::string_view line);

}  // namespace vanban
