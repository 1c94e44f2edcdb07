#include "structure/frame.hpp"

#include <algorithm>
#include <array>

#include "pattern/pattern.hpp"
#include "structure/marker.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

using lexicon::Cue;
using lexicon::Hit;
using lexicon::Vocabulary;

constexpr std::size_t kHeadReach = 60;  // paragraphs within which a document names its type

const NamedPattern number_line(
    {"frame.number_line",
     R"((?i:số|so) \s* [:.]? \s* [^\s]{0,12} \s* [/-] \s* [\p{L}&]{1,10} (?: \s* [-/–] \s* [\p{L}\d&]+ )* .{0,12} | (?i:số)\s*:\s*[.…_\s/]*)",
     {"Số: 243/KH-UBND", "Số 37-HD/BTGDVTW", "Số: /SGD&ĐT-VP", "Số: …/KH-UBND"},
     {"Số lượng: 5.000 cuốn"}});

const NamedPattern dateline(
    {"frame.dateline",
     R"(([\p{L}.\-\s]{2,40}?) \s* ,? \s* ngày \s* (\d{0,2})[.…_\s]* tháng \s* (\d{0,2})[.…_\s]* năm \s* (\d{4}) .{0,4})",
     {"Lạng Sơn, ngày 21 tháng 9 năm 2025", "Hoà Bình, ngày tháng 02 năm 2025"},
     {"Căn cứ Luật ngày 19 tháng 6 năm 2015 của Quốc hội"}});

bool whole_hit(const Outline &outline, std::size_t p, Vocabulary vocabulary) {
    const Hit *hit = outline.reading.hit(outline.reading.first(p), vocabulary);
    if (hit == nullptr)
        return false;
    std::uint32_t last = outline.reading.last(p);
    while (last > hit->last && outline.reading.token(last - 1).kind == TokenKind::mark)
        --last;
    return hit->last == last;
}

bool is_motto(std::string_view line) {
    static const std::string nation = fold("cộng hòa xã hội chủ nghĩa việt nam");
    static const std::string party = fold("đảng cộng sản việt nam");
    static const std::string motto = fold("độc lập - tự do - hạnh phúc");
    std::string text = fold(line);
    text.resize(text.find_last_not_of(" *-_") + 1);  // the rule below, where it shares the line
    return text.find(nation) != std::string::npos || text == party || text.find(motto) != std::string::npos;
}

bool is_boilerplate(const Outline &outline, std::size_t p) {
    if (!outline.reading.may_hold(p, Vocabulary::boilerplate))
        return false;
    const auto &table = outline.reading.lexicon().boilerplate();
    const std::uint32_t first = outline.reading.first(p);
    for (std::uint32_t i = first; i < outline.reading.last(p); ++i)
        for (const Hit &hit : outline.reading.hits_at(i))
            if (hit.vocabulary == Vocabulary::boilerplate) {
                const bool at_start =
                    i == first || (i == first + 1 && outline.reading.token(first).kind == TokenKind::mark);
                if (!table[hit.row].prefix || at_start)
                    return true;
            }
    return false;
}

/// Is every letter of these tokens a capital?
bool in_capitals(const Outline &outline, std::uint32_t first, std::uint32_t last) {
    const std::string_view text = outline.blocks.text;
    bool any = false;
    for (std::uint32_t i = first; i < last; ++i) {
        const Token &token = outline.reading.token(i);
        if (!token.word())
            continue;
        const bool has_small = token.shape == Shape::capital && token.length > utf8::length(text[token.start]);
        if (token.shape == Shape::lower || has_small || (token.shape == Shape::mixed && last - first < 4))
            return false;
        any = true;
    }
    return any;
}

/// "tỉnh Lạng Sơn", "Cần Thơ": a province and no more.
bool is_place(const Outline &outline, std::uint32_t first, std::uint32_t last) {
    static const WordTable kinds("tỉnh thành phố tp");
    while (first < last && kinds.has(outline.reading.token(first).key))
        ++first;
    const Hit *province = first < last ? outline.reading.hit(first, Vocabulary::province) : nullptr;
    return province != nullptr && province->last == last;
}

/// "Ủy ban nhân dân thành phố Cần Thơ" and no more.
bool is_body(const Outline &outline, std::uint32_t first, std::uint32_t last) {
    const Hit *body = first < last ? outline.reading.hit(first, Vocabulary::agency) : nullptr;
    return body != nullptr && (body->last == last || is_place(outline, body->last, last));
}

