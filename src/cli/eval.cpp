#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "eval/report.hpp"
#include "io/files.hpp"
#include "vanban/vanban.hpp"
#include "write/parse_json.hpp"

namespace vanban::cli {
namespace {

namespace fs = std::filesystem;
using eval::Json;

struct EvalOptions {
    std::string gold;
    std::string plans;
    std::string records;
    std::string errors;
    std::vector<std::string> kinds;
    std::string minimum;
    bool json = false;
};

/// The annotations (*.json) of a folder, or its other files, in the order of their names. Throws `Error` (stage
/// "read").
std::vector<fs::path> files_in(const fs::path &folder, bool json) {
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if ((entry->path().extension() == ".json") == json) {
            files.push_back(entry->path());
        }
    }
    if (error) {
        throw Error("io", folder.string(), "read", error.message());
    }
    std::sort(files.begin(), files.end());
    return files;
}

Json read_json(const std::string &file) {
    return write::parse_json<Json>(io::read_file(file), file, "eval");
}

/// Finds or makes the record of each annotated plan.
class RecordSource {
  public:
    RecordSource(const EvalOptions &options, const Session &session) : records_(options.records) {
        if (records_.empty()) {
            plans_ = files_in(options.plans.empty() ? fs::path(options.gold) / ".." / "plans" : fs::path(options.plans),
                              false);
            extractor_.emplace(session.options);
        }
    }

    Json record(const fs::path &gold) const {
        if (!extractor_) {
            return read_json((fs::path(records_) / gold.filename()).string());
        }
        const auto plan = std::find_if(plans_.begin(), plans_.end(),
                                       [&](const fs::path &file) { return file.stem() == gold.stem(); });
        if (plan == plans_.end()) {
            throw Error("io", gold.string(), "eval", "there is no plan of this name");
        }
        const std::string file = plan->lexically_normal().string();
        return Json::parse(to_json(extractor_->extract(io::read_file(file), file)));
    }

  private:
    std::string records_;
    std::vector<fs::path> plans_;
    std::optional<Extractor> extractor_;
};

bool wanted(const EvalOptions &options, const std::string &kind) {
    return options.kinds.empty() || std::find(options.kinds.begin(), options.kinds.end(), kind) != options.kinds.end();
}

std::vector<eval::Score> score(const fs::path &gold_file, const Json &record, const EvalOptions &options) {
    try {
        auto scores = eval::score_document(read_json(gold_file.string()), record);
        std::erase_if(scores, [&](const eval::Score &score) { return !wanted(options, score.kind); });
        return scores;
    } catch (const Json::exception &error) {
        throw Error("gold", gold_file.string(), "eval",
                    std::string("gold or its record is not of the right shape: ") + error.what());
    }
}

void print_rows(const fs::path &gold_file, const std::vector<eval::Score> &scores, const EvalOptions &options) {
    for (const eval::Score &score : scores) {
        print(eval::row(gold_file.filename().string(), score) + '\n');
        if (score.kind == options.errors) {
            for (const std::string &line : eval::misses(score)) {
                print(line + '\n');
            }
        }
    }
}

void print_totals(const eval::Totals &totals, bool as_json) {
    if (as_json) {
        print(totals.json().dump() + '\n');
        return;
    }
    for (const eval::Score &score : totals.scores()) {
        print(eval::total_row(totals.documents(), score) + '\n');
    }
}

Status check_minimum(const eval::Totals &totals, const std::string &file) {
    if (file.empty()) {
        return all_done;
    }
    const auto below = eval::shortfalls(totals, read_json(file), file);
    for (const std::string &line : below) {
        complain(file + ": eval: " + line);
    }
    return below.empty() ? all_done : some_failed;
}

Status evaluate(const EvalOptions &options, const Session &session) {
    const RecordSource source(options, session);
    eval::Totals totals;
    Status status = all_done;
    for (const fs::path &gold_file : files_in(options.gold, true)) {
        if (gold_file.extension() != ".json") {
            continue;
        }
        // A plan without a record loses everything that gold has: it must not drop out of the totals.
        Json record = Json::object();
        try {
            record = source.record(gold_file);
        } catch (const std::exception &error) {
            complain(error);
            status = some_failed;
        }
        const auto scores = score(gold_file, record, options);
        totals.add(scores);
        if (!options.json) {
            print_rows(gold_file, scores, options);
        }
    }
    if (totals.documents() == 0) {
        throw Error("usage", options.gold, "eval", "holds no gold (*.json)");
    }
    print_totals(totals, options.json);
    return std::max(status, check_minimum(totals, options.minimum));
}

}  // namespace

void add_eval(CLI::App &app, Session &session) {
    auto options = std::make_shared<EvalOptions>();
    const std::vector<std::string> kinds(eval::kinds().begin(), eval::kinds().end());
    CLI::App *command = app.add_subcommand("eval", "Score extraction against gold: precision, recall and F1 per kind");
    command->add_option("--gold", options->gold, "Folder of gold (NAME.json)")->type_name("DIR")->required();
    CLI::Option *plans =
        command
            ->add_option("--plans", options->plans, "Folder of the plans (NAME.txt ...); else ../plans beside the gold")
            ->type_name("DIR");
    command->add_option("--records", options->records, "Score these records (NAME.json) instead of extracting")
        ->type_name("DIR")
        ->excludes(plans);
    command->add_option("--errors", options->errors, "List the items of one kind that were lost, extra or mistitled")
        ->type_name("KIND")
        ->check(CLI::IsMember(kinds));
    command->add_option("--kinds", options->kinds, "Only these kinds")
        ->type_name("KIND,...")
        ->delimiter(',')
        ->check(CLI::IsMember(kinds));
    command->add_option("--min", options->minimum, "Fail where a figure is below this file's")->type_name("FILE");
    command->add_flag("--json", options->json, "Print only the totals, as one JSON object");
    command->callback(
        [options, &session] { session.run = [options, &session] { return evaluate(*options, session); }; });
}

}  // namespace vanban::cli
