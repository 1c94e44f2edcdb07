// Tables that run over pages of a PDF.
#pragma once

#include <string_view>

#include "ingest/pdf_page.hpp"

namespace vanban {

/// Whether a word may be of a running head or a page number, by where it stands.
bool is_running_head(const PdfPage &page, const PdfWord &word);

/// "7", "- 7 -", "7/12".
bool looks_like_page_number(std::string_view text);

/// Notes the texts of the first rows of a table, by which a repeated header is known.
void note_header(const PdfPage &page, PdfTable &table);

/// Settles whether the first table of a page goes on with `before`, the last one of the page before, and what of it
/// is a repeated header, the rest of a row or the rest of a merged cell. `open_top`: no rule closes it at the top.
void continue_table(const PdfPage &page, const PdfTable &before, bool open_top, PdfTable &table);

}  // namespace vanban
