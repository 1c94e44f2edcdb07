#include "report/report.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <vector>

#include "batch/reply.hpp"
#include "io/durable.hpp"
#include "io/files.hpp"
#include "report/findings.hpp"
#include "report/graph.hpp"
#include "report/plan_page.hpp"
#include "report/site_files.hpp"
#include "report/targets.hpp"
#include "report/tasks.hpp"
#include "vanban/vanban.hpp"
#include "write/parse_json.hpp"

namespace vanban::report {
namespace {

namespace fs = std::filesystem;

/// What the site shows of all plans together.
class Site {
  public:
    Site(const Options &options, const lexicon::Lexicon &lexicon)
        : options_(options), targets_(lexicon), graph_(lexicon) {
        if (!options.findings.empty())
            findings_.add_audit(options.findings, options.findings_name);
    }

    /// Throws `Error` (code "record") where the plan is there already.
    void add(const Record &record) {
        if (!keys_.insert(record.key).second)
            throw Error("record", record.file, "report", "is a second record of the same document");
        const Json findings = findings_.of(record.sha256());
        const Json diagnostics = findings_.own_of(record);
        data_.put("plan/" + record.key, plan_page(record, findings, diagnostics));
        plans_.push_back(plan_summary(record, findings, diagnostics));
        findings_.add(record);
        targets_.add(record);
        tasks_.add(record);
        graph_.add(record);
    }

    /// `unread` are the inputs that the batch could not read.
    void finish(const Json &unread, const Complain &complain) {
        if (const std::size_t left_out = findings_.strangers(); left_out > 0)
            complain(Error("findings", options_.findings_name, "report",
                           std::to_string(left_out) + " of " + std::to_string(findings_.audited()) +
                               " findings rest on documents that are not in " + options_.out + "/records; left out"));
        findings_.put(data_);
        targets_.put(data_);
        tasks_.put(data_);
        graph_.put(data_);
        data_.put("site", {{"version", version()}, {"plans", plans_}, {"unread", unread}});
        data_.clear_others();
    }

  private:
    const Options &options_;
    DataFolder data_{options_.site};
    std::set<std::string> keys_;
    Json plans_ = Json::array();
    FindingList findings_;
    TargetList targets_;
    TaskList tasks_;
    CitationGraph graph_;
};

/// What the site shows of a line of the manifest, {"input", "stage", "reason"}; null where the input was read. Throws
/// `Error` where the line is none of a manifest.
Json unread_of(const std::string &line, const std::string &place) {
    const Json entry = write::parse_json<Json>(line, place, "report");
    try {
        if (!batch::is_failure(batch::status_named(entry.at("status").get<std::string>())))
            return nullptr;
        return {{"input", entry.at("input").get<std::string>()},
                {"stage", entry.at("stage")},
                {"reason", entry.at("reason").get<std::string>()}};
    } catch (const Json::exception &) {
        throw Error("json", place, "report", "is no line of a manifest");
    } catch (const Error &error) {
        throw Error("json", place, "report", error.why());
    }
}

/// The inputs that the batch could not read, from its manifest. A line that is damaged is told and left out.
Json read_unread(const std::string &out, Tally &tally, const Complain &complain) {
    Json inputs = Json::array();
    const std::string manifest = out + "/manifest.ndjson";
    if (!fs::exists(manifest))
        return inputs;
    std::istringstream lines(io::read_file(manifest));
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        try {
            if (Json input = unread_of(line, manifest + ":" + std::to_string(++number)); !input.is_null())
                inputs.push_back(std::move(input));
        } catch (const Error &error) {
            complain(error);
            ++tally.failed;
        }
    }
    return inputs;
}

std::vector<fs::path> records_of(const std::string &out) {
    std::error_code error;
    std::vector<fs::path> files;
    for (const auto &entry : fs::directory_iterator(fs::path(out) / "records", error))
        if (entry.path().extension() == ".json" && !entry.path().filename().native().starts_with('.'))
            files.push_back(entry.path());
    if (error)
        throw Error("usage", out, "report", "has no folder of records; make it with: vanban batch INPUT -o " + out);
    std::sort(files.begin(), files.end());
    return files;
}

/// Throws `Error` (code "usage") where the site would take the place of files of others.
void check_is_free(const Options &options) {
    std::error_code error;
    if (fs::equivalent(options.out, options.site, error))
        throw Error("usage", options.site, "report", "is the batch's own folder; name another: -o DIR");
    if (!DataFolder::is_free(options.site))
        throw Error("usage", options.site, "report",
                    "has files and is no site that vanban report wrote; name a new or empty folder: -o DIR");
}

/// Throws `Error` where the file is no record, so that what follows may take every field for granted.
Record read_record(const fs::path &file) {
    const std::string bytes = io::read_file(file.native());
    const Plan plan = from_json(bytes, file.native());
    return {key_of(plan.source.sha256), file.filename().native(), Json::parse(bytes)};
}

}  // namespace

Tally write_site(const Options &options, const lexicon::Lexicon &lexicon, const Complain &complain) {
    if (site_files().empty())
        throw Error("no_site", "report", "site",
                    "this vanban was built without its site; install nodejs and npm, then build with scripts/setup");
    const std::vector<fs::path> files = records_of(options.out);
    check_is_free(options);
    io::make_folder(options.site);
    Site site(options, lexicon);
    Tally tally;
    for (const fs::path &file : files) {
        try {
            site.add(read_record(file));
            ++tally.plans;
        } catch (const Error &error) {
            if (error.stage() == "write")
                throw;
            complain(error);
            ++tally.failed;
        }
    }
    site.finish(read_unread(options.out, tally, complain), complain);
    for (const SiteFile &file : site_files())
        io::write_whole(options.site + "/" + std::string(file.name), file.text);
    return tally;
}

}  // namespace vanban::report
