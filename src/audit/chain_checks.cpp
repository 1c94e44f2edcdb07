// Group 5: the chain from a plan up to the resolution at its root.
#include <algorithm>
#include <map>
#include <set>

#include "audit/checks.hpp"
#include "text/fold.hpp"

namespace vanban::audit {
namespace {

/// The instruments that carry one another out in a ring, by Tarjan's algorithm without recursion: linear.
class Rings {
  public:
    explicit Rings(const Chains &chains, std::size_t size) : chains_(chains), order_(size, 0), low_(size, 0) {}

    std::vector<std::vector<Index>> find() {
        on_stack_.resize(order_.size());
        for (Index i = 0; i < order_.size(); ++i)
            if (order_[i] == 0)
                walk(i);
        return std::move(rings_);
    }

  private:
    void enter(Index i) {
        order_[i] = low_[i] = ++count_;
        stack_.push_back(i);
        on_stack_[i] = true;
        path_.emplace_back(i, 0);
    }

    void walk(Index start) {
        enter(start);
        while (!path_.empty()) {
            auto &[i, next] = path_.back();
            if (next < chains_.parents(i).size()) {
                const Index to = chains_.parents(i)[next++].instrument;
                if (order_[to] == 0)
                    enter(to);
                else if (on_stack_[to])
                    low_[i] = std::min(low_[i], order_[to]);
                continue;
            }
            leave(i);
        }
    }

    void leave(Index i) {
        path_.pop_back();
        if (!path_.empty())
            low_[path_.back().first] = std::min(low_[path_.back().first], low_[i]);
        if (low_[i] != order_[i])
            return;
        std::vector<Index> ring;
        for (Index top = kNone; top != i;) {
            top = stack_.back();
            stack_.pop_back();
            on_stack_[top] = false;
            ring.push_back(top);
        }
        if (ring.size() > 1)
            rings_.push_back(std::move(ring));
    }

    const Chains &chains_;
    std::vector<Index> order_, low_, stack_;
    std::vector<bool> on_stack_;
    std::vector<std::pair<Index, std::size_t>> path_;
    std::vector<std::vector<Index>> rings_;
    Index count_ = 0;
};

std::string named(const Instrument &instrument) {
    return !instrument.symbol.empty()  ? instrument.symbol
           : !instrument.title.empty() ? instrument.title
                                       : instrument.type;
}

/// Does the committee or the Party of the province itself issue it, and not a body below them?
bool of_the_province(const DocumentFacts &document) {
    static const std::string bodies[] = {
        fold("Ủy ban nhân dân tỉnh"),  fold("Ủy ban nhân dân thành phố"), fold("Tỉnh ủy"), fold("Thành ủy"),
        fold("Ban Thường vụ Tỉnh ủy"), fold("Ban Thường vụ Thành ủy")};
    const std::string issuer = fold(document.issuer);
    return std::any_of(std::begin(bodies), std::end(bodies),
                       [&](const std::string &body) { return issuer.starts_with(body); });
}

bool central(const Instrument &instrument) {
    return !instrument.identity.series.empty() && parts_of(instrument.id).issuer.find('.') == std::string_view::npos;
}

}  // namespace

void check_cycles(const Desk &desk) {
    for (const std::vector<Index> &ring : Rings(desk.chains, desk.corpus.instruments().size()).find()) {
        const std::set<Index> members(ring.begin(), ring.end());
        std::vector<Evidence> evidence;
        std::string names;
        for (const Index i : members)
            names += (names.empty() ? "" : ", ") + named(desk.corpus.instruments()[i]);
        for (const Statement &statement : desk.corpus.statements()) {
            const Index from = statement.self ? desk.corpus.documents()[statement.document].instrument : statement.from;
            if (statement.kind == RelationKind::implements && from != statement.to && members.count(from) > 0 &&
                members.count(statement.to) > 0 && evidence.size() < 8)
                evidence.push_back(desk.corpus.at(statement));
        }
        desk.add("chain_cycle", {{"instruments", names}}, std::move(evidence));
    }
}

void check_wrong_child(const Desk &desk) {
    for (const Statement &statement : desk.corpus.statements()) {
        if (statement.kind != RelationKind::implements || statement.self || statement.from == kNone)
            continue;
        const Instrument &child = desk.corpus.instruments()[statement.from];
        const Instrument &root = desk.corpus.instruments()[statement.to];
        if (child.known == nullptr || !child.known->confirmed || child.known->implements.empty() ||
            root.identity.series.empty())
            continue;
        const auto &known = child.known->implements;
        bool right = std::find(known.begin(), known.end(), root.symbol) != known.end();
        for (const std::string &symbol : known)
            for (const Registered *row : desk.known.of_symbol(symbol)) {
                right |=
                    std::find(row->implements.begin(), row->implements.end(), root.symbol) != row->implements.end();
                const Index parent = desk.corpus.instrument_of(row->identity);
                const std::vector<Index> above = parent == kNone ? std::vector<Index>{} : desk.chains.above(parent);
                right |= std::find(above.begin(), above.end(), statement.to) != above.end();
            }
        if (right)
            continue;
        desk.add("wrong_child", {{"child", child.symbol}, {"cited", root.symbol}, {"root", known.front()}},
                 {desk.corpus.at(statement)});
    }
}

void check_skipped_level(const Desk &desk) {
    std::map<std::pair<std::string, Index>, Index> plans;  // province and resolution: the province's own plan
    const auto &documents = desk.corpus.documents();
    for (Index i = 0; i < documents.size(); ++i)
        if (of_the_province(documents[i]) && documents[i].instrument != kNone)
            for (const Index root : desk.chains.carried_out_by(i))
                if (central(desk.corpus.instruments()[root]))
                    plans.try_emplace({documents[i].province, root}, i);
    for (Index i = 0; i < documents.size(); ++i) {
        if (documents[i].province.empty() || of_the_province(documents[i]))
            continue;
        for (const Index root : desk.chains.carried_out_by(i)) {
            const auto plan = plans.find({documents[i].province, root});
            if (plan == plans.end() || documents[plan->second].date > documents[i].not_before ||
                desk.corpus.cites(i, documents[plan->second].instrument))
                continue;
            desk.add("chain_skips_level",
                     {{"document", documents[i].name},
                      {"root", desk.corpus.instruments()[root].symbol},
                      {"plan", documents[plan->second].name}},
                     {desk.corpus.at(i), desk.corpus.at(plan->second)});
        }
    }
}

}  // namespace vanban::audit
