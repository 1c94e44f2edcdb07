// The checks, a file for each group. Each is one rule of docs/audit.md, takes what the database says, and adds what it
// finds in any order.
#pragma once

#include <vector>

#include "audit/chain.hpp"
#include "audit/corpus.hpp"
#include "audit/matrix.hpp"
#include "audit/messages.hpp"

namespace vanban::audit {

/// What every check is given.
struct Desk {
    store::Store &store;
    const Corpus &corpus;
    const Chains &chains;
    const Register &known;
    const lexicon::Lexicon &lexicon;
    const std::vector<TargetRow> &targets;  ///< of the current documents
    std::vector<Finding> &findings;

    void add(std::string_view rule, const std::vector<Word> &words, std::vector<Evidence> evidence) const {
        findings.push_back(make_finding(rule, words, std::move(evidence)));
    }
};

// presence_checks.cpp: is what is cited there, and can it be?
void check_dangling(const Desk &desk);
void check_symbol_form(const Desk &desk);
void check_symbol_issuer(const Desk &desk);
void check_symbol_type(const Desk &desk);

// agreement_checks.cpp: is one instrument cited alike?
void check_dates_agree(const Desk &desk);
void check_issuers_agree(const Desk &desk);
void check_titles_agree(const Desk &desk);

// date_checks.cpp: can it be of that date?
void check_terms(const Desk &desk);
void check_legislatures(const Desk &desk);
void check_cited_future(const Desk &desk);

// superseded_checks.cpp: is it still in force?
void check_superseded(const Desk &desk);

// chain_checks.cpp: what does it carry out?
void check_cycles(const Desk &desk);
void check_wrong_child(const Desk &desk);
void check_skipped_level(const Desk &desk);

// target_checks.cpp: do the promises hold together?
void check_units(const Desk &desk);
void check_values(const Desk &desk);
void check_weaker_targets(const Desk &desk);
void check_baselines(const Desk &desk);
void check_target_years(const Desk &desk);

// task_checks.cpp: can those who are named do it, by then?
void check_leads(const Desk &desk);
void check_agencies_exist(const Desk &desk);
void check_agencies_known(const Desk &desk);
void check_provinces_exist(const Desk &desk);
void check_deadlines(const Desk &desk);
void check_reports(const Desk &desk);
void check_attachments(const Desk &desk);

// structure_checks.cpp: is the text whole?
void check_numbering(const Desk &desk);
void check_inner_references(const Desk &desk);

}  // namespace vanban::audit
