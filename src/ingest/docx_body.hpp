// The stories of a Word document: paragraphs, tables, text boxes and notes, in reading order.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ingest/docx_numbering.hpp"
#include "ingest/docx_runs.hpp"
#include "ingest/docx_styles.hpp"
#include "ingest/pages.hpp"
#include "ingest/paragraph_text.hpp"

namespace vanban {

class DocxBody {
  public:
    /// Writes to `pages`. `styles` must outlive this.
    DocxBody(const DocxStyles &styles, DocxNumbering numbering, const std::string &uri, Pages &pages)
        : styles_(styles), numbering_(std::move(numbering)), runs_(styles, uri), uri_(uri), pages_(pages) {}

    /// The notes that paragraphs cite; the documents must outlive this.
    void set_footnotes(const pugi::xml_document &xml) { read_notes(xml, "w:footnote", footnotes_); }
    void set_endnotes(const pugi::xml_document &xml) { read_notes(xml, "w:endnote", endnotes_); }

    /// Reads a w:body. Throws `Error` where it is nested absurdly.
    void read(pugi::xml_node body, const std::string &path);

  private:
    /// Of the table around: its style, null where it has none, and which parts of it are set apart.
    struct TableStyle {
        const DocxTableStyle *style = nullptr;
        pugi::xml_node look;
    };
    struct Note {
        pugi::xml_node node;
        std::string path;
    };
    using Notes = std::unordered_map<std::string, Note>;
    /// Handles one child that is no wrapper.
    using Visit = void (DocxBody::*)(pugi::xml_node, const std::string &, int);

    static void read_notes(const pugi::xml_document &xml, const char *name, Notes &notes);
    void each_child(pugi::xml_node parent, const std::string &path, int depth, Visit visit);
    void story(pugi::xml_node parent, const std::string &path, int depth);
    void block(pugi::xml_node node, const std::string &path, int depth);
    void paragraph(pugi::xml_node node, const std::string &path, int depth);
    void finish(pugi::xml_node properties, const std::string &style, const std::string &path, int depth);
    void finish_open(int depth);
    std::string number_of(pugi::xml_node properties, const std::string &style);
    void anchored(const std::string &path, int depth);
    void notes(const std::vector<std::string> &ids, Notes &known, int depth);
    void table(pugi::xml_node node, const std::string &path, int depth);
    void row(pugi::xml_node node, const std::string &path, int depth);
    void cell(pugi::xml_node node, const std::string &path, int depth);

    const DocxStyles &styles_;
    DocxNumbering numbering_;
    DocxRuns runs_;
    std::string uri_;
    Pages &pages_;
    Notes footnotes_, endnotes_;

    ParagraphText text_;     // of the paragraph being read
    DocxAnchored anchored_;  // what hangs on it
    std::string open_path_;  // of a paragraph whose mark is deleted: the next goes on with it
    std::string open_style_;
    CellRef cell_;
    TableStyle table_style_;
    int nested_ = 0;  // tables within the cell
    Aside aside_ = Aside::none;
};

}  // namespace vanban
