#include "ingest/html_tree.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <csetjmp>
#include <cstddef>
#include <utility>
#include <vector>

#include "vanban/error.hpp"

namespace vanban {

/// Memory that is given out and never taken back.
struct HtmlTree::Arena {
    static constexpr std::size_t kBlock = std::size_t{1} << 20U;

    std::vector<std::unique_ptr<std::byte[]>> blocks;
    std::size_t left = 0, taken = 0, most = 0;
    std::byte *next = nullptr;
    std::jmp_buf too_much;

    static void *allocate(void *arena, std::size_t size) { return static_cast<Arena *>(arena)->take(size); }
    static void release(void *, void *) {}

    void *take(std::size_t size) {
        constexpr std::size_t kAlign = alignof(std::max_align_t);
        size = (size + kAlign - 1) / kAlign * kAlign;
        if (size > left) {
            const std::size_t block = std::max(size, kBlock);
            if (taken + block > most)
                std::longjmp(too_much, 1);  // gumbo is C and knows no failed allocation; it holds nothing to clear up
            blocks.emplace_back(new std::byte[block]);
            taken += block;
            next = blocks.back().get();
            left = block;
        }
        void *const out = next;
        next += size;
        left -= size;
        return out;
    }
};

namespace {

/// Between setjmp and longjmp there must be no object with a destructor.
GumboOutput *parse(std::string_view html, const GumboOptions *options, std::jmp_buf &too_much) {
    if (setjmp(too_much) != 0)
        return nullptr;
    return gumbo_parse_with_options(options, html.data(), html.size());
}

bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return out;
}

bool is_control(GumboTag tag) {
    return tag == GUMBO_TAG_INPUT || tag == GUMBO_TAG_BUTTON || tag == GUMBO_TAG_SELECT || tag == GUMBO_TAG_TEXTAREA ||
           tag == GUMBO_TAG_IFRAME;
}

}  // namespace

HtmlTree::HtmlTree(std::string_view html, const std::string &uri) : arena_(std::make_unique<Arena>()) {
    // Elements of formatting that are left open are made anew in every paragraph, so that a small page may become a
    // tree without bound; real pages take less than a tenth of this.
    constexpr std::size_t kBase = std::size_t{64} << 20U, kFactor = 200;
    arena_->most = kBase + kFactor * html.size();
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = Arena::allocate;
    options.deallocator = Arena::release;
    options.userdata = arena_.get();
    options.max_errors = 0;
    output_ = parse(html, &options, arena_->too_much);
    if (output_ == nullptr)
        throw Error("too_large", uri, "ingest", "is HTML whose elements multiply without bound; save it as plain text");
}

HtmlTree::~HtmlTree() = default;

