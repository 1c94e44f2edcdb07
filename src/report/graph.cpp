#include "report/graph.hpp"

#include <string_view>

#include "lexicon/lexicon.hpp"

namespace vanban::report {
namespace {

constexpr std::string_view kInstrumentFields[] = {"symbol", "type", "issuer", "title", "date"};

/// What a node does not know yet, it learns from whoever does.
void learn(Json &node, std::string_view field, const Json &value) {
    Json &known = node[std::string(field)];
    if (known.is_null())
        known = value;
}

}  // namespace

CitationGraph::CitationGraph() {
    const lexicon::Lexicon lexicon;
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

void CitationGraph::put(DataFolder &data) const {
    Json edges = Json::array();
    for (const auto &[ends, edge] : edges_)
        edges.push_back({{"from", ends.first},
                         {"to", ends.second},
                         {"kinds", edge.kinds},
                         {"plan", edge.plan},
                         {"mention", edge.mention},
                         {"count", edge.count}});
    data.put("graph", {{"nodes", nodes_}, {"edges", std::move(edges)}});
}

}  // namespace vanban::report
