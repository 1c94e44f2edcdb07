#include "ingest/docx_runs.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "ingest/symbol_font.hpp"
#include "text/utf8.hpp"
#include "vanban/error.hpp"

namespace vanban {
namespace {

constexpr std::size_t kLongestCode = 64;  // of a field, of which the first word matters

/// What shows nothing in a Unicode font is a letter in a legacy one: "ư" in TCVN3.
constexpr std::string_view kSoftHyphen = "\u00AD";

/// Elements that hold no text of the document: properties, deletions, the second form of what stands before.
bool holds_no_text(std::string_view name) {
    constexpr std::array<std::string_view, 12> kNames = {
        "mc:Fallback", "w:del",   "w:delInstrText", "w:delText", "w:endnoteRef", "w:footnoteRef",
        "w:moveFrom",  "w:numPr", "w:pPr",          "w:rPr",     "w:rt",         "w:sdtPr",
    };
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

/// Signs that Word keeps in its private area, because a font shows them, as what they show.
std::string with_symbols(std::string_view raw, std::string_view font) {
    const std::string text = valid_utf8(raw);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (c >= 0xF000 && c <= 0xF0FF)
            out += from_symbol_font(font, c);
        else
            utf8::append(out, c);
    }
    return out;
}

}  // namespace

void DocxRuns::read(pugi::xml_node paragraph, const std::string &style, int depth, ParagraphText &text,
                    DocxAnchored &anchored) {
    style_ = &styles_.paragraph(style);
    text_ = &text;
    anchored_ = &anchored;
    look_ = look_of({});
    children(paragraph, depth);
}

void DocxRuns::children(pugi::xml_node node, int depth) {
    if (depth > kDeepestDocx)
        throw Error("unsupported", uri_, "ingest",
                    "nests its elements deeper than " + std::to_string(kDeepestDocx) +
                        " levels, as no word processor does; save it again from one");
    for (const pugi::xml_node child : node.children())
        if (child.type() == pugi::node_element)
            element(child, depth + 1);
}

void DocxRuns::element(pugi::xml_node node, int depth) {
    const std::string_view name = node.name();
    if (holds_no_text(name) || character(name, node))
        return;
    if (name == "w:r") {
        run(node, depth);
    } else if (name == "w:txbxContent") {
        anchored_->boxes.push_back(node);
    } else if (name == "mc:AlternateContent") {
        children(node.child("mc:Choice") ? node.child("mc:Choice") : node.child("mc:Fallback"), depth);
    } else if (name == "w:fldSimple") {
        begin_field(node.attribute("w:instr").value());
        end_of_code();
        children(node, depth);
        fields_.pop_back();
    } else {
        children(node, depth);
    }
}

/// Reads an element that is one piece of a run; false where it is none.
bool DocxRuns::character(std::string_view name, pugi::xml_node node) {
    if (name == "w:t" || name == "m:t")
        put_text(node);
    else if (name == "w:tab" || name == "w:ptab")
        put("\t");
    else if (name == "w:softHyphen")
        put(look_.run.font ? kSoftHyphen : "");
    else if (name == "w:noBreakHyphen")
        put("-");
    else if (name == "w:br" || name == "w:cr") {
        if (!silent() && !look_.hidden)
            text_->break_line();
    } else if (name == "w:sym")
        put(from_symbol_font(node.attribute("w:font").value(),
                             static_cast<char32_t>(std::strtoul(node.attribute("w:char").value(), nullptr, 16))));
    else if (name == "w:fldChar")
        field_mark(node.attribute("w:fldCharType").value());
    else if (name == "w:instrText") {
        if (!fields_.empty() && fields_.back().instruction && fields_.back().code.size() < kLongestCode)
            fields_.back().code += std::string_view(node.text().get()).substr(0, kLongestCode);
    } else if (name == "w:footnoteReference" || name == "w:endnoteReference") {
        if (!silent() && !look_.hidden)
            (name == "w:footnoteReference" ? anchored_->footnotes : anchored_->endnotes)
                .emplace_back(node.attribute("w:id").value());
    } else
        return false;
    return true;
}

void DocxRuns::run(pugi::xml_node node, int depth) {
    const Look outer = std::exchange(look_, look_of(node.child("w:rPr")));
    children(node, depth);
    look_ = outer;
}

/// A toggle that two of the table's, the paragraph's and the run's style set is off again (ECMA-376, part 1, 17.7.3).
DocxRuns::Look DocxRuns::look_of(pugi::xml_node run_properties) const {
    RunProperties own;
    own.read(run_properties);
    const RunProperties &styled = styles_.character(run_properties.child("w:rStyle").attribute("w:val").value()).run;
    const auto toggle = [&](std::optional<bool> RunProperties::*what) {
        const std::optional<bool> run = styled.*what, paragraph = style_->run.*what, table = table_.*what;
        if (own.*what || (!run && !paragraph && !table))
            return (own.*what).value_or((styles_.defaults().*what).value_or(false));
        return run.value_or(false) != (paragraph.value_or(false) != table.value_or(false));
    };
    Look look;
    look.run.bold = toggle(&RunProperties::bold);
    look.hidden = toggle(&RunProperties::hidden);
    own.inherit(styled);
    own.inherit(style_->run);
    own.inherit(table_);
    own.inherit(styles_.defaults());
    look.font = own.font.value_or("");
    look.run.font = legacy_font(look.font);
    return look;
}

void DocxRuns::put(std::string_view text) {
    if (silent() || look_.hidden || text.empty())
        return;
    contents_ |= !fields_.empty() && fields_.back().contents;
    text_->add(text, look_.run);
}

void DocxRuns::put_text(pugi::xml_node node) {
    for (const pugi::xml_node part : node.children())
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) {
            const std::string_view raw = part.value();
            if (is_symbol_font(look_.font) && raw.find('\xEF') != std::string_view::npos)
                put(with_symbols(raw, look_.font));
            else
                put(raw);
        }
}

bool DocxRuns::silent() const {
    return !fields_.empty() && (fields_.back().outer_silent || fields_.back().instruction || fields_.back().dropped);
}

void DocxRuns::field_mark(std::string_view type) {
    if (type == "begin") {
        begin_field({});
    } else if (fields_.empty()) {
        return;
    } else if (type == "separate") {
        end_of_code();
    } else if (type == "end") {
        fields_.pop_back();
    }
}

void DocxRuns::begin_field(std::string code) {
    Field field;
    field.code = std::move(code);
    field.outer_silent = silent();
    field.contents = !fields_.empty() && fields_.back().contents;
    fields_.push_back(std::move(field));
}

void DocxRuns::end_of_code() {
    Field &field = fields_.back();
    const std::string_view kind = field_kind(field.code);
    field.instruction = false;
    field.dropped = numbers_pages(kind);
    field.contents |= kind == "TOC";
}

}  // namespace vanban
