// The fourth room: paragraphs to the outline of the document. It knows the grammar of headings and the
// frame that Nghị định 30/2020/NĐ-CP and Hướng dẫn 05-HD/VPTW prescribe; nothing of what is cited,
// promised or assigned.
#pragma once

#include <string>

#include "lexicon/lexicon.hpp"
#include "structure/outline.hpp"

namespace vanban {

/// Finds letterhead, title, numbered divisions, recipients, signature, appendices and tables.
Outline structure(Blocks blocks, const lexicon::Lexicon &lexicon);

/// A compact dump: the divisions, indented by level, then what each paragraph is.
std::string dump(const Outline &outline);

}  // namespace vanban
