#include "resolve/instruments.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "grammar/symbols.hpp"
#include "resolve/ids.hpp"
#include "resolve/issuers.hpp"
#include "text/fold.hpp"

namespace vanban {
namespace {

constexpr std::size_t kSharedStart = 4;  // syllables two names share before one can be short for the other

/// A name for comparison: without years' small words, marks and emphasis, so that "đến năm 2030, tầm nhìn
/// 2045" and "đến năm 2030, tầm nhìn đến năm 2045" are one.
std::vector<SyllableKey> name_key(std::string_view name) {
    static const WordTable small("năm đến và về");
    std::vector<SyllableKey> key;
    for (const Token &token : tokenize(name))
        if (token.kind != TokenKind::mark && !small.has(token.key))
            key.push_back(token.key);
    return key;
}

class Resolver {
  public:
    Resolver(const Outline &outline, References mentions, Plan &plan)
        : outline_(outline), lexicon_(outline.reading.lexicon()), in_(std::move(mentions)), plan_(plan) {}

    void run() {
        learn_symbols();
        learn_names();
        if (plan_.document.symbol && plan_.document.number)
            own_symbol_ = fold(*plan_.document.symbol);
        targets_.resize(in_.mentions.size());
        keys_.resize(in_.mentions.size());
        for (std::size_t m = 0; m < in_.mentions.size(); ++m) {
            targets_[m] = target_of(in_.mentions[m], m);
            keys_[m] = fold(targets_[m]);
        }
        put_references();
        put_relations();
        put_aliases();
    }

  private:
    // -- what the document says of its instruments -------------------------------------------------

    void learn_symbols() {
        for (std::size_t m = 0; m < in_.mentions.size(); ++m) {
            const ReferenceMention &mention = in_.mentions[m];
            if (mention.form != ReferenceForm::full || !mention.symbol)
                continue;
            if (mention.number)
                learn_number(*mention.number, {fold(mention.type), *mention.symbol});
            if (!mention.name.empty())
                law_symbols_[name_key(mention.name)] = *mention.symbol;
        }
        for (const AliasMention &alias : in_.aliases)
            if (alias.reference >= 0)
                alias_targets_[fold(alias.short_name)] = static_cast<std::size_t>(alias.reference);
    }

    void learn_number(const std::string &number, std::pair<std::string, std::string> instrument) {
        auto &known = by_number_[number];
        if (std::find(known.begin(), known.end(), instrument) == known.end())
            known.push_back(std::move(instrument));
    }

    /// Named instruments by their names; the longest spelling of each speaks for all.
    void learn_names() {
        for (const ReferenceMention &mention : in_.mentions) {
            if (mention.form != ReferenceForm::named)
                continue;
            std::string name = mention.name;
            if (mention.date && mention.rule == "reference.law_by_name" && mention.date->size() == 4)
                name += " năm " + *mention.date;
            const auto [at, is_new] = names_.try_emplace(name_key(name), name);
            if (!is_new && (shouts(at->second) || (name.size() > at->second.size() && !shouts(name))))
                at->second = name;
        }
    }

    /// Set in capitals, as titles are: "Chiến lược PHÁT TRIỂN GIÁO DỤC".
    static bool shouts(const std::string &name) {
        std::size_t capitals = 0, words = 0;
        for (const Token &token : tokenize(name)) {
            words += token.word();
            capitals += token.shape == Shape::upper;
        }
        return words > 2 && capitals * 2 > words;
    }

    std::string named_target(const ReferenceMention &mention) const {
        std::vector<SyllableKey> key = name_key(mention.name);
        if (mention.rule == "reference.law_by_name") {
            if (const auto law = law_symbols_.find(key); law != law_symbols_.end())
                return law->second;
            if (mention.date && mention.date->size() == 4)
                return mention.name + " năm " + *mention.date;
            return law_with_year(key).value_or(mention.name);
        }
        if (const auto longer = longer_name(key); longer != nullptr)
            return *longer;
        return names_.at(key);
    }

