// The numbers of a Word document's lists (ECMA-376, part 1, 17.9), which stand nowhere in its text.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "ingest/docx_styles.hpp"

namespace vanban {

/// `value` as w:numFmt `format` shows it: "decimal", "upperRoman", "lowerLetter" ...; formats of other scripts are
/// shown in decimal, "none" and "bullet" as nothing.
std::string docx_format_number(int value, std::string_view format);

/// Counts the lists of a document as its paragraphs come.
class DocxNumbering {
  public:
    /// Reads the part numbering.xml; an empty document has no lists.
    DocxNumbering(const pugi::xml_document &xml, const DocxStyles &styles);

    /// What Word puts before the next paragraph, with its space: "1. ", "• "; empty where it is in no list.
    /// `style` is the id of the paragraph's style, which may choose the level.
    std::string next(const NumberingRef &numbering, const std::string &style);

  private:
    static constexpr std::size_t kLevels = 9;

    struct Level {
        int start = 0;
        int restart = -1;  // after which level, counted from 1; 0 never; -1 after each above
        std::string format = "decimal", text, font, style;
        bool legal = false;     // w:isLgl: all numbers in decimal
        bool no_space = false;  // w:suff "nothing"
    };
    using Levels = std::array<Level, kLevels>;

    struct Counters {
        std::array<int, kLevels> value{};
        std::array<bool, kLevels> begun{};
    };
    struct Abstract {
        Levels levels;
        Counters counters;
        std::string style_link;  // w:numStyleLink: the levels are those of another
    };
    struct List {
        int abstract = 0;
        std::map<std::size_t, Level> levels;    // w:lvlOverride/w:lvl, instead of the abstract list's
        std::map<std::size_t, int> starts;      // w:startOverride
        std::array<bool, kLevels> restarted{};  // its own start was used
    };

    static Level read_level(pugi::xml_node node);
    static void read_overrides(pugi::xml_node node, List &list);
    void follow_links(const DocxStyles &styles);
    const Level &level_at(const List &list, std::size_t level) const;
    int start_of(const List &list, std::size_t level) const;
    std::size_t level_of(const List &list, const NumberingRef &numbering, const std::string &style) const;
    void count(List &list, std::size_t level);
    std::string shown(const List &list, std::size_t level) const;

    std::map<int, Abstract> abstracts_;
    std::map<int, List> lists_;
};

}  // namespace vanban