/// The body in capitals, if not its place: "ủY BAN NHÂN DÂN THÀNH PHỐ Cần Thơ".
bool is_body_in_capitals(const Outline &outline, std::uint32_t first, std::uint32_t last) {
    return is_body(outline, first, last) &&
           in_capitals(outline, first, outline.reading.hit(first, Vocabulary::agency)->last);
}

bool is_motto(const Outline &outline, std::size_t p) {
    return is_motto(outline.blocks.at(outline.blocks.paragraphs[p]));
}

class HeadReader {
  public:
    explicit HeadReader(Outline &outline) : outline_(outline), paragraphs_(outline.blocks.paragraphs) {}

    std::size_t run() {
        const std::size_t type = find_type();
        if (type == paragraphs_.size())
            return letter_head();
        letterhead(0, type, true);
        outline_.parts[type] = Part::title;
        outline_.frame.type = type_span(type);
        return title(type);
    }

  private:
    std::size_t find_type() const {
        for (std::size_t p = 0; p < std::min(paragraphs_.size(), kHeadReach); ++p)
            if (is_type_line(outline_, p))
                return p;
        return paragraphs_.size();
    }

    Span type_span(std::size_t p) const {
        const Hit *hit = outline_.reading.hit(outline_.reading.first(p), Vocabulary::instrument_type);
        return outline_.reading.span(hit->first, hit->last);
    }

    /// An official letter (công văn) has no line that names its type: its head ends at "Kính gửi" (Nghị định
    /// 30/2020/NĐ-CP, Phụ lục III, mẫu 1.5).
    std::size_t letter_head() {
        static const std::string to = fold("kính gửi");
        for (std::size_t p = 1; p < std::min(paragraphs_.size(), kHeadReach); ++p)
            if (fold(outline_.blocks.at(paragraphs_[p])).starts_with(to)) {
                letterhead(0, p, true);
                subject(p);
                return p;
            }
        if (const std::size_t end = attachment_head(); end > 0)
            return end;
        if (const std::size_t end = untyped_head(); end > 0)
            return end;
        return letterhead(0, std::min<std::size_t>(paragraphs_.size(), 1), false);
    }

    /// An appendix alone: its title in capitals, and below it "(Ban hành kèm theo Quyết định …)". The paragraph behind;
    /// 0 where there is none.
    std::size_t attachment_head() {
        for (std::size_t p = 1; p < std::min(paragraphs_.size(), kHeadReach); ++p) {
            const std::string_view text = outline_.blocks.at(paragraphs_[p]);
            if (paragraphs_[p].cell.table >= 0)
                return 0;
            if (!is_attachment_note(text) || !in_capitals(outline_, p - 1))
                continue;
            std::size_t first = p - 1;
            while (first > 0 && in_capitals(outline_, first - 1) && paragraphs_[first - 1].bold &&
                   outline_.parts[first - 1] == Part::body)
                --first;
            letterhead(0, first, true);
            for (std::size_t i = first; i <= p; ++i) {
                outline_.parts[i] = Part::title;
                if (i < p)
                    outline_.frame.title.push_back(paragraphs_[i].span);
            }
            return p + 1;
        }
        return 0;
    }

    /// A letterhead without a line that names the type, as on portals that put it into the title of the page: number
    /// and dateline or motto. The paragraph behind it and the title in capitals; 0 where there is none.
    std::size_t untyped_head() {
        constexpr std::size_t before = 8, behind = 6;  // paragraphs around the number
        for (std::size_t p = 0; p < std::min(paragraphs_.size(), kHeadReach); ++p) {
            if (!number_line.matches(outline_.blocks.at(paragraphs_[p])))
                continue;
            std::size_t end = p + 1;
            bool believed = false;
            for (std::size_t i = p - std::min(p, before); i < std::min(paragraphs_.size(), p + behind); ++i) {
                if (!dateline.matches(outline_.blocks.at(paragraphs_[i])) && !is_motto(outline_, i))
                    continue;
                believed = true;
                end = std::max(end, i + 1);
            }
            if (!believed)
                continue;
            letterhead(0, end, true);
            return end < paragraphs_.size() && in_capitals(outline_, end) ? title(end - 1) : end;
        }
        return 0;
    }

