#include "ingest/docx_numbering.hpp"

#include <algorithm>
#include <utility>

#include "ingest/paragraph_text.hpp"
#include "ingest/symbol_font.hpp"
#include "text/fold.hpp"
#include "text/roman.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr std::size_t kLongestText = 255;  // of w:lvlText, as Word takes it, and of what it shows

/// A to Z, then AA, BB ... (ECMA-376, part 1, 17.18.59).
std::string letters(int value) {
    return std::string(static_cast<std::size_t>((value - 1) / 26 + 1), static_cast<char>('A' + (value - 1) % 26));
}

/// The sign of a bulleted list: dashes and plus signs mean levels of their own in plans, all others are one.
std::string bullet(std::string_view text, const std::string &font) {
    if (text.empty())
        return {};
    std::size_t at = 0;
    const char32_t first = utf8::next(text, at);
    if (first == U' ' && at == text.size())
        return {};
    const bool dash = first == U'-' || (first >= 0x2010 && first <= 0x2015) || first == 0x2212;
    if (is_symbol_font(font)) {
        const std::string sign = from_symbol_font(font, first);
        return sign == "-" || sign == "+" ? sign : "•";
    }
    return dash || first == 0xF02D ? "-" : first == U'+' || first == 0xF02B ? "+" : "•";
}

}  // namespace

std::string docx_format_number(int value, std::string_view format) {
    constexpr int kMostRoman = 32767, kMostLetters = 780;  // as Word has it
    if (format == "none" || format == "bullet")
        return {};
    if (value > 0 && value <= kMostRoman && (format == "upperRoman" || format == "lowerRoman"))
        return format == "upperRoman" ? to_roman(value) : to_lower(to_roman(value));
    if (value > 0 && value <= kMostLetters && (format == "upperLetter" || format == "lowerLetter"))
        return format == "upperLetter" ? letters(value) : to_lower(letters(value));
    if (format == "decimalZero" && value >= 0 && value < 10)
        return "0" + std::to_string(value);
    return std::to_string(value);
}

DocxNumbering::Level DocxNumbering::read_level(pugi::xml_node node) {
    Level level;
    level.start = docx_number(node, "w:start").value_or(0);
    level.restart = docx_number(node, "w:lvlRestart").value_or(-1);
    // Word 2010's formats ("01, 02") come with one that older readers know.
    pugi::xml_node format = node.child("w:numFmt");
    if (!format)
        format = node.child("mc:AlternateContent").child("mc:Fallback").child("w:numFmt");
    if (format)
        level.format = format.attribute("w:val").value();
    level.text = valid_utf8(node.child("w:lvlText").attribute("w:val").value());
    if (level.text.size() > kLongestText)
        level.text.clear();
    RunProperties look;
    look.read(node.child("w:rPr"));
    level.font = look.font.value_or("");
    level.style = node.child("w:pStyle").attribute("w:val").value();
    level.legal = docx_switch(node, "w:isLgl").value_or(false);
    level.no_space = std::string_view(node.child("w:suff").attribute("w:val").value()) == "nothing";
    return level;
}

void DocxNumbering::read_overrides(pugi::xml_node node, List &list) {
    for (const pugi::xml_node change : node.children("w:lvlOverride")) {
        const auto level = static_cast<std::size_t>(change.attribute("w:ilvl").as_uint());
        if (level >= kLevels)
            continue;
        if (const pugi::xml_node instead = change.child("w:lvl"))
            list.levels[level] = read_level(instead);
        if (const auto start = docx_number(change, "w:startOverride"))
            list.starts[level] = *start;
    }
}

DocxNumbering::DocxNumbering(const pugi::xml_document &xml, const DocxStyles &styles) {
    const pugi::xml_node root = xml.document_element();
    for (const pugi::xml_node node : root.children("w:abstractNum")) {
        Abstract &abstract = abstracts_[node.attribute("w:abstractNumId").as_int()];
        for (const pugi::xml_node child : node.children("w:lvl"))
            if (const auto level = static_cast<std::size_t>(child.attribute("w:ilvl").as_uint()); level < kLevels)
                abstract.levels[level] = read_level(child);
        abstract.style_link = node.child("w:numStyleLink").attribute("w:val").value();
    }
    for (const pugi::xml_node node : root.children("w:num")) {
        List &list = lists_[node.attribute("w:numId").as_int()];
        list.abstract = docx_number(node, "w:abstractNumId").value_or(-1);
        read_overrides(node, list);
    }
    follow_links(styles);
    std::erase_if(lists_, [this](const auto &entry) { return !abstracts_.contains(entry.second.abstract); });
}