    /// The same law with a year, where the document names exactly one such.
    std::optional<std::string> law_with_year(const std::vector<SyllableKey> &key) const {
        const std::string *found = nullptr;
        for (auto at = names_.upper_bound(key); at != names_.end() && begins_with(at->first, key); ++at) {
            if (at->first.size() != key.size() + 1)
                continue;
            if (found != nullptr)
                return std::nullopt;
            found = &at->second;
        }
        return found == nullptr ? std::nullopt : std::optional(*found);
    }

    /// A scheme named by the first words of one that the document names in full; null where several fit.
    const std::string *longer_name(const std::vector<SyllableKey> &key) const {
        if (key.size() < kSharedStart)
            return nullptr;
        const auto at = names_.upper_bound(key);
        if (at == names_.end() || !begins_with(at->first, key))
            return nullptr;
        const auto next = std::next(at);
        return next == names_.end() || !begins_with(next->first, key) ? &at->second : nullptr;
    }

    static bool begins_with(const std::vector<SyllableKey> &name, const std::vector<SyllableKey> &start) {
        return name.size() >= start.size() && std::equal(start.begin(), start.end(), name.begin());
    }

    // -- targets ------------------------------------------------------------------------------------

    bool is_self(const ReferenceMention &mention) const {
        return mention.form == ReferenceForm::self ||
               (mention.symbol && own_symbol_ && fold(*mention.symbol) == *own_symbol_);
    }

    std::string target_of(const ReferenceMention &mention, std::size_t index) {
        if (is_self(mention))
            return "self";
        switch (mention.form) {
        case ReferenceForm::full:
            return *mention.symbol;
        case ReferenceForm::short_form:
            return short_target(mention, index);
        case ReferenceForm::named:
            return named_target(mention);
        default:
            return mention.name;
        }
    }

    /// "Nghị quyết 71" goes back to the last instrument of that number and kind before it, else to any.
    std::string short_target(const ReferenceMention &mention, std::size_t index) const {
        if (const auto alias = alias_targets_.find(fold(outline_.at(mention.span))); alias != alias_targets_.end())
            if (alias->second != index) {
                const ReferenceMention &meant = in_.mentions[alias->second];
                return meant.symbol                         ? *meant.symbol
                       : meant.form == ReferenceForm::named ? named_target(meant)
                                                            : meant.name;
            }
        if (const auto same = by_number_.find(*mention.number); same != by_number_.end()) {
            const std::string type = fold(mention.type);
            for (const auto &[other, symbol] : same->second)
                if (other == type)
                    return symbol;
            // "Chương trình 5881" for a "Chương trình hành động số 5881/…".
            for (const auto &[other, symbol] : same->second)
                if (other.starts_with(type) || type.starts_with(other))
                    return symbol;
            for (const auto &[other, symbol] : same->second)
                if (approves(other))
                    return symbol;
        }
        return mention.type + " " + *mention.number;
    }

    /// A scheme is often called by the number of the decision that approves it ("Đề án 06").
    static bool approves(const std::string &type) {
        static const std::string decision = fold("quyết định");
        return type == decision;
    }

    // -- instruments --------------------------------------------------------------------------------

    std::string year_of(const ReferenceMention &mention, const std::optional<SymbolMatch> &symbol) const {
        if (mention.date && mention.date->size() >= 4)
            return mention.date->substr(0, 4);
        if (symbol && !symbol->year.empty())
            return symbol->year;
        return "";
    }

    struct Entry {
        Instrument instrument;
        std::string target;
        std::string year;
        std::string issuer_slug;
    };

