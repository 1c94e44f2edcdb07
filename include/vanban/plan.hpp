// The data model: what one plan becomes. Plain values; no parsing and no JSON in here.
//
// Every offset in this header is a byte offset into `Plan::text` (UTF-8, NFC), half open. The JSON
// writer turns them into Unicode code points, which is what the record promises its readers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanban {

/// A stretch of `Plan::text`, in bytes, half open.
struct Span {
    std::size_t start = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - start; }
    bool empty() const { return start == end; }
    bool contains(const Span &other) const { return start <= other.start && other.end <= end; }
    bool operator==(const Span &other) const = default;
};

/// Where the text came from and how it was read.
struct Source {
    std::string uri;
    std::string media_type;  ///< found by content, e.g. "text/markdown", "application/pdf"
    std::string sha256;      ///< of the input bytes, lower-case hexadecimal
    std::size_t bytes = 0;
    std::optional<int> pages;        ///< null where the format has none
    std::string encoding;            ///< e.g. "UTF-8"
    std::string extraction;          ///< "text", "text-layer" or "ocr"
    double encoding_confidence = 1;  ///< 0 to 1: how sure the encoding is; 1 where it was told or is certain
};

struct Province {
    std::string code;  ///< General Statistics Office code, e.g. "20"
    std::string name;  ///< without "tỉnh" or "thành phố"
    bool operator==(const Province &) const = default;
};

/// One signature: the name, the signer's position and the authority signed under (TM., KT., TL. ...).
struct Signer {
    std::optional<std::string> name;
    std::optional<std::string> position;
    std::vector<std::string> authority;
    bool operator==(const Signer &) const = default;
};

/// The fields that head and close the document.
struct Document {
    std::optional<std::string> type;       ///< tên loại, e.g. "Kế hoạch"
    std::optional<std::string> type_code;  ///< e.g. "KH"
    std::optional<std::string> number;     ///< số
    std::optional<std::string> symbol;     ///< số, ký hiệu, e.g. "243/KH-UBND"
    std::optional<std::string> id;         ///< canonical instrument id of the document itself
    std::optional<std::string> issuer;     ///< cơ quan ban hành, expanded, with its province
    std::optional<Province> province;
    std::optional<std::string> place;  ///< địa danh in the dateline
    std::optional<std::string> date;   ///< ISO, as precise as the source: "2025-09-21", "2025-02"
    std::optional<std::string> title;  ///< trích yếu, on one line
    std::vector<Signer> signers;
    std::vector<std::string> recipients;  ///< nơi nhận, one entry a line
    bool operator==(const Document &) const = default;
};

enum class SectionKind { part, chapter, division, article, upper_letter, roman, arabic, decimal, letter, appendix };

/// One numbered division (phần, chương, mục, điều, I., 1., 1.1., a), phụ lục).
struct Section {
    std::string id;
    std::optional<std::string> parent;  ///< id of the enclosing section
    std::string path;                   ///< markers from the top, joined by "/": "III/1/a"
    int level = 1;                      ///< 1 at the top
    SectionKind kind = SectionKind::roman;
    std::string marker;                ///< as written, without its closing "." or ")"
    std::optional<std::string> title;  ///< null where the numbered paragraph is running text
    Span span;                         ///< from the marker to the end of the last block below it
    Span heading_span;                 ///< the marker and the title
    bool operator==(const Section &) const = default;
};

/// A rectangle on a page, in points (1/72 inch) from the page's top left corner.
struct Box {
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    bool operator==(const Box &) const = default;
};

/// A part of a page; pages count from 1.
struct PageBox {
    int page = 1;
    Box box;
    bool operator==(const PageBox &) const = default;
};

/// Where in the input something stands: in one of three ways, by the format.
struct Place {
    Span bytes;                  ///< of text: bytes of the input
    std::vector<PageBox> boxes;  ///< of a PDF: one for each page that it stands on, in order
    std::string node;            ///< of DOCX and HTML: an XPath

    /// What stands at `next` goes on from here: bytes up to its end, boxes page by page, of nodes the first.
    void add(const Place &next);
    bool operator==(const Place &) const = default;
};

enum class BlockKind { paragraph, bullet, heading, table, letterhead, recipients, signature, boilerplate, page_number };

/// A paragraph, bullet, heading, table or piece of page furniture. Blocks are in order, do not
/// overlap, and cover `Plan::text` but for the white space between them.
struct Block {
    std::string id;
    std::optional<std::string> section;  ///< id of the innermost section
    BlockKind kind = BlockKind::paragraph;
    Span span;
    Place source;
    bool operator==(const Block &) const = default;
};

enum class ReferenceForm { full, short_form, named, self, internal };