    /// "V/v …": what a letter is about, with the lines that it goes on in.
    void subject(std::size_t end) {
        for (std::size_t p = 0; p < end; ++p) {
            const std::string_view text = outline_.blocks.at(paragraphs_[p]);
            const bool opens = text.starts_with("V/v") || text.starts_with("V/V") || text.starts_with("Về việc");
            const bool goes_on = !outline_.frame.title.empty() && !in_capitals(outline_, p) && !is_motto(outline_, p) &&
                                 !dateline.matches(text);
            if (!opens && !goes_on) {
                if (!outline_.frame.title.empty())
                    break;
                continue;
            }
            outline_.parts[p] = Part::title;
            outline_.frame.title.push_back(paragraphs_[p].span);
        }
    }

    /// The paragraph with the next one, where a narrow column wrapped a line of the letterhead; nothing at the end.
    std::optional<Span> with_next(std::size_t p, std::size_t to) const {
        if (p + 1 >= to || !(paragraphs_[p].cell == paragraphs_[p + 1].cell))
            return std::nullopt;
        return Span{paragraphs_[p].span.start, paragraphs_[p + 1].span.end};
    }

    /// Sorts the lines before the type: number, dateline, motto, issuer.
    std::size_t letterhead(std::size_t from, std::size_t to, bool believed) {
        Match match;
        std::size_t end = from;
        for (std::size_t p = from; p < to; ++p) {
            if (outline_.parts[p] == Part::boilerplate)
                continue;
            const std::string_view text = outline_.blocks.at(paragraphs_[p]);
            Part part = Part::letterhead;
            if (number_line.match(text, 0, match) && !outline_.frame.number) {
                outline_.frame.number = paragraphs_[p].span;
                dateline_behind_number(p, match.span.end);
            } else if (dateline.matches(text) && !outline_.frame.dateline)
                outline_.frame.dateline = paragraphs_[p].span;
            else if (is_motto(outline_, p)) {
                issuer_before_motto(p);
                dateline_behind_motto(p);
            } else if (number_behind_issuer(p)) {
                // It has noted both.
            } else if (const auto two = believed ? with_next(p, to) : std::nullopt; two && wraps(p, *two)) {
                outline_.parts[p++] = part;
            } else if (believed && in_capitals(outline_, p) && !(text.front() >= '0' && text.front() <= '9'))
                outline_.frame.issuer.push_back(paragraphs_[p].span);
            else if (!believed)
                part = Part::body;
            outline_.parts[p] = part;
            if (part != Part::body)
                end = p + 1;
        }
        if (believed)
            issuer_in_small_letters(from, to);
        return end;
    }

    /// "ủy Ban Nhân Dân" / "thành phố cần thơ": capitals were those of a font that the text has lost (.VnTimeH). No
    /// body is written so otherwise; what stands in capitals beside it ("XV80") is none.
    void issuer_in_small_letters(std::size_t from, std::size_t to) {
        const auto opens =
            std::find_if(paragraphs_.begin() + static_cast<std::ptrdiff_t>(from),
                         paragraphs_.begin() + static_cast<std::ptrdiff_t>(to), [&](const Paragraph &one) {
                             return has_lost_capitals(static_cast<std::size_t>(&one - paragraphs_.data()));
                         });
        const auto first = static_cast<std::size_t>(opens - paragraphs_.begin());
        if (first == to)
            return;
        outline_.frame.issuer.clear();
        for (std::size_t p = first; p < to; ++p)
            if (paragraphs_[p].cell.table == opens->cell.table && paragraphs_[p].cell.column == opens->cell.column &&
                (p == first || names_body(p) ||
                 is_place(outline_, outline_.reading.first(p), outline_.reading.last(p))))
                outline_.frame.issuer.push_back(paragraphs_[p].span);
    }

    bool has_lost_capitals(std::size_t p) const {
        const lexicon::Reading &reading = outline_.reading;
        const std::uint32_t first = reading.first(p), last = reading.last(p);
        if (first == last || reading.token(first).shape != Shape::lower)
            return false;
        // "ủy Ban Nhân Dân" has its place on a line of its own.
        const auto lacks_place = [&] {
            return reading.lexicon().agency_named(std::string(outline_.blocks.at(paragraphs_[p])) + " tỉnh") != nullptr;
        };
        if (!names_body(p) && !lacks_place())
            return false;
        const auto &tokens = reading.tokens();
        return std::any_of(tokens.begin() + first, tokens.begin() + last,
                           [](const Token &token) { return token.word() && token.shape != Shape::lower; });
    }

    bool names_body(std::size_t p) const {
        return is_body(outline_, outline_.reading.first(p), outline_.reading.last(p));
    }

    bool names_body_in_capitals(std::size_t p) const {
        return is_body_in_capitals(outline_, outline_.reading.first(p), outline_.reading.last(p));
    }

