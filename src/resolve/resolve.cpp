#include "resolve/resolve.hpp"

#include "resolve/document.hpp"
#include "resolve/ids.hpp"
#include "resolve/instruments.hpp"
#include "resolve/issuers.hpp"
#include "text/fold.hpp"

namespace vanban {
namespace {

void put_sections(const Outline &outline, Plan &plan) {
    plan.sections.reserve(outline.divisions.size());
    for (std::size_t d = 0; d < outline.divisions.size(); ++d) {
        const Division &division = outline.divisions[d];
        Section section;
        section.id = item_id('s', d);
        if (division.parent >= 0)
            section.parent = item_id('s', static_cast<std::size_t>(division.parent));
        section.path = division.path;
        section.level = division.level;
        section.kind = division.kind;
        section.marker = division.marker;
        section.title = division.title;
        section.span = division.span;
        section.heading_span = division.heading;
        plan.sections.push_back(std::move(section));
    }
}

BlockKind kind_of(Part part, const Paragraph &paragraph) {
    switch (part) {
    case Part::heading:
    case Part::title:
        return BlockKind::heading;
    case Part::letterhead:
        return BlockKind::letterhead;
    case Part::recipients:
        return BlockKind::recipients;
    case Part::signature:
        return BlockKind::signature;
    case Part::boilerplate:
        return BlockKind::boilerplate;
    case Part::page_number:
        return BlockKind::page_number;
    case Part::cell:
        return BlockKind::table;
    case Part::body:
        break;
    }
    return paragraph.bullet != 0 ? BlockKind::bullet : BlockKind::paragraph;
}

/// One block a paragraph; one for a whole table, a list of recipients, a signature.
void put_blocks(const Outline &outline, Plan &plan) {
    const auto &paragraphs = outline.blocks.paragraphs;
    int table = -1;
    plan.blocks.reserve(paragraphs.size());
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        const BlockKind kind = kind_of(outline.parts[p], paragraphs[p]);
        const bool whole = kind == BlockKind::table || kind == BlockKind::recipients || kind == BlockKind::signature;
        if (whole && !plan.blocks.empty() && plan.blocks.back().kind == kind && paragraphs[p].cell.table == table) {
            plan.blocks.back().span.end = paragraphs[p].span.end;
            plan.blocks.back().source.add(paragraphs[p].source);
            continue;
        }
        table = paragraphs[p].cell.table;
        Block block;
        block.id = item_id('b', plan.blocks.size());
        if (outline.division_of[p] >= 0 && !outline.after_end[p])
            block.section = item_id('s', static_cast<std::size_t>(outline.division_of[p]));
        block.kind = kind;
        block.span = paragraphs[p].span;
        block.source = paragraphs[p].source;
        plan.blocks.push_back(std::move(block));
    }
}

/// The document's own canonical id; null where its number, type or issuer is not known.
std::optional<std::string> document_id(const Document &document, const lexicon::Lexicon &lexicon) {
    if (!document.number || !document.type || !document.issuer)
        return std::nullopt;
    for (const lexicon::InstrumentType &type : lexicon.instrument_types())
        if (type.name == *document.type) {
            const std::string issuer = issuer_slug(*document.issuer, document.province, lexicon);
            return instrument_id(
                {issuer, type.slug, slug(*document.number), document.date.value_or("").substr(0, 4), ""});
        }
    return std::nullopt;
}

void put_targets(const Outline &outline, std::vector<TargetMention> mentions, Plan &plan) {
    plan.targets.reserve(mentions.size());
    for (TargetMention &mention : mentions) {
        mention.target.id = item_id('t', plan.targets.size());
        mention.target.section = outline.section_of(mention.paragraph);
        plan.targets.push_back(std::move(mention.target));
    }
}

void put_assignments(const Outline &outline, std::vector<AssignmentMention> mentions, Plan &plan) {
    const lexicon::Lexicon &lexicon = outline.reading.lexicon();
    plan.assignments.reserve(mentions.size());
    for (AssignmentMention &mention : mentions) {
        Assignment &assignment = mention.assignment;
        assignment.id = item_id('a', plan.assignments.size());
        assignment.section = outline.section_of(mention.paragraph);
        for (std::vector<AgencyRef> *list : {&assignment.actor, &assignment.partners})
            for (AgencyRef &agency : *list)
                if (const lexicon::Agency *known = lexicon.agency_named(agency.name))
                    agency.id = known->id;
        plan.assignments.push_back(std::move(assignment));
    }
}

/// What a table is headed with: a line "Bảng 1. …" above it, or the title of the division that it opens.
std::optional<std::string> table_title(const Outline &outline, const Grid &grid) {
    static const SyllableKey bang = syllable_key("bảng"), bieu = syllable_key("biểu");
    if (grid.first == 0)
        return std::nullopt;
    const std::size_t above = grid.first - 1;
    const Token &first = outline.reading.token(outline.reading.first(above));
    if (outline.parts[above] == Part::body && (first.key == bang || first.key == bieu))
        return std::string(outline.blocks.at(outline.blocks.paragraphs[above]));
    if (outline.parts[above] == Part::heading && grid.division >= 0)
        return outline.divisions[static_cast<std::size_t>(grid.division)].title;
    return std::nullopt;
}

/// The first row heads the columns where it has words, and no numbers, in two cells or more.
bool heads_columns(const Outline &outline, const std::vector<Span> &row) {
    std::size_t named = 0;
    for (const Span &cell : row) {
        const std::string_view text = outline.at(cell);
        if (!text.empty() && text.front() >= '0' && text.front() <= '9')
            return false;
        named += !text.empty();
    }
    return named >= 2;
}

void put_tables(const Outline &outline, Plan &plan) {
    const auto &paragraphs = outline.blocks.paragraphs;
    for (const Grid &grid : outline.grids) {
        if (grid.furniture || grid.first == grid.last || grid.rows.empty())
            continue;
        Table table;
        table.id = "tb" + std::to_string(plan.tables.size() + 1);
        table.section = outline.section_of(grid.first);
        for (std::size_t p = grid.first; p < grid.last; ++p)
            table.source.add(paragraphs[p].source);
        table.title = table_title(outline, grid);
        const auto cells = [&](const std::vector<Span> &row) {
            std::vector<std::string> out;
            for (const Span &cell : row)
                out.emplace_back(outline.at(cell));
            return out;
        };
        std::size_t row = 0;
        if (grid.rows.size() > 1 && heads_columns(outline, grid.rows.front()))
            table.header = cells(grid.rows[row++]);
        for (; row < grid.rows.size(); ++row)
            table.rows.push_back(cells(grid.rows[row]));
        plan.tables.push_back(std::move(table));
    }
}

}  // namespace

