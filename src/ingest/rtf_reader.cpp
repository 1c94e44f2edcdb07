#include "ingest/rtf_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/symbol_font.hpp"
#include "text/utf8.hpp"
#include "vanban/error.hpp"

namespace vanban {
namespace {

constexpr std::size_t kDeepestGroup = 2000;
constexpr std::size_t kLongestCode = 64;  // of a field, of which the first word matters

/// Destinations whose text is none of the document's, with those that repeat what stands elsewhere.
constexpr std::array<std::string_view, 30> kSkipped = {
    "annotation", "atnauthor", "atnid",   "author",     "bkmkend",   "bkmkstart", "colortbl",    "comment",
    "datafield",  "filetbl",   "footer",  "footerf",    "footerl",   "footerr",   "ftncn",       "ftnsep",
    "ftnsepc",    "header",    "headerf", "headerl",    "headerr",   "info",      "listpicture", "nonesttables",
    "object",     "pict",      "shprslt", "stylesheet", "themedata", "xe",
};

/// Words that stand for one character (Rich Text Format Specification 1.9.1, "Special Characters").
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kCharacters = {{{"bullet", "•"},
                                                                                        {"emdash", "—"},
                                                                                        {"emspace", " "},
                                                                                        {"endash", "–"},
                                                                                        {"enspace", " "},
                                                                                        {"ldblquote", "“"},
                                                                                        {"lquote", "‘"},
                                                                                        {"qmspace", " "},
                                                                                        {"rdblquote", "”"},
                                                                                        {"rquote", "’"},
                                                                                        {"tab", "\t"},
                                                                                        {"zwj", ""},
                                                                                        {"zwnj", ""}}};

bool on(const RtfToken &token) {
    return !token.numbered || token.number != 0;
}

}  // namespace

void RtfReader::run() {
    for (RtfToken next = tokens_.next(); next.kind != RtfToken::Kind::end; next = tokens_.next())
        token(next);
    flush_bytes();
    while (stories_.size() > 1)
        end_story();
    end_paragraph();
    table_.end();
}

void RtfReader::token(const RtfToken &token) {
    using Kind = RtfToken::Kind;
    here_ = token.at;
    if (token.kind != Kind::byte && token.kind != Kind::text)
        flush_bytes();
    switch (token.kind) {
    case Kind::open:
        return open();
    case Kind::close:
        return close();
    case Kind::word:
        return word(token);
    case Kind::symbol:
        return symbol(token.text.front());
    case Kind::byte: {
        const char byte = static_cast<char>(token.number);
        return bytes(std::string_view(&byte, 1));
    }
    case Kind::text:
        return bytes(token.text);
    case Kind::end:
        return;
    }
}

void RtfReader::open() {
    if (states_.size() >= kDeepestGroup)
        throw Error("unsupported", uri_, "ingest",
                    "nests its groups deeper than " + std::to_string(kDeepestGroup) +
                        " levels, as no word processor does; save it again from one");
    skip_ = 0;
    states_.push_back(states_.back());
    state().story = false;
    state().marked = false;
}

void RtfReader::close() {
    skip_ = 0;
    if (state().destination == Destination::font_table)
        fonts_.end_name(font_being_defined_);
    if (state().story)
        end_story();
    if (states_.size() > 1)
        states_.pop_back();
}

void RtfReader::word(const RtfToken &token) {
    if (skip_ > 0 && token.text != "u") {
        --skip_;
        return;
    }
    const bool marked = std::exchange(state().marked, false);
    if (state().destination == Destination::skip || destination_word(token.text))
        return;
    if (marked) {
        // Of destinations that newer programs know, the unknown are skipped; a shape's text stands within one.
        if (token.text != "shpinst" && token.text != "pgdsc")
            state().destination = Destination::skip;
        return;
    }
    if (state().destination == Destination::font_table)
        font_word(token);
    else if (state().destination == Destination::text && !run_word(token))
        paragraph_word(token);
}

/// Words that say what the group's text is; false of all others.
bool RtfReader::destination_word(std::string_view name) {
    if (name == "fonttbl")
        state().destination = Destination::font_table;
    else if (std::binary_search(kSkipped.begin(), kSkipped.end(), name) || name == "sp")
        state().destination = Destination::skip;
    else if (name == "fldinst") {
        state().destination = Destination::field_code;
        field_code_.clear();
    } else if (name == "fldrslt") {
        if (numbers_pages(field_kind(field_code_)))
            state().destination = Destination::skip;
    } else if (name == "footnote" || name == "shptxt")
        begin_story(name == "footnote" ? Aside::footnote : story().aside);
    else
        return false;
    return true;
}

bool RtfReader::font_word(const RtfToken &token) {
    if (token.text == "f") {
        fonts_.end_name(font_being_defined_);
        font_being_defined_ = token.number;
    } else if (token.text == "fcharset") {
        fonts_.set_charset(font_being_defined_, token.number);
    } else {
        return false;
    }
    return true;
}

/// Words that change the look of runs, or stand for characters.
bool RtfReader::run_word(const RtfToken &token) {
    const std::string_view name = token.text;
    if (name == "f")
        state().font = token.number;
    else if (name == "b")
        state().bold = on(token);
    else if (name == "v")
        state().hidden = on(token);
    else if (name == "deleted")
        state().deleted = on(token);
    else if (name == "plain")
        state().bold = state().hidden = state().deleted = false, state().font = -1;
    else if (name == "u")
        unicode(token.number);
    else if (name == "uc")
        state().fallback = std::clamp(token.number, 0, 1000);
    else if (name == "ansicpg")
        fonts_.set_code_page(token.number);
    else if (name == "mac" || name == "pc" || name == "pca")
        fonts_.set_code_page(name == "mac" ? 10000 : name == "pc" ? 437 : 850);
    else if (name == "deff")
        default_font_ = token.number;
    else if (const auto *known = std::find_if(kCharacters.begin(), kCharacters.end(),
                                              [name](const auto &entry) { return entry.first == name; });
             known != kCharacters.end())
        put(known->second);
    else
        return false;
    return true;
}

bool RtfReader::paragraph_word(const RtfToken &token) {
    const std::string_view name = token.text;
    if (name == "par" || name == "sect") {
        end_paragraph();
    } else if (name == "line" || name == "page" || name == "column") {
        if (visible())
            story().text.break_line();
    } else if (name == "pard") {
        in_table_ = false;
        outline_ = 9;
    } else if (name == "intbl") {
        in_table_ = true;
    } else if (name == "outlinelevel") {
        outline_ = token.number;
    } else if (name == "trowd") {
        table_.begin_row();
    } else if (name == "cellx") {
        table_.edge(token.number);
    } else if (name == "cell" || name == "nestcell") {
        in_table_ = true;
        end_paragraph();
        if (name == "cell" && stories_.size() == 1)
            table_.end_cell();
    } else if (name == "row") {
        if (stories_.size() == 1)
            table_.end_row();
    } else {
        return false;
    }
    return true;
}

void RtfReader::symbol(char c) {
    if (c == '*') {
        state().marked = true;
        return;
    }
    if (skip_ > 0) {
        --skip_;
        return;
    }
    if (c == '\r' || c == '\n')
        word({RtfToken::Kind::word, "par", 0, false, here_});
    else if (c == '~' || c == '_')
        put(c == '~' ? " " : "-");
    else if (c == '-' && font().legacy)
        put("\u00AD");  // an optional hyphen shows nothing, but is a letter in a legacy font: "ư" in TCVN3
    else if (c == '\\' || c == '{' || c == '}')
        put(std::string_view(&c, 1));
}

void RtfReader::bytes(std::string_view bytes) {
    const std::size_t skipped = std::min(static_cast<std::size_t>(skip_), bytes.size());
    skip_ -= static_cast<int>(skipped);
    bytes.remove_prefix(skipped);
    if (bytes.empty())
        return;
    if (state().destination == Destination::font_table)
        fonts_.add_name(font_being_defined_, bytes);
    else if (state().destination == Destination::field_code && field_code_.size() < kLongestCode)
        field_code_.append(bytes.substr(0, kLongestCode));
    else if (visible()) {
        begin_text();
        bytes_ += bytes;
    }
}

const RtfFont &RtfReader::font() const {
    const int number = states_.back().font;
    return fonts_.at(number < 0 ? default_font_ : number);
}

/// Bytes of one run are decoded together: a character of an East Asian page takes two.
void RtfReader::flush_bytes() {
    if (bytes_.empty())
        return;
    const std::string bytes = std::exchange(bytes_, {});
    if (is_symbol_font(font().name))
        put_symbol_font(bytes);
    else
        put(fonts_.decode(bytes, fonts_.code_page(font())));
}

void RtfReader::put_symbol_font(std::string_view bytes) {
    std::string text;
    for (const char c : bytes)
        text += from_symbol_font(font().name, static_cast<unsigned char>(c));
    put(text);
}

/// \uN: a UTF-16 unit as a signed number; what follows for older readers is skipped.
void RtfReader::unicode(int number) {
    const auto unit = static_cast<char32_t>(number) & 0xFFFFU;
    skip_ = state().fallback;
    if (unit >= 0xD800 && unit < 0xDC00) {
        high_surrogate_ = unit;
        return;
    }
    char32_t c = unit;
    if (unit >= 0xDC00 && unit < 0xE000)
        c = high_surrogate_ != 0 ? 0x10000 + ((high_surrogate_ - 0xD800) << 10U) + (unit - 0xDC00) : 0xFFFD;
    high_surrogate_ = 0;
    std::string text;
    if (is_symbol_font(font().name) && c >= 0xF000 && c <= 0xF0FF)
        text = from_symbol_font(font().name, c);
    else
        utf8::append(text, c);
    put(text);
}

bool RtfReader::visible() const {
    const State &state = states_.back();
    return state.destination == Destination::text && !state.hidden && !state.deleted;
}

/// Remembers where the paragraph's text begins.
void RtfReader::begin_text() {
    if (!std::exchange(story().begun, true))
        story().from = here_;
}

void RtfReader::put(std::string_view utf8) {
    if (!visible() || utf8.empty())
        return;
    begin_text();
    RunLook look;
    look.bold = state().bold;
    look.font = font().legacy;
    story().text.add(utf8, look);
}

void RtfReader::begin_story(Aside aside) {
    stories_.emplace_back();
    story().aside = aside;
    state().story = true;
    state().bold = false;
}

void RtfReader::end_story() {
    end_paragraph();
    if (stories_.size() > 1)
        stories_.pop_back();
}

/// Ends the paragraph: one of a note or box waits for the one it hangs on.
void RtfReader::end_paragraph() {
    Story done = std::exchange(story(), Story());
    story().aside = done.aside;
    done.to = tokens_.position();
    done.heading = outline_ >= 0 && outline_ < 9;
    if (stories_.size() > 1) {
        if (done.begun)
            waiting_.push_back(std::move(done));
        return;
    }
    if (!in_table_)
        table_.end();
    const CellRef cell = in_table_ ? table_.cell() : CellRef();
    if (done.begun)
        write(done, cell);
    for (Story &story : waiting_)
        write(story, story.aside == Aside::none ? cell : CellRef());
    waiting_.clear();
}

void RtfReader::write(Story &story, CellRef cell) {
    ParagraphText::Frame frame;
    frame.cell = cell;
    frame.place = static_cast<int>(pages_.places.size());
    frame.heading = story.heading && story.aside == Aside::none;
    frame.aside = story.aside;
    Place place;
    place.bytes = {story.from, story.to};
    pages_.places.push_back(std::move(place));
    story.text.write(frame, pages_);
    tally_.tcvn3 += story.text.tally().tcvn3;
    tally_.vni += story.text.tally().vni;
    tally_.other += story.text.tally().other;
}

}  // namespace vanban
