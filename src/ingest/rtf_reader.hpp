// Follows the groups and control words of RTF and writes its paragraphs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/pages.hpp"
#include "ingest/paragraph_text.hpp"
#include "ingest/rtf_fonts.hpp"
#include "ingest/rtf_table.hpp"
#include "ingest/rtf_tokens.hpp"

namespace vanban {

class RtfReader {
  public:
    RtfReader(std::string_view bytes, std::string uri, Pages &pages)
        : tokens_(bytes), uri_(std::move(uri)), pages_(pages), table_(pages) {}

    /// Reads the whole document. Throws `Error` where its groups are nested absurdly.
    void run();

    /// Letters beyond ASCII by what encoded them, of all that was written.
    const ParagraphText::Tally &tally() const { return tally_; }
    /// The document's own code page, e.g. 1252.
    int code_page() const { return fonts_.code_page(RtfFont()); }

  private:
    /// What becomes of the text in a group.
    enum class Destination : std::uint8_t { text, skip, font_table, field_code };

    struct State {
        Destination destination = Destination::text;
        int font = -1;
        int fallback = 1;  // \uc: characters after \u for readers that do not know it
        bool bold = false, hidden = false, deleted = false;
        bool story = false;   // the group is a footnote or text box of its own
        bool marked = false;  // \* stood at its head: skipped unless known
    };

    /// A paragraph in the making, with where it stands.
    struct Story {
        ParagraphText text;
        std::size_t from = 0;  // offset of its first token
        bool begun = false;
        std::size_t to = 0;  // and of what follows it
        bool heading = false;
        Aside aside = Aside::none;
    };

    void token(const RtfToken &token);
    void open();
    void close();
    void word(const RtfToken &token);
    bool destination_word(std::string_view name);
    bool font_word(const RtfToken &token);
    bool run_word(const RtfToken &token);
    bool paragraph_word(const RtfToken &token);
    void symbol(char c);
    void bytes(std::string_view bytes);
    void unicode(int number);
    void begin_text();
    void put(std::string_view utf8);
    void put_symbol_font(std::string_view bytes);
    void flush_bytes();
    void begin_story(Aside aside);
    void end_story();
    void end_paragraph();
    void write(Story &story, CellRef cell);
    bool visible() const;
    const RtfFont &font() const;
    State &state() { return states_.back(); }
    Story &story() { return stories_.back(); }

    RtfTokens tokens_;
    std::string uri_;
    Pages &pages_;
    RtfFonts fonts_;
    RtfTable table_;
    std::vector<State> states_ = {State()};
    std::vector<Story> stories_ = {Story()};
    std::vector<Story> waiting_;  // finished paragraphs of notes and boxes, written after the one they hang on
    ParagraphText::Tally tally_;
    std::string bytes_;  // of one code page, not decoded yet
    std::string field_code_;
    std::size_t here_ = 0;  // offset of the token
    int default_font_ = 0;
    int skip_ = 0;  // characters that stand for the last \u
    char32_t high_surrogate_ = 0;
    int font_being_defined_ = 0;
    bool in_table_ = false;  // \intbl
    int outline_ = 9;        // \outlinelevel
};

}  // namespace vanban