/// A list whose levels are those of a numbering style counts with the list of that style.
void DocxNumbering::follow_links(const DocxStyles &styles) {
    for (auto &[id, list] : lists_) {
        const auto abstract = abstracts_.find(list.abstract);
        if (abstract == abstracts_.end() || abstract->second.style_link.empty())
            continue;
        const auto linked = lists_.find(styles.list_of(abstract->second.style_link).value_or(0));
        if (linked != lists_.end())
            list.abstract = linked->second.abstract;
    }
}

const DocxNumbering::Level &DocxNumbering::level_at(const List &list, std::size_t level) const {
    const auto own = list.levels.find(level);
    return own != list.levels.end() ? own->second : abstracts_.at(list.abstract).levels[level];
}

int DocxNumbering::start_of(const List &list, std::size_t level) const {
    const auto own = list.starts.find(level);
    return own != list.starts.end() ? own->second : level_at(list, level).start;
}

/// A level that is linked to the paragraph's style is that paragraph's, whatever else the style says.
std::size_t DocxNumbering::level_of(const List &list, const NumberingRef &numbering, const std::string &style) const {
    if (!style.empty())
        for (std::size_t level = 0; level < kLevels; ++level)
            if (level_at(list, level).style == style)
                return level;
    return static_cast<std::size_t>(std::clamp(numbering.level.value_or(0), 0, static_cast<int>(kLevels) - 1));
}

std::string DocxNumbering::next(const NumberingRef &numbering, const std::string &style) {
    const auto found = lists_.find(numbering.list.value_or(0));
    if (found == lists_.end() || found->first == 0)
        return {};
    List &list = found->second;
    const std::size_t level = level_of(list, numbering, style);
    count(list, level);
    std::string text = shown(list, level);
    if (!text.empty() && !level_at(list, level).no_space)
        text += ' ';
    return text;
}

void DocxNumbering::count(List &list, std::size_t level) {
    Counters &counters = abstracts_.at(list.abstract).counters;
    if (list.starts.contains(level) && !list.restarted[level]) {
        list.restarted[level] = true;
        counters.value[level] = list.starts.at(level);
    } else if (!counters.begun[level]) {
        counters.value[level] = start_of(list, level);
    } else if (counters.value[level] < INT32_MAX) {
        ++counters.value[level];
    }
    counters.begun[level] = true;
    // A level that was passed over counts as used: "1.1." before any "1." makes the next of them "2."
    for (std::size_t above = 0; above < level; ++above)
        if (!std::exchange(counters.begun[above], true))
            counters.value[above] = start_of(list, above);
    for (std::size_t below = level + 1; below < kLevels; ++below) {
        const int after = level_at(list, below).restart;
        if (after < 0 || static_cast<int>(level) < after)
            counters.begun[below] = false;
    }
}

std::string DocxNumbering::shown(const List &list, std::size_t level) const {
    const Level &own = level_at(list, level);
    if (own.format == "bullet")
        return bullet(own.text, own.font);
    const Counters &counters = abstracts_.at(list.abstract).counters;
    std::string out;
    for (std::size_t i = 0; i < own.text.size() && out.size() < kLongestText; ++i) {
        const bool number =
            own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' && own.text[i + 1] <= '9';
        if (!number) {
            out += own.text[i];
            continue;
        }
        const auto at = static_cast<std::size_t>(own.text[++i] - '1');
        if (at > level)
            continue;
        const std::string &format = level_at(list, at).format;
        const bool decimal = own.legal && format != "none" && format != "bullet";
        out += docx_format_number(counters.value[at], decimal ? "decimal" : format);
    }
    return out;
}

}  // namespace vanban
