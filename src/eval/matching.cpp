#include "eval/matching.hpp"

#include <cmath>

namespace vanban::eval {

const Json &value(const Json &item, const char *name) {
    static const Json null;
    if (item.is_null() || (item.is_object() && !item.contains(name))) {
        return null;
    }
    return item.at(name);  // throws where the item is no object
}

std::string text(const Json &item, const char *name) {
    const Json &field = value(item, name);
    return field.is_null() ? "" : field.get<std::string>();
}

Items items(const Json &document, const char *part) {
    Items result;
    for (const Json &item : value(document, part)) {
        result.push_back(&item);
    }
    return result;
}

std::vector<std::string> texts(const Json &item, const char *name) {
    std::vector<std::string> result;
    for (const Json &entry : value(item, name)) {
        result.push_back(entry.is_object() ? text(entry, "name") : entry.get<std::string>());
    }
    return result;
}

std::string section(const Json &item) {
    return path_key(text(item, "section"));
}

std::string number_key(const Json &number) {
    return number.is_null() ? "" : std::to_string(std::round(number.get<double>() * 1e6) / 1e6);
}

Score Matching::score(std::string kind) const {
    Score result;
    result.kind = std::move(kind);
    result.matched = pairs.size();
    result.extra = extra.size();
    result.lost = lost.size();
    const auto copy = [](const Json *item) { return *item; };
    std::transform(lost.begin(), lost.end(), std::back_inserter(result.lost_items), copy);
    std::transform(extra.begin(), extra.end(), std::back_inserter(result.extra_items), copy);
    return result;
}

}  // namespace vanban::eval