/// One mention of a legal or administrative instrument (văn bản).
struct Reference {
    std::string id;
    std::optional<std::string> section;  ///< path, "end" after the last section, null before the first
    Span span;
    ReferenceForm form = ReferenceForm::full;
    std::string type;
    std::optional<std::string> symbol;      ///< cleaned: "115-KL/TW"
    std::optional<std::string> date;        ///< ISO, or a bare year
    std::optional<std::string> issuer;      ///< expanded
    std::optional<std::string> title;       ///< what it is about, where the mention says so
    std::string target;                     ///< what it resolves to: a symbol, a name, "self", or a part
    std::optional<std::string> instrument;  ///< id in `Plan::instruments`; null for self and internal
    std::string rule;
    bool operator==(const Reference &) const = default;
};

/// One cited instrument, once for the document.
struct Instrument {
    std::string id;  ///< vn:<issuer>:<type code>:<number>:<year>
    std::string type;
    std::optional<std::string> type_code;
    std::optional<std::string> number;
    std::optional<std::string> symbol;
    std::optional<std::string> issuer;
    std::optional<std::string> date;
    std::optional<std::string> title;
    std::vector<std::string> mentions;  ///< ids of references
    bool operator==(const Instrument &) const = default;
};

enum class RelationKind { implements, promulgates, amends, replaces, repeals, based_on };

/// What the text says one instrument does to another; "self" is the document.
struct Relation {
    std::string from;
    std::string to;
    RelationKind kind = RelationKind::implements;
    Span evidence;
    bool operator==(const Relation &) const = default;
};

enum class AliasKind { document, agency, term };

/// A short name that the text defines: "(gọi tắt là ...)", "Hội đồng nhân dân (HĐND)".
struct Alias {
    std::string short_name;
    std::string long_name;  ///< target symbol or expanded name
    AliasKind kind = AliasKind::term;
    Span span;
    bool operator==(const Alias &) const = default;
};

enum class Comparator { equal, at_least, more_than, at_most, less_than, about, range };
enum class TargetKind { percentage, growth, count, rate, rank, index, money };

/// One quantified commitment (chỉ tiêu).
struct Target {
    std::string id;
    std::optional<std::string> section;
    Span span;
    std::string indicator;
    Comparator comparator = Comparator::equal;
    double value = 0;
    std::optional<double> value_max;  ///< only with `range`
    std::string unit;
    TargetKind kind = TargetKind::percentage;
    std::optional<int> year;
    std::optional<int> start_year;
    std::optional<double> baseline;
    std::string rule;
    bool operator==(const Target &) const = default;
};

enum class Role { lead, coordinate, perform };

struct AgencyRef {
    std::string name;
    std::optional<std::string> id;  ///< from the agency lexicon; null where it has none
    bool operator==(const AgencyRef &) const = default;
};

/// One task given to named agencies.
struct Assignment {
    std::string id;
    std::optional<std::string> section;
    Span span;
    std::vector<AgencyRef> actor;
    Role role = Role::perform;
    std::vector<AgencyRef> partners;
    std::string task;                     ///< the task's own text, from its verb
    std::optional<std::string> deadline;  ///< "2026", "2025-11", "2026-06-30", "--12-01"
    std::optional<std::string> report_to;
    std::string rule;
    bool operator==(const Assignment &) const = default;
};

struct Table {
    std::string id;
    std::optional<std::string> section;
    Place source;
    std::optional<std::string> title;
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
    bool operator==(const Table &) const = default;
};

enum class Severity { info, warning, error };

struct Diagnostic {
    std::string code;
    Severity severity = Severity::warning;
    std::optional<std::string> section;
    std::optional<Span> span;
    std::string message;
    std::optional<std::string> suggestion;
    bool operator==(const Diagnostic &) const = default;
};

/// Everything read off one document.
struct Plan {
    Source source;
    std::string text;
    Document document;
    std::vector<Section> sections;
    std::vector<Block> blocks;
    std::vector<Reference> references;
    std::vector<Instrument> instruments;
    std::vector<Relation> relations;
    std::vector<Alias> aliases;
    std::vector<Target> targets;
    std::vector<Assignment> assignments;
    std::vector<Table> tables;
    std::vector<Diagnostic> diagnostics;

    /// What stands at a span.
    std::string_view at(const Span &span) const { return std::string_view(text).substr(span.start, span.size()); }
};

/// The names that the record uses, e.g. `to_string(ReferenceForm::short_form) == "short"`.
std::string_view to_string(SectionKind);
std::string_view to_string(BlockKind);
std::string_view to_string(ReferenceForm);
std::string_view to_string(RelationKind);
std::string_view to_string(AliasKind);
std::string_view to_string(Comparator);
std::string_view to_string(TargetKind);
std::string_view to_string(Role);
std::string_view to_string(Severity);

/// The value of an enumeration from its name in the record; null where there is none of that name.
template <class Enum>
std::optional<Enum> from_name(std::string_view name);

}  // namespace vanban
