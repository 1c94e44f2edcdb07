#include "ingest/html_lines.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "ingest/html_document.hpp"
#include "ingest/html_fonts.hpp"
#include "ingest/html_grid.hpp"
#include "ingest/html_lists.hpp"
#include "ingest/html_styles.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr std::size_t kDeepestPath = 256;  // steps of an XPath; what lies deeper has the path of what holds it

bool is_heading(GumboTag tag) {
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

bool is_list(GumboTag tag) {
    return tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_DIR || tag == GUMBO_TAG_MENU;
}

bool is_white(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// The weight of type: by the element and its styles; otherwise as around it.
bool is_bold(const GumboNode *element, const HtmlStyles &styles, bool around) {
    const GumboTag tag = tag_of(element);
    const std::string weight = styles.value(element, "font-weight");
    if (weight.starts_with("bold") || (weight.size() >= 3 && weight >= "600" && weight <= "999"))
        return true;
    if (!weight.empty() && weight != "inherit")
        return false;
    return around || tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG || tag == GUMBO_TAG_TH || is_heading(tag);
}

bool is_centred(const GumboNode *element, const HtmlStyles &styles, bool around) {
    if (const std::string align = styles.value(element, "text-align"); !align.empty())
        return align.starts_with("center");
    if (const std::string_view align = attribute(element, "align"); !align.empty())
        return align.size() == 6 && (align[0] | 0x20) == 'c';
    return around || tag_of(element) == GUMBO_TAG_CENTER;
}

/// An element that is open while the page is walked through.
struct Frame {
    const GumboNode *node = nullptr;
    unsigned child = 0;
    bool bold = false, pre = false, heading = false, centred = false;
    CellRef cell;
    std::optional<LegacyFont> font;
    std::string path;       // XPath; empty where it is that of the element around
    std::size_t owner = 0;  // the frame whose path the lines have
};

class Writer {
  public:
    Writer(const ContentsOf &contents, Pages &pages)
        : contents_(contents), pages_(pages), legacy_(is_legacy(pages.encoding)) {}

    void run(const GumboNode *document) {
        const GumboNode *root = document;
        while (root->parent != nullptr && is_element(root->parent))
            root = root->parent;
        fonts_.emplace(root);
        styles_.emplace(root);
        open_parents(document);
        enter(document);
        const std::size_t around = open_.size() - 1;
        while (open_.size() > around) {
            Frame &frame = open_.back();
            const GumboVector &children = frame.node->v.element.children;
            if (frame.child == children.length) {
                leave();
                continue;
            }
            const auto *const child = static_cast<const GumboNode *>(children.data[frame.child++]);
            if (is_text(child))
                text(frame, child->v.text.text);
            else if (is_element(child))
                visit(child);
        }
        end_line();
    }

  private:
    /// A page that was decoded from a legacy encoding has its letters, whatever its fonts are called.
    static bool is_legacy(const std::string &encoding) {
        return encoding == name_of(Legacy::tcvn3) || encoding == name_of(Legacy::vni) ||
               encoding == name_of(Legacy::viscii);
    }

    /// The elements around the document, for their names in the paths.
    void open_parents(const GumboNode *document) {
        std::vector<const GumboNode *> parents;
        for (const GumboNode *node = document->parent; node != nullptr && is_element(node); node = node->parent)
            parents.push_back(node);
        std::reverse(parents.begin(), parents.end());
        for (const GumboNode *const node : parents) {
            Frame frame;
            frame.node = node;
            name(frame);
            open_.push_back(std::move(frame));
        }
    }

    /// Gives a frame its path.
    void name(Frame &frame) const {
        const std::size_t depth = open_.size();
        const GumboTag tag = tag_of(frame.node);
        const bool named =
            tag != GUMBO_TAG_UNKNOWN && depth < kDeepestPath && (depth == 0 || (open_.back().owner == depth - 1));
        frame.owner = named || depth == 0 ? depth : open_.back().owner;
        if (!named)
            return;
        if (depth > 0)
            frame.path = open_.back().path;
        frame.path.append("/").append(gumbo_normalized_tagname(tag));
        if (tag != GUMBO_TAG_HTML && tag != GUMBO_TAG_BODY)
            frame.path.append("[").append(std::to_string(contents_of(frame.node, contents_).ordinal)).append("]");
    }

    void visit(const GumboNode *element) {
        const GumboTag tag = tag_of(element);
        if (tag == GUMBO_TAG_BR) {
            line_break();
            return;
        }
        if (is_unseen(element) || is_page_furniture(element, contents_of(element, contents_)))
            return;
        enter(element);
    }

    void enter(const GumboNode *element) {
        const GumboTag tag = tag_of(element);
        Frame frame;
        if (!open_.empty()) {
            const Frame &around = open_.back();
            frame.bold = around.bold;
            frame.pre = around.pre;
            frame.heading = around.heading;
            frame.cell = around.cell;
            frame.centred = around.centred;
            frame.font = around.font;
        }
        frame.node = element;
        frame.bold = is_bold(element, *styles_, frame.bold);
        frame.pre |= tag == GUMBO_TAG_PRE;
        frame.font = fonts_->font_of(element, frame.font);
        frame.heading |= is_heading(tag);
        if (is_block(tag))
            frame.centred = is_centred(element, *styles_, frame.centred);
        name(frame);
        if (is_block(tag))
            end_paragraph();
        if (is_list(tag))
            lists_.enter(element);
        if (tag == GUMBO_TAG_LI)
            marker_ = lists_.next_marker(element);
        if (tag == GUMBO_TAG_TABLE && !is_layout_table(element, contents_of(element, contents_)))
            place_cells(element, pages_.tables++, cells_);
        if (const auto cell = cells_.find(element); cell != cells_.end())
            frame.cell = cell->second;
        open_.push_back(std::move(frame));
    }

    void leave() {
        const GumboTag tag = tag_of(open_.back().node);
        if (is_block(tag))
            end_paragraph();
        if (is_list(tag))
            lists_.leave();
        if (tag == GUMBO_TAG_LI)
            marker_.clear();
        open_.pop_back();
    }

    void text(const Frame &frame, std::string_view text) {
        std::string letters;
        if (frame.font && !legacy_)
            text = letters = set_in(*frame.font, text);
        else if (const auto usual = legacy_ ? std::nullopt : fonts_->usual())
            text = letters = set_where_it_reads(*usual, text);  // word processors leave out a document's usual font
        frame.pre ? preformatted(text) : flowing(text);
    }

    /// Text of which white space is only what parts words.
    void flowing(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            if (is_white(text[at])) {
                space_ = true;
                ++at;
                continue;
            }
            std::size_t to = at;
            while (to < text.size() && !is_white(text[to]))
                ++to;
            put(text.substr(at, to - at));
            at = to;
        }
    }

    void preformatted(std::string_view text) {
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t to = std::min(text.find('\n', at), text.size());
            if (to > at)
                put(text.substr(at, to - at));
            if (to < text.size())
                line_break();
            at = to + 1;
        }
    }

    /// Adds a word to the line, or begins one.
    void put(std::string_view word) {
        const Frame &frame = open_.back();
        if (!in_line_)
            begin_line(frame);
        else if (space_)
            pages_.text.push_back(' ');
        space_ = false;
        if (has_letters(word)) {
            letters_ = true;
            all_bold_ &= frame.bold;
        }
        seen_ |= word.find_first_not_of("\xC2\xA0") != std::string_view::npos;
        pages_.text += word;
    }

    static bool has_letters(std::string_view word) {
        for (std::size_t at = 0; at < word.size();)
            if (classify(utf8::next(word, at)).kind == CharClass::letter)
                return true;
        return false;
    }

    void begin_line(const Frame &frame) {
        in_line_ = true;
        seen_ = letters_ = false;
        all_bold_ = true;
        line_ = Line();
        line_.begin = pages_.text.size();
        line_.cell = frame.cell;
        line_.heading = frame.heading && frame.cell.table < 0;
        line_.place = current_place();
        centred_ = frame.centred;
        pages_.text += marker_;
        marker_.clear();
    }

    /// The place of the innermost block around the line.
    int current_place() {
        std::size_t at = open_.size() - 1;
        while (at > 0 && !is_block(tag_of(open_[at].node)))
            --at;
        const Frame &owner = open_[open_[at].owner];
        if (pages_.places.empty() || placed_ != owner.node) {
            Place place;
            place.node = owner.path;
            pages_.places.push_back(std::move(place));
            placed_ = owner.node;
        }
        return static_cast<int>(pages_.places.size()) - 1;
    }

    void end_line() {
        if (in_line_ && seen_) {
            line_.end = pages_.text.size();
            line_.bold = letters_ && all_bold_;
            line_.join = (parted_ || breaks_ > 1) && !goes_on_centred() ? Join::part : Join::look;
            was_centred_ = centred_;
            pages_.lines.push_back(line_);
            pages_.text.push_back('\n');
            parted_ = false;
            breaks_ = 0;
        } else if (in_line_) {
            pages_.text.resize(line_.begin);
        }
        in_line_ = space_ = false;
    }

    /// A title over several lines is often set as so many centred paragraphs: the words must tell.
    bool goes_on_centred() const {
        if (!centred_ || !was_centred_ || pages_.lines.empty() || !(pages_.lines.back().cell == line_.cell))
            return false;
        std::size_t at = line_.begin;
        while (classify(utf8::peek(pages_.text, at)).kind == CharClass::space)
            utf8::next(pages_.text, at);
        const CharClass kind = classify(utf8::peek(pages_.text, at));
        return kind.kind == CharClass::letter && !kind.upper;
    }

    void line_break() {
        end_line();
        ++breaks_;
    }

    void end_paragraph() {
        end_line();
        parted_ = true;
    }

    const ContentsOf &contents_;
    Pages &pages_;
    bool legacy_;
    std::optional<HtmlFonts> fonts_;
    std::optional<HtmlStyles> styles_;
    std::vector<Frame> open_;
    CellsOf cells_;
    HtmlLists lists_;
    std::string marker_;  // of the list item that begins
    Line line_;
    bool in_line_ = false;
    bool space_ = false;  // white space stands before the next word
    bool seen_ = false;   // the line has more than spaces that do not break
    bool letters_ = false, all_bold_ = true;
    bool parted_ = true;                          // a block began or ended since the last line
    bool centred_ = false, was_centred_ = false;  // this line, and the one before it
    int breaks_ = 0;                              // <br> since the last line
    const GumboNode *placed_ = nullptr;
};

}  // namespace

void write_lines(const GumboNode *document, const ContentsOf &contents, Pages &pages) {
    Writer(contents, pages).run(document);
}

}  // namespace vanban
