#include "resolve/document.hpp"

#include <algorithm>

#include "extract/reference_parts.hpp"
#include "grammar/dates.hpp"
#include "grammar/symbols.hpp"
#include "pattern/pattern.hpp"
#include "resolve/names.hpp"
#include "resolve/signature.hpp"
#include "structure/frame.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace vanban {

using ProvinceRow = lexicon::Province;

namespace {

using lexicon::Hit;
using lexicon::Lexicon;
using lexicon::Vocabulary;

const NamedPattern number_field(
    {"document.number",
     R"((?i:số)\s*[:.]?\s*((\d{1,6}[a-zđ]?(?:\.\d+)?)?[.…_\s]*([/\-–]\s*[\p{L}\d&]+(?:\s*[-/–]\s*[\p{L}\d&()]+)*))((?:\s\p{Lu}{1,2}(?![\p{L}\d/]))*))",
     {"Số: 243/KH-UBND", "Số: /SGD&ĐT-VP", "Số 37-HD/BTGDVTW", "Số: 3210/QĐ - U B ND"},
     {"Số: "}});

const NamedPattern
    dateline_field({"document.dateline",
                    R"(((?s:.){2,60}?)\s*,?\s*ngày\s*(\d{0,2})[.…_\s]*tháng\s*(\d{0,2})[.…_\s]*năm\s*(\d{4}))",
                    {"Lạng Sơn, ngày 21 tháng 9 năm 2025"},
                    {"ngày 21 tháng 9 năm 2025"}});

/// What a body does that issues the document.
const NamedPattern issues({
    "document.issues",
    R"((?:ban\ hành|xây\ dựng|ban\ hành\ và)\s+(?:Kế|kế|Chương|chương|Quyết|Nghị|Chỉ|Hướng|Đề|đề|các))",
    {"ban hành Kế", "xây dựng kế"},
    {"ban hành ngày", "xây dựng nông thôn"},
});

constexpr std::size_t kReach = 40000;  // bytes of the text in which a document names itself

class Reader {
  public:
    explicit Reader(const Outline &outline)
        : outline_(outline), lexicon_(outline.reading.lexicon()), frame_(outline.frame) {}

    Document run() {
        read_type();
        read_number();
        type_by_symbol();
        read_dateline();
        read_title();
        read_issuer();
        read_signers();
        read_recipients();
        return std::move(document_);
    }

  private:
    std::string_view at(const Span &span) const { return outline_.at(span); }

    void read_type() {
        if (!frame_.type)
            return;
        const std::uint32_t i = outline_.reading.token_at(frame_.type->start);
        const Hit *hit = outline_.reading.hit(i, Vocabulary::instrument_type);
        if (hit == nullptr)
            return;
        const lexicon::InstrumentType &type = lexicon_.instrument_types()[hit->row];
        document_.type = type.name;
        if (!type.code.empty())
            document_.type_code = type.code;
    }

    /// An appendix alone has no heading of a type; the symbol of what it belongs to has its code: "2061/QĐ-UBND".
    void type_by_symbol() {
        if (document_.type || !document_.symbol)
            return;
        const auto symbol = symbol_at(*document_.symbol, 0, lexicon_);
        const lexicon::InstrumentType *type = symbol ? lexicon_.type_of_code(symbol->type_code) : nullptr;
        if (type == nullptr || type->code.empty())
            return;
        document_.type = type->name;
        document_.type_code = type->code;
    }

    void read_number() {
        Match match;
        if (!frame_.number || !number_field.match(at(*frame_.number), 0, match))
            return;
        const std::string_view text = at(*frame_.number);
        std::string symbol = without_spaces(text.substr(match[3].start, match[3].size()));
        // "QĐ - U B ND", where that makes a code.
        const std::string pieces = without_spaces(text.substr(match[4].start, match[4].size()));
        if (!pieces.empty() && lexicon_.issuer_code(symbol.substr(symbol.find_last_of("-/") + 1) + pieces) != nullptr)
            symbol += pieces;
        if (match.has(2))
            document_.number = std::string(text.substr(match[2].start, match[2].size()));
        document_.symbol = document_.number.value_or("") + symbol;
    }

