// docs/rules.md as a test: every example's text is extracted and held against what the page says it yields.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <map>
#include <ostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "support/files.hpp"
#include "text/utf8.hpp"
#include "vanban/vanban.hpp"

namespace vanban {
namespace {

constexpr std::string_view kBar = " | ";

/// One line of a `yields` block, and where it stands.
struct Yield {
    std::size_t line = 0;
    std::string text;
};

struct Example {
    std::size_t line = 0;  ///< of the `text` block's fence
    std::string text;
    std::size_t yields_line = 0;
    std::vector<Yield> yields;
};

void PrintTo(const Example &example, std::ostream *out) {
    *out << "docs/rules.md:" << example.line;
}

/// An item of a plan as the page writes it: what identifies it, then its fields as "name value".
struct Item {
    std::string kind;  ///< "section", "document title"
    std::string head;  ///< kind included
    std::vector<std::string> fields;

    std::string whole() const {
        std::string out = head;
        for (const std::string &field : fields)
            out += std::string(kBar) + field;
        return out;
    }
};

// -- the page -------------------------------------------------------------------------------------------------

/// "\u00AD" stands for that character.
std::string unescaped(const std::string &line) {
    std::string out;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line.compare(at, 2, "\\u") != 0) {
            out += line[at];
            continue;
        }
        utf8::append(out, static_cast<char32_t>(std::stoul(line.substr(at + 2, 4), nullptr, 16)));
        at += 5;
    }
    return out;
}

std::vector<Example> read_examples() {
    std::vector<Example> examples;
    std::istringstream page(test::read(test::source_dir() / "docs" / "rules.md"));
    std::string line, block;  // the kind of block that the line stands in; empty: none
    for (std::size_t number = 1; std::getline(page, line); ++number) {
        if (line == "```") {
            block.clear();
        } else if (block.empty() && line.starts_with("```")) {
            block = line.substr(3);
            if (block == "text")
                examples.push_back({number, "", 0, {}});
            else if (block == "yields" && !examples.empty())
                examples.back().yields_line = number;
        } else if (block == "text") {
            examples.back().text += unescaped(line) + "\n";
        } else if (block == "yields") {
            examples.back().yields.push_back({number, line});
        }
    }
    return examples;
}

// -- the plan -------------------------------------------------------------------------------------------------

std::string shown(const std::optional<std::string> &value) {
    return value.value_or("-");
}
std::string shown(const std::optional<int> &value) {
    return value ? std::to_string(*value) : "-";
}
std::string shown(double value) {
    char out[32];
    std::snprintf(out, sizeof out, "%g", value);
    return out;
}
std::string shown(const std::vector<std::string> &values) {
    std::string out;
    for (const std::string &value : values)
        out += (out.empty() ? "" : "; ") + value;
    return out.empty() ? "-" : out;
}
std::string shown(const std::vector<AgencyRef> &agencies) {
    std::vector<std::string> names;
    for (const AgencyRef &agency : agencies)
        names.push_back(agency.name);
    return shown(names);
}
std::string named(std::string_view value) {
    return std::string(value);
}

/// Writes the items of one plan, kind by kind.
class Items {
  public:
    explicit Items(const Plan &plan) : plan_(plan) {
        document();
        outline();
        references();
        targets();
        assignments();
        for (const Diagnostic &d : plan.diagnostics)
            add("diagnostic", d.code,
                {"in " + shown(d.section), "at " + (d.span ? at(*d.span) : "-"), "read " + shown(d.suggestion)});
    }

    std::vector<Item> take() { return std::move(items_); }

  private:
    void add(const std::string &kind, const std::string &head, std::vector<std::string> fields = {}) {
        items_.push_back({kind, kind + " " + head, std::move(fields)});
    }

    std::string at(const Span &span) const {
        std::string out(plan_.at(span));
        std::replace(out.begin(), out.end(), '\n', ' ');
        return out;
    }

    void document() {
        const Document &d = plan_.document;
        const std::pair<const char *, std::optional<std::string>> fields[] = {
            {"type", d.type},     {"type_code", d.type_code}, {"number", d.number}, {"symbol", d.symbol}, {"id", d.id},
            {"issuer", d.issuer}, {"place", d.place},         {"date", d.date},     {"title", d.title}};
        for (const auto &[name, value] : fields)
            add(std::string("document ") + name, shown(value));
        add("document province", d.province ? d.province->name : "-");
        for (const Signer &signer : d.signers)
            add("document signer", shown(signer.name),
                {"position " + shown(signer.position), "authority " + shown(signer.authority)});
        for (const std::string &recipient : d.recipients)
            add("document recipient", recipient);
    }

    void outline() {
        for (const Block &block : plan_.blocks)
            add("block", named(to_string(block.kind)) + " \"" + at(block.span) + "\"");
        for (const Section &section : plan_.sections)
            add("section", section.path + " " + shown(section.title),
                {"kind " + named(to_string(section.kind)), "level " + std::to_string(section.level)});
        for (const Table &table : plan_.tables)
            add("table", shown(table.title),
                {"header " + shown(table.header), "rows " + std::to_string(table.rows.size()),
                 "in " + shown(table.section)});
    }

