#include "audit/graph.hpp"

#include <algorithm>
#include <map>
#include <sstream>
#include <tuple>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "audit/corpus.hpp"

namespace vanban::audit {
namespace {

void read_documents(store::Store &store, std::map<std::int64_t, std::string> &ids,
                    std::map<std::string, GraphNode> &nodes) {
    store.query("SELECT d.id, COALESCE(u.unified_id, d.sha256), COALESCE(d.symbol, d.uri), d.type, d.title, d.date, "
                "d.province_name FROM current_documents d LEFT JOIN instrument_unified u ON u.id = d.instrument_id",
                {}, [&](const store::Row &row) {
                    const std::string id = text_of(row[1]);
                    ids[number_of(row[0])] = id;
                    GraphNode &node = nodes[id];
                    // Of two documents that are one instrument, the description does not depend on which came first.
                    const std::string label = text_of(row[2]);
                    if (node.in_corpus && node.label <= label)
                        return;
                    node = {id, label, text_of(row[3]), text_of(row[4]), text_of(row[5]), text_of(row[6]), true};
                });
}

void read_cited(store::Store &store, std::map<std::string, GraphNode> &nodes) {
    store.query("SELECT id, type, symbol, date, title FROM instruments_best", {}, [&](const store::Row &row) {
        const std::string id = text_of(row[0]);
        if (nodes.count(id) > 0)
            return;
        const std::string symbol = text_of(row[2]), title = text_of(row[4]);
        nodes[id] = {
            id,   !symbol.empty() ? symbol : !title.empty() ? title : id, text_of(row[1]), title, text_of(row[3]), "",
            false};
    });
}

std::string dot_string(const std::string &text) {
    std::string out = "\"";
    for (const char byte : text) {
        if (byte == '"' || byte == '\\')
            out += '\\';
        out += byte == '\n' || byte == '\r' ? ' ' : byte;
    }
    return out + "\"";
}

/// XML has no way to write control characters.
std::string for_xml(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char byte) { return byte >= 0 && byte < ' ' && byte != '\n' && byte != '\t'; },
        ' ');
    return text;
}

constexpr std::pair<const char *, std::string GraphNode::*> kNodeTexts[] = {{"label", &GraphNode::label},
                                                                            {"type", &GraphNode::type},
                                                                            {"title", &GraphNode::title},
                                                                            {"date", &GraphNode::date},
                                                                            {"province", &GraphNode::province}};

void add_key(pugi::xml_node root, const char *name, const char *of, const char *type) {
    pugi::xml_node key = root.append_child("key");
    key.append_attribute("id") = name;
    key.append_attribute("for") = of;
    key.append_attribute("attr.name") = name;
    key.append_attribute("attr.type") = type;
}

void add_data(pugi::xml_node item, const char *key, const std::string &text) {
    if (text.empty())
        return;
    pugi::xml_node data = item.append_child("data");
    data.append_attribute("key") = key;
    data.text() = for_xml(text).c_str();
}

}  // namespace

Graph citation_graph(store::Store &store) {
    std::map<std::int64_t, std::string> documents;
    std::map<std::string, GraphNode> nodes;
    read_documents(store, documents, nodes);
    read_cited(store, nodes);
    Graph graph;
    std::map<std::string, bool> used;
    store.query("SELECT document_id, to_instrument, kind, mentions FROM citation_edges", {},
                [&](const store::Row &row) {
                    graph.edges.push_back(
                        {documents.at(number_of(row[0])), text_of(row[1]), text_of(row[2]), number_of(row[3])});
                    used[graph.edges.back().to] = true;
                });
    const auto ends = [](const GraphEdge &edge) { return std::tie(edge.from, edge.to, edge.kind, edge.mentions); };
    std::sort(graph.edges.begin(), graph.edges.end(),
              [&](const GraphEdge &a, const GraphEdge &b) { return ends(a) < ends(b); });
    for (auto &[id, node] : nodes)
        if (node.in_corpus || used.count(id) > 0)
            graph.nodes.push_back(std::move(node));
    return graph;
}

std::string to_dot(const Graph &graph) {
    std::string out = "digraph citations {\n  rankdir=LR;\n  node [shape=box];\n";
    for (const GraphNode &node : graph.nodes) {
        out += "  " + dot_string(node.id) + " [label=" + dot_string(node.label);
        for (const auto &[name, field] : kNodeTexts)
            if (name != std::string_view("label") && !(node.*field).empty())
                out += std::string(", ") + name + "=" + dot_string(node.*field);
        out += node.in_corpus ? "];\n" : ", style=dashed];\n";
    }
    for (const GraphEdge &edge : graph.edges)
        out += "  " + dot_string(edge.from) + " -> " + dot_string(edge.to) + " [label=" + dot_string(edge.kind) +
               ", weight=" + std::to_string(edge.mentions) + "];\n";
    return out + "}\n";
}

std::string to_graphml(const Graph &graph) {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    pugi::xml_node root = document.append_child("graphml");
    root.append_attribute("xmlns") = "http://graphml.graphdrawing.org/xmlns";
    for (const auto &[name, field] : kNodeTexts)
        add_key(root, name, "node", "string");
    add_key(root, "in_corpus", "node", "boolean");
    add_key(root, "kind", "edge", "string");
    add_key(root, "mentions", "edge", "int");
    pugi::xml_node body = root.append_child("graph");
    body.append_attribute("edgedefault") = "directed";
    for (const GraphNode &node : graph.nodes) {
        pugi::xml_node item = body.append_child("node");
        item.append_attribute("id") = for_xml(node.id).c_str();
        for (const auto &[name, field] : kNodeTexts)
            add_data(item, name, node.*field);
        add_data(item, "in_corpus", node.in_corpus ? "true" : "false");
    }
    for (const GraphEdge &edge : graph.edges) {
        pugi::xml_node item = body.append_child("edge");
        item.append_attribute("source") = for_xml(edge.from).c_str();
        item.append_attribute("target") = for_xml(edge.to).c_str();
        add_data(item, "kind", edge.kind);
        add_data(item, "mentions", std::to_string(edge.mentions));
    }
    std::ostringstream out;
    document.save(out, "  ");
    return out.str();
}

std::string to_json(const Graph &graph) {
    using Json = nlohmann::ordered_json;
    const auto or_null = [](const std::string &text) { return text.empty() ? Json() : Json(text); };
    Json nodes = Json::array(), edges = Json::array();
    for (const GraphNode &node : graph.nodes)
        nodes.push_back({{"id", node.id},
                         {"label", node.label},
                         {"type", or_null(node.type)},
                         {"title", or_null(node.title)},
                         {"date", or_null(node.date)},
                         {"province", or_null(node.province)},
                         {"in_corpus", node.in_corpus}});
    for (const GraphEdge &edge : graph.edges)
        edges.push_back({{"from", edge.from}, {"to", edge.to}, {"kind", edge.kind}, {"mentions", edge.mentions}});
    return Json{{"nodes", std::move(nodes)}, {"edges", std::move(edges)}}.dump() + "\n";
}

}  // namespace vanban::audit
