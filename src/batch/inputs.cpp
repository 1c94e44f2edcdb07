#include "batch/inputs.hpp"

#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <unordered_set>

#include "vanban/error.hpp"

namespace vanban::batch {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string &word, const std::string &why) {
    throw Error("usage", word, "inputs", why);
}

bool hidden(const fs::path &path) {
    return path.filename().native().starts_with('.');
}

/// A symbolic link to a file is that file; one to a folder is not followed, for it may lead round in a circle.
void add_folder(const std::string &folder, const fs::path &out, std::vector<std::string> &inputs) {
    std::vector<std::string> found;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    if (error)
        refuse(folder, error.message());
    for (; entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        const bool left_out = hidden(entry->path()) || fs::equivalent(entry->path(), out, error);
        if (left_out && entry->is_directory(error))
            entry.disable_recursion_pending();
        else if (!left_out && entry->is_regular_file(error))
            found.push_back(entry->path().native());
    }
    std::sort(found.begin(), found.end());
    std::move(found.begin(), found.end(), std::back_inserter(inputs));
}

/// The entries of a list, without comments, blank lines and the line ends of other systems.
std::vector<std::string> entries(std::istream &list) {
    const std::string text{std::istreambuf_iterator<char>(list), {}};
    const bool nul = text.find('\0') != std::string::npos;
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(nul ? '\0' : '\n', at), text.size());
        std::string entry = text.substr(at, end - at);
        at = end + 1;
        if (!nul && entry.ends_with('\r'))
            entry.pop_back();
        if (!entry.empty() && (nul || entry.front() != '#'))
            found.push_back(std::move(entry));
    }
    return found;
}

/// A path is no longer than this (Linux: PATH_MAX), so the first entry of a list is within its first bytes.
constexpr std::size_t kFirstEntry = 8192;

bool is_list(const std::string &file) {
    std::ifstream in(file, std::ios::binary);
    std::string head(kFirstEntry, '\n');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    std::istringstream start(head);
    const std::vector<std::string> first = entries(start);
    std::error_code error;
    return !first.empty() && fs::is_regular_file(first.front(), error);
}

void add_pattern(const std::string &pattern, std::vector<std::string> &inputs) {
    glob_t found{};
    const std::unique_ptr<glob_t, void (*)(glob_t *)> release(&found, globfree);
    const int status = glob(pattern.c_str(), GLOB_BRACE | GLOB_TILDE, nullptr, &found);
    if (status == GLOB_NOMATCH)
        refuse(pattern, "there is no such file or folder");
    if (status != 0)
        refuse(pattern, "cannot be expanded");
    for (std::size_t i = 0; i < found.gl_pathc; ++i) {
        std::error_code error;
        if (fs::is_regular_file(found.gl_pathv[i], error))
            inputs.emplace_back(found.gl_pathv[i]);
    }
}

void add(const std::string &word, const std::string &out, std::vector<std::string> &inputs) {
    std::error_code error;
    if (word == "-") {
        for (std::string &entry : entries(std::cin))
            inputs.push_back(std::move(entry));
    } else if (fs::is_directory(word, error)) {
        add_folder(word, out, inputs);
    } else if (!fs::exists(word, error)) {
        add_pattern(word, inputs);
    } else if (is_list(word)) {
        std::ifstream list(word, std::ios::binary);
        for (std::string &entry : entries(list))
            inputs.push_back(std::move(entry));
    } else {
        inputs.push_back(word);
    }
}

}  // namespace

std::vector<std::string> inputs_of(const std::vector<std::string> &words, const std::string &out) {
    std::vector<std::string> inputs;
    for (const std::string &word : words)
        add(word, out, inputs);
    std::unordered_set<std::string_view> seen;
    std::vector<std::string> once;
    once.reserve(inputs.size());
    for (std::string &input : inputs) {
        if (!seen.insert(input).second)
            continue;
        once.push_back(std::move(input));
        seen.erase(input);
        seen.insert(once.back());
    }
    return once;
}

}  // namespace vanban::batch
