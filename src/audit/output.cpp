#include "audit/output.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "audit/chain.hpp"
#include "export/csv.hpp"

namespace vanban::audit {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string &text) {
    return text.empty() ? Json() : Json(text);
}

template <class T>
Json or_null(const std::optional<T> &value) {
    return value ? Json(*value) : Json();
}

Json span_json(const Span &span) {
    return {{"start", span.start}, {"end", span.end}};
}

Json finding_json(const Finding &finding) {
    Json evidence = Json::array();
    for (const Evidence &place : finding.evidence)
        evidence.push_back({{"document", place.document},
                            {"symbol", place.symbol},
                            {"section", or_null(place.section)},
                            {"span", place.span ? span_json(*place.span) : Json()},
                            {"text", place.text}});
    return {{"code", finding.code},
            {"severity", to_string(finding.severity)},
            {"message", {{"vi", finding.vi}, {"en", finding.en}}},
            {"advice", {{"vi", finding.advice_vi}, {"en", finding.advice_en}}},
            {"evidence", std::move(evidence)}};
}

Json cell_json(const MatrixCell &cell) {
    const TargetRow &target = cell.target;
    return {{"province", or_null(cell.province)},
            {"year", or_null(target.year)},
            {"comparator", to_string(target.comparator)},
            {"value", or_null(target.value)},
            {"value_max", or_null(target.value_max)},
            {"unit", target.unit},
            {"start_year", or_null(target.start_year)},
            {"baseline", or_null(target.baseline)},
            {"document", cell.document},
            {"symbol", cell.symbol},
            {"target", target.id},
            {"section", or_null(target.section)},
            {"span", span_json(target.span)},
            {"text", target.text}};
}

Json matrix_json(const TargetMatrix &matrix) {
    Json rows = Json::array();
    for (const MatrixRow &row : matrix.rows) {
        Json cells = Json::array();
        for (const MatrixCell &cell : row.cells)
            cells.push_back(cell_json(cell));
        rows.push_back({{"indicator", row.indicator},
                        {"kind", row.kind},
                        {"key", row.key},
                        {"names", row.names},
                        {"rules", row.rules},
                        {"cells", std::move(cells)}});
    }
    return {{"provinces", matrix.provinces}, {"years", matrix.years}, {"rows", std::move(rows)}};
}

Json instrument_json(const Corpus &corpus, Index index) {
    const Instrument &instrument = corpus.instruments()[index];
    return {{"id", instrument.id},
            {"type", or_null(instrument.type)},
            {"symbol", or_null(instrument.symbol)},
            {"date", or_null(instrument.date)},
            {"title", or_null(instrument.title)}};
}

Json document_json(const Corpus &corpus, Index index) {
    const DocumentFacts &document = corpus.documents()[index];
    return {{"document", document.sha256}, {"symbol", document.name}, {"date", or_null(document.date)}};
}

Json coverage_json(const Corpus &corpus, const Chains &chains) {
    Json all = Json::array();
    for (const Coverage &coverage : chains.coverage()) {
        Json with = Json::array();
        for (const CoveredProvince &province : coverage.with) {
            Json documents = Json::array();
            for (const Index document : province.documents)
                documents.push_back(document_json(corpus, document));
            with.push_back({{"province", province.name}, {"documents", std::move(documents)}});
        }
        all.push_back({{"instrument", instrument_json(corpus, coverage.instrument)},
                       {"with", std::move(with)},
                       {"without", coverage.without}});
    }
    return all;
}

Json chains_json(const Corpus &corpus, const Chains &chains) {
    Json all = Json::array();
    for (const Chain &chain : chains.chains()) {
        Json steps = Json::array();
        for (const ChainStep &step : chain.steps) {
            Json instrument = instrument_json(corpus, step.instrument);
            instrument["source"] = to_string(step.source);
            steps.push_back(std::move(instrument));
        }
        Json entry = document_json(corpus, chain.document);
        entry["steps"] = std::move(steps);
        all.push_back(std::move(entry));
    }
    return all;
}

Json findings_json(const std::vector<Finding> &findings) {
    Json list = Json::array();
    for (const Finding &finding : findings)
        list.push_back(finding_json(finding));
    return list;
}

std::string where(const Finding &finding) {
    if (finding.evidence.empty())
        return "-";
    const Evidence &place = finding.evidence.front();
    return place.symbol + (place.section ? " " + *place.section : "");
}

}  // namespace

std::string findings_to_json(const std::vector<Finding> &findings) {
    const Json all = {{"findings", findings_json(findings)}};
    return all.dump() + "\n";
}

std::string to_json(const std::vector<Finding> &findings, store::Store &store, const Register &known,
                    const lexicon::Lexicon &lexicon) {
    const Corpus corpus(store, known, lexicon);
    const Chains chains(corpus, known, lexicon);
    const Json all = {{"schema", "vanban.audit/1"},
                      {"findings", findings_json(findings)},
                      {"matrix", matrix_json(target_matrix(store, lexicon))},
                      {"coverage", coverage_json(corpus, chains)},
                      {"chains", chains_json(corpus, chains)}};
    return all.dump() + "\n";
}

std::string to_csv(const std::vector<Finding> &findings) {
    std::string out = "\xEF\xBB\xBF"  // as the files of `vanban export`: Excel takes the text for UTF-8 by it
                      "severity,code,message_vi,message_en,advice_vi,advice_en,document,symbol,section,start,end,text,"
                      "evidence\r\n";
    static const Evidence nowhere;
    for (const Finding &finding : findings) {
        const Evidence &place = finding.evidence.empty() ? nowhere : finding.evidence.front();
        const std::string start = place.span ? std::to_string(place.span->start) : "";
        const std::string end = place.span ? std::to_string(place.span->end) : "";
        const std::string cells[] = {std::string(to_string(finding.severity)),
                                     finding.code,
                                     finding.vi,
                                     finding.en,
                                     finding.advice_vi,
                                     finding.advice_en,
                                     place.document,
                                     place.symbol,
                                     place.section.value_or(""),
                                     start,
                                     end,
                                     place.text,
                                     std::to_string(finding.evidence.size())};
        for (std::size_t i = 0; i < std::size(cells); ++i)
            out += (i == 0 ? "" : ",") + exports::csv_field(std::string_view(cells[i]));
        out += "\r\n";
    }
    return out;
}

std::string to_table(const std::vector<Finding> &findings, std::string_view language) {
    const bool vi = language == "vi";
    std::string out;
    std::size_t counts[3] = {};
    for (const Finding &finding : findings) {
        ++counts[static_cast<std::size_t>(finding.severity)];
        out += std::string(to_string(finding.severity)) + "  " + finding.code + "  " + where(finding) + "\n    " +
               (vi ? finding.vi : finding.en) + "\n    → " + (vi ? finding.advice_vi : finding.advice_en) + "\n";
    }
    return out + std::to_string(counts[2]) + " error, " + std::to_string(counts[1]) + " warning, " +
           std::to_string(counts[0]) + " info\n";
}

}  // namespace vanban::audit