    void read_dateline() {
        Match match;
        if (!frame_.dateline || !dateline_field.match(at(*frame_.dateline), 0, match))
            return;
        const std::string_view text = at(*frame_.dateline);
        const auto number = [&](std::size_t group) {
            return match[group].empty() ? 0
                                        : std::stoi(std::string(text.substr(match[group].start, match[group].size())));
        };
        std::string place(trim(text.substr(match[1].start, match[1].size()), " ,\n"));
        std::replace(place.begin(), place.end(), '\n', ' ');
        document_.place = closed_up(place, lexicon_);
        const std::string year = std::to_string(number(4));
        const int month = number(3);
        if (number(2) > 0 && month > 0)
            document_.date = iso_date(number(4), month, number(2));
        else if (month > 0)
            document_.date = year + (month < 10 ? "-0" : "-") + std::to_string(month);
        else
            document_.date = year;
    }

    void read_title() {
        std::string title;
        for (const Span &line : frame_.title)
            title += (title.empty() ? "" : " ") + std::string(trim(at(line)));
        if (!title.empty())
            document_.title = title;
    }

    /// The issuer: from the letterhead, else from who signs or speaks, with the province the text names.
    void read_issuer() {
        std::string body;
        std::size_t last_line = 0;
        for (const Span &line : frame_.issuer)
            if (const std::string_view words = trim(at(line), " \n*-_"); !words.empty()) {
                body += body.empty() ? "" : " ";
                last_line = body.size();
                body += words;
            }
        if (std::string whole = closed_up(body, lexicon_); whole != body) {
            body = std::move(whole);
            last_line = 0;
        }
        const ProvinceRow *province = province_of(body);
        if (province != nullptr)
            document_.province = vanban::Province{province->code, province->name};
        std::string issuer = from_letterhead(body, last_line);
        if (issuer.empty())
            issuer = from_text();
        if (issuer.empty())
            return;
        document_.issuer = with_province(issuer, province);
    }

    const ProvinceRow *province_of(std::string_view letterhead) const {
        const std::string date = document_.date.value_or("");
        if (const ProvinceRow *province = province_in(letterhead, lexicon_, date))
            return province;
        if (document_.place && !speaks_for_the_centre(letterhead))
            if (const ProvinceRow *province = province_in(*document_.place, lexicon_, date))
                return province;
        if (!letterhead.empty())
            return nullptr;
        if (document_.title)
            if (const ProvinceRow *province = most_named(*document_.title))
                return province;
        return most_named_in_text();
    }

    /// Central bodies date their documents in Hà Nội without being of Hà Nội.
    bool speaks_for_the_centre(std::string_view letterhead) const {
        static const std::string national = fold("quốc gia");
        if (fold(letterhead).find(national) != std::string::npos)
            return true;
        const auto [tokens, hits] = names_in(letterhead, lexicon_);
        return std::any_of(hits.all.begin(), hits.all.end(), [&](const Hit &hit) {
            return hit.vocabulary == Vocabulary::agency && lexicon_.agencies()[hit.row].level == "central";
        });
    }

    using Counts = std::vector<std::pair<std::string, std::size_t>>;

    void count(const Token &token, const Hit &hit, Counts &counts) const {
        if (hit.vocabulary != Vocabulary::province || token.shape == Shape::lower)
            return;
        const std::string &name = lexicon_.provinces()[hit.row].name;
        const auto at = std::find_if(counts.begin(), counts.end(), [&](const auto &c) { return c.first == name; });
        if (at == counts.end())
            counts.emplace_back(name, 1);
        else
            ++at->second;
    }

    const ProvinceRow *most_of(const Counts &counts) const {
        const auto best = std::max_element(counts.begin(), counts.end(),
                                           [](const auto &a, const auto &b) { return a.second < b.second; });
        return best == counts.end() ? nullptr : lexicon_.province_named(best->first, document_.date.value_or(""));
    }

    const ProvinceRow *most_named(std::string_view text) const {
        const auto [tokens, hits] = names_in(text, lexicon_);
        Counts counts;
        for (const Hit &hit : hits.all)
            count(tokens[hit.first], hit, counts);
        return most_of(counts);
    }

    /// The province the text names most often, in what most plans take: a plan speaks of its own.
    const ProvinceRow *most_named_in_text() const {
        Counts counts;
        const lexicon::Reading &reading = outline_.reading;
        const std::uint32_t end = reading.token_at(kReach);
        for (std::uint32_t i = 0; i < end; ++i)
            if (const Hit *hit = reading.hit(i, Vocabulary::province))
                count(reading.token(i), *hit, counts);
        return most_of(counts);
    }

