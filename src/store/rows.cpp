#include "store/rows.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>
#include <type_traits>

#include "text/foreign.hpp"
#include "write/code_points.hpp"

namespace vanban::store {
namespace {

[[noreturn]] void fail(const std::string &uri, const std::string &why) {
    throw Error("record", uri, "store", why);
}

void add(Cells &cells, std::monostate null) {
    cells.add(null);
}

/// Text without U+0000.
void add(Cells &cells, std::string_view text) {
    if (text.find('\0') == std::string_view::npos)
        return cells.add(text);
    std::string clean;
    for (const char byte : text)
        byte == '\0' ? clean.append("\uFFFD") : clean.append(1, byte);
    cells.add(clean);
}

/// What is no finite number is null, as in JSON.
void add(Cells &cells, double number) {
    std::isfinite(number) ? cells.add(number) : cells.add(std::monostate());
}

template <class Integer>
requires std::is_integral_v<Integer>
void add(Cells &cells, Integer number) {
    cells.add(static_cast<std::int64_t>(number));
}

template <class Enum>
requires std::is_enum_v<Enum>
void add(Cells &cells, Enum name) {
    cells.add(to_string(name));
}

template <class T>
void add(Cells &cells, const std::optional<T> &known) {
    if (known)
        add(cells, *known);
    else
        cells.add(std::monostate());
}

/// The parts of a canonical id: vn:<issuer>:<type code>:<number>:<year>, the year 0000 where it is not known.
struct Identity {
    std::string_view issuer, type_code, number;
    std::optional<int> year;
};

std::optional<Identity> identity_of(std::string_view id) {
    std::array<std::string_view, 5> parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t end = i + 1 < parts.size() ? id.find(':') : id.size();
        if (end == std::string_view::npos)
            return std::nullopt;
        parts[i] = id.substr(0, end);
        id.remove_prefix(std::min(end + 1, id.size()));
    }
    int year = 0;
    const std::string_view digits = parts[4];
    const auto [rest, error] = std::from_chars(digits.data(), digits.data() + digits.size(), year);
    if (parts[0] != "vn" || digits.size() != 4 || error != std::errc() || rest != digits.data() + digits.size())
        return std::nullopt;
    return Identity{parts[1], parts[2], parts[3], year == 0 ? std::nullopt : std::optional(year)};
}

std::string on_lines(const std::vector<std::string> &items) {
    std::string lines;
    for (const std::string &item : items)
        lines.append(lines.empty() ? "" : "\n").append(item);
    return lines;
}

class Builder {
  public:
    Builder(const Plan &plan, std::string_view generator_version)
        : plan_(plan), index_(plan.text), id_(document_id(plan.source.sha256)) {
        rows_.document_id = id_;
        rows_.sha256 = plan.source.sha256;
        rows_.uri = valid_utf8(plan.source.uri);
        rows_.generator_version = generator_version;
    }

    Rows rows() {
        document();
        outline();
        citations();
        targets();
        assignments();
        diagnostics();
        return std::move(rows_);
    }

  private:
    template <class... Values>
    void put(TableId table, const Values &...values) {
        Cells &cells = rows_.cells(table);
        (add(cells, values), ...);
    }

    std::size_t start(const Span &span) const { return index_.from_byte(span.start); }
    std::size_t end(const Span &span) const { return index_.from_byte(span.end); }

    void document() {
        const Source &s = plan_.source;
        const Document &d = plan_.document;
        std::optional<std::string> code, name;
        if (d.province) {
            code = d.province->code;
            name = d.province->name;
            put(TableId::provinces, *code, *name);
        }
        put(TableId::documents, id_, s.sha256, rows_.uri, rows_.generator_version, s.media_type, s.bytes, s.pages,
            s.encoding, s.encoding_confidence, s.extraction, d.type, d.type_code, d.number, d.symbol, d.id, d.issuer,
            code, name, d.place, d.date, d.title);
        for (std::size_t i = 0; i < d.signers.size(); ++i)
            put(TableId::signers, id_, i, d.signers[i].name, d.signers[i].position, on_lines(d.signers[i].authority));
        for (std::size_t i = 0; i < d.recipients.size(); ++i)
            put(TableId::recipients, id_, i, d.recipients[i]);
    }

    void outline() {
        for (std::size_t i = 0; i < plan_.sections.size(); ++i) {
            const Section &s = plan_.sections[i];
            put(TableId::sections, id_, s.id, i, s.parent, s.path, s.level, s.kind, s.marker, s.title, start(s.span),
                end(s.span), start(s.heading_span), end(s.heading_span));
        }
    }

    void citations() {
        readings();
        mentions();
        relations();
        instruments();
        for (std::size_t i = 0; i < plan_.aliases.size(); ++i) {
            const Alias &a = plan_.aliases[i];
            put(TableId::aliases, id_, i, a.short_name, a.long_name, a.kind, start(a.span), end(a.span));
        }
    }

