#include <csignal>
#if defined(__GLIBC__)
#include <malloc.h>
#endif
#include <sstream>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "text/nearest.hpp"
#include "vanban/vanban.hpp"

namespace vanban::cli {
namespace {

/// "there is no command 'extrakt'; did you mean 'extract'?"
std::string unknown_command(const CLI::App &app, const std::string &typed) {
    std::vector<std::string> names;
    for (const CLI::App *command : app.get_subcommands([](const CLI::App *each) { return !each->get_group().empty(); }))
        names.push_back(command->get_name());
    std::string line = "there is no command '" + typed + "'; ";
    if (const std::string meant = nearest(typed, names); !meant.empty())
        return line + "did you mean '" + meant + "'?";
    line += "the commands are";
    for (const std::string &name : names)
        line += (name == names.front() ? " " : ", ") + name;
    return line;
}

/// Help and version are asked for and go to standard output; everything else is wrong usage.
Status answer(const CLI::App &app, const CLI::ParseError &error) {
    std::ostringstream out;
    std::ostringstream complaint;
    const int code = app.exit(error, out, complaint);
    print(out.str());
    if (code == 0) {
        return all_done;
    }
    // The parser says only that a command is missing, whatever word stands where one should.
    if (const std::vector<std::string> rest = app.remaining();
        app.get_subcommands().empty() && !rest.empty() && !rest.front().starts_with('-')) {
        complain(unknown_command(app, rest.front()));
        return wrong_usage;
    }
    std::fputs(complaint.str().c_str(), stderr);
    return wrong_usage;
}

Status run(int argc, char **argv) {
    CLI::App app("Turns Vietnamese provincial plans into data.", "vanban");
    Session session;
    app.set_version_flag("--version", "vanban " + std::string(version()), "Print the version");
    app.set_help_flag("-h,--help", "Print this help");
    app.add_option("--lexicon", session.options.lexicon_dir, "Folder of tables (*.tsv) that replace the built-in ones")
        ->type_name("DIR");
    app.require_subcommand(1);
    app.fallthrough();
    add_extract(app, session);
    add_batch(app, session);
    add_worker(app, session);
    add_load(app, session);
    add_export(app, session);
    add_audit(app, session);
    add_graph(app, session);
    add_report(app, session);
    add_inspect(app, session);
    add_eval(app, session);
    add_validate(app, session);
    add_schema(app, session);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return answer(app, error);
    }
    return session.run();
}

}  // namespace

void add_input_options(CLI::App &command, Session &session) {
    command.add_option("--encoding", session.options.encoding, "Encoding of text and HTML, instead of looking")
        ->type_name("NAME");
    command.add_option("--password", session.options.password, "Password of an encrypted PDF")->type_name("WORD");
    command.add_flag("--convert", session.options.convert, "Let an installed LibreOffice convert legacy .doc files");
}

namespace {

/// A wrong lexicon or option is the caller's to mend; anything else is an input or output that failed.
Status status_of(const Error &error) {
    const bool usage = error.stage() == "lexicon" || error.stage() == "register" || error.code() == "usage";
    return usage ? wrong_usage : some_failed;
}

}  // namespace
}  // namespace vanban::cli

int main(int argc, char **argv) {
    using namespace vanban;
    // A reader that goes away is an error of writing like any other, not a silent end.
    std::signal(SIGPIPE, SIG_IGN);
#if defined(__GLIBC__)
    // Memory that one document has used serves the next: without this each large buffer is asked of the kernel anew.
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
    try {
        const auto status = cli::run(argc, argv);
        cli::flush_output();
        return status;
    } catch (const Error &error) {
        cli::complain(error);
        return cli::status_of(error);
    } catch (const std::exception &error) {
        cli::complain(error);
        return cli::some_failed;
    }
}
