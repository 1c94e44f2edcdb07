#include "audit/matrix.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "audit/corpus.hpp"

namespace vanban::audit {
namespace {

template <class Number>
std::optional<Number> number_or_none(const store::Value &value) {
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return static_cast<Number>(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return static_cast<Number>(*real);
    return std::nullopt;
}

TargetRow target_of(const store::Row &row) {
    TargetRow target;
    target.document = number_of(row[0]);
    target.id = text_of(row[1]);
    target.section = text_of(row[2]);
    target.indicator = text_of(row[3]);
    target.comparator = from_name<Comparator>(text_of(row[4])).value_or(Comparator::equal);
    target.value = number_or_none<double>(row[5]);
    target.value_max = number_or_none<double>(row[6]);
    target.unit = text_of(row[7]);
    target.kind = text_of(row[8]);
    target.year = number_or_none<int>(row[9]);
    target.start_year = number_or_none<int>(row[10]);
    target.baseline = number_or_none<double>(row[11]);
    target.text = text_of(row[12]);
    target.span = {static_cast<std::size_t>(number_of(row[13])), static_cast<std::size_t>(number_of(row[14]))};
    return target;
}

struct Source {
    std::string sha256, symbol, province;
};

std::unordered_map<std::int64_t, Source> sources(store::Store &store) {
    std::unordered_map<std::int64_t, Source> all;
    store.query("SELECT id, sha256, COALESCE(symbol, uri), province_name FROM current_documents", {},
                [&](const store::Row &row) {
                    all[number_of(row[0])] = {text_of(row[1]), text_of(row[2]), text_of(row[3])};
                });
    return all;
}

struct Group {
    std::map<std::string, int> names;
    std::set<std::string> rules;
    std::vector<MatrixCell> cells;
};

MatrixRow row_of(const std::string &key, Group &group) {
    MatrixRow row;
    row.key = key.substr(key.find('\n') + 1);
    int most = 0;
    for (const auto &[name, times] : group.names) {
        row.names.push_back(name);
        if (times > most)
            row.indicator = name;
        most = std::max(most, times);
    }
    row.rules.assign(group.rules.begin(), group.rules.end());
    const auto place = [](const MatrixCell &cell) {
        return std::tuple(std::string_view(cell.province), cell.target.year.value_or(0),
                          std::string_view(cell.document), cell.target.span.start, cell.target.span.end,
                          std::string_view(cell.target.id));
    };
    std::sort(group.cells.begin(), group.cells.end(),
              [&](const MatrixCell &a, const MatrixCell &b) { return place(a) < place(b); });
    row.kind = group.cells.front().target.kind;
    row.cells = std::move(group.cells);
    return row;
}

std::size_t provinces_of(const MatrixRow &row) {
    std::set<std::string_view> provinces;
    for (const MatrixCell &cell : row.cells)
        if (!cell.province.empty())
            provinces.insert(cell.province);
    return provinces.size();
}

}  // namespace

std::vector<TargetRow> read_targets(store::Store &store) {
    std::vector<TargetRow> targets;
    store.query("SELECT document_id, id, section, indicator, comparator, value, value_max, unit, kind, year, "
                "start_year, baseline, text, span_start, span_end FROM targets "
                "WHERE document_id IN (SELECT id FROM current_documents) ORDER BY document_id, ordinal",
                {}, [&](const store::Row &row) { targets.push_back(target_of(row)); });
    return targets;
}

std::string target_key(const std::string &kind, const Meaning &meaning) {
    const bool share = kind == "percentage" || kind == "index";
    return (share ? "share" : kind) + "\n" + meaning.key;
}

std::string target_key(const TargetRow &target, const Indicators &indicators) {
    return target_key(target.kind, indicators.of(target.indicator));
}

TargetMatrix target_matrix(store::Store &store, const lexicon::Lexicon &lexicon) {
    const Indicators indicators(lexicon);
    const auto documents = sources(store);
    std::unordered_map<std::string, Group> groups;
    std::set<std::string> provinces;
    std::set<int> years;
    for (TargetRow &target : read_targets(store)) {
        const auto source = documents.find(target.document);
        const Meaning meaning = indicators.of(target.indicator);
        Group &group = groups[target_key(target.kind, meaning)];
        ++group.names[target.indicator];
        group.rules.insert(meaning.rules.begin(), meaning.rules.end());
        if (!source->second.province.empty())
            provinces.insert(source->second.province);
        if (target.year)
            years.insert(*target.year);
        group.cells.push_back(
            {source->second.province, source->second.sha256, source->second.symbol, std::move(target)});
    }
    TargetMatrix matrix{{provinces.begin(), provinces.end()}, {years.begin(), years.end()}, {}};
    for (auto &[key, group] : groups)
        matrix.rows.push_back(row_of(key, group));
    std::vector<std::pair<std::size_t, std::size_t>> order;  // provinces, place
    for (std::size_t i = 0; i < matrix.rows.size(); ++i)
        order.emplace_back(provinces_of(matrix.rows[i]), i);
    std::sort(order.begin(), order.end(), [&](const auto &a, const auto &b) {
        const MatrixRow &left = matrix.rows[a.second], &right = matrix.rows[b.second];
        return std::tuple(b.first, std::string_view(left.indicator), std::string_view(left.key),
                          std::string_view(left.kind)) < std::tuple(a.first, std::string_view(right.indicator),
                                                                    std::string_view(right.key),
                                                                    std::string_view(right.kind));
    });
    std::vector<MatrixRow> sorted;
    for (const auto &[count, i] : order)
        sorted.push_back(std::move(matrix.rows[i]));
    matrix.rows = std::move(sorted);
    return matrix;
}

}  // namespace vanban::audit
