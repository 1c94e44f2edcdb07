#include "lexicon/lexicon.hpp"

#include <functional>

#include "lexicon/row_reader.hpp"
#include "text/fold.hpp"

namespace vanban::lexicon {
namespace {

/// Loads a table and hands each row to `take` with its number.
void each_row(const std::string &dir, const std::string &name, std::size_t key_columns,
              const std::function<void(const RowReader &, std::uint32_t)> &take) {
    const Table table = load_table(dir, name, key_columns);
    std::uint32_t number = 0;
    for (const Row &row : table.rows)
        take(RowReader(table, row), number++);
}

const std::vector<std::pair<std::string_view, Cue>> kCueNames = {
    // cues.tsv
    {"order", Cue::order},
    {"agency_head", Cue::agency_head},
    {"header_task", Cue::header_task},
    {"header_lead", Cue::header_lead},
    {"header_partner", Cue::header_partner},
    {"header_time", Cue::header_time},
    {"header_indicator", Cue::header_indicator},
    {"header_unit", Cue::header_unit},
    {"header_number", Cue::header_number},
    {"header_other", Cue::header_other},
    // reference_cues.tsv
    {"draft", Cue::draft},
    {"title_stop", Cue::title_stop},
    {"title_word", Cue::title_word},
    {"clause_stop", Cue::clause_stop},
    {"period", Cue::period},
    {"content", Cue::content},
    {"source_link", Cue::source_link},
    {"reported", Cue::reported},
    {"inner_part", Cue::inner_part},
    {"no_title", Cue::no_title},
    {"law_name", Cue::law_name},
    {"filler", Cue::filler},
    {"alias_lead", Cue::alias_lead},
    // target_cues.tsv
    {"goal", Cue::goal},
    {"build", Cue::build},
    {"past", Cue::past},
    {"done", Cue::done},
    {"past_after", Cue::past_after},
    {"fixed_term", Cue::fixed_term},
    {"condition", Cue::condition},
    {"case", Cue::case_},
    {"charge", Cue::charge},
    {"modal", Cue::modal},
    {"measure", Cue::measure},
    {"index", Cue::index},
    {"bare", Cue::bare},
    {"state", Cue::state},
    {"scope", Cue::scope},
    {"steer", Cue::steer},
    {"aside", Cue::aside},
    {"label", Cue::label},
    {"rank", Cue::rank},
    {"rank_verb", Cue::rank_verb},
    {"leading", Cue::leading},
    {"named_number", Cue::named_number},
    {"each", Cue::each},
    {"each_year", Cue::each_year},
    {"time_measure", Cue::time_measure},
    {"dated_standard", Cue::dated_standard},
    {"report_heading", Cue::report_heading},
    {"goal_heading", Cue::goal_heading},
    {"money_heading", Cue::money_heading},
    {"table_aside", Cue::table_aside},
    {"column_aside", Cue::column_aside},
    {"column_value", Cue::column_value},
    {"column_past", Cue::column_past},
    {"column_generic", Cue::column_generic},
    // assignment_cues.tsv
    {"task_verb", Cue::task_verb},
    {"lead", Cue::lead},
    {"coordinate", Cue::coordinate},
    {"with", Cue::with},
    {"duty", Cue::duty},
    {"opener", Cue::opener},
    {"deadline", Cue::deadline},
    {"report", Cue::report},
    {"head_title", Cue::head_title},
    {"name_tail", Cue::name_tail},
    {"name_clause", Cue::name_clause},
    {"name_stop", Cue::name_stop},
    {"not_agency", Cue::not_agency},
    {"no_task", Cue::no_task},
    {"task_link", Cue::task_link},
    {"yearly", Cue::yearly},
    {"proviso", Cue::proviso},
    {"task_part", Cue::task_part},
    {"not_task", Cue::not_task},
};

}  // namespace

Lexicon::Lexicon(const std::string &dir) {
    check_folder(dir);
    load_names(dir);
    load_agencies(dir);
    load_words(dir);
    load_documents(dir);
    phrases_.seal();
}

void Lexicon::load_names(const std::string &dir) {
    each_row(dir, "instrument_types", 1, [this](const RowReader &row, std::uint32_t n) {
        const auto nature = row.one_of<Nature>(
            "nature", {{"numbered", Nature::numbered}, {"law", Nature::law}, {"titled", Nature::titled}});
        instrument_types_.push_back({row["name"], row["code"], nature, row.slug("slug")});
        phrases_.add(row["name"], Vocabulary::instrument_type, n);
        for (const std::string &variant : row.list("variants"))
            phrases_.add(variant, Vocabulary::instrument_type, n);
        if (!row["code"].empty())
            type_codes_.try_emplace(fold(row["code"]), n);
        if (fold(row["slug"]) == fold(row["code"]))
            type_codes_[fold(row["code"])] = n;  // TT is Thông tư before it is Thông tri
    });
    each_row(dir, "provinces", 6, [this](const RowReader &row, std::uint32_t n) {
        provinces_.push_back({row["name"], row["type"], row.province_code("code"), row.slug("slug"),
                              row.day_or_none("from"), row.day_or_none("to"), row["successor"]});
        province_names_[fold(row["name"])].push_back(n);
        phrases_.add(row["name"], Vocabulary::province, n);
        for (const std::string &variant : row.list("variants"))
            phrases_.add(variant, Vocabulary::province, n);
    });
    each_row(dir, "issuer_codes", 1, [this](const RowReader &row, std::uint32_t n) {
        issuer_codes_.push_back({row["code"], row["issuer"], row["scope"], row.slug("slug"), row["family"]});
        // Codes that differ only in case are one: the spelling with small letters is the proper one (TTg).
        const bool mixed = fold(row["code"]) != row["code"] && to_upper(row["code"]) != row["code"];
        issuer_names_.try_emplace(fold(row["issuer"]), n);
        const auto [at, is_new] = codes_.try_emplace(fold(row["code"]), n);
        if (!is_new && mixed)
            at->second = n;
    });
    each_row(dir, "abbreviations", 1, [this](const RowReader &row, std::uint32_t n) {
        abbreviations_.push_back({row["short"], row["long"], row["kind"]});
        phrases_.add(row["short"], Vocabulary::abbreviation, n);
        const std::vector<Token> tokens = tokenize(row["short"]);
        if (tokens.size() == 1 && row["kind"] == "agency")
            abbreviation_keys_.try_emplace(tokens.front().key, n);
    });
}

void Lexicon::load_agencies(const std::string &dir) {
    each_row(dir, "agencies", 1, [this](const RowReader &row, std::uint32_t n) {
        agencies_.push_back({row.slug("id"), row["name"], row["level"], row["kind"], row.day_or_none("from"),
                             row.day_or_none("to"), row.slug_or_none("successor")});
        std::vector<std::string> names = row.list("variants");
        names.insert(names.begin(), row["name"]);
        for (const std::string &name : names) {
            phrases_.add(name, Vocabulary::agency, n);
            agency_names_.try_emplace(fold(name), n);
            if (const std::string expanded = expand(name); expanded != name)
                agency_names_.try_emplace(fold(expanded), n);
        }
    });
}

void Lexicon::load_words(const std::string &dir) {
    each_row(dir, "comparators", 1, [this](const RowReader &row, std::uint32_t n) {
        comparators_.push_back({row.named<Comparator>("comparator"),
                                row.one_of<bool>("side", {{"before", false}, {"after", true}}), row.yes("promise")});
        phrases_.add(row["phrase"], Vocabulary::comparator, n);
    });
    each_row(dir, "units", 1, [this](const RowReader &row, std::uint32_t n) {
        const auto use = row.one_of<UnitUse>(
            "use",
            {{"counted", UnitUse::counted}, {"per", UnitUse::per}, {"time", UnitUse::time}, {"scale", UnitUse::scale}});
        units_.push_back({row["base"], row.named<TargetKind>("kind"), use});
        phrases_.add(row["phrase"], Vocabulary::unit, n);
    });
    for (const char *name : {"cues", "reference_cues", "target_cues", "assignment_cues"}) {
        each_row(dir, name, 2, [this](const RowReader &row, std::uint32_t) {
            phrases_.add(row["phrase"], Vocabulary::cue,
                         static_cast<std::uint32_t>(row.one_of<Cue>("class", kCueNames)));
        });
    }
    each_row(dir, "relations", 1, [this](const RowReader &row, std::uint32_t n) {
        relation_verbs_.push_back({row.named<RelationKind>("kind"), row.yes("passive")});
        phrases_.add(row["phrase"], Vocabulary::relation, n);
    });
    each_row(dir, "confusions", 1, [this](const RowReader &row, std::uint32_t n) {
        confusions_.push_back({row["wrong"], row["right"], row.list("before"), row.list("after")});
        phrases_.add(row["wrong"], Vocabulary::confusion, n);
    });
}

void Lexicon::load_documents(const std::string &dir) {
    each_row(dir, "positions", 1, [this](const RowReader &row, std::uint32_t n) {
        positions_.push_back({row["position"], row.yes("collective")});
        phrases_.add(row["position"], Vocabulary::position, n);
        for (const std::string &variant : row.list("variants"))
            phrases_.add(variant, Vocabulary::position, n);
    });
    each_row(dir, "boilerplate", 1, [this](const RowReader &row, std::uint32_t n) {
        boilerplate_.push_back({row["kind"], row.one_of<bool>("match", {{"prefix", true}, {"contains", false}})});
        phrases_.add(row["phrase"], Vocabulary::boilerplate, n);
    });
    each_row(dir, "congress_terms", 2, [this](const RowReader &row, std::uint32_t) {
        congress_terms_.push_back({row["kind"], row["term"], row.day("start"), row.day_or_none("end"), row["label"]});
    });
}

const IssuerCode *Lexicon::issuer_code(std::string_view code) const {
    const auto at = codes_.find(fold(code));
    return at == codes_.end() ? nullptr : &issuer_codes_[at->second];
}

const IssuerCode *Lexicon::issuer_named(std::string_view name) const {
    const auto at = issuer_names_.find(fold(name));
    return at == issuer_names_.end() ? nullptr : &issuer_codes_[at->second];
}

const InstrumentType *Lexicon::type_of_code(std::string_view code) const {
    const auto at = type_codes_.find(fold(code));
    return at == type_codes_.end() ? nullptr : &instrument_types_[at->second];
}

const Agency *Lexicon::agency_named(std::string_view name) const {
    const auto at = agency_names_.find(fold(name));
    return at == agency_names_.end() ? nullptr : &agencies_[at->second];
}

const Province *Lexicon::province_named(std::string_view name, std::string_view date) const {
    const Province *best = nullptr;
    const auto rows = province_names_.find(fold(name));
    if (rows == province_names_.end())
        return nullptr;
    for (const std::size_t row : rows->second) {
        const Province &province = provinces_[row];
        const bool valid = date.empty() ? province.to.empty()
                                        : (province.from.empty() || province.from <= date) &&
                                              (province.to.empty() || date <= province.to);
        if (valid || best == nullptr)
            best = &province;
        if (valid && !date.empty())
            break;
    }
    return best;
}

std::string Lexicon::expand(std::string_view text) const {
    std::string out;
    std::size_t from = 0;
    for (const Token &token : tokenize(text)) {
        if (!token.word() || token.shape == Shape::lower)
            continue;
        const auto at = abbreviation_keys_.find(token.key);
        if (at == abbreviation_keys_.end())
            continue;
        out += text.substr(from, token.start - from);
        out += abbreviations_[at->second].long_form;
        from = token.end();
    }
    return out += text.substr(from);
}

}  // namespace vanban::lexicon
