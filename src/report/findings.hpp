// The findings of the audit and the records' own diagnostics, in one list.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "report/data_folder.hpp"
#include "report/record.hpp"

namespace vanban::report {

/// 0 for "info", 1 for "warning", 2 for "error". Throws `Error` (code "record") for anything else.
std::size_t severity_rank(const std::string &severity);

/// Collects what is wrong with the plans. A finding of the audit is named "f0", "f1", ... in the audit's order; a
/// diagnostic "d0", "d1", ... in the order of its record.
class FindingList {
  public:
    /// The findings of an audit: {"findings": [...]}, as `vanban audit --format json` writes them. `file` names them
    /// in the `Error` (code "json") that is thrown where they are something else.
    void add_audit(const std::string &json, const std::string &file);

    /// The findings of the audit that rest on this document, each with its "id".
    Json of(const std::string &sha256) const;

    /// The diagnostics of a record, each with its "id", without those that a finding of the audit states too: of the
    /// same code at the same place.
    Json own_of(const Record &record) const;

    /// Takes a record's own diagnostics in, and that the corpus has its document.
    void add(const Record &record);

    /// How many findings the audit has, and how many of them rest only on documents that were not added.
    std::size_t audited() const;
    std::size_t strangers() const;

    /// Puts "findings": {"codes", "part", "rows" [[code, severity, plan's key, id]]}, the gravest first, those of the
    /// audit, without strangers, before diagnostics; and their details, `part` rows at a time, in "findings/0",
    /// "findings/1", ...
    void put(DataFolder &data) const;

  private:
    struct Row {
        std::size_t severity = 0;
        std::string code;
        std::string plan;  // key; empty where the finding rests on no document
        std::string id;
        std::vector<std::string> documents;  // SHA-256; of the audit's findings only
        Json details;
    };
    using Place = std::tuple<std::string, std::string, std::string>;  // code, SHA-256 of the document, span as JSON
    std::vector<const Row *> in_order() const;

    bool is_stranger(const Row &row) const;

    std::vector<Row> rows_;
    std::set<std::string> added_;  // SHA-256 of the documents
    std::set<Place> stated_;       // by the audit
    std::map<std::string, std::vector<std::size_t>> of_document_;
};

}  // namespace vanban::report