void resolve(const Outline &outline, Mentions mentions, Plan &plan) {
    plan.document = read_document(outline);
    plan.document.id = document_id(plan.document, outline.reading.lexicon());
    put_sections(outline, plan);
    put_blocks(outline, plan);
    put_tables(outline, plan);
    resolve_references(outline, std::move(mentions.references), plan);
    put_targets(outline, std::move(mentions.targets), plan);
    put_assignments(outline, std::move(mentions.assignments), plan);
}

std::string dump(const Plan &plan) {
    const Document &d = plan.document;
    std::string out = "document " + d.type.value_or("-") + " | " + d.symbol.value_or("-") + " | " +
                      d.issuer.value_or("-") + " | " + d.place.value_or("-") + " | " + d.date.value_or("-") + " | " +
                      d.title.value_or("-") + "\n";
    for (const Signer &signer : d.signers)
        out += "signer " + signer.name.value_or("-") + " | " + signer.position.value_or("-") + "\n";
    for (const Instrument &instrument : plan.instruments)
        out += "instrument " + instrument.id + " | " + std::to_string(instrument.mentions.size()) + "\n";
    for (const Reference &reference : plan.references)
        out += "reference " + reference.section.value_or("-") + " | " + std::string(plan.at(reference.span)) + " | " +
               reference.target + "\n";
    for (const Relation &relation : plan.relations)
        out += "relation " + relation.from + " " + std::string(to_string(relation.kind)) + " " + relation.to + "\n";
    return out;
}

}  // namespace vanban
