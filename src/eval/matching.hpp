// Items of gold and of a record, paired by what they are compared by.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "eval/keys.hpp"
#include "eval/score.hpp"

namespace vanban::eval {

using Items = std::vector<const Json *>;

/// A field's value; null where the item has no such field or is itself null.
/// Throws `nlohmann::json::exception` where it is anything but an object.
const Json &value(const Json &item, const char *name);

/// A field's text; empty for null.
std::string text(const Json &item, const char *name);

/// The entries of one part of a document.
Items items(const Json &document, const char *part);

/// The entries of a list: each a string, or an object with a `name`.
std::vector<std::string> texts(const Json &item, const char *name);

/// The key of the section that an item stands in.
std::string section(const Json &item);

/// A number to six decimals; empty for null.
std::string number_key(const Json &number);

/// Items of gold with their counterparts in the record, and what is left on either side.
struct Matching {
    std::vector<std::pair<const Json *, const Json *>> pairs;
    Items lost, extra;

    Score score(std::string kind) const;

    /// How many pairs `right(gold, mine)` holds for.
    template <class Right>
    Accuracy accuracy(std::string name, Right right) const {
        const auto count = std::count_if(pairs.begin(), pairs.end(),
                                         [&](const auto &pair) { return right(*pair.first, *pair.second); });
        return {std::move(name), static_cast<std::size_t>(count), pairs.size()};
    }
};

/// Pairs items of one `key(item)`, as often as both sides have it, in order.
template <class Key>
Matching match(const Items &gold, const Items &mine, Key key) {
    std::map<std::string, std::deque<const Json *>> pool;
    for (const Json *item : mine) {
        pool[key(*item)].push_back(item);
    }
    Matching result;
    for (const Json *item : gold) {
        auto &candidates = pool[key(*item)];
        if (candidates.empty()) {
            result.lost.push_back(item);
        } else {
            result.pairs.emplace_back(item, candidates.front());
            candidates.pop_front();
        }
    }
    std::copy_if(mine.begin(), mine.end(), std::back_inserter(result.extra), [&](const Json *item) {
        const auto &left = pool[key(*item)];
        return std::find(left.begin(), left.end(), item) != left.end();
    });
    return result;
}

// Whether one field of gold and of the record is the same: as it stands, as text, as a symbol or date,
// or as a list of agencies.
inline auto same_value(const char *name) {
    return [name](const Json &gold, const Json &mine) { return value(gold, name) == value(mine, name); };
}

inline auto same_text(const char *name) {
    return
        [name](const Json &gold, const Json &mine) { return text_key(text(gold, name)) == text_key(text(mine, name)); };
}

inline auto same_symbol(const char *name) {
    return [name](const Json &gold, const Json &mine) {
        return symbol_key(text(gold, name)) == symbol_key(text(mine, name));
    };
}

inline auto same_names(const char *name) {
    return [name](const Json &gold, const Json &mine) {
        return name_bag(texts(gold, name)) == name_bag(texts(mine, name));
    };
}

}  // namespace vanban::eval
