#include "audit/audit.hpp"

#include <algorithm>
#include <tuple>

#include "audit/checks.hpp"

namespace vanban::audit {
namespace {

constexpr void (*kChecks[])(const Desk &) = {
    check_dangling,       check_symbol_form,    check_symbol_issuer,   check_symbol_type,
    check_dates_agree,    check_issuers_agree,  check_titles_agree,    check_terms,
    check_legislatures,   check_cited_future,   check_superseded,      check_cycles,
    check_wrong_child,    check_skipped_level,  check_units,           check_values,
    check_weaker_targets, check_baselines,      check_target_years,    check_leads,
    check_agencies_exist, check_agencies_known, check_provinces_exist, check_deadlines,
    check_reports,        check_attachments,    check_numbering,       check_inner_references,
};

/// Errors first; those of the whole document before those of a place in it.
auto order(const Finding &finding) {
    static const Evidence nowhere;
    const Evidence &place = finding.evidence.empty() ? nowhere : finding.evidence.front();
    const Span span = place.span.value_or(Span{});
    return std::tuple<int, const std::string &, const std::string &, std::size_t, std::size_t, const std::string &>(
        -static_cast<int>(finding.severity), finding.code, place.document, span.start, span.end, finding.en);
}

}  // namespace

std::vector<Finding> audit(store::Store &store, const Register &known, const lexicon::Lexicon &lexicon) {
    std::vector<Finding> findings;
    const Corpus corpus(store, known, lexicon);
    const Chains chains(corpus, known, lexicon);
    const std::vector<TargetRow> targets = read_targets(store);
    const Desk desk{store, corpus, chains, known, lexicon, targets, findings};
    for (const auto check : kChecks)
        check(desk);
    std::sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) { return order(a) < order(b); });
    return findings;
}

}  // namespace vanban::audit
