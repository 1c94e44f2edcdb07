// Records and the data that a site makes of them.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "report/data_folder.hpp"
#include "report/record.hpp"
#include "support/files.hpp"
#include "support/plans.hpp"

namespace vanban::report::test {

/// The record of a text, as a batch would have read it from `name`.
inline Record record_of(const std::string &text, const std::string &name = "plan.txt") {
    Json json = Json::parse(to_json(vanban::test::shared_extractor().extract(text, name)));
    const std::string key = key_of(json.at("source").at("sha256"));
    return {key, name + "-" + key + ".json", std::move(json)};
}

/// The value that a data script hands over.
inline Json value_of(const std::filesystem::path &script) {
    const std::string text = vanban::test::read(script);
    const std::size_t start = text.find("\",") + 2;
    return Json::parse(text.substr(start, text.rfind(");") - start));
}

/// What `put` puts, by name.
template <class Put>
std::map<std::string, Json> data_of(const Put &put) {
    const vanban::test::TempDir dir;
    DataFolder folder(dir.path().native());
    put(folder);
    std::map<std::string, Json> data;
    const auto root = dir.path() / "data";
    for (const auto &entry : std::filesystem::recursive_directory_iterator(root))
        if (entry.is_regular_file())
            data[std::filesystem::relative(entry.path(), root).replace_extension().string()] = value_of(entry.path());
    return data;
}

}  // namespace vanban::report::test
