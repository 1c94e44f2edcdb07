#include "report/data_folder.hpp"

#include <filesystem>
#include <fstream>
#include <vector>

#include "io/durable.hpp"
#include "io/files.hpp"

namespace vanban::report {
namespace {

namespace fs = std::filesystem;

/// How every data script begins.
constexpr std::string_view kOpening = "vanban.data(";

bool is_data_script(const fs::path &file) {
    std::string opening(kOpening.size(), '\0');
    std::ifstream in(file, std::ios::binary);
    return file.extension() == ".js" && in.read(opening.data(), static_cast<std::streamsize>(opening.size())).good() &&
           opening == kOpening;
}

/// Is there such a file in the folder or below?
template <class Predicate>
bool has_file(const fs::path &folder, const Predicate &is_such) {
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (!at->is_directory() && is_such(at->path()))
            return true;
    return false;
}

/// Has the file these bytes?
bool holds(const std::string &file, const std::string &bytes) {
    std::error_code error;
    return fs::file_size(file, error) == bytes.size() && !error && io::read_file(file) == bytes;
}

/// As JSON, with what JSON allows and a script does not written otherwise. None of it stands outside a string.
std::string escaped(const Json &value) {
    const std::string text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string script;
    script.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = std::string_view(text).substr(at);
        if (rest.starts_with('<'))
            script += "\\u003c";
        else if (rest.starts_with("\xE2\x80\xA8"))
            script += "\\u2028";
        else if (rest.starts_with("\xE2\x80\xA9"))
            script += "\\u2029";
        else
            script += rest[0];
        at += rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9") ? 3 : 1;
    }
    return script;
}

}  // namespace

std::string data_script(std::string_view name, const Json &value) {
    return std::string(kOpening) + escaped(name) + ',' + escaped(value) + ");\n";
}

bool DataFolder::is_free(const std::string &site) {
    return !has_file(site, [](const fs::path &) { return true; }) || has_file(site + "/data", is_data_script);
}

DataFolder::DataFolder(const std::string &site) : folder_(site + "/data") {
    io::make_folder(folder_);
}

void DataFolder::put(const std::string &name, const Json &value) {
    const fs::path file = fs::path(folder_) / (name + ".js");
    if (put_.insert(file.native()).second && file.parent_path() != folder_)
        io::make_folder(file.parent_path().native());
    const std::string script = data_script(name, value);
    if (!holds(file.native(), script))
        io::write_whole(file.native(), script);
}

void DataFolder::clear_others() const {
    std::vector<fs::path> others;
    for (const auto &entry : fs::recursive_directory_iterator(folder_)) {
        if (entry.is_directory())
            io::remove_drafts(entry.path().native());
        else if (!put_.contains(entry.path().native()) && is_data_script(entry.path()))
            others.push_back(entry.path());
    }
    for (const fs::path &file : others)
        fs::remove(file);
}

}  // namespace vanban::report
