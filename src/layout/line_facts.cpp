#include "layout/line_facts.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "pattern/pattern.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

/// Nghị định 30/2020/NĐ-CP, Phụ lục I: how divisions are numbered.
const NamedPattern division_marker({"layout.division_marker",
                                    R"((?: [IVXLC]{1,6} [.\-/)] \s* (?=\p{Lu})
             | [A-HK] \. \s+ (?=\p{Lu})
             | \d{1,2} (?: \. \d{1,2} ){0,3} (?: [.)] \s* | [/-] \s+ (?! \p{Lu}\p{L}{0,4}\s?/ ) ) (?=["“(]?\p{Lu})
             | \d{1,2} (?: \. \d{1,2} ){1,3} \s+ (?=["“(]?\p{Lu})
             | \d{1,2} \. \s+ (?=\d{1,3}(?:,\d{1,2})?\s?%)
             | [a-eg-zđ] (?: \) \s* | / \s+ ) (?=["“(]?[\p{L}\d])
             | [a-eg-zđ] \. \s* (?=\p{Lu})
             | (?: Điều | ĐIỀU | Chương | CHƯƠNG | Mục | MỤC | Phần | PHẦN ) \s+ (?: [IVXLC]{1,6} | \d{1,3} | thứ\ \p{L}+ | THỨ\ \p{L}+ ) (?= [.:] | \s+["“]?\p{Lu} | \s*$ )
             | (?: Phụ\ lục | PHỤ\ LỤC ) (?: \s+ (?: [IVXLC]{1,6} | \d{1,3} | [A-Z] ) )? (?= [.:(] | \s+[("“]?\p{Lu} | \s*$ ) ))",
                                    {"I. |MỤC TIÊU", "a) |Xây dựng", "2.1. |Về", "Điều 5|. Phạm vi", "PHỤ LỤC II",
                                     "3. |Chỉ số", "10) |Sở", "b/ |Về", "2. |100% xã"},
                                    {"2026. đến", "71- NQ/TW", "Phần mềm", "Mục tiêu", "1,5% GRDP"}});

const NamedPattern page_number({"layout.page_number",
                                R"((?: -\s*\d{1,4}\s*- | \d{1,4} | (?i:trang)\s+\d{1,4}(?:/\d{1,4})? ))",
                                {"2", "- 3 -", "Trang 2/10"},
                                {"2.", "II", "2 trang"}});

bool is_closing(char32_t c) {
    return c == U'"' || c == U'”' || c == U'’' || c == U')' || c == U'*' || c == U'»';
}

bool is_dash(char32_t c) {
    return c == U'-' || (c >= 0x2010 && c <= 0x2015);
}

/// Words that no paragraph ends with, and words behind which a number of a kind stands.
constexpr std::string_view kBeforeWords =
    "của và các với tại theo cho về do từ đến là những một trong hoặc để bởi bằng như khi mục CỦA VÀ CÁC VỚI TẠI THEO "
    "CHO VỀ TỪ ĐẾN LÀ NHỮNG TRONG HOẶC ĐỂ NHƯ điều Điều khoản Khoản điểm Điểm Chương";
constexpr std::string_view kBeforeSymbol = "số Số SỐ số: Số:";
constexpr std::string_view kBeforeDay = "ngày Ngày NGÀY";
constexpr std::string_view kBeforeMonth = "tháng THÁNG quý Quý";
constexpr std::string_view kBeforeYear = "năm NĂM đoạn ĐOẠN";

LeadsOn last_word(std::string_view line) {
    static const auto kWords = [] {
        std::unordered_map<std::string_view, LeadsOn> words;
        for (const auto &[list, leads_on] :
             {std::pair(kBeforeWords, LeadsOn::words), std::pair(kBeforeSymbol, LeadsOn::symbol),
              std::pair(kBeforeDay, LeadsOn::day), std::pair(kBeforeMonth, LeadsOn::month),
              std::pair(kBeforeYear, LeadsOn::year)})
            for (std::size_t from = 0; from < list.size(); from = std::min(list.find(' ', from), list.size()) + 1)
                words.emplace(list.substr(from, list.find(' ', from) - from), leads_on);
        return words;
    }();
    const std::size_t space = line.rfind(' ');
    const auto word = kWords.find(space == std::string_view::npos ? line : line.substr(space + 1));
    if (word == kWords.end())
        return LeadsOn::nothing;
    // "hằng tháng", "từng năm": of no month or year in particular.
    for (const std::string_view each : {"hằng", "hàng", "mỗi", "từng", "HẰNG", "HÀNG", "MỖI", "TỪNG"})
        if (space != std::string_view::npos && line.substr(0, space).ends_with(each))
            return LeadsOn::nothing;
    return word->second;
}

/// What the grounds of a document open with (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II.5), and a name never does.
constexpr std::array<std::string_view, 5> kBasisWords = {"Căn cứ ", "Thực hiện ", "Triển khai ", "Xét ", "Theo "};

void look_at_brackets(std::string_view line, LineFacts &facts) {
    const std::size_t open = line.find('('), close = line.find(')');
    facts.closes_bracket = close < open;
    facts.in_brackets = open != std::string_view::npos && line.find(')', line.rfind('(')) == std::string_view::npos;
}

/// Looks at the last characters of a line.
void add_end(std::string_view line, LineFacts &facts) {
    std::size_t end = line.size();
    char32_t last = 0;
    while (end > 0) {
        const std::size_t at = utf8::previous(line, end);
        last = utf8::peek(line, at);
        if (!is_closing(last))
            break;
        end = at;
    }
    facts.ends_colon = last == U':';
    facts.ends_list = facts.ends_colon || last == U';';
    facts.ends_sentence = facts.ends_list || last == U'.' || last == U'!' || last == U'?' || last == U'…';
    facts.ends_open = last == U',';
    facts.ends_number = last >= U'0' && last <= U'9';
    if ((is_dash(last) || last == U'/') && end == line.size()) {
        const std::size_t at = utf8::previous(line, end);
        if (at > 0) {
            const CharClass before = classify(utf8::peek(line, utf8::previous(line, at)));
            facts.ends_joint = before.kind == CharClass::letter || before.kind == CharClass::digit;
        }
    }
}

bool capital_at(std::string_view line, std::size_t at) {
    return at < line.size() && classify(utf8::peek(line, at)).upper;
}

/// Looks at the words of a line, front to back, until all is told: after two letters most lines hide nothing more.
/// A letter with a tone among capitals is one: "ủY", "PHố", as TCVN 5712 (VN3) has no capitals with tones.
void look_at_words(std::string_view line, LineFacts &facts) {
    facts.length = utf8::count(line);
    facts.first_word = utf8::count(line.substr(0, line.find(' ')));
    std::size_t letters = 0, capitals = 0;  // of the line; in a row, of the word
    bool begun = false, lower = false;      // a digit begins a line and is neither case
    for (std::size_t at = 0; at < line.size() && !(lower && letters >= 2);) {
        const bool first = at == 0;
        const CharClass cls = classify(utf8::next(line, at));
        if (cls.kind == CharClass::letter) {
            const bool upper = cls.upper || (cls.tone != 0 && (capitals > 1 || capital_at(line, at)));
            capitals = cls.upper ? capitals + 1 : 0;
            if (!begun)
                facts.opens_lower = !upper;
            facts.opens_upper |= first && upper;
            lower |= !upper;
            ++letters;
        } else {
            capitals = 0;
        }
        begun |= cls.kind == CharClass::letter || cls.kind == CharClass::digit;
    }
    facts.has_letters = letters > 0;
    facts.all_capitals = letters >= 2 && !lower;
}

/// Most lines open with a word: two bytes tell that no pattern need be tried.
bool may_open_marker(std::string_view line) {
    if (line.size() < 2)
        return false;
    const char first = line[0], second = line[1];
    if ((first >= '0' && first <= '9') || first == '\xC4')  // a digit; "đ)", "Điều"
        return true;
    if (first >= 'a' && first <= 'z')
        return second == ')' || second == '.' || second == '/';
    if (first == 'P' || first == 'C' || first == 'M')  // "Phần", "Chương", "Mục"
        return true;
    return first >= 'A' && first <= 'X' && std::string_view("IVXLC.-/)").find(second) != std::string_view::npos;
}

/// "2026", "2026 - 2030 và", but not "2026: 85%", "2026 - 2030: 90%", "2026.5" and "2026%".
bool goes_on_behind_year(std::string_view rest) {
    for (const std::string_view dash : {" - ", "-", " – ", "–"})
        if (rest.starts_with(dash) && rest.size() >= dash.size() + 4) {
            rest.remove_prefix(dash.size() + 4);
            break;
        }
    const bool decimal = rest.size() > 1 && (rest[0] == '.' || rest[0] == ',') && rest[1] >= '0' && rest[1] <= '9';
    return !decimal && !rest.starts_with(":") && !rest.starts_with("%");
}

/// What figures at the start of a line belong to. "2.1.", "100%" and "5 xã" may open a paragraph and tell nothing.
void look_at_number(std::string_view line, LineFacts &facts) {
    const std::size_t end = std::min(line.find_first_not_of("0123456789"), line.size());
    if (end == 0 || facts.opens_marker)
        return;
    const std::string_view rest = line.substr(end);
    facts.opens_symbol = end <= 5 && rest.size() > 1 && (rest[0] == '/' || rest[0] == '-') && rest[1] != ' ';
    facts.opens_month = end <= 2 && rest.starts_with(" tháng ");
    facts.opens_month_year = end <= 2 && rest.starts_with(" năm ");
    if (end == 4 && (line.starts_with("19") || line.starts_with("20")))
        facts.opens_year = goes_on_behind_year(rest);
}

}  // namespace

std::size_t bullet_length(std::string_view text, char &bullet) {
    if (text.empty())
        return 0;
    std::size_t at = 0;
    const char32_t c = utf8::next(text, at);
    if (is_dash(c))
        bullet = '-';
    else if (c == U'+')
        bullet = '+';
    else if (c == U'*' || c == U'•' || c == U'●' || c == U'·' || c == U'▪' || c == U'■' || c == U'◦' || c == U'○')
        bullet = '*';
    else
        return 0;
    if (at < text.size() && text[at] == ' ')
        ++at;
    else if (at >= text.size() || classify(utf8::peek(text, at)).kind == CharClass::digit || bullet == '*')
        return bullet == '*' && at < text.size() ? at : 0;
    return at;
}

LineFacts look_at(std::string_view line) {
    LineFacts facts;
    if (line.empty())
        return facts;
    look_at_words(line, facts);
    add_end(line, facts);
    facts.leads_on = last_word(line);
    facts.ends_open = facts.ends_open || facts.leads_on == LeadsOn::words;
    look_at_brackets(line, facts);
    const std::size_t colon = line.find(": ");
    facts.runs_in = colon != std::string_view::npos && colon + 2 < line.size();
    Match match;
    facts.opens_marker = may_open_marker(line) && division_marker.match(line, 0, match);
    if (const std::size_t length = bullet_length(line, facts.bullet); length > 0 && length < line.size()) {
        const CharClass next = classify(utf8::peek(line, length));
        facts.bullet_lower = next.kind == CharClass::digit || (next.kind == CharClass::letter && !next.upper);
        facts.opens_lower = false;
    } else if (length == 0) {
        facts.bullet = 0;
    }
    if (facts.opens_marker)
        facts.opens_lower = false;
    facts.opens_ground = line.starts_with(kBasisWords[0]);
    facts.opens_basis = std::any_of(kBasisWords.begin(), kBasisWords.end(),
                                    [line](std::string_view word) { return line.starts_with(word); });
    look_at_number(line, facts);
    return facts;
}

LineFacts look_at_end(std::string_view line) {
    LineFacts facts;
    add_end(line, facts);
    return facts;
}

bool is_page_number(std::string_view line) {
    return line.size() <= 16 && page_number.matches(line);
}

}  // namespace vanban
