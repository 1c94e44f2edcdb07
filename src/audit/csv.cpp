#include "audit/csv.hpp"

#include "text/foreign.hpp"
#include "vanban/error.hpp"

namespace vanban::audit {
namespace {

class Reader {
  public:
    Reader(const std::string &file, std::string_view text) : file_(file), text_(text) {
        if (text_.starts_with("\xEF\xBB\xBF"))
            text_.remove_prefix(3);
    }

    lexicon::Table table() {
        lexicon::Table table;
        table.name = "register";
        table.file = file_;
        while (at_ < text_.size()) {
            const std::size_t line = line_;
            skip_comment(table.columns.empty());
            if (at_ >= text_.size())
                break;
            if (table.columns.empty())
                mark_ = mark();
            std::vector<std::string> cells = row();
            if (cells.size() == 1 && cells.front().empty())
                continue;
            if (table.columns.empty())
                table.columns = std::move(cells);
            else if (cells.size() == table.columns.size())
                table.rows.push_back({std::move(cells), line});
            else
                fail(line, cells.size(),
                     "has " + std::to_string(cells.size()) + " cells where the header has " +
                         std::to_string(table.columns.size()) + "; put a text that holds a “" + mark_ + "” in quotes");
        }
        if (table.columns.empty())
            fail(1, 1, "is empty; it needs a header line with the names of its columns");
        return table;
    }

  private:
    [[noreturn]] void fail(std::size_t line, std::size_t column, const std::string &why) const {
        throw Error("register", file_ + ":" + std::to_string(line) + ":" + std::to_string(column), "register", why);
    }

    void skip_comment(bool before_header) {
        while (before_header && at_ < text_.size() && text_[at_] == '#') {
            at_ = std::min(text_.find('\n', at_), text_.size() - 1) + 1;
            ++line_;
        }
    }

    char mark() const {
        const std::string_view header = text_.substr(at_, text_.find('\n', at_) - at_);
        const std::size_t first = header.find_first_of("\t,;");
        return first == std::string_view::npos ? ',' : header[first];
    }

    std::vector<std::string> row() {
        std::vector<std::string> cells;
        for (;;) {
            cells.push_back(at_ < text_.size() && text_[at_] == '"' && mark_ != '\t' ? quoted(cells.size() + 1)
                                                                                     : bare());
            if (at_ < text_.size() && text_[at_] == mark_) {
                ++at_;
                continue;
            }
            at_ += at_ < text_.size();  // the line break
            ++line_;
            return cells;
        }
    }

    std::string bare() {
        const std::size_t end = std::min(text_.find_first_of(std::string{mark_, '\n'}, at_), text_.size());
        std::string cell(text_.substr(at_, end - at_));
        if (cell.ends_with('\r'))
            cell.pop_back();
        at_ = end;
        return cell;
    }

    std::string quoted(std::size_t column) {
        const std::size_t line = line_;
        std::string cell;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '"' && (at_ + 1 == text_.size() || text_[at_ + 1] != '"')) {
                ++at_;
                return cell + bare();
            }
            at_ += text_[at_] == '"';
            line_ += text_[at_] == '\n';
            cell += text_[at_];
        }
        fail(line, column, "opens a quotation that nothing closes; write \"\" for a quotation mark within one");
    }

    const std::string &file_;
    std::string_view text_;
    std::size_t at_ = 0, line_ = 1;
    char mark_ = ',';
};

}  // namespace

lexicon::Table read_csv(const std::string &file, std::string_view text) {
    if (valid_utf8(std::string(text)) != text)
        throw Error("register", file, "register", "is not valid UTF-8; save the file as UTF-8");
    return Reader(file, text).table();
}

}  // namespace vanban::audit
