// The vocabularies of the field, read from tables, and one index over all their phrases.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/phrases.hpp"
#include "vanban/plan.hpp"

namespace vanban::lexicon {

/// How instruments of a type are cited: by number and symbol, by name and year, or by title.
enum class Nature { numbered, law, titled };

struct InstrumentType {
    std::string name;  ///< "Chương trình hành động"
    std::string code;  ///< "CTr"; empty where the type has none
    Nature nature = Nature::numbered;
    std::string slug;  ///< for canonical ids: "ctr"
};

struct Agency {
    std::string id;  ///< "so-tai-chinh"
    std::string name;
    std::string level, kind;
    std::string from, to, successor;  ///< validity: ISO dates, empty where open; id of the successor
};

struct Province {
    std::string name, type, code, slug;
    std::string from, to, successor;
};

struct IssuerCode {
    std::string code, issuer, scope, slug, family;
};

struct ComparatorWord {
    Comparator comparator = Comparator::equal;
    bool after = false;    ///< stands after its number: "20 trở lên"
    bool promise = false;  ///< makes a counted number a commitment by itself: "ít nhất"
};

/// counted: stands after its number; per: only after "/"; time: as per, and after a measure of time ("tuổi thọ đạt
/// 75 tuổi"); scale: multiplies the unit after it ("triệu").
enum class UnitUse { counted, per, time, scale };

struct Unit {
    std::string base;  ///< singular base form: "trường"
    TargetKind kind = TargetKind::count;
    UnitUse use = UnitUse::counted;
};

struct RelationVerb {
    RelationKind kind = RelationKind::implements;
    bool passive = false;  ///< "được sửa đổi bởi": the instrument before it suffers what the one after does
};

struct Abbreviation {
    std::string short_form, long_form, kind;
};

struct Position {
    std::string position;  ///< "Phó Chủ tịch"
    bool collective = false;
};

struct Boilerplate {
    std::string kind;
    bool prefix = true;  ///< only at the start of a paragraph
};

struct Confusion {
    std::string wrong, right;
    std::vector<std::string> before, after;  ///< folded words, one of which must stand there; empty: any
};

struct CongressTerm {
    std::string kind, term, start, end, label;
};

/// All tables, typed, and the index of their phrases. Immutable once loaded.
class Lexicon {
  public:
    /// The built-in tables, each replaced by DIR/<name>.tsv where `dir` holds one. Throws `Error`
    /// (stage "lexicon") with file, line, column and remedy where a row cannot be used.
    explicit Lexicon(const std::string &dir = {});

    const PhraseIndex &phrases() const { return phrases_; }

    const std::vector<InstrumentType> &instrument_types() const { return instrument_types_; }
    const std::vector<Agency> &agencies() const { return agencies_; }
    const std::vector<Province> &provinces() const { return provinces_; }
    const std::vector<IssuerCode> &issuer_codes() const { return issuer_codes_; }
    const std::vector<ComparatorWord> &comparators() const { return comparators_; }
    const std::vector<Unit> &units() const { return units_; }
    const std::vector<RelationVerb> &relation_verbs() const { return relation_verbs_; }
    const std::vector<Abbreviation> &abbreviations() const { return abbreviations_; }
    const std::vector<Position> &positions() const { return positions_; }
    const std::vector<Boilerplate> &boilerplate() const { return boilerplate_; }
    const std::vector<Confusion> &confusions() const { return confusions_; }
    const std::vector<CongressTerm> &congress_terms() const { return congress_terms_; }

    /// The issuer behind a code of a symbol ("UBND"); null where the table has none.
    const IssuerCode *issuer_code(std::string_view code) const;
    /// The issuer of that full name; null where the table has none.
    const IssuerCode *issuer_named(std::string_view name) const;
    /// The type behind a code of a symbol ("KH"); null where the table has none.
    const InstrumentType *type_of_code(std::string_view code) const;
    /// The agency of that name or variant, compared as phrases are; null where there is none.
    const Agency *agency_named(std::string_view name) const;
    /// The province of that name on that ISO date (empty: the newest); null where there is none.
    const Province *province_named(std::string_view name, std::string_view date = {}) const;

    /// The text with every abbreviation of kind "agency" written out: "UBND tỉnh" gives "Ủy ban nhân dân tỉnh".
    std::string expand(std::string_view text) const;

  private:
    void load_names(const std::string &dir);
    void load_words(const std::string &dir);
    void load_documents(const std::string &dir);
    void load_agencies(const std::string &dir);

    PhraseIndex phrases_;
    std::vector<InstrumentType> instrument_types_;
    std::vector<Agency> agencies_;
    std::vector<Province> provinces_;
    std::vector<IssuerCode> issuer_codes_;
    std::vector<ComparatorWord> comparators_;
    std::vector<Unit> units_;
    std::vector<RelationVerb> relation_verbs_;
    std::vector<Abbreviation> abbreviations_;
    std::vector<Position> positions_;
    std::vector<Boilerplate> boilerplate_;
    std::vector<Confusion> confusions_;
    std::vector<CongressTerm> congress_terms_;
    std::unordered_map<std::string, std::size_t> codes_, type_codes_, issuer_names_, agency_names_;
    std::unordered_map<std::string, std::vector<std::size_t>> province_names_;
    std::unordered_map<SyllableKey, std::size_t> abbreviation_keys_;
};

}  // namespace vanban::lexicon