    /// Few bodies issue most instruments: their names are worked out once.
    const std::string &full_issuer(const std::string &issuer) {
        const auto [at, is_new] = full_issuers_.try_emplace(issuer);
        if (is_new)
            at->second = complete_issuer(issuer, plan_.document, lexicon_);
        return at->second;
    }
    const std::string &slug_of_issuer(const std::string &issuer) {
        const auto [at, is_new] = issuer_slugs_.try_emplace(issuer);
        if (is_new)
            at->second = issuer_slug(issuer, plan_.document.province, lexicon_);
        return at->second;
    }

    std::string slug_of(const std::optional<SymbolMatch> &symbol, const std::optional<std::string> &issuer) {
        if (issuer)
            return slug_of_issuer(*issuer);
        if (symbol && !symbol->issuer_code.empty())
            if (const lexicon::IssuerCode *code = lexicon_.issuer_code(symbol->issuer_code)) {
                const bool local = code->scope == "province" || code->scope == "any";
                if (!local || !plan_.document.province)
                    return code->slug;
                if (const lexicon::Province *own = lexicon_.province_named(plan_.document.province->name))
                    return own->slug + "." + code->slug;
            }
        return symbol && !symbol->issuer_code.empty() ? slug(symbol->issuer_code) : "";
    }

    void learn_instrument(std::size_t m) {
        const ReferenceMention &mention = in_.mentions[m];
        if (targets_[m] == "self" || mention.form == ReferenceForm::internal)
            return;
        const std::string &key = keys_[m];
        auto [at, is_new] = entries_.try_emplace(key);
        Entry &entry = at->second;
        Instrument &instrument = entry.instrument;
        if (is_new) {
            order_.push_back(key);
            entry.target = targets_[m];
        }
        const bool counts = mention.form == ReferenceForm::full || mention.form == ReferenceForm::named;
        const auto symbol = mention.symbol ? read_symbol(*mention.symbol, lexicon_) : std::nullopt;
        std::optional<std::string> issuer = mention.issuer;
        if (issuer)
            issuer = full_issuer(*issuer);
        if (instrument.type.empty() || (counts && !instrument.symbol && mention.symbol))
            instrument.type = mention.type;
        if (mention.symbol) {
            instrument.symbol = mention.symbol;
            instrument.number = mention.number;
        }
        if (symbol && !symbol->type_code.empty() && !instrument.type_code)
            instrument.type_code = symbol->type_code;
        if (issuer && !instrument.issuer)
            instrument.issuer = issuer;
        if (mention.date && (!instrument.date || instrument.date->size() < mention.date->size()))
            instrument.date = mention.date;
        if (!instrument.title && mention.title)
            instrument.title = mention.title;
        if (!instrument.title && mention.form == ReferenceForm::named)
            instrument.title = targets_[m];
        if (entry.year.empty())
            entry.year = year_of(mention, symbol);
        if (entry.issuer_slug.empty() || (issuer && instrument.issuer == issuer))
            if (const std::string own = slug_of(symbol, issuer); !own.empty())
                entry.issuer_slug = own;
        instrument.mentions.push_back(item_id('r', m));
    }

    /// `copy` tells apart instruments that would have one id: two spellings of a symbol, say.
    std::string id_of(const Entry &entry, const std::string &copy) const {
        const Instrument &instrument = entry.instrument;
        const lexicon::InstrumentType *row = type_named(instrument.type);
        const std::string type = row == nullptr ? "x" : row->slug;
        const bool law =
            row != nullptr && row->nature == lexicon::Nature::law;  // passed by the National Assembly alone
        const std::string issuer = entry.issuer_slug.empty() && law ? "quoc-hoi" : entry.issuer_slug;
        const std::string number = slug(instrument.number ? *instrument.number : entry.target);
        return instrument_id({issuer, type, number, entry.year, copy});
    }