    /// The issuing body proper is the last one that the letterhead names; before it stands its parent. The last of the
    /// lines, which are joined here, begins at `last_line`.
    std::string from_letterhead(std::string_view body, std::size_t last_line) const {
        // "ĐẢNG BỘ TỈNH SÓC TRĂNG / BAN CHẤP HÀNH": the organ stands last and comes first in the name.
        static const std::string committee = fold("Ban Chấp hành"), standing = fold("Ban Thường vụ");
        if (const std::string organ = fold(body.substr(last_line));
            last_line > 0 && (organ == committee || organ == standing))
            return normal_case(body.substr(last_line), lexicon_) + " " +
                   normal_case(trim(body.substr(0, last_line)), lexicon_);
        const auto [tokens, hits] = names_in(body, lexicon_);
        std::uint32_t from = 0;
        const Hit *last = nullptr;
        for (const Hit &hit : hits.all) {
            if (hit.vocabulary != Vocabulary::agency || hit.first < from ||
                (last != nullptr && hit.first == last->first))
                continue;
            last = &hit;
            from = hit.last;
        }
        if (last == nullptr)
            return as_written(body).value_or(normal_case(body, lexicon_));
        // "BAN CHẤP HÀNH TRUNG ƯƠNG / VĂN PHÒNG": an organ that is named by whose it is.
        const std::size_t start = tokens[last->first].start, end = tokens[last->last - 1].end();
        if (end < last_line)
            if (const lexicon::Agency *organ = lexicon_.agency_named(std::string(body.substr(last_line)) + " " +
                                                                     std::string(body.substr(start, end - start))))
                return of_its_committee(organ->name, fold(body));
        std::string own =
            normal_case(lexicon_.expand(body.substr(start, end - start)) + std::string(body.substr(end)), lexicon_);
        if (last->last < tokens.size() && province_in(body.substr(end), lexicon_, {}) == nullptr)
            own = as_written(body.substr(start)).value_or(with_place(std::move(own)));
        // "BAN CHẤP HÀNH TRUNG ƯƠNG / BAN TUYÊN GIÁO VÀ DÂN VẬN": the parent's level belongs to the name.
        const std::string parent = fold(body.substr(0, start));
        for (const char *level : {"Trung ương", "Tỉnh ủy", "Thành ủy"})
            if (parent.find(fold(level)) != std::string::npos && fold(own).find(fold(level)) == std::string::npos)
                if (const lexicon::Agency *full = lexicon_.agency_named(own + " " + level))
                    return of_its_committee(full->name, parent);
        return own;
    }

    /// The lexicon names the organs of all provincial committees as a province's; a city's committee is another word.
    static std::string of_its_committee(std::string organ, const std::string &folded_letterhead) {
        constexpr std::string_view of_province = "Tỉnh ủy", of_city = "Thành ủy";
        if (organ.ends_with(of_province) && folded_letterhead.find(fold(of_city)) != std::string::npos)
            organ.replace(organ.size() - of_province.size(), of_province.size(), of_city);
        return organ;
    }

    /// "HUYỆN ỦY YÊN SƠN" of whose place the dateline says "Yên Sơn". `name` is in lower case.
    std::string with_place(std::string name) const {
        const std::vector<Token> place = tokenize(document_.place.value_or(""));
        const std::vector<Token> words = tokenize(name);
        const auto same = [](const Token &a, const Token &b) { return a.key == b.key; };
        const auto found = std::search(words.begin(), words.end(), place.begin(), place.end(), same);
        if (place.empty() || found == words.end())
            return name;
        const std::size_t last = static_cast<std::size_t>(found - words.begin()) + place.size() - 1;
        return name.replace(found->start, words[last].end() - found->start, *document_.place);
    }

    /// A name in capitals as the text writes it elsewhere: "TRƯỜNG THPT ĐỐC BINH KIỀU" has a name of its own.
    std::optional<std::string> as_written(std::string_view capitals) const {
        const std::vector<Token> name = tokenize(capitals);
        const lexicon::Reading &reading = outline_.reading;
        const std::uint32_t end = reading.token_at(std::min(kReach, outline_.blocks.text.size()));
        const auto count = static_cast<std::uint32_t>(name.size());
        for (std::uint32_t i = 0; count > 1 && i + count <= end; ++i) {
            if (reading.token(i).shape != Shape::capital || reading.token(i).key != name.front().key)
                continue;
            std::uint32_t same = 1;
            while (same < count && reading.token(i + same).key == name[same].key)
                ++same;
            if (same == count && reading.token(i + count - 1).shape != Shape::upper)
                return std::string(at(reading.span(i, i + count)));
        }
        return std::nullopt;
    }

    /// Of the instrument that the note below an attachment's title names.
    std::optional<std::string> issuer_of_attachment(std::size_t p) const {
        if (!is_attachment_note(outline_.blocks.at(outline_.blocks.paragraphs[p])))
            return std::nullopt;
        for (std::uint32_t i = outline_.reading.last(p); i-- > outline_.reading.first(p);)
            if (const Hit *hit = named_body(i))
                return normal_case(lexicon_.expand(at(outline_.reading.span(hit->first, hit->last))), lexicon_);
        return std::nullopt;
    }

