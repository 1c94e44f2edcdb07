#include "ingest/docx_styles.hpp"

#include <string_view>

namespace vanban {
namespace {

constexpr int kDeepestBase = 32;  // styles that are based on one another in a circle end here

template <typename T>
void take_missing(std::optional<T> &value, const std::optional<T> &base) {
    if (!value)
        value = base;
}

pugi::xml_node base_of(const std::unordered_map<std::string, pugi::xml_node> &nodes, pugi::xml_node style) {
    const auto base = nodes.find(style.child("w:basedOn").attribute("w:val").value());
    return base == nodes.end() ? pugi::xml_node() : base->second;
}

/// The font of Latin letters. A theme's font wins over a named one, and is never a legacy font: it counts as none.
std::optional<std::string> font_of(pugi::xml_node fonts) {
    if (!fonts)
        return std::nullopt;
    if (fonts.attribute("w:hAnsiTheme") || fonts.attribute("w:asciiTheme"))
        return std::string();
    for (const char *name : {"w:hAnsi", "w:ascii"})
        if (const pugi::xml_attribute font = fonts.attribute(name))
            return std::string(font.value());
    return std::nullopt;
}

}  // namespace

std::optional<bool> docx_switch(pugi::xml_node properties, const char *name) {
    const pugi::xml_node child = properties.child(name);
    if (!child)
        return std::nullopt;
    const std::string_view value = child.attribute("w:val").value();
    return value != "0" && value != "false" && value != "off";
}

std::optional<int> docx_number(pugi::xml_node properties, const char *name) {
    const pugi::xml_attribute value = properties.child(name).attribute("w:val");
    return value ? std::optional(value.as_int()) : std::nullopt;
}

NumberingRef docx_numbering_of(pugi::xml_node paragraph_properties) {
    const pugi::xml_node numbering = paragraph_properties.child("w:numPr");
    return {docx_number(numbering, "w:numId"), docx_number(numbering, "w:ilvl")};
}

void RunProperties::read(pugi::xml_node run_properties) {
    bold = docx_switch(run_properties, "w:b");
    hidden = docx_switch(run_properties, "w:vanish");
    font = font_of(run_properties.child("w:rFonts"));
}

void RunProperties::inherit(const RunProperties &base) {
    take_missing(bold, base.bold);
    take_missing(hidden, base.hidden);
    take_missing(font, base.font);
}

DocxStyles::DocxStyles(const pugi::xml_document &xml) {
    const pugi::xml_node root = xml.document_element();
    defaults_.read(root.child("w:docDefaults").child("w:rPrDefault").child("w:rPr"));
    Nodes nodes;
    for (const pugi::xml_node style : root.children("w:style"))
        nodes.emplace(style.attribute("w:styleId").value(), style);
    for (const auto &[id, node] : nodes) {
        const std::string_view type = node.attribute("w:type").value();
        if (type == "table")
            tables_.emplace(id, table_with_bases(nodes, node));
        else
            styles_.emplace(id, with_bases(nodes, node));
        if (type == "paragraph" && node.attribute("w:default").as_bool())
            default_paragraph_ = id;
    }
}

DocxTableStyle DocxStyles::table_with_bases(const Nodes &nodes, pugi::xml_node style) {
    DocxTableStyle out;
    const auto inherit = [](RunProperties &properties, pugi::xml_node node) {
        RunProperties own;
        own.read(node.child("w:rPr"));
        properties.inherit(own);
    };
    for (int depth = 0; style && depth < kDeepestBase; ++depth, style = base_of(nodes, style)) {
        inherit(out.whole, style);
        for (const pugi::xml_node part : style.children("w:tblStylePr"))
            inherit(out.parts[part.attribute("w:type").value()], part);
    }
    return out;
}

DocxStyle DocxStyles::with_bases(const Nodes &nodes, pugi::xml_node style) const {
    DocxStyle out;
    for (int depth = 0; style && depth < kDeepestBase; ++depth, style = base_of(nodes, style)) {
        RunProperties run;
        run.read(style.child("w:rPr"));
        out.run.inherit(run);
        const pugi::xml_node paragraph = style.child("w:pPr");
        const NumberingRef numbering = docx_numbering_of(paragraph);
        take_missing(out.numbering.list, numbering.list);
        take_missing(out.numbering.level, numbering.level);
        take_missing(out.outline, docx_number(paragraph, "w:outlineLvl"));
    }
    return out;
}

const DocxStyle &DocxStyles::paragraph(const std::string &id) const {
    auto found = styles_.find(id);
    if (found == styles_.end())
        found = styles_.find(default_paragraph_);
    return found == styles_.end() ? none_ : found->second;
}

const DocxTableStyle *DocxStyles::table(const std::string &id) const {
    const auto found = tables_.find(id);
    return found == tables_.end() ? nullptr : &found->second;
}

const DocxStyle &DocxStyles::character(const std::string &id) const {
    const auto found = styles_.find(id);
    return found == styles_.end() ? none_ : found->second;
}

std::optional<int> DocxStyles::list_of(const std::string &id) const {
    const auto found = styles_.find(id);
    return found == styles_.end() ? std::nullopt : found->second.numbering.list;
}

}  // namespace vanban
