// Runs of a word processor's paragraph become lines of text. What DOCX and RTF have in common.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/pages.hpp"
#include "text/legacy.hpp"

namespace vanban {

/// `text` with each byte that is no UTF-8, and each NUL, as U+FFFD.
std::string valid_utf8(std::string_view text);

/// The kind of a field by its code: of " PAGE \* MERGEFORMAT " it is "PAGE".
std::string_view field_kind(std::string_view code);

/// Does a field of that kind show the number of a page, or how many there are?
bool numbers_pages(std::string_view kind);

/// How a run of characters looks, as far as it matters here.
struct RunLook {
    bool bold = false;
    std::optional<LegacyFont> font;  ///< of fonts that encode Vietnamese in their own way
};

/// One paragraph in the making: lines of UTF-8, parted where the author broke them.
class ParagraphText {
  public:
    /// Adds text that is read as Unicode; of a legacy font as windows-1252. Bytes that are no UTF-8 become U+FFFD.
    void add(std::string_view text, const RunLook &look);

    /// Ends the line within the paragraph.
    void break_line();

    /// Puts the number or bullet before the first line. It has no say in whether the line is bold.
    void number(std::string_view text);

    bool empty() const { return lines_.size() == 1 && lines_.front().text.empty() && run_.empty(); }

    /// What a paragraph is, beside its text.
    struct Frame {
        CellRef cell;
        int place = -1;
        bool heading = false;
        Aside aside = Aside::none;
    };

    /// Writes the lines that hold anything to the end of `pages` and begins anew. The first begins a paragraph; of a
    /// footnote the others go on with it.
    void write(const Frame &frame, Pages &pages);

    /// Bytes that were decoded from a legacy font so far, and all others but ASCII.
    struct Tally {
        std::size_t tcvn3 = 0, vni = 0, other = 0;
    };
    const Tally &tally() const { return tally_; }

  private:
    struct TextLine {
        std::string text;
        bool letters = false;  // it has any
        bool all_bold = true;  // so far
    };

    void flush();

    std::vector<TextLine> lines_ = {TextLine()};
    std::string run_;  // text of one font, not decoded yet: a letter of VNI may span two runs
    std::optional<LegacyFont> run_font_;
    Tally tally_;
};

}  // namespace vanban