    void references() {
        for (const Reference &r : plan_.references)
            add("reference", named(to_string(r.form)) + " " + r.target,
                {"type " + r.type, "symbol " + shown(r.symbol), "date " + shown(r.date), "issuer " + shown(r.issuer),
                 "title " + shown(r.title), "text " + at(r.span), "in " + shown(r.section)});
        for (const Instrument &i : plan_.instruments)
            add("instrument", i.id,
                {"type " + i.type, "number " + shown(i.number), "issuer " + shown(i.issuer), "date " + shown(i.date),
                 "mentions " + std::to_string(i.mentions.size())});
        for (const Relation &r : plan_.relations)
            add("relation", r.from + " " + named(to_string(r.kind)) + " " + r.to);
        for (const Alias &a : plan_.aliases)
            add("alias", a.short_name + " = " + a.long_name, {"kind " + named(to_string(a.kind))});
    }

    void targets() {
        for (const Target &t : plan_.targets) {
            const std::string value = shown(t.value) + (t.value_max ? ".." + shown(*t.value_max) : "");
            add("target",
                named(to_string(t.kind)) + " " + named(to_string(t.comparator)) + " " + value +
                    (t.unit.empty() ? "" : " " + t.unit),
                {"of " + t.indicator, "from " + shown(t.start_year), "year " + shown(t.year),
                 "baseline " + (t.baseline ? shown(*t.baseline) : "-"), "text " + at(t.span),
                 "in " + shown(t.section)});
        }
    }

    void assignments() {
        for (const Assignment &a : plan_.assignments)
            add("assignment", named(to_string(a.role)) + " " + shown(a.actor),
                {"with " + shown(a.partners), "task " + a.task, "by " + shown(a.deadline),
                 "reports to " + shown(a.report_to), "in " + shown(a.section)});
    }

    const Plan &plan_;
    std::vector<Item> items_;
};

// -- one against the other ------------------------------------------------------------------------------------

std::vector<std::string> parts_of(const std::string &line) {
    std::vector<std::string> parts;
    for (std::size_t at = 0;;) {
        const std::size_t bar = line.find(kBar, at);
        parts.push_back(line.substr(at, bar - at));
        if (bar == std::string::npos)
            return parts;
        at = bar + kBar.size();
    }
}

/// "section", "document title": the kind of item that a line speaks of; of "no target", "target".
std::string kind_of(const std::string &line) {
    const std::string from = line.starts_with("no ") ? line.substr(3) : line;
    const std::size_t first = from.find(' ');
    return from.starts_with("document ") ? from.substr(0, from.find(' ', first + 1)) : from.substr(0, first);
}

/// The fields that a line leaves out may be anything.
bool says(const std::string &line, const Item &item) {
    const std::vector<std::string> parts = parts_of(line);
    return parts.front() == item.head && std::all_of(parts.begin() + 1, parts.end(), [&](const std::string &part) {
               return std::find(item.fields.begin(), item.fields.end(), part) != item.fields.end();
           });
}

constexpr std::string_view kKinds[] = {"block",    "section", "table",  "reference",  "instrument",
                                       "relation", "alias",   "target", "assignment", "diagnostic"};

bool is_kind(const std::string &kind) {
    return kind.starts_with("document ") || std::find(std::begin(kKinds), std::end(kKinds), kind) != std::end(kKinds);
}

class Rules : public testing::TestWithParam<Example> {};

TEST_P(Rules, YieldWhatThePageSays) {
    static const Extractor extractor;
    const Example &example = GetParam();
    ASSERT_FALSE(example.yields.empty()) << "docs/rules.md:" << example.line << ": no yields block follows";
    const Plan plan = extractor.extract(example.text, "docs/rules.md");
    std::vector<std::string> kinds;
    for (const Yield &yield : example.yields)
        if (const std::string kind = kind_of(yield.text); std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
            kinds.push_back(kind);
    std::vector<Item> items = Items(plan).take();
    std::erase_if(items,
                  [&](const Item &item) { return std::find(kinds.begin(), kinds.end(), item.kind) == kinds.end(); });

    std::map<std::string, std::size_t> next;  // by kind: items come in the order of the page
    std::vector<bool> written(items.size());
    for (const Yield &yield : example.yields) {
        const std::string kind = kind_of(yield.text);
        EXPECT_TRUE(is_kind(kind)) << "docs/rules.md:" << yield.line << ": there is no kind \"" << kind << '"';
        if (yield.text == "no " + kind)
            continue;
        std::size_t i = next[kind];
        while (i < items.size() && !(items[i].kind == kind && says(yield.text, items[i])))
            ++i;
        if (i == items.size()) {
            ADD_FAILURE() << "docs/rules.md:" << yield.line
                          << ": did not come out, or out of its order: " << yield.text;
            continue;
        }
        written[i] = true;
        next[kind] = i + 1;
    }
    for (std::size_t i = 0; i < items.size(); ++i)
        EXPECT_TRUE(written[i]) << "docs/rules.md:" << example.yields_line
                                << ": came out and is not written: " << items[i].whole();
}

TEST(RulesPage, HoldsExamples) {
    EXPECT_GE(read_examples().size(), 50U);
}

INSTANTIATE_TEST_SUITE_P(Page, Rules, testing::ValuesIn(read_examples()),
                         [](const auto &info) { return "line_" + std::to_string(info.param.line); });

}  // namespace
}  // namespace vanban
