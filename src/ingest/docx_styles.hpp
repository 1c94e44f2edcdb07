// The styles of a Word document (ECMA-376, part 1, 17.7), as far as they tell of text and numbers.
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <unordered_map>

namespace vanban {

/// An on/off property: absent is true, "0", "false" and "off" are false (ECMA-376, part 1, 17.17.4).
std::optional<bool> docx_switch(pugi::xml_node properties, const char *name);

/// The value of `w:val` of a child, as a number; nothing where there is none.
std::optional<int> docx_number(pugi::xml_node properties, const char *name);

/// Which list a paragraph is in; `list` 0 switches numbering off.
struct NumberingRef {
    std::optional<int> list;   ///< w:numId
    std::optional<int> level;  ///< w:ilvl, from 0
};

/// What a w:pPr says of numbering.
NumberingRef docx_numbering_of(pugi::xml_node paragraph_properties);

/// What a w:rPr says of its run; nothing where the run does not say.
struct RunProperties {
    std::optional<bool> bold, hidden;
    std::optional<std::string> font;

    void read(pugi::xml_node run_properties);
    /// What this does not say, `base` says.
    void inherit(const RunProperties &base);
};

/// One style with all that it inherits.
struct DocxStyle {
    RunProperties run;
    NumberingRef numbering;
    std::optional<int> outline;  ///< w:outlineLvl: 0 to 8 are headings

    bool is_heading() const { return outline && *outline >= 0 && *outline < 9; }
};

/// What a table style says of the runs in its cells: in all of them, and by w:tblStylePr in some ("firstRow", ...).
struct DocxTableStyle {
    RunProperties whole;
    std::map<std::string, RunProperties> parts;
};

class DocxStyles {
  public:
    /// Reads the part styles.xml; an empty document has no styles.
    explicit DocxStyles(const pugi::xml_document &xml);

    /// The style with this id; of paragraphs that name none or an unknown one, the default.
    const DocxStyle &paragraph(const std::string &id) const;
    const DocxStyle &character(const std::string &id) const;
    /// The table style with this id; null where there is none.
    const DocxTableStyle *table(const std::string &id) const;
    /// The list that a numbering style is made of; nothing where there is none.
    std::optional<int> list_of(const std::string &id) const;
    /// What every run has that says nothing else.
    const RunProperties &defaults() const { return defaults_; }
    const std::string &default_paragraph() const { return default_paragraph_; }

  private:
    using Nodes = std::unordered_map<std::string, pugi::xml_node>;

    DocxStyle with_bases(const Nodes &nodes, pugi::xml_node style) const;
    static DocxTableStyle table_with_bases(const Nodes &nodes, pugi::xml_node style);

    std::unordered_map<std::string, DocxStyle> styles_;
    std::unordered_map<std::string, DocxTableStyle> tables_;
    RunProperties defaults_;
    std::string default_paragraph_;
    DocxStyle none_;
};

}  // namespace vanban
