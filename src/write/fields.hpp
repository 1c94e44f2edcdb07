// The fields of the record, in its order: stated once, for the writer and the reader alike.
//
// `Fields<T>::visit(object, visitor)` calls for each field, in order, one of
//     visitor(name, member)          a value as it stands; a `Span` is of the text, in code points
//     visitor.foreign(name, text)    text that may hold any bytes: what is not UTF-8 is written as U+FFFD
//     visitor.quote(name, span)      what stands at a span: written, and ignored by the reader
#pragma once

#include "vanban/plan.hpp"

namespace vanban::write {

template <class T>
struct Fields;

/// A struct that the record writes as an object.
template <class T>
concept HasFields = requires {
    sizeof(Fields<T>);
};

template <>
struct Fields<Source> {
    static void visit(auto &s, auto &field) {
        field.foreign("uri", s.uri);
        field("media_type", s.media_type);
        field("sha256", s.sha256);
        field("bytes", s.bytes);
        field("pages", s.pages);
        field("encoding", s.encoding);
        field("extraction", s.extraction);
        field("encoding_confidence", s.encoding_confidence);
    }
};

template <>
struct Fields<Province> {
    static void visit(auto &p, auto &field) {
        field("code", p.code);
        field("name", p.name);
    }
};

template <>
struct Fields<Signer> {
    static void visit(auto &s, auto &field) {
        field("name", s.name);
        field("position", s.position);
        field("authority", s.authority);
    }
};

template <>
struct Fields<Document> {
    static void visit(auto &d, auto &field) {
        field("type", d.type);
        field("type_code", d.type_code);
        field("number", d.number);
        field("symbol", d.symbol);
        field("id", d.id);
        field("issuer", d.issuer);
        field("province", d.province);
        field("place", d.place);
        field("date", d.date);
        field("title", d.title);
        field("signers", d.signers);
        field("recipients", d.recipients);
    }
};

template <>
struct Fields<Section> {
    static void visit(auto &s, auto &field) {
        field("id", s.id);
        field("parent", s.parent);
        field("path", s.path);
        field("level", s.level);
        field("kind", s.kind);
        field("marker", s.marker);
        field("title", s.title);
        field("span", s.span);
        field("heading_span", s.heading_span);
    }
};

template <>
struct Fields<Block> {
    static void visit(auto &b, auto &field) {
        field("id", b.id);
        field("section", b.section);
        field("kind", b.kind);
        field("span", b.span);
        field("source", b.source);
    }
};

template <>
struct Fields<Reference> {
    static void visit(auto &r, auto &field) {
        field("id", r.id);
        field("section", r.section);
        field("span", r.span);
        field.quote("text", r.span);
        field("form", r.form);
        field("type", r.type);
        field("symbol", r.symbol);
        field("date", r.date);
        field("issuer", r.issuer);
        field("title", r.title);
        field("target", r.target);
        field("instrument", r.instrument);
        field("rule", r.rule);
    }
};

template <>
struct Fields<Instrument> {
    static void visit(auto &i, auto &field) {
        field("id", i.id);
        field("type", i.type);
        field("type_code", i.type_code);
        field("number", i.number);
        field("symbol", i.symbol);
        field("issuer", i.issuer);
        field("date", i.date);
        field("title", i.title);
        field("mentions", i.mentions);
    }
};

template <>
struct Fields<Relation> {
    static void visit(auto &r, auto &field) {
        field("from", r.from);
        field("to", r.to);
        field("kind", r.kind);
        field("evidence", r.evidence);
    }
};

template <>
struct Fields<Alias> {
    static void visit(auto &a, auto &field) {
        field("short", a.short_name);
        field("long", a.long_name);
        field("kind", a.kind);
        field("span", a.span);
    }
};

template <>
struct Fields<Target> {
    static void visit(auto &t, auto &field) {
        field("id", t.id);
        field("section", t.section);
        field("span", t.span);
        field.quote("text", t.span);
        field("indicator", t.indicator);
        field("comparator", t.comparator);
        field("value", t.value);
        field("value_max", t.value_max);
        field("unit", t.unit);
        field("kind", t.kind);
        field("year", t.year);
        field("start_year", t.start_year);
        field("baseline", t.baseline);
        field("rule", t.rule);
    }
};

template <>
struct Fields<AgencyRef> {
    static void visit(auto &a, auto &field) {
        field("name", a.name);
        field("id", a.id);
    }
};

template <>
struct Fields<Assignment> {
    static void visit(auto &a, auto &field) {
        field("id", a.id);
        field("section", a.section);
        field("span", a.span);
        field("actor", a.actor);
        field("role", a.role);
        field("partners", a.partners);
        field("task", a.task);
        field("deadline", a.deadline);
        field("report_to", a.report_to);
        field("rule", a.rule);
    }
};

template <>
struct Fields<Table> {
    static void visit(auto &t, auto &field) {
        field("id", t.id);
        field("section", t.section);
        field("source", t.source);
        field("title", t.title);
        field("header", t.header);
        field("rows", t.rows);
    }
};

template <>
struct Fields<Diagnostic> {
    static void visit(auto &d, auto &field) {
        field("code", d.code);
        field("severity", d.severity);
        field("section", d.section);
        field("span", d.span);
        field("message", d.message);
        field("suggestion", d.suggestion);
    }
};

/// The record itself, after its `schema` and `generator`.
template <>
struct Fields<Plan> {
    static void visit(auto &p, auto &field) {
        field("source", p.source);
        field("text", p.text);
        field("document", p.document);
        field("sections", p.sections);
        field("blocks", p.blocks);
        field("references", p.references);
        field("instruments", p.instruments);
        field("relations", p.relations);
        field("aliases", p.aliases);
        field("targets", p.targets);
        field("assignments", p.assignments);
        field("tables", p.tables);
        field("diagnostics", p.diagnostics);
    }
};

}  // namespace vanban::write
