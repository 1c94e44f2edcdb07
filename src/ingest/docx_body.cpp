#include "ingest/docx_body.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "vanban/error.hpp"

namespace vanban {
namespace {

constexpr std::size_t kLongestPath = 240;  // deeper places are told by what is around them
constexpr int kWidestSpan = 1000;          // grid columns; Word has 63

bool is_wrapper(std::string_view name) {
    return name == "w:sdt" || name == "w:sdtContent" || name == "w:customXml" || name == "w:smartTag" ||
           name == "w:ins" || name == "w:moveTo" || name == "mc:AlternateContent" || name == "mc:Choice";
}

std::string style_of(pugi::xml_node paragraph_properties) {
    return paragraph_properties.child("w:pStyle").attribute("w:val").value();
}

/// Is the paragraph's mark deleted or hidden, so that the next one goes on in the same paragraph?
bool mark_is_gone(pugi::xml_node paragraph_properties) {
    const pugi::xml_node mark = paragraph_properties.child("w:rPr");
    return mark.child("w:del") || mark.child("w:moveFrom") || docx_switch(mark, "w:vanish").value_or(false);
}

int span_of(pugi::xml_node properties, const char *name, int least) {
    return std::clamp(docx_number(properties, name).value_or(least), least, kWidestSpan);
}

/// Is the cell merged into the one above or before it? (w:vMerge or w:hMerge without a value, or "continue")
bool goes_on_from(pugi::xml_node cell_properties, const char *direction) {
    const pugi::xml_node merge = cell_properties.child(direction);
    return merge && std::string_view(merge.attribute("w:val").value()) != "restart";
}

/// An attribute of w:tblLook: by its name, or as Word before 2010 wrote it, by a bit of w:val.
bool looks(pugi::xml_node look, const char *name, unsigned bit) {
    if (const pugi::xml_attribute attribute = look.attribute(name))
        return std::string_view(attribute.value()) == "1" || std::string_view(attribute.value()) == "true";
    return (std::strtoul(look.attribute("w:val").value(), nullptr, 16) & bit) != 0;
}

/// What a table's style says of the runs of a cell, by where the cell stands (ECMA-376, part 1, 17.7.6).
RunProperties styled_cell(const DocxTableStyle &style, pugi::xml_node look, pugi::xml_node cell) {
    const pugi::xml_node row = cell.parent();
    const struct {
        bool holds;
        const char *name, *type;
        unsigned bit;
    } parts[] = {
        // the later one wins
        {!row.previous_sibling("w:tr"), "w:firstRow", "firstRow", 0x20},
        {!row.next_sibling("w:tr"), "w:lastRow", "lastRow", 0x40},
        {!cell.previous_sibling("w:tc"), "w:firstColumn", "firstCol", 0x80},
        {!cell.next_sibling("w:tc"), "w:lastColumn", "lastCol", 0x100},
    };
    RunProperties out;
    for (auto part = std::rbegin(parts); part != std::rend(parts); ++part)
        if (const auto found = style.parts.find(part->type);
            found != style.parts.end() && part->holds && looks(look, part->name, part->bit))
            out.inherit(found->second);
    out.inherit(style.whole);
    return out;
}

}  // namespace

void DocxBody::read_notes(const pugi::xml_document &xml, const char *name, Notes &notes) {
    const pugi::xml_node root = xml.document_element();
    int index = 0;
    for (const pugi::xml_node note : root.children(name)) {
        std::string path = "/" + std::string(root.name()) + "/" + name + "[" + std::to_string(++index) + "]";
        notes.emplace(note.attribute("w:id").value(), Note{note, std::move(path)});
    }
}

void DocxBody::read(pugi::xml_node body, const std::string &path) {
    story(body, path, 0);
}

/// Visits the children with their XPaths; of elements that only wrap others, theirs.
void DocxBody::each_child(pugi::xml_node parent, const std::string &path, int depth, Visit visit) {
    if (depth > kDeepestDocx)
        throw Error("unsupported", uri_, "ingest",
                    "nests its tables deeper than any word processor does; save it again from one");
    std::map<std::string_view, int> counts;
    for (const pugi::xml_node child : parent.children()) {
        if (child.type() != pugi::node_element)
            continue;
        const std::string_view name = child.name();
        const int index = ++counts[name];
        std::string child_path = path;
        if (path.size() <= kLongestPath)
            child_path.append("/").append(name).append("[").append(std::to_string(index)).append("]");
        if (!is_wrapper(name))
            (this->*visit)(child, child_path, depth + 1);
        else if (name != "mc:Choice" || index == 1)
            each_child(child, child_path, depth + 1, visit);
    }
}

/// Paragraphs and tables that end with their container.
void DocxBody::story(pugi::xml_node parent, const std::string &path, int depth) {
    each_child(parent, path, depth, &DocxBody::block);
    finish_open(depth);
}

void DocxBody::block(pugi::xml_node node, const std::string &path, int depth) {
    const std::string_view name = node.name();
    if (name == "w:p")
        paragraph(node, path, depth);
    else if (name == "w:tbl")
        table(node, path, depth);
}

void DocxBody::paragraph(pugi::xml_node node, const std::string &path, int depth) {
    const pugi::xml_node properties = node.child("w:pPr");
    const std::string style = style_of(properties);
    runs_.read(node, style, depth, text_, anchored_);
    if (open_path_.empty())
        open_path_ = path;
    open_style_ = style;
    if (!mark_is_gone(properties))
        finish(properties, style, open_path_, depth);
}

void DocxBody::finish_open(int depth) {
    if (!open_path_.empty() && (!text_.empty() || !anchored_.boxes.empty()))
        finish({}, open_style_, open_path_, depth);
    open_path_.clear();
}

/// Writes the paragraph, then what hangs on it.
void DocxBody::finish(pugi::xml_node properties, const std::string &style, const std::string &path, int depth) {
    const std::string number = number_of(properties, style);
    const bool bare_bullet = text_.empty() && number.find_first_of("0123456789abcdefghijklmnopqrstuvwxyz"
                                                                   "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos;
    if (!bare_bullet) {
        text_.number(number);
        ParagraphText::Frame frame;
        frame.cell = aside_ == Aside::none ? cell_ : CellRef();
        frame.place = static_cast<int>(pages_.places.size());
        frame.heading = styles_.paragraph(style).is_heading();
        frame.aside = runs_.take_contents() ? Aside::boilerplate : aside_;
        Place place;
        place.node = path;
        pages_.places.push_back(std::move(place));
        text_.write(frame, pages_);
    }
    const std::string where = path;
    open_path_.clear();
    anchored(where, depth);
}

/// The number that Word computes for the paragraph.
std::string DocxBody::number_of(pugi::xml_node properties, const std::string &style) {
    const NumberingRef direct = docx_numbering_of(properties);
    const NumberingRef &styled = styles_.paragraph(style).numbering;
    NumberingRef numbering;
    numbering.list = direct.list ? direct.list : styled.list;
    numbering.level = direct.level ? direct.level : styled.level;
    const bool by_style = !direct.list && !direct.level;
    return numbering_.next(numbering, by_style ? (style.empty() ? styles_.default_paragraph() : style) : "");
}

void DocxBody::anchored(const std::string &path, int depth) {
    if (anchored_.boxes.empty() && anchored_.footnotes.empty() && anchored_.endnotes.empty())
        return;
    const DocxAnchored hanging = std::exchange(anchored_, {});
    std::vector<DocxRuns::Field> fields = runs_.swap_fields({});
    const RunProperties outer = runs_.swap_table({});
    for (const pugi::xml_node box : hanging.boxes)
        story(box, path, depth + 1);
    notes(hanging.footnotes, footnotes_, depth);
    notes(hanging.endnotes, endnotes_, depth);
    runs_.swap_table(outer);
    runs_.swap_fields(std::move(fields));
}

/// Each note is written once, whatever cites it: a note may cite itself.
void DocxBody::notes(const std::vector<std::string> &ids, Notes &known, int depth) {
    for (const std::string &id : ids) {
        const auto found = known.find(id);
        if (found == known.end())
            continue;
        const Note note = found->second;
        known.erase(found);
        const Aside outer = std::exchange(aside_, Aside::footnote);
        story(note.node, note.path, depth + 1);
        aside_ = outer;
    }
}

/// A table within a cell is paragraphs of that cell.
void DocxBody::table(pugi::xml_node node, const std::string &path, int depth) {
    finish_open(depth);
    const pugi::xml_node properties = node.child("w:tblPr");
    const TableStyle outer =
        std::exchange(table_style_, {styles_.table(properties.child("w:tblStyle").attribute("w:val").value()),
                                     properties.child("w:tblLook")});
    const bool nested = cell_.table >= 0 || aside_ != Aside::none;
    nested_ += nested ? 1 : 0;
    if (!nested)
        cell_ = {pages_.tables++, -1, 0};
    each_child(node, path, depth, &DocxBody::row);
    nested_ -= nested ? 1 : 0;
    if (!nested)
        cell_ = {};
    table_style_ = outer;
}

void DocxBody::row(pugi::xml_node node, const std::string &path, int depth) {
    const pugi::xml_node properties = node.child("w:trPr");
    if (std::string_view(node.name()) != "w:tr" || properties.child("w:del"))
        return;
    if (nested_ == 0) {
        ++cell_.row;
        cell_.column = span_of(properties, "w:gridBefore", 0);
    }
    each_child(node, path, depth, &DocxBody::cell);
}

void DocxBody::cell(pugi::xml_node node, const std::string &path, int depth) {
    const pugi::xml_node properties = node.child("w:tcPr");
    if (std::string_view(node.name()) != "w:tc")
        return;
    const bool empty =
        goes_on_from(properties, "w:vMerge") || goes_on_from(properties, "w:hMerge") || properties.child("w:cellDel");
    const RunProperties outer = runs_.swap_table(
        table_style_.style != nullptr ? styled_cell(*table_style_.style, table_style_.look, node) : RunProperties());
    if (!empty)
        story(node, path, depth);
    runs_.swap_table(outer);
    if (nested_ == 0)
        cell_.column += span_of(properties, "w:gridSpan", 1);
}

}  // namespace vanban