    /// The body that is named at token `i`; null where only a class of bodies is ("địa phương").
    const Hit *named_body(std::uint32_t i) const {
        const Hit *hit = outline_.reading.hit(i, Vocabulary::agency);
        return hit != nullptr && !lexicon_.agencies()[hit->row].kind.starts_with("class") ? hit : nullptr;
    }

    /// "..., Ban Thường vụ Tỉnh ủy ban hành Chương trình hành động ...", "Sở ... xây dựng kế hoạch".
    std::string from_text() const {
        const auto &paragraphs = outline_.blocks.paragraphs;
        std::string issuer;  // the last one named: those before it issued what this document carries out
        for (std::size_t p = 0; p < paragraphs.size() && outline_.division_of[p] < 0; ++p) {
            if (auto attached = issuer_of_attachment(p))
                issuer = std::move(*attached);
            std::uint32_t from = 0;
            const std::uint32_t last = outline_.reading.last(p);
            for (std::uint32_t i = outline_.reading.first(p); i < last; ++i) {
                const Hit *hit = named_body(i);
                if (hit == nullptr || i < from)
                    continue;
                from = hit->last;
                std::uint32_t after = skip_brackets(hit->last, last);
                after = skip_province(outline_.reading, after, last, ProvinceTail::named);
                Match match;
                if (after < last && issues.match(outline_.blocks.text, outline_.reading.token(after).start, match))
                    issuer = normal_case(lexicon_.expand(at(outline_.reading.span(hit->first, hit->last))), lexicon_);
            }
        }
        return issuer;
    }

    std::uint32_t skip_brackets(std::uint32_t i, std::uint32_t last) const {
        if (i >= last || !outline_.reading.token(i).is('('))
            return i;
        while (i < last && !outline_.reading.token(i).is(')'))
            ++i;
        return i + (i < last);
    }

    /// "Ủy ban nhân dân" and "Sở Giáo dục và Đào tạo" get the province they are of.
    std::string with_province(const std::string &issuer, const ProvinceRow *province) const {
        if (province == nullptr || province_in(issuer, lexicon_, {}) != nullptr)
            return issuer;
        const lexicon::Agency *agency = lexicon_.agency_named(issuer);
        if (agency != nullptr && agency->level == "central")
            return issuer;
        const std::string folded = fold(issuer);
        const auto names = [&folded](std::string_view words) { return folded.find(fold(words)) != std::string::npos; };
        if (names("quốc gia"))  // "Ban Chỉ đạo quốc gia về …" is of no province
            return issuer;
        const bool typed = folded.ends_with(fold("tỉnh")) || folded.ends_with(fold("thành phố"));
        if (typed || names("tỉnh ủy") || names("thành ủy"))
            return issuer + " " + province->name;
        return issuer + " " + province->type + " " + province->name;
    }

    void read_signers() {
        std::string block;
        for (const Span &line : frame_.signature)
            block += (block.empty() ? "" : "\n") + std::string(trim(at(line)));
        if (auto signer = read_signature(block, lexicon_))
            document_.signers.push_back(std::move(*signer));
        if (!frame_.portal_signer)
            return;
        if (document_.signers.empty())
            document_.signers.push_back({});
        if (!document_.signers.front().name)
            document_.signers.front().name = *frame_.portal_signer;
    }

    void read_recipients() {
        for (const Span &span : frame_.recipients) {
            std::string_view entry = trim(at(span));
            while (!entry.empty() &&
                   (entry.front() == '-' || entry.front() == '+' || entry.front() == ' ' || entry.front() == '*'))
                entry.remove_prefix(1);
            for (const std::string_view dash : {"\xE2\x80\x93", "\xE2\x80\xA2"})
                if (entry.substr(0, 3) == dash)
                    entry = trim(entry.substr(3));
            while (!entry.empty() &&
                   (entry.back() == ';' || entry.back() == '.' || entry.back() == ',' || entry.back() == ' '))
                entry.remove_suffix(1);
            std::string one(entry);
            std::replace(one.begin(), one.end(), '\n', ' ');
            if (!one.empty())
                document_.recipients.push_back(one);
        }
    }

    const Outline &outline_;
    const Lexicon &lexicon_;
    const Frame &frame_;
    Document document_;
};

}  // namespace

Document read_document(const Outline &outline) {
    return Reader(outline).run();
}

}  // namespace vanban
