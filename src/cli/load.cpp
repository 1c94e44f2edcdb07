#include <algorithm>
#include <filesystem>
#include <memory>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "io/files.hpp"
#include "store/store.hpp"
#include "vanban/vanban.hpp"

namespace vanban::cli {
namespace {

namespace fs = std::filesystem;

struct LoadOptions {
    std::vector<std::string> words;
    std::string url;
};

/// The lines of a text without the empty ones.
std::vector<std::string> lines_of(const std::string &text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (text.find_first_not_of(" \t\r", at) < end)
            lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// Loads what is named, and goes on after what cannot be loaded.
class Loading {
  public:
    explicit Loading(const std::string &url) : database_(store::Store::open(url)) {}

    void load(const std::string &word) {
        std::error_code error;
        if (!fs::is_directory(word, error))
            attempt([&] { load_file(word); });
        else if (fs::exists(word + "/manifest.ndjson", error))
            load_batch(word);
        else
            load_folder(word);
    }

    Status status() const { return status_; }

    /// "12 documents: 10 new, 2 already there".
    std::string summary() const {
        return std::to_string(added_ + replaced_ + already_there_) + " documents: " + std::to_string(added_) +
               " new, " + std::to_string(replaced_) + " replaced, " + std::to_string(already_there_) + " already there";
    }

  private:
    /// A record at fault is one line; a database at fault ends the run.
    template <class Act>
    void attempt(Act act) {
        try {
            act();
        } catch (const Error &error) {
            if (error.stage() == "store" && error.code() != "record")
                throw;
            complain(error);
            status_ = some_failed;
        }
    }

    void load_record(const std::string &record, const std::string &name, const std::string &input) {
        const Plan plan = from_json(record, name);
        switch (database_->load(store::rows_of(plan), input.empty() ? plan.source.uri : input)) {
        case store::Loaded::added:
            ++added_;
            break;
        case store::Loaded::replaced:
            ++replaced_;
            break;
        case store::Loaded::already_there:
            ++already_there_;
            break;
        }
    }

    /// One record, on one line or indented, or one a line.
    void load_file(const std::string &file) {
        const std::string text = io::read_file(file);
        const std::vector<std::string> lines = lines_of(text);
        if (lines.size() < 2 || !nlohmann::json::accept(lines.front()))
            return load_record(text, file, {});
        for (std::size_t i = 0; i < lines.size(); ++i)
            attempt([&] { load_record(lines[i], file + ":" + std::to_string(i + 1), {}); });
    }

    void load_folder(const std::string &folder) {
        std::vector<std::string> files;
        for (const auto &entry : fs::directory_iterator(folder)) {
            const std::string name = entry.path().filename().native();
            if (!name.starts_with('.') && name.ends_with(".json"))
                files.push_back(entry.path().native());
        }
        std::sort(files.begin(), files.end());
        for (const std::string &file : files)
            attempt([&] { load_file(file); });
    }

    /// What a batch has made, as it would have loaded it itself: with its duplicates, which come after their originals,
    /// and what was removed.
    void load_batch(const std::string &out) {
        std::vector<nlohmann::json> later;
        for (const std::string &line : lines_of(io::read_file(out + "/manifest.ndjson"))) {
            const auto entry = nlohmann::json::parse(line, nullptr, false);
            const std::string status = entry.is_object() ? entry.value("status", "") : "";
            if (status == "done")
                attempt([&] {
                    const std::string file = out + "/records/" + entry.at("record").get<std::string>();
                    load_record(io::read_file(file), file, entry.at("input"));
                });
            else if (status == "duplicate" || status == "removed")
                later.push_back(entry);
        }
        for (const auto &entry : later) {
            if (entry.at("status") == "removed")
                database_->remove_input(entry.at("input"));
            else if (database_->holds(entry.at("sha256").get<std::string>(), version()))
                database_->add_input(entry.at("input"), entry.at("sha256"));
        }
    }

    std::unique_ptr<store::Store> database_;
    Status status_ = all_done;
    std::size_t added_ = 0, replaced_ = 0, already_there_ = 0;
};

Status load(const LoadOptions &options) {
    Loading loading(options.url);
    for (const std::string &word : options.words)
        loading.load(word);
    complain(loading.summary());
    return loading.status();
}

}  // namespace

void add_load(CLI::App &app, Session &session) {
    auto options = std::make_shared<LoadOptions>();
    CLI::App *command = app.add_subcommand("load", "Load records into a database");
    command
        ->add_option("OUT", options->words,
                     "Folders of batches, other folders of records, files of records (JSON, NDJSON)")
        ->required();
    command->add_option("--db", options->url, "sqlite:FILE or postgresql://USER@HOST/NAME")
        ->type_name("URL")
        ->required();
    command->callback([options, &session] { session.run = [options] { return load(*options); }; });
}

}  // namespace vanban::cli
