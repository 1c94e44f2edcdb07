// Group 8: numbers that skip or repeat, and references to parts that the text does not have.
#include <algorithm>
#include <map>
#include <set>

#include "audit/checks.hpp"
#include "audit/lifted.hpp"

namespace vanban::audit {
namespace {

/// What a path of the record looks like: "III/1/a", "Đ37"; anything else names a part of another instrument.
bool is_path(const std::string &target) {
    return target.find(' ') == std::string::npos && !target.starts_with("PL");
}

std::string last_marker(const std::string &path) {
    return path.substr(path.rfind('/') + 1);
}

/// The kind of a marker, roughly: figures, letters in lower case, capitals, articles.
char kind_of(const std::string &path) {
    const std::string marker = last_marker(path);
    if (marker.starts_with("Đ") && marker.size() > 2)
        return 'A';
    const char first = marker.empty() ? ' ' : marker.front();
    return first >= '0' && first <= '9' ? '1' : first >= 'A' && first <= 'Z' ? 'I' : 'a';
}

/// The markers of a path, "phần A" as the bare letter that stands before the part itself.
std::vector<std::string> markers_of(const std::string &path) {
    std::vector<std::string> markers;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        const std::string marker = path.substr(at, end - at);
        const bool part = marker.size() == 2 && marker[0] == 'P' && marker[1] >= 'A' && marker[1] <= 'Z';
        markers.push_back(part ? marker.substr(1) : marker);
        at = end + 1;
    }
    return markers;
}

/// Do both number divisions of one sort? "I" and "IV", not "A" and "IV".
bool same_sort(const std::string &one, const std::string &other) {
    const auto roman = [](const std::string &marker) {
        return marker == "I" || marker == "V" || marker == "X" ||
               (marker.size() > 1 && marker.find_first_not_of("IVXL") == std::string::npos);
    };
    return roman(one) == roman(other) && kind_of(one) == kind_of(other);
}

/// The paths of one document, in its order.
struct Paths {
    std::set<std::string> whole;
    std::set<char> kinds;
    std::vector<std::string> all;

    void add(const std::string &path) {
        kinds.insert(kind_of(path));
        all.push_back(path);
        whole.insert(path);
    }
    /// Is there such a part, under whatever it stands?
    bool has(const std::string &target) const {
        return whole.count(target) > 0 ||
               std::any_of(all.begin(), all.end(),
                           [&](const std::string &path) {
                               return path.ends_with("/" + target) || path.starts_with(target + ".");
                           }) ||
               stands_behind(markers_of(target));
    }

  private:
    /// A text may number "A" and "B" beside "III" and speak of "phần A, Mục III": is there such a part, whose upper
    /// levels either enclose it or are the last of their sort to begin before it?
    bool stands_behind(const std::vector<std::string> &target) const {
        for (std::size_t i = 0; i < all.size(); ++i) {
            std::vector<std::string> path = markers_of(all[i]);
            std::size_t rest = target.size();
            for (; rest > 0 && !path.empty() && (path.back() == target[rest - 1] || rest < target.size());
                 path.pop_back())
                rest -= path.back() == target[rest - 1];
            if (rest < target.size() && path.empty() && begin_before(i, target, rest))
                return true;
        }
        return false;
    }

