#include "report/graph.hpp"

#include <string_view>

namespace vanban::report {
namespace {

constexpr std::string_view kInstrumentFields[] = {"symbol", "type", "issuer", "title", "date"};

/// What a node does not know yet, it learns from whoever does.
void learn(Json &node, std::string_view field, const Json &value) {
    Json &known = node[std::string(field)];
    if (known.is_null())
        known = value;
}

/// Adds what another node of the same instrument knows.
void join(Json &node, const Json &other) {
    for (const std::string_view field : kInstrumentFields)
        learn(node, field, other.at(std::string(field)));
    learn(node, "province", other.at("province"));
    for (const Json &plan : other.at("plans"))
        node["plans"].push_back(plan);
    node["same"].push_back(other.at("id"));
}

}  // namespace

CitationGraph::CitationGraph(const lexicon::Lexicon &lexicon) {
    for (const lexicon::Province &province : lexicon.provinces())
        provinces_.emplace(province.slug, province.name);
}

/// The province in "vn:lang-son.ubnd:kh:243:2025"; null where the issuer is none of a province.
Json CitationGraph::province_of(const std::string &id) const {
    const std::size_t start = id.find(':') + 1;
    const std::size_t end = id.find('.', start);
    const auto found = end == std::string::npos ? provinces_.end() : provinces_.find(id.substr(start, end - start));
    return found == provinces_.end() ? Json(nullptr) : Json(found->second);
}

std::size_t CitationGraph::node(const std::string &id) {
    const auto [known, is_new] = numbers_.emplace(id, nodes_.size());
    if (is_new)
        nodes_.push_back({{"id", id},
                          {"symbol", nullptr},
                          {"type", nullptr},
                          {"issuer", nullptr},
                          {"title", nullptr},
                          {"date", nullptr},
                          {"province", province_of(id)},
                          {"plans", Json::array()}});
    return known->second;
}

std::size_t CitationGraph::add_plan(const Record &record) {
    const Json &document = record.document();
    const std::size_t number = node(document.at("id").is_string() ? document.at("id").get<std::string>() : record.key);
    Json &self = nodes_[number];
    for (const std::string_view field : kInstrumentFields)
        learn(self, field, document.at(std::string(field)));
    if (const Json &province = document.at("province"); !province.is_null())
        learn(self, "province", province.at("name"));
    self["plans"].push_back(record.key);
    return number;
}

void CitationGraph::add_instrument(const Json &instrument) {
    Json &cited = nodes_[node(instrument.at("id"))];
    for (const std::string_view field : kInstrumentFields)
        learn(cited, field, instrument.at(std::string(field)));
}

CitationGraph::Edge &CitationGraph::edge(std::size_t from, std::size_t to, const std::string &plan) {
    Edge &edge = edges_[{from, to}];
    if (edge.plan.empty())
        edge.plan = plan;
    return edge;
}

void CitationGraph::add_relations(const Record &record, const Names &names) {
    for (const Json &relation : record.json.at("relations")) {
        const auto from = names.find(relation.at("from"));
        const auto to = names.find(relation.at("to"));
        if (from != names.end() && to != names.end() && from->second != to->second)
            edge(from->second, to->second, record.key).kinds.insert(relation.at("kind").get<std::string>());
    }
}

void CitationGraph::add(const Record &record) {
    const std::size_t self = add_plan(record);
    for (const Json &instrument : record.json.at("instruments"))
        add_instrument(instrument);
    Names names{{"self", self}};
    for (const Json &reference : record.json.at("references")) {
        if (!reference.at("instrument").is_string())
            continue;
        const std::size_t cited = node(reference.at("instrument"));
        names.emplace(reference.at("target"), cited);
        if (cited == self)
            continue;
        Edge &citation = edge(self, cited, record.key);
        if (++citation.count == 1)
            citation.mention = reference.at("id");
    }
    add_relations(record, names);
}

std::vector<std::size_t> CitationGraph::unified() const {
    constexpr std::string_view kUndated = ":0000", kUnknown = "vn:unknown:";
    const auto undated = [&](const std::string &id) { return id.ends_with(kUndated) && !id.starts_with(kUnknown); };
    std::map<std::string, std::vector<std::size_t>> dated;  // id without its year
    for (const auto &[id, number] : numbers_)
        if (const std::size_t end = id.rfind(':'); end != std::string::npos && !id.ends_with(kUndated))
            dated[id.substr(0, end)].push_back(number);
    std::vector<std::size_t> same(nodes_.size());
    for (const auto &[id, number] : numbers_) {
        const auto found = undated(id) ? dated.find(id.substr(0, id.rfind(':'))) : dated.end();
        same[number] = found != dated.end() && found->second.size() == 1 ? found->second.front() : number;
    }
    return same;
}

void CitationGraph::put(DataFolder &data) const {
    const std::vector<std::size_t> same = unified();
    std::vector<std::size_t> places(nodes_.size());
    Json nodes = Json::array();
    for (std::size_t i = 0; i < nodes_.size(); ++i)
        if (same[i] == i) {
            places[i] = nodes.size();
            nodes.push_back(nodes_[i]);
            nodes.back()["same"] = Json::array();
        }
    for (std::size_t i = 0; i < nodes_.size(); ++i)
        if (same[i] != i) {
            places[i] = places[same[i]];
            join(nodes[places[i]], nodes_[i]);
        }
    std::map<std::pair<std::size_t, std::size_t>, Edge> merged;
    for (const auto &[ends, edge] : edges_) {
        const std::pair now(places[ends.first], places[ends.second]);
        if (now.first == now.second)
            continue;
        const auto [known, is_new] = merged.emplace(now, edge);
        if (is_new)
            continue;
        known->second.kinds.insert(edge.kinds.begin(), edge.kinds.end());
        known->second.count += edge.count;
    }
    Json edges = Json::array();
    for (const auto &[ends, edge] : merged)
        edges.push_back({{"from", ends.first},
                         {"to", ends.second},
                         {"kinds", edge.kinds},
                         {"plan", edge.plan},
                         {"mention", edge.mention},
                         {"count", edge.count}});
    data.put("graph", {{"nodes", std::move(nodes)}, {"edges", std::move(edges)}});
}

}  // namespace vanban::report
