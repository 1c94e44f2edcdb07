// What `structure` gives: the document as its author divided it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/blocks.hpp"
#include "lexicon/reading.hpp"

namespace vanban {

/// What a paragraph is for.
enum class Part { body, heading, letterhead, title, recipients, signature, boilerplate, page_number, cell };

/// A numbered division.
struct Division {
    SectionKind kind = SectionKind::roman;
    std::string marker;  ///< as written, without its closing mark and its word: "II", "2.1", "a"
    std::string path;
    int level = 1;
    int parent = -1;                   ///< index in Outline::divisions
    std::size_t paragraph = 0;         ///< the paragraph that opens it
    std::optional<std::string> title;  ///< null where the numbered paragraph is running text
    Span heading;                      ///< the marker and the title
    Span span;                         ///< to the end of its last paragraph
};

/// A cell paragraph run of one table: rows of cells, each the spans of its paragraphs.
struct Grid {
    std::size_t first = 0, last = 0;  ///< paragraphs [first, last)
    int division = -1;
    std::vector<std::vector<Span>> rows;  ///< rows[r][c]: the whole cell; empty where there is none
    bool furniture = false;               ///< letterhead or signature, not data
};

/// The lines that head and close the document.
struct Frame {
    std::optional<Span> type;
    std::vector<Span> title;
    std::vector<Span> issuer;                  ///< lines of the issuing body, the parent body first
    std::optional<Span> number;                ///< "Số: 243/KH-UBND"
    std::optional<Span> dateline;              ///< "Lạng Sơn, ngày 21 tháng 9 năm 2025"
    std::vector<Span> recipients;              ///< one entry each, as written
    std::vector<Span> signature;               ///< lines of the signature, authority first
    std::optional<std::string> portal_signer;  ///< the signer that a portal's metadata names
};

/// The divisions of a document and what each paragraph is.
struct Outline {
    Blocks blocks;
    std::vector<Part> parts;        ///< by paragraph
    std::vector<int> division_of;   ///< by paragraph: the innermost division; -1: none
    std::vector<bool> after_end;    ///< by paragraph: after the last division
    std::vector<std::size_t> body;  ///< by paragraph: where its own text begins, past marker and run-in title
    std::vector<Division> divisions;
    std::vector<Grid> grids;
    Frame frame;
    lexicon::Reading reading;  ///< part p of the reading is paragraph p

    /// The record's `section` of a paragraph: a path, "end", or null.
    std::optional<std::string> section_of(std::size_t paragraph) const {
        if (after_end[paragraph])
            return "end";
        const int division = division_of[paragraph];
        if (division < 0)
            return std::nullopt;
        return divisions[static_cast<std::size_t>(division)].path;
    }
    std::string_view at(const Span &span) const { return blocks.at(span); }
};

}  // namespace vanban