std::string_view attribute(const GumboNode *element, const char *name) {
    const GumboAttribute *const found = gumbo_get_attribute(&element->v.element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

std::string declared(std::string_view rest, std::string_view property) {
    std::string value;
    while (!rest.empty()) {
        const std::string_view part = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        const std::size_t colon = part.find(':');
        if (colon == std::string_view::npos)
            continue;
        std::string name = lower(part.substr(0, colon)), text = lower(part.substr(colon + 1));
        std::erase_if(name, is_space);
        std::erase_if(text, is_space);
        if (name == property)
            value = text;  // the last one counts
    }
    return value;
}

std::string style(const GumboNode *element, std::string_view property) {
    return declared(attribute(element, "style"), property);
}

bool is_unseen(const GumboNode *element) {
    switch (tag_of(element)) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_DATALIST:
        return true;
    default:
        break;
    }
    const GumboVector &attributes = element->v.element.attributes;
    if (attributes.length == 0)
        return false;
    if (gumbo_get_attribute(&attributes, "hidden") != nullptr)
        return true;
    if (gumbo_get_attribute(&attributes, "style") == nullptr)
        return false;
    return style(element, "display").starts_with("none") || style(element, "visibility").starts_with("hidden");
}

bool is_block(GumboTag tag) {
    constexpr std::array kBlocks = {
        GUMBO_TAG_HTML,    GUMBO_TAG_BODY,    GUMBO_TAG_P,       GUMBO_TAG_DIV,        GUMBO_TAG_UL,
        GUMBO_TAG_OL,      GUMBO_TAG_LI,      GUMBO_TAG_DL,      GUMBO_TAG_DT,         GUMBO_TAG_DD,
        GUMBO_TAG_H1,      GUMBO_TAG_H2,      GUMBO_TAG_H3,      GUMBO_TAG_H4,         GUMBO_TAG_H5,
        GUMBO_TAG_H6,      GUMBO_TAG_TABLE,   GUMBO_TAG_CAPTION, GUMBO_TAG_THEAD,      GUMBO_TAG_TBODY,
        GUMBO_TAG_TFOOT,   GUMBO_TAG_TR,      GUMBO_TAG_TD,      GUMBO_TAG_TH,         GUMBO_TAG_PRE,
        GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_CENTER,
        GUMBO_TAG_FORM,    GUMBO_TAG_HEADER,  GUMBO_TAG_FOOTER,  GUMBO_TAG_NAV,        GUMBO_TAG_ASIDE,
        GUMBO_TAG_ADDRESS, GUMBO_TAG_FIGURE,  GUMBO_TAG_HR,      GUMBO_TAG_FIELDSET,   GUMBO_TAG_DETAILS,
        GUMBO_TAG_SUMMARY, GUMBO_TAG_DIR,     GUMBO_TAG_MENU,    GUMBO_TAG_FIGCAPTION, GUMBO_TAG_LEGEND,
    };
    return std::find(kBlocks.begin(), kBlocks.end(), tag) != kBlocks.end();
}

bool is_furniture(GumboTag tag) {
    return tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_MENU;
}

ContentsOf count_contents(const GumboNode *root) {
    struct Frame {
        const GumboNode *node;
        unsigned child = 0;
        bool in_link = false;
        Contents contents;
        std::vector<std::pair<GumboTag, int>> names;
    };
    ContentsOf out;
    std::vector<Frame> open;
    open.push_back({root, 0, false, {}, {}});
    while (!open.empty()) {
        Frame &frame = open.back();
        const GumboVector &children = frame.node->v.element.children;
        if (frame.child < children.length) {
            const auto *const child = static_cast<const GumboNode *>(children.data[frame.child++]);
            if (is_text(child)) {
                const std::string_view text = child->v.text.text;
                const auto seen = static_cast<std::size_t>(
                    std::count_if(text.begin(), text.end(), [](char c) { return !is_space(c); }));
                frame.contents.text += seen;
                frame.contents.linked += frame.in_link ? seen : 0;
            } else if (is_element(child)) {
                const GumboTag tag = tag_of(child);
                frame.contents.controls += is_control(tag) ? 1U : 0U;
                auto name = std::find_if(frame.names.begin(), frame.names.end(),
                                         [tag](const auto &entry) { return entry.first == tag; });
                if (name == frame.names.end())
                    name = frame.names.insert(name, {tag, 0});
                Contents fresh;
                fresh.ordinal = ++name->second;
                if (!is_unseen(child))
                    open.push_back({child, 0, frame.in_link || tag == GUMBO_TAG_A, fresh, {}});
            }
            continue;
        }
        const Frame done = std::move(frame);
        open.pop_back();
        if (!open.empty()) {
            const GumboTag tag = tag_of(done.node);
            const Contents &own = done.contents;
            Contents &above = open.back().contents;
            above.text += own.text;
            above.linked += own.linked;
            above.links += own.links + (tag == GUMBO_TAG_A && own.text > 0 ? 1U : 0U);
            above.controls += own.controls;
            above.furniture += own.furniture + (is_furniture(tag) ? 1U : 0U);
            above.headings += own.headings + (tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 ? 1U : 0U);
            above.tables += own.tables + (tag == GUMBO_TAG_TABLE ? 1U : 0U);
        }
        out.emplace(done.node, done.contents);
    }
    return out;
}

const Contents &contents_of(const GumboNode *node, const ContentsOf &all) {
    static const Contents kNone;
    const auto found = all.find(node);
    return found == all.end() ? kNone : found->second;
}

}  // namespace vanban