    /// What the document says of itself comes first and stands where it also cites itself by its own id.
    void readings() {
        const Document &d = plan_.document;
        if (d.id) {
            put(TableId::instrument_readings, id_, *d.id, d.type, d.symbol, d.issuer, d.date, d.title);
            instruments_.insert(*d.id);
        }
        for (const Instrument &i : plan_.instruments) {
            if (d.id == i.id)
                continue;
            put(TableId::instrument_readings, id_, i.id, i.type, i.symbol, i.issuer, i.date, i.title);
            instruments_.insert(i.id);
        }
    }

    void mentions() {
        for (std::size_t i = 0; i < plan_.references.size(); ++i) {
            const Reference &r = plan_.references[i];
            put(TableId::mentions, id_, r.id, i, r.section, r.form, r.type, r.symbol, r.date, r.issuer, r.title,
                r.target, r.instrument, r.rule, plan_.at(r.span), start(r.span), end(r.span));
            if (r.instrument) {
                instruments_.insert(*r.instrument);
                instrument_of_.emplace(r.target, *r.instrument);
            }
        }
    }

    void relations() {
        if (plan_.document.id)
            instrument_of_.insert_or_assign("self", *plan_.document.id);
        for (std::size_t i = 0; i < plan_.relations.size(); ++i) {
            const Relation &r = plan_.relations[i];
            put(TableId::relations, id_, i, r.kind, r.from, r.to, instrument_of(r.from), instrument_of(r.to),
                plan_.at(r.evidence), start(r.evidence), end(r.evidence));
        }
    }

    std::optional<std::string_view> instrument_of(const std::string &target) const {
        const auto at = instrument_of_.find(target);
        return at == instrument_of_.end() ? std::nullopt : std::optional(at->second);
    }

    void instruments() {
        for (const std::string_view id : instruments_) {
            const auto identity = identity_of(id);
            if (!identity)
                fail(plan_.source.uri,
                     "'" + std::string(id) + "' is no id of an instrument, vn:ISSUER:TYPE:NUMBER:YEAR");
            put(TableId::instruments, id, identity->issuer, identity->type_code, identity->number, identity->year);
        }
    }

    void targets() {
        for (std::size_t i = 0; i < plan_.targets.size(); ++i) {
            const Target &t = plan_.targets[i];
            put(TableId::targets, id_, t.id, i, t.section, t.indicator, t.comparator, t.value, t.value_max, t.unit,
                t.kind, t.year, t.start_year, t.baseline, t.rule, plan_.at(t.span), start(t.span), end(t.span));
        }
    }

    void assignments() {
        for (std::size_t i = 0; i < plan_.assignments.size(); ++i) {
            const Assignment &a = plan_.assignments[i];
            put(TableId::assignments, id_, a.id, i, a.section, a.role, a.task, a.deadline, a.report_to, a.rule,
                start(a.span), end(a.span));
            agencies(a, "actor", a.actor);
            agencies(a, "partner", a.partners);
        }
        for (const std::string_view id : agencies_)
            put(TableId::agencies, id);
    }

    void agencies(const Assignment &assignment, std::string_view part, const std::vector<AgencyRef> &named) {
        for (std::size_t i = 0; i < named.size(); ++i) {
            put(TableId::assignment_agencies, id_, assignment.id, part, i, named[i].name, named[i].id);
            if (named[i].id)
                agencies_.insert(*named[i].id);
        }
    }

    void diagnostics() {
        for (std::size_t i = 0; i < plan_.diagnostics.size(); ++i) {
            const Diagnostic &d = plan_.diagnostics[i];
            put(TableId::diagnostics, id_, i, d.code, d.severity, d.section);
            if (d.span)
                put(TableId::diagnostics, start(*d.span), end(*d.span));
            else
                put(TableId::diagnostics, std::monostate(), std::monostate());
            put(TableId::diagnostics, d.message, d.suggestion);
        }
    }

    const Plan &plan_;
    write::CodePointIndex index_;
    std::int64_t id_;
    Rows rows_;
    std::set<std::string_view> instruments_, agencies_;
    std::map<std::string_view, std::string_view> instrument_of_;  // what a target of the document resolves to
};

}  // namespace

std::int64_t document_id(std::string_view sha256) {
    if (sha256.size() != 64 || sha256.find_first_not_of("0123456789abcdef") != std::string_view::npos)
        fail("record", "'" + std::string(sha256) + "' is no SHA-256 in lower-case hexadecimal");
    std::uint64_t bits = 0;
    std::from_chars(sha256.data(), sha256.data() + 16, bits, 16);
    return static_cast<std::int64_t>(bits >> 1U);
}

Rows rows_of(const Plan &plan, std::string_view generator_version) {
    return Builder(plan, generator_version).rows();
}

}  // namespace vanban::store
