#include "ingest/docx.hpp"

#include <pugixml.hpp>

#include "ingest/columns.hpp"
#include "ingest/docx_body.hpp"
#include "ingest/docx_numbering.hpp"
#include "ingest/docx_package.hpp"
#include "ingest/docx_styles.hpp"
#include "vanban/error.hpp"

namespace vanban {
namespace {

/// Parses the part that `main` is related to, where there is one.
void parse_related(DocxPackage &package, const std::string &main, std::string_view type, pugi::xml_document &xml) {
    if (const std::string part = package.related(main, type); !part.empty())
        package.parse(part, xml);
}

}  // namespace

void read_docx(std::string_view bytes, const std::string &uri, const IngestOptions &, Pages &pages) {
    DocxPackage package(bytes, uri);
    const std::string main = package.main_part();
    pugi::xml_document document, styles_xml, numbering_xml, footnotes, endnotes;
    package.parse(main, document);
    const pugi::xml_node body = document.child("w:document").child("w:body");
    if (!body)
        throw Error("unsupported", uri, "ingest",
                    "is an Office package whose main part " + main + " is no Word document; save it as DOCX or PDF");
    parse_related(package, main, "styles", styles_xml);
    parse_related(package, main, "numbering", numbering_xml);
    parse_related(package, main, "footnotes", footnotes);
    parse_related(package, main, "endnotes", endnotes);

    pages.media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    pages.encoding = "UTF-8";
    const DocxStyles styles(styles_xml);
    DocxBody reader(styles, DocxNumbering(numbering_xml, styles), uri, pages);
    reader.set_footnotes(footnotes);
    reader.set_endnotes(endnotes);
    reader.read(body, "/w:document/w:body");
    if (pages.lines.empty())
        throw Error("blank", uri, "ingest", "holds no text; if its pages are pictures, they need OCR first");
    split_head_columns(pages);
    split_tail_columns(pages);
}

}  // namespace vanban