    bool begin_before(std::size_t i, const std::vector<std::string> &target, std::size_t rest) const {
        const std::vector<std::string> enclosing = markers_of(all[i]);
        for (; rest > 0; --rest) {
            const std::string &wanted = target[rest - 1];
            const auto of_its_sort = [&](const std::string &path) { return same_sort(last_marker(path), wanted); };
            if (std::any_of(enclosing.begin(), enclosing.end(), of_its_sort))
                return false;
            const auto last = std::find_if(all.rend() - static_cast<std::ptrdiff_t>(i), all.rend(), of_its_sort);
            if (last == all.rend() || last_marker(*last) != wanted)
                return false;
        }
        return true;
    }
};

/// The heading that begins where a diagnostic stands: "5. Tăng cường …"; its text where there is none.
std::string heading_of(const Desk &desk, const Lifted &found) {
    std::string heading;
    desk.store.query("SELECT marker, title FROM sections WHERE document_id = $1 AND heading_start = $2",
                     {desk.corpus.documents()[found.document].id, static_cast<std::int64_t>(found.span.start)},
                     [&](const store::Row &row) {
                         heading = text_of(row[0]) + (text_of(row[1]).empty() ? "" : ". " + text_of(row[1]));
                     });
    return heading.empty() ? found.text : heading;
}

// How the diagnostics of src/check/numbering.cpp speak of what a gap leaves out.
const std::string kThereIsNo = "there is no ", kRunOn = "run on into the text before is ";

/// What a gap leaves out, from "… there is no “đ” and “e”; check …".
Word missing_of(const std::string &message, const std::string &opening) {
    const std::size_t start = message.find(opening);
    if (start == std::string::npos)
        return {"missing", "…"};
    const std::string en = message.substr(start + opening.size(), message.find(';', start) - start - opening.size());
    std::string vi = en;
    for (const auto &[english, vietnamese] : {std::pair{"” and “", "” và “"}, std::pair{"” to “", "” đến “"}})
        if (const std::size_t at = vi.find(english); at != std::string::npos)
            vi.replace(at, std::string(english).size(), vietnamese);
    return {"missing", vi, en};
}

struct InnerReference {
    std::string section, target, text;
    Span span;
};

}  // namespace

void check_numbering(const Desk &desk) {
    lift(desk, "numbering_gap", [&](const Lifted &found) {
        const std::string heading = heading_of(desk, found);
        const bool run_on = found.message.find(kRunOn) != std::string::npos;
        desk.add(run_on ? "numbering_gap/run_on" : "numbering_gap",
                 {{"text", shortened(heading, 80)},
                  {"section", found.section},
                  missing_of(found.message, run_on ? kRunOn : kThereIsNo)},
                 {desk.corpus.at(found.document, found.section, found.span, heading)});
    });
    lift(desk, "numbering_repeat", [&](const Lifted &found) {
        const std::string heading = heading_of(desk, found);
        desk.add("numbering_repeat",
                 {{"text", shortened(heading, 80)}, {"section", found.section}, {"meant", found.suggestion}},
                 {desk.corpus.at(found.document, found.section, found.span, heading)});
    });
}

void check_inner_references(const Desk &desk) {
    std::map<Index, std::vector<InnerReference>> references;
    desk.store.query(
        "SELECT document_id, section, target, text, span_start, span_end FROM mentions WHERE form = 'internal'", {},
        [&](const store::Row &row) {
            const Index document = desk.corpus.document_of(number_of(row[0]));
            if (document != kNone && is_path(text_of(row[2])))
                references[document].push_back(
                    {text_of(row[1]),
                     text_of(row[2]),
                     text_of(row[3]),
                     {static_cast<std::size_t>(number_of(row[4])), static_cast<std::size_t>(number_of(row[5]))}});
        });
    for (const auto &[document, found] : references) {
        Paths paths;
        desk.store.query("SELECT path FROM sections WHERE document_id = $1 ORDER BY ordinal",
                         {desk.corpus.documents()[document].id},
                         [&](const store::Row &row) { paths.add(text_of(row[0])); });
        std::map<std::pair<std::size_t, std::size_t>, std::pair<const InnerReference *, std::string>> missing;
        for (const InnerReference &reference : found) {
            if (paths.kinds.count(kind_of(reference.target)) == 0 || paths.has(reference.target))
                continue;
            auto &[first, parts] = missing[{reference.span.start, reference.span.end}];
            first = &reference;
            parts += (parts.empty() ? "" : ", ") + reference.target;
        }
        for (const auto &[span, phrase] : missing)
            desk.add("missing_part", {{"text", phrase.first->text}, {"part", phrase.second}},
                     {desk.corpus.at(document, phrase.first->section, phrase.first->span, phrase.first->text)});
    }
}

}  // namespace vanban::audit