    void put_references() {
        for (std::size_t m = 0; m < in_.mentions.size(); ++m)
            learn_instrument(m);
        std::unordered_map<std::string, std::string> ids;
        std::set<std::string> taken;
        for (const std::string &key : order_) {
            Entry &entry = entries_.at(key);
            entry.instrument.id = id_of(entry, "");
            for (int copy = 2; !taken.insert(entry.instrument.id).second; ++copy)
                entry.instrument.id = id_of(entry, "." + std::to_string(copy));
            const lexicon::InstrumentType *row = type_named(entry.instrument.type);
            if (!entry.instrument.type_code && entry.instrument.symbol && row != nullptr && !row->code.empty())
                entry.instrument.type_code = row->code;
            ids[key] = entry.instrument.id;
            plan_.instruments.push_back(entry.instrument);
        }
        plan_.references.reserve(in_.mentions.size());
        for (std::size_t m = 0; m < in_.mentions.size(); ++m)
            put_reference(m, ids);
    }

    const lexicon::InstrumentType *type_named(std::string_view name) const {
        for (const lexicon::InstrumentType &row : lexicon_.instrument_types())
            if (row.name == name)
                return &row;
        return nullptr;
    }

    void put_reference(std::size_t m, const std::unordered_map<std::string, std::string> &ids) {
        const ReferenceMention &mention = in_.mentions[m];
        Reference reference;
        reference.id = item_id('r', m);
        reference.section = outline_.section_of(mention.paragraph);
        reference.span = mention.span;
        reference.form = targets_[m] == "self" ? ReferenceForm::self : mention.form;
        reference.type = mention.type;
        reference.symbol = mention.symbol;
        reference.date = mention.date;
        if (mention.issuer)
            reference.issuer = full_issuer(*mention.issuer);
        reference.title = mention.title;
        reference.target = targets_[m];
        if (const auto id = ids.find(keys_[m]); id != ids.end() && reference.form != ReferenceForm::internal)
            reference.instrument = id->second;
        reference.rule = mention.rule;
        plan_.references.push_back(std::move(reference));
    }

    std::string party(int index) const { return index < 0 ? "self" : targets_[static_cast<std::size_t>(index)]; }

    void put_relations() {
        std::set<std::tuple<std::string, std::string, RelationKind>> seen;
        for (const RelationMention &relation : in_.relations) {
            Relation out{party(relation.from), party(relation.to), relation.kind, relation.evidence};
            if (out.to == "self" || fold(out.from) == fold(out.to))
                continue;
            if (seen.emplace(fold(out.from), fold(out.to), out.kind).second)
                plan_.relations.push_back(std::move(out));
        }
    }

    void put_aliases() {
        std::set<std::string> seen;
        for (const AliasMention &alias : in_.aliases) {
            if (!seen.insert(fold(alias.short_name)).second)
                continue;
            Alias out;
            out.short_name = alias.short_name;
            out.long_name = alias.reference >= 0 ? party(alias.reference) : alias.long_name;
            out.kind = alias.kind;
            out.span = alias.span;
            if (!out.long_name.empty())
                plan_.aliases.push_back(std::move(out));
        }
    }

    const Outline &outline_;
    const lexicon::Lexicon &lexicon_;
    References in_;
    Plan &plan_;
    std::optional<std::string> own_symbol_;    // of the document, folded
    std::vector<std::string> targets_, keys_;  // of each mention; the keys are folded
    /// By number: the folded type and the symbol of each instrument cited in full.
    std::unordered_map<std::string, std::vector<std::pair<std::string, std::string>>> by_number_;
    std::map<std::vector<SyllableKey>, std::string> law_symbols_, names_;
    std::unordered_map<std::string, std::string> full_issuers_, issuer_slugs_;
    std::unordered_map<std::string, std::size_t> alias_targets_;
    std::unordered_map<std::string, Entry> entries_;
    std::vector<std::string> order_;
};

}  // namespace

void resolve_references(const Outline &outline, References mentions, Plan &plan) {
    Resolver(outline, std::move(mentions), plan).run();
}

}  // namespace vanban
