#include "eval/score.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "eval/keys.hpp"
#include "eval/matching.hpp"

namespace vanban::eval {
namespace {

Score score_sections(const Json &gold, const Json &record) {
    const auto matching = match(items(gold, "sections"), items(record, "sections"),
                                [](const Json &item) { return path_key(text(item, "path")); });
    Score score = matching.score("sections");
    score.attributes.push_back(matching.accuracy("title", same_text("title")));
    for (const auto &[wanted, mine] : matching.pairs) {
        if (!same_text("title")(*wanted, *mine)) {
            score.wrong_titles.push_back({value(*wanted, "path"), value(*wanted, "title"), value(*mine, "title")});
        }
    }
    return score;
}

Items external_references(const Json &document) {
    Items all = items(document, "references");
    std::erase_if(all, [](const Json *item) {
        const std::string form = text(*item, "form");
        return form != "full" && form != "short" && form != "named";
    });
    return all;
}

std::string reference_target(const Json &item) {
    const std::string target = text(item, "target");
    return target_key(target.empty() ? text(item, "symbol") : target);
}

Score score_references(const Json &gold, const Json &record) {
    const auto matching = match(external_references(gold), external_references(record),
                                [](const Json &item) { return section(item) + '\n' + reference_target(item); });
    Score score = matching.score("references");
    score.attributes.push_back(matching.accuracy("date", same_symbol("date")));
    score.attributes.push_back(matching.accuracy("issuer", same_text("issuer")));
    return score;
}

/// References whatever section they stand in: tells a mention that was missed from one misplaced.
Score score_references_anywhere(const Json &gold, const Json &record) {
    return match(external_references(gold), external_references(record), reference_target).score("references_anywhere");
}

std::string relation_key(const Json &item) {
    return target_key(text(item, "from")) + '\n' + target_key(text(item, "to")) + '\n' + text(item, "kind");
}

Score score_relations(const Json &gold, const Json &record) {
    const auto once = [](const Json &document) {
        std::map<std::string, bool> seen;
        Items all = items(document, "relations");
        std::erase_if(all, [&](const Json *item) { return std::exchange(seen[relation_key(*item)], true); });
        return all;
    };
    return match(once(gold), once(record), relation_key).score("relations");
}

Score score_aliases(const Json &gold, const Json &record) {
    return match(items(gold, "aliases"), items(record, "aliases"),
                 [](const Json &item) { return text_key(text(item, "short")); })
        .score("aliases");
}

Score score_targets(const Json &gold, const Json &record) {
    const auto matching = match(items(gold, "targets"), items(record, "targets"), [](const Json &item) {
        return section(item) + '\n' + number_key(value(item, "value")) + '\n' + number_key(value(item, "value_max")) +
               '\n' + unit_key(text(item, "unit"));
    });
    Score score = matching.score("targets");
    score.attributes.push_back(matching.accuracy("comparator", same_value("comparator")));
    score.attributes.push_back(matching.accuracy("year", same_value("year")));
    score.attributes.push_back(matching.accuracy("indicator", [](const Json &wanted, const Json &mine) {
        return syllable_overlap(text(wanted, "indicator"), text(mine, "indicator")) >= 0.6;
    }));
    return score;
}

/// An assignment of the record that still waits for its gold.
struct OpenAssignment {
    const Json *item;
    std::string section;
    std::string task;  // the part of the task that gold's beginning may stand in
};

Matching match_assignments(const Items &gold, const Items &mine) {
    std::vector<OpenAssignment> open;
    for (const Json *item : mine) {
        const std::string task = text(*item, "task");
        const std::string key = text_key(task.empty() ? text(*item, "task_start") : task);
        open.push_back({item, section(*item), std::string(first_code_points(key, 120))});
    }
    Matching result;
    for (const Json *item : gold) {
        const std::string key = text_key(text(*item, "task_start"));
        const std::string_view start = first_code_points(key, 30);
        const auto found = std::find_if(open.begin(), open.end(), [&](const OpenAssignment &candidate) {
            return candidate.section == section(*item) && candidate.task.find(start) != std::string::npos;
        });
        if (found == open.end()) {
            result.lost.push_back(item);
        } else {
            result.pairs.emplace_back(item, found->item);
            open.erase(found);
        }
    }
    for (const OpenAssignment &candidate : open) {
        result.extra.push_back(candidate.item);
    }
    return result;
}

Score score_assignments(const Json &gold, const Json &record) {
    const auto matching = match_assignments(items(gold, "assignments"), items(record, "assignments"));
    Score score = matching.score("assignments");
    score.attributes.push_back(matching.accuracy("actor", same_names("actor")));
    score.attributes.push_back(matching.accuracy("role", same_value("role")));
    score.attributes.push_back(matching.accuracy("partners", same_names("partners")));
    score.attributes.push_back(matching.accuracy("deadline", same_value("deadline")));
    return score;
}

std::vector<std::string> signer_keys(const Json &document) {
    std::vector<std::string> keys;
    for (const Json &signer : value(document, "signers")) {
        keys.push_back(text_key(text(signer, "name")) + '\n' + text_key(text(signer, "position")));
    }
    return keys;
}

std::vector<std::string> recipient_keys(const Json &document) {
    std::vector<std::string> keys = texts(document, "recipients");
    std::transform(keys.begin(), keys.end(), keys.begin(), [](const std::string &entry) { return text_key(entry); });
    return keys;
}

Score score_fields(const Json &gold, const Json &record) {
    const Json &wanted = value(gold, "document");
    const Json &mine = value(record, "document");
    Score score;
    score.kind = "document";
    const auto put = [&](const char *field, bool right) {
        right ? ++score.matched : ++score.lost;
        if (!right) {
            score.lost_items.push_back(
                {{"field", field}, {"gold", value(wanted, field)}, {"mine", value(mine, field)}});
        }
    };
    put("type", same_text("type")(wanted, mine));
    put("symbol", same_symbol("symbol")(wanted, mine));
    put("issuer", same_text("issuer")(wanted, mine));
    put("place", same_text("place")(wanted, mine));
    put("date", same_symbol("date")(wanted, mine));
    put("title", same_text("title")(wanted, mine));
    put("signers", signer_keys(wanted) == signer_keys(mine));
    put("recipients", recipient_keys(wanted) == recipient_keys(mine));
    return score;
}

struct Kind {
    std::string_view name;
    const char *annotated_by;  // the part of gold without which the kind is not scored
    Score (*score)(const Json &, const Json &);
};

constexpr Kind table[] = {
    {"sections", "sections", score_sections},
    {"references", "references", score_references},
    {"references_anywhere", "references", score_references_anywhere},
    {"relations", "relations", score_relations},
    {"aliases", "aliases", score_aliases},
    {"targets", "targets", score_targets},
    {"assignments", "assignments", score_assignments},
    {"document", "document", score_fields},
};

double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Score::precision() const {
    return ratio(matched, matched + extra);
}
double Score::recall() const {
    return ratio(matched, matched + lost);
}

double Score::f1() const {
    const double p = precision();
    const double r = recall();
    return p + r == 0 ? 0.0 : 2 * p * r / (p + r);
}

void Score::add(const Score &other) {
    matched += other.matched;
    extra += other.extra;
    lost += other.lost;
    for (const Accuracy &accuracy : other.attributes) {
        auto mine = std::find_if(attributes.begin(), attributes.end(),
                                 [&](const Accuracy &known) { return known.name == accuracy.name; });
        if (mine == attributes.end()) {
            mine = attributes.insert(attributes.end(), {accuracy.name, 0, 0});
        }
        mine->right += accuracy.right;
        mine->of += accuracy.of;
    }
}

const std::vector<std::string_view> &kinds() {
    static const auto names = [] {
        std::vector<std::string_view> result;
        for (const Kind &kind : table) {
            result.push_back(kind.name);
        }
        return result;
    }();
    return names;
}

std::vector<Score> score_document(const Json &gold, const Json &record) {
    std::vector<Score> scores;
    for (const Kind &kind : table) {
        if (gold.contains(kind.annotated_by)) {
            scores.push_back(kind.score(gold, record));
        }
    }
    return scores;
}

}  // namespace vanban::eval