    /// Do the paragraph and the next make one dateline or motto? Notes the dateline.
    bool wraps(std::size_t p, const Span &two) {
        constexpr std::size_t half_a_name = 12;  // bytes: "Hà" before "Nội, ngày 06 tháng 7 năm 2010"
        const bool dated =
            outline_.blocks.at(paragraphs_[p]).find("ngày") != std::string_view::npos ||
            (paragraphs_[p].cell.table >= 0 && paragraphs_[p].span.size() <= half_a_name && !in_capitals(outline_, p));
        if (!outline_.frame.dateline && dated && dateline.matches(outline_.at(two))) {
            outline_.frame.dateline = two;
            return true;
        }
        return in_capitals(outline_, p) && is_motto(outline_.at(two)) && !is_motto(outline_, p + 1);
    }

    /// "CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": two columns run together on one line.
    void issuer_before_motto(std::size_t p) {
        static const std::array<SyllableKey, 3> nation = {syllable_key("cộng"), syllable_key("hòa"),
                                                          syllable_key("xã")};
        static const std::array<SyllableKey, 3> party = {syllable_key("đảng"), syllable_key("cộng"),
                                                         syllable_key("sản")};
        const lexicon::Reading &reading = outline_.reading;
        const std::uint32_t first = reading.first(p);
        for (std::uint32_t i = first + 1; i + 2 < reading.last(p); ++i)
            for (const auto *motto : {&nation, &party})
                if (reading.token(i).key == (*motto)[0] && reading.token(i + 1).key == (*motto)[1] &&
                    reading.token(i + 2).key == (*motto)[2]) {
                    outline_.frame.issuer.push_back(reading.span(first, i));
                    return;
                }
    }

    /// "ỦY BAN NHÂN DÂN Số: 129/KH-UBND": the left column of a letterhead, run together on one line.
    bool number_behind_issuer(std::size_t p) {
        const Span &whole = paragraphs_[p].span;
        const std::string_view text = outline_.blocks.at(paragraphs_[p]);
        const std::size_t at = text.find(" Số: ");
        Match match;
        if (outline_.frame.number || at == std::string_view::npos || !number_line.match(text, at + 1, match) ||
            !upper_up_to(p, whole.start + at))
            return false;
        outline_.frame.issuer.push_back({whole.start, whole.start + at});
        outline_.frame.number = Span{whole.start + at + 1, whole.end};
        return true;
    }

    bool upper_up_to(std::size_t p, std::size_t end) const {
        const lexicon::Reading &reading = outline_.reading;
        for (std::uint32_t i = reading.first(p); i < reading.last(p) && reading.token(i).start < end; ++i)
            if (reading.token(i).word() && reading.token(i).shape != Shape::upper)
                return false;
        return true;
    }

    /// "… CHỦ NGHĨA VIỆT NAM Hà Nội, ngày 07 tháng 06 năm 2018": so the right column.
    void dateline_behind_motto(std::size_t p) {
        static const SyllableKey hanh = syllable_key("hạnh"), phuc = syllable_key("phúc"), ngay = syllable_key("ngày");
        const lexicon::Reading &reading = outline_.reading;
        std::uint32_t place = reading.last(p);
        for (std::uint32_t i = reading.first(p); i < reading.last(p) && reading.token(i).key != ngay; ++i)
            if (reading.token(i).shape == Shape::upper ||
                (reading.token(i).key == phuc && i > reading.first(p) && reading.token(i - 1).key == hanh))
                place = i + 1;
        if (outline_.frame.dateline || place >= reading.last(p))
            return;
        const Span span{reading.token(place).start, paragraphs_[p].span.end};
        if (dateline.matches(outline_.at(span)))
            outline_.frame.dateline = span;
    }

    /// "Số: 03/NQ-CP Hà Nội, ngày 09 tháng 01 năm 2025" on one line.
    void dateline_behind_number(std::size_t p, std::size_t number_end) {
        const std::string_view text = outline_.blocks.at(paragraphs_[p]);
        const std::size_t code = text.find_first_of("/-");
        const std::size_t from = code == std::string_view::npos ? number_end : text.find(' ', code);
        Match match;
        if (from >= text.size() || !dateline.search(text, from, match) || outline_.frame.dateline)
            return;
        const std::size_t start = paragraphs_[p].span.start;
        outline_.frame.dateline = Span{start + match.span.start, start + match.span.end};
        outline_.frame.number = Span{start, start + match.span.start};
    }

