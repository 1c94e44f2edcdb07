// The citation graph: plans and the instruments that they cite.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "report/data_folder.hpp"
#include "report/record.hpp"

namespace vanban::report {

/// An undated id takes the dated one of the same known issuer, type and number where the records know exactly one, as
/// the database's view instrument_unified has it.
class CitationGraph {
  public:
    /// Names provinces by the lexicon.
    explicit CitationGraph(const lexicon::Lexicon &lexicon);

    void add(const Record &record);

    /// Puts "graph": {"nodes" [{"id", "symbol", "type", "code", "issuer", "title", "date", "province" (name) or null,
    /// "plans" [keys of the plans that are this instrument; none: cited only], "same" [other ids of it]}], "edges"
    /// [{"from", "to" (numbers of nodes), "kinds" [of relations], "plan", "mention" (id of the first reference) or
    /// null, "count"}]}.
    void put(DataFolder &data) const;

  private:
    struct Edge {
        std::set<std::string> kinds;
        std::string plan;
        Json mention;
        std::size_t count = 0;
    };
    using Names = std::map<std::string, std::size_t>;  // a record's target -> node

    std::vector<std::size_t> unified() const;
    std::size_t node(const std::string &id);
    std::size_t add_plan(const Record &record);
    void add_instrument(const Json &instrument);
    Edge &edge(std::size_t from, std::size_t to, const std::string &plan);
    void add_relations(const Record &record, const Names &names);
    Json province_of(const std::string &id) const;

    std::map<std::string, std::string> provinces_;  // slug -> name
    std::map<std::string, std::size_t> numbers_;
    std::vector<Json> nodes_;
    std::map<std::pair<std::size_t, std::size_t>, Edge> edges_;
};

}  // namespace vanban::report
