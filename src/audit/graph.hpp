// The citation graph of a database, for other tools.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace vanban::audit {

/// An instrument, or a document without a number of its own.
struct GraphNode {
    std::string id;  ///< canonical id; the SHA-256 of a document that has none
    std::string label, type, title, date, province;
    bool in_corpus = false;  ///< else it is only cited
};

/// That a document cites an instrument, or what else it says that it does to it.
struct GraphEdge {
    std::string from, to;  ///< ids of nodes
    std::string kind;      ///< cites, or a kind of relations
    std::int64_t mentions = 0;
};

/// Nodes in the order of their ids; edges of their ends.
struct Graph {
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
};

/// Reads the view citation_edges.
Graph citation_graph(store::Store &store);

std::string to_dot(const Graph &graph);      ///< Graphviz
std::string to_graphml(const Graph &graph);  ///< http://graphml.graphdrawing.org
std::string to_json(const Graph &graph);     ///< {"nodes": […], "edges": […]}

}  // namespace vanban::audit
