#include "validate/validate.hpp"

#include <memory>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "io/files.hpp"

namespace vanban::cli {
namespace {

struct NamedRecord {
    std::string name;  // the file, and the line where it holds several records
    std::string_view text;
};

/// A file holds one record, or one a line (NDJSON): then its first line is a whole record by itself.
std::vector<NamedRecord> records_in(std::string_view bytes, const std::string &file) {
    std::vector<NamedRecord> records;
    std::size_t number = 1;
    for (std::size_t start = 0; start < bytes.size(); ++number) {
        const std::size_t end = std::min(bytes.find('\n', start), bytes.size());
        const std::string_view line = bytes.substr(start, end - start);
        if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
            records.push_back({file + ':' + std::to_string(number), line});
        }
        start = end + 1;
    }
    if (records.size() > 1 && nlohmann::json::accept(records.front().text)) {
        return records;
    }
    return {{file, bytes}};
}

/// Whether the file's records all fit the schema; each fault is one line on standard error.
bool fits(const std::string &file) {
    bool fit = true;
    const std::string bytes = io::read_file(file);
    for (const NamedRecord &record : records_in(bytes, file)) {
        for (const validate::Fault &fault : validate::faults(record.text, record.name)) {
            complain(record.name + ": validate: " + (fault.pointer.empty() ? "the record" : fault.pointer) + ": " +
                     fault.why);
            fit = false;
        }
    }
    return fit;
}

Status validate_files(const std::vector<std::string> &files) {
    Status status = all_done;
    for (const std::string &file : files) {
        try {
            if (!fits(file)) {
                status = some_failed;
            }
        } catch (const std::exception &error) {
            complain(error);
            status = some_failed;
        }
    }
    return status;
}

}  // namespace

void add_validate(CLI::App &app, Session &session) {
    auto files = std::make_shared<std::vector<std::string>>();
    CLI::App *command = app.add_subcommand("validate", "Check records against the schema");
    command->add_option("FILE", *files, "Records, one a file or one a line; - reads standard input")->required();
    command->callback([files, &session] { session.run = [files] { return validate_files(*files); }; });
}

}  // namespace vanban::cli