    /// The lines after the type: the title (trích yếu), and in decisions the issuer once more.
    std::size_t title(std::size_t type) {
        std::size_t p = type + 1;
        bool capitals = false;
        for (; p < paragraphs_.size(); ++p) {
            if (paragraphs_[p].cell.table >= 0 || opens_first_division(p))
                break;
            const std::string_view text = outline_.blocks.at(paragraphs_[p]);
            const bool in_caps = in_capitals(outline_, p);
            if (outline_.frame.title.empty()) {
                if (in_caps && whole_hit(outline_, p, Vocabulary::agency))
                    break;
                capitals = in_caps;
            } else if (names_body_in_capitals(p)) {
                break;
            } else if (!capitals && !in_caps && set_on(p)) {
            } else if (text.front() == '(' && text.back() == ')') {
                if (is_attachment_note(text)) {
                    outline_.parts[p] = Part::title;
                    continue;
                }
            } else if (!capitals || !in_caps || is_issuer_line(p)) {
                break;
            }
            outline_.parts[p] = Part::title;
            outline_.frame.title.push_back(paragraphs_[p].span);
        }
        const bool unknown = outline_.frame.issuer.empty();  // the letterhead is cut off
        for (; p < paragraphs_.size() && paragraphs_[p].cell.table < 0 && is_issuer_line(p); ++p) {
            outline_.parts[p] = Part::title;
            if (unknown)
                outline_.frame.issuer.push_back(paragraphs_[p].span);
        }
        return p;
    }

    /// Titles are set bold and centred (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.5): a bold line behind a
    /// bold one goes on with it, unless it opens a division or is addressed to somebody.
    bool set_on(std::size_t p) const {
        static const SyllableKey kinh = syllable_key("kính"), can = syllable_key("căn");
        const std::uint32_t first = outline_.reading.first(p);
        if (!paragraphs_[p].bold || !paragraphs_[p - 1].bold || first == outline_.reading.last(p))
            return false;
        const Token &opens = outline_.reading.token(first);
        return opens.word() && !opens.spells(kinh) && !opens.spells(can) &&
               !read_marker(outline_.blocks.at(paragraphs_[p]));
    }

    /// "I. MỤC ĐÍCH" below a type without a title.
    bool opens_first_division(std::size_t p) const {
        const auto marker = read_marker(outline_.blocks.at(paragraphs_[p]));
        return marker && marker->ordinal == 1 && !marker->bare;
    }

    bool is_issuer_line(std::size_t p) const {
        if (names_body_in_capitals(p))
            return true;
        if (!in_capitals(outline_, p))
            return false;
        const std::uint32_t first = outline_.reading.first(p);
        return outline_.reading.hit(first, Vocabulary::agency) != nullptr ||
               outline_.reading.hit(first, Vocabulary::position) != nullptr || is_motto(outline_, p);
    }

    Outline &outline_;
    const std::vector<Paragraph> &paragraphs_;
};

}  // namespace

bool in_capitals(const Outline &outline, std::size_t p) {
    return in_capitals(outline, outline.reading.first(p), outline.reading.last(p));
}

bool is_type_line(const Outline &outline, std::size_t p) {
    const Paragraph &paragraph = outline.blocks.paragraphs[p];
    if (paragraph.cell.table >= 0 || paragraph.span.size() > 80)
        return false;
    const Hit *hit = outline.reading.hit(outline.reading.first(p), Vocabulary::instrument_type);
    if (hit == nullptr || !in_capitals(outline, hit->first, hit->last))
        return false;
    // "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ" is one too; "QUYẾT ĐỊNH:" is the clause that decides.
    const std::string_view text = outline.blocks.at(paragraph);
    if (text.back() == ':')
        return false;
    if (hit->last == outline.reading.last(p))
        return true;
    if (outline.reading.token(hit->last).key != syllable_key("của"))
        return false;
    // "QUYẾT ĐỊNH của ủY BAN NHÂN DÂN THÀNH PHỐ Cần Thơ"
    return in_capitals(outline, p) || is_body_in_capitals(outline, hit->last + 1, outline.reading.last(p));
}

bool is_attachment_note(std::string_view paragraph) {
    static const std::string attached = fold("kèm theo");
    return paragraph.starts_with('(') && fold(paragraph).find(attached) != std::string::npos;
}

std::size_t read_head(Outline &outline) {
    for (std::size_t p = 0; p < outline.blocks.paragraphs.size(); ++p)
        if (is_boilerplate(outline, p))
            outline.parts[p] = Part::boilerplate;
    return HeadReader(outline).run();
}

}  // namespace vanban
