// What stands within a paragraph of a Word document (ECMA-376, part 1, 17.3 and 17.16): runs, fields, breaks.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/docx_styles.hpp"
#include "ingest/paragraph_text.hpp"

namespace vanban {

/// How deep elements may be nested; Word itself writes some fifty levels.
constexpr int kDeepestDocx = 250;

/// What hangs on a paragraph and is read after it.
struct DocxAnchored {
    std::vector<pugi::xml_node> boxes;             ///< w:txbxContent
    std::vector<std::string> footnotes, endnotes;  ///< ids
};

class DocxRuns {
  public:
    DocxRuns(const DocxStyles &styles, std::string uri) : styles_(styles), uri_(std::move(uri)) {}

    /// Adds the text of a w:p, whose style has this id, to `text`. Throws `Error` where it is nested absurdly.
    void read(pugi::xml_node paragraph, const std::string &style, int depth, ParagraphText &text,
              DocxAnchored &anchored);

    /// What the style of the table around says of runs, from here on; gives back what the one before said.
    RunProperties swap_table(RunProperties table) { return std::exchange(table_, std::move(table)); }

    /// Did any text since the last call stand in a table of contents?
    bool take_contents() { return std::exchange(contents_, false); }

    /// An open field; fields may run over paragraphs.
    struct Field {
        std::string code;
        bool instruction = true;  // between its begin and its separator
        bool dropped = false;     // its result is a page's number
        bool contents = false;    // it, or one around it, is a table of contents
        bool outer_silent = false;
    };
    /// Begins a story of its own (a text box, a note) and gives back the fields of the one around it.
    std::vector<Field> swap_fields(std::vector<Field> fields) { return std::exchange(fields_, std::move(fields)); }

  private:
    struct Look {
        RunLook run;
        std::string font;
        bool hidden = false;
    };

    void children(pugi::xml_node node, int depth);
    void element(pugi::xml_node node, int depth);
    bool character(std::string_view name, pugi::xml_node node);
    void run(pugi::xml_node node, int depth);
    Look look_of(pugi::xml_node run_properties) const;
    void put(std::string_view text);
    void put_text(pugi::xml_node node);
    void field_mark(std::string_view type);
    void begin_field(std::string code);
    void end_of_code();
    bool silent() const;

    const DocxStyles &styles_;
    std::string uri_;
    std::vector<Field> fields_;
    bool contents_ = false;
    RunProperties table_;
    // Of the paragraph and the run being read:
    const DocxStyle *style_ = nullptr;
    ParagraphText *text_ = nullptr;
    DocxAnchored *anchored_ = nullptr;
    Look look_;
};

}  // namespace vanban
