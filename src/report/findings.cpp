#include "report/findings.hpp"

#include <algorithm>

#include "vanban/error.hpp"
#include "vanban/plan.hpp"
#include "write/parse_json.hpp"

namespace vanban::report {
namespace {

constexpr std::size_t kPart = 250;

/// The documents of a finding's evidence, each once, its own first.
std::vector<std::string> documents_of(const Json &finding) {
    std::vector<std::string> documents;
    for (const Json &evidence : finding.at("evidence"))
        if (const std::string document = evidence.at("document");
            std::find(documents.begin(), documents.end(), document) == documents.end())
            documents.push_back(document);
    return documents;
}

/// Throws where a finding lacks the words that the site shows.
void check_words(const Json &finding) {
    for (const char *field : {"message", "advice"})
        for (const char *language : {"vi", "en"})
            finding.at(field).at(language).get_ref<const std::string &>();
}

std::map<std::string, std::size_t> numbered_codes(const std::vector<std::string> &codes) {
    std::map<std::string, std::size_t> numbers;
    for (const std::string &code : codes)
        numbers.emplace(code, 0);
    std::size_t next = 0;
    for (auto &[code, number] : numbers)
        number = next++;
    return numbers;
}

}  // namespace

std::size_t severity_rank(const std::string &severity) {
    const auto known = from_name<Severity>(severity);
    if (!known)
        throw Error("record", "record", "report", "“" + severity + "” is no severity");
    return static_cast<std::size_t>(*known);
}

void FindingList::add_audit(const std::string &json, const std::string &file) {
    const Json audit = write::parse_json<Json>(json, file, "report");
    try {
        std::size_t number = 0;
        for (const Json &finding : audit.at("findings")) {
            check_words(finding);
            Row row{severity_rank(finding.at("severity")), finding.at("code"),    "",
                    "f" + std::to_string(number++),        documents_of(finding), finding};
            for (const Json &evidence : finding.at("evidence"))
                stated_.emplace(row.code, evidence.at("document"), evidence.at("span").dump());
            for (const std::string &document : row.documents)
                of_document_[document].push_back(rows_.size());
            if (!row.documents.empty())
                row.plan = key_of(row.documents.front());
            row.details["id"] = row.id;
            rows_.push_back(std::move(row));
        }
    } catch (const Error &error) {
        throw Error("json", file, "report", error.why());
    } catch (const Json::exception &) {
        throw Error("json", file, "report",
                    "is no audit's findings; make them with: vanban audit OUT --format json > FILE.json");
    }
}

Json FindingList::of(const std::string &sha256) const {
    Json found = Json::array();
    if (const auto numbers = of_document_.find(sha256); numbers != of_document_.end())
        for (const std::size_t number : numbers->second)
            found.push_back(rows_[number].details);
    return found;
}

Json FindingList::own_of(const Record &record) const {
    Json own = Json::array();
    std::size_t number = 0;
    for (Json diagnostic : record.json.at("diagnostics")) {
        diagnostic["id"] = "d" + std::to_string(number++);
        if (!stated_.contains({diagnostic.at("code"), record.sha256(), diagnostic.at("span").dump()}))
            own.push_back(std::move(diagnostic));
    }
    return own;
}

bool FindingList::is_stranger(const Row &row) const {
    return !row.documents.empty() &&
           std::none_of(row.documents.begin(), row.documents.end(),
                        [this](const std::string &document) { return added_.contains(document); });
}

std::size_t FindingList::audited() const {
    return static_cast<std::size_t>(
        std::count_if(rows_.begin(), rows_.end(), [](const Row &row) { return row.id.starts_with('f'); }));
}

std::size_t FindingList::strangers() const {
    return static_cast<std::size_t>(
        std::count_if(rows_.begin(), rows_.end(), [this](const Row &row) { return is_stranger(row); }));
}

void FindingList::add(const Record &record) {
    added_.insert(record.sha256());
    for (Json &diagnostic : own_of(record)) {
        Row row{severity_rank(diagnostic.at("severity")),
                diagnostic.at("code"),
                record.key,
                diagnostic.at("id"),
                {},
                std::move(diagnostic)};
        row.details["plan"] = record.key;
        rows_.push_back(std::move(row));
    }
}

std::vector<const FindingList::Row *> FindingList::in_order() const {
    std::vector<const Row *> rows;
    for (const Row &row : rows_)
        if (!is_stranger(row))
            rows.push_back(&row);
    const auto rank = [](const Row *row) { return std::tuple(2 - row->severity, row->id.starts_with('d')); };
    std::stable_sort(rows.begin(), rows.end(), [&](const Row *a, const Row *b) { return rank(a) < rank(b); });
    return rows;
}

void FindingList::put(DataFolder &data) const {
    const std::vector<const Row *> order = in_order();
    std::vector<std::string> all;
    for (const Row *row : order)
        all.push_back(row->code);
    const auto codes = numbered_codes(all);
    Json index{{"codes", Json::array()}, {"part", kPart}, {"rows", Json::array()}};
    for (const auto &[code, number] : codes)
        index["codes"].push_back(code);
    Json part = Json::array();
    std::size_t parts = 0;
    const auto put_part = [&] {
        if (!part.empty())
            data.put("findings/" + std::to_string(parts++), part);
        part = Json::array();
    };
    for (const Row *row : order) {
        index["rows"].push_back({codes.at(row->code), row->severity, row->plan, row->id});
        part.push_back(row->details);
        if (part.size() == kPart)
            put_part();
    }
    put_part();
    data.put("findings", index);
}

}  // namespace vanban::report
