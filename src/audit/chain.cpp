#include "audit/chain.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "grammar/symbols.hpp"

namespace vanban::audit {
namespace {

void add(std::vector<ChainStep> &steps, Index instrument, StepSource source) {
    const bool there =
        std::any_of(steps.begin(), steps.end(), [&](const ChainStep &step) { return step.instrument == instrument; });
    if (!there)
        steps.push_back({instrument, source});
}

/// The province of today behind a name: that which took over where it is gone.
std::string province_today(const lexicon::Lexicon &lexicon, const std::string &name) {
    const lexicon::Province *now = lexicon.province_named(name);
    if (now != nullptr && now->to.empty())
        return now->name;
    return now != nullptr && !now->successor.empty() ? now->successor : name;
}

}  // namespace

std::string_view to_string(StepSource source) {
    return source == StepSource::document ? "document" : source == StepSource::stated ? "stated" : "register";
}

Chains::Chains(const Corpus &corpus, const Register &known, const lexicon::Lexicon &lexicon)
    : corpus_(corpus), lexicon_(lexicon), parents_(corpus.instruments().size()), roots_(corpus.documents().size()) {
    std::vector<const Statement *> stated;
    for (const Statement &statement : corpus.statements()) {
        if (statement.kind != RelationKind::implements)
            continue;
        const Index own = corpus.documents()[statement.document].instrument;
        if (!statement.self) {
            stated.push_back(&statement);
            continue;
        }
        if (statement.to == own)
            continue;
        auto &roots = roots_[statement.document];
        if (std::find(roots.begin(), roots.end(), statement.to) == roots.end())
            roots.push_back(statement.to);
        if (own != kNone)
            add(parents_[own], statement.to, StepSource::document);
    }
    for (const Statement *statement : stated)
        if (statement->from != statement->to)
            add(parents_[statement->from], statement->to, StepSource::stated);
    for (Index i = 0; i < corpus.instruments().size(); ++i)
        if (const Registered *row = corpus.instruments()[i].known)
            for (const std::string &symbol : row->implements)
                for (const Registered *parent : known.of_symbol(symbol))
                    if (const Index to = corpus.instrument_of(parent->identity);
                        to != kNone && parent->date <= row->date)
                        add(parents_[i], to, StepSource::known);
}

std::vector<Index> Chains::above(Index instrument) const {
    std::vector<Index> found;
    std::set<Index> seen = {instrument};
    std::vector<Index> queue = {instrument};
    for (std::size_t at = 0; at < queue.size(); ++at)
        for (const ChainStep &step : parents_[queue[at]])
            if (seen.insert(step.instrument).second) {
                found.push_back(step.instrument);
                queue.push_back(step.instrument);
            }
    return found;
}

std::vector<Chain> Chains::chains() const {
    std::vector<Chain> chains;
    for (Index document = 0; document < roots_.size(); ++document) {
        if (roots_[document].empty())
            continue;
        Chain chain{document, {{roots_[document].front(), StepSource::document}}};
        std::set<Index> seen = {chain.steps.front().instrument};
        for (;;) {
            const auto &parents = parents_[chain.steps.back().instrument];
            if (parents.empty() || !seen.insert(parents.front().instrument).second)
                break;
            chain.steps.push_back(parents.front());
        }
        chains.push_back(std::move(chain));
    }
    return chains;
}

bool Chains::central(Index instrument) const {
    const Instrument &facts = corpus_.instruments()[instrument];
    const auto symbol = read_symbol(facts.symbol, lexicon_);
    const lexicon::IssuerCode *issuer = symbol ? lexicon_.issuer_code(symbol->issuer_code) : nullptr;
    return issuer != nullptr && issuer->scope == "central";
}

std::vector<Coverage> Chains::coverage() const {
    std::map<Index, std::map<std::string, std::set<Index>>> plans;  // instrument, province, documents
    std::map<Index, std::vector<Index>> reach;                      // memory of `above`, itself included
    for (Index document = 0; document < roots_.size(); ++document) {
        const std::string &province = corpus_.documents()[document].province;
        if (province.empty())
            continue;
        const std::string today = province_today(lexicon_, province);
        for (const Index root : roots_[document]) {
            auto [at, is_new] = reach.try_emplace(root);
            if (is_new) {
                at->second = above(root);
                at->second.push_back(root);
            }
            for (const Index instrument : at->second)
                plans[instrument][today].insert(document);
        }
    }
    std::vector<Coverage> all;
    for (const auto &[instrument, provinces] : plans) {
        if (!central(instrument))
            continue;
        Coverage coverage{instrument, {}, {}};
        for (const auto &[name, documents] : provinces)
            coverage.with.push_back({name, {documents.begin(), documents.end()}});
        std::set<std::string> without;
        for (const lexicon::Province &province : lexicon_.provinces())
            if (province.to.empty() && provinces.count(province.name) == 0)
                without.insert(province.name);
        coverage.without.assign(without.begin(), without.end());
        all.push_back(std::move(coverage));
    }
    std::stable_sort(all.begin(), all.end(), [&](const Coverage &a, const Coverage &b) {
        if (a.with.size() != b.with.size())
            return a.with.size() > b.with.size();
        return corpus_.instruments()[a.instrument].id < corpus_.instruments()[b.instrument].id;
    });
    return all;
}

}  // namespace vanban::audit
