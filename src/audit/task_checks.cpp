// Group 7: tasks that nobody leads, bodies that are no more, deadlines gone by, and what is promised and not attached.
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include "audit/checks.hpp"
#include "audit/lifted.hpp"
#include "text/fold.hpp"

namespace vanban::audit {
namespace {

constexpr std::size_t kMostEvidence = 8;

struct Task {
    Index document = 0;
    std::string id, section, role, task, deadline, report_to;
    Span span;

    Evidence evidence(const Desk &desk) const { return desk.corpus.at(document, section, span, task); }
};

Task task_of(const Desk &desk, const store::Row &row) {
    return {desk.corpus.document_of(number_of(row[0])),
            text_of(row[1]),
            text_of(row[2]),
            text_of(row[3]),
            text_of(row[4]),
            text_of(row[5]),
            text_of(row[6]),
            {static_cast<std::size_t>(number_of(row[7])), static_cast<std::size_t>(number_of(row[8]))}};
}

/// Calls `each` for every task of a current document that holds `where`, with the agency of `columns` if any.
void each_task(const Desk &desk, const std::string &from, const std::string &where,
               const std::function<void(const Task &, const store::Row &)> &each) {
    desk.store.query("SELECT a.document_id, a.id, a.section, a.role, a.task, a.deadline, a.report_to, a.span_start, "
                     "a.span_end" +
                         from + " WHERE " + where,
                     {}, [&](const store::Row &row) {
                         const Task task = task_of(desk, row);
                         if (task.document != kNone)
                             each(task, row);
                     });
}

const std::string kTasks = " FROM assignments a";
const std::string kTasksAndAgencies = ", w.name, w.agency_id FROM assignment_agencies w JOIN assignments a "
                                      "ON a.document_id = w.document_id AND a.id = w.assignment_id";
constexpr std::size_t kName = 9, kAgency = 10;  // columns of the latter

std::unordered_map<std::string, const lexicon::Agency *> agencies(const lexicon::Lexicon &lexicon) {
    std::unordered_map<std::string, const lexicon::Agency *> all;
    for (const lexicon::Agency &agency : lexicon.agencies())
        all[agency.id] = &agency;
    return all;
}

bool is_class(const lexicon::Agency &agency) {
    return agency.kind.starts_with("class");
}

/// A body that ended before, or began after, the day of the document.
void agency_in_time(const Desk &desk, const Task &task, const std::string &name, const lexicon::Agency &agency,
                    const lexicon::Agency *successor) {
    const DocumentFacts &document = desk.corpus.documents()[task.document];
    const bool dated = document.date.size() == 10;
    std::vector<Word> words = {{"agency", name},
                               {"document", document.name},
                               date_word("date", document.not_before),
                               date_word("end", agency.to),
                               date_word("start", agency.from),
                               {"successor", successor != nullptr ? successor->name : "…"}};
    if (!agency.to.empty() && document.not_before > agency.to) {
        const char *rule = is_class(agency) ? "agency_ceased/class"
                           : !dated         ? "agency_ceased/undated"
                           : successor      ? "agency_ceased/successor"
                                            : "agency_ceased";
        desk.add(rule, words, {task.evidence(desk)});
    }
    if (!agency.from.empty() && dated && document.date < agency.from)
        desk.add("agency_not_yet", words, {task.evidence(desk)});
}

/// The last day that a deadline can mean; empty where it comes every year.
std::string last_day(const std::string &deadline) {
    return deadline.starts_with("-") ? "" : latest(deadline);
}

}  // namespace

void check_leads(const Desk &desk) {
    std::set<std::pair<Index, std::string>> led;  // document, section
    std::vector<Task> helped;
    std::set<std::pair<Index, std::string>> partnered;  // document, task
    each_task(desk, kTasksAndAgencies, "w.part = 'partner' AND a.role = 'coordinate'",
              [&](const Task &task, const store::Row &) { partnered.emplace(task.document, task.id); });
    each_task(desk, kTasks, "a.role <> ''", [&](const Task &task, const store::Row &) {
        if (task.role == "coordinate")
            helped.push_back(task);
        else
            led.emplace(task.document, task.section);
    });
    for (const Task &task : helped)
        if (led.count({task.document, task.section}) == 0 && partnered.count({task.document, task.id}) == 0)
            desk.add("task_without_lead", {{"task", shortened(task.task, 100)}}, {task.evidence(desk)});
}

void check_agencies_exist(const Desk &desk) {
    const auto known = agencies(desk.lexicon);
    std::string ids;
    for (const auto &[id, agency] : known)
        if (!agency->from.empty() || !agency->to.empty())
            ids += (ids.empty() ? "'" : ",'") + id + "'";
    std::set<std::tuple<Index, std::string>> told;  // document, agency
    std::map<std::tuple<Index, std::size_t, std::string>, std::pair<Task, std::string>> first;
    each_task(desk, kTasksAndAgencies, "w.agency_id IN (" + ids + ")", [&](const Task &task, const store::Row &row) {
        first.try_emplace({task.document, task.span.start, text_of(row[kAgency])}, task, text_of(row[kName]));
    });
    for (const auto &[place, found] : first) {
        const std::string &id = std::get<2>(place);
        if (!told.emplace(found.first.document, id).second)
            continue;
        const lexicon::Agency &agency = *known.at(id);
        const auto successor = known.find(agency.successor);
        agency_in_time(desk, found.first, found.second, agency, successor == known.end() ? nullptr : successor->second);
    }
}

void check_agencies_known(const Desk &desk) {
    struct Unknown {
        std::string name;
        std::map<std::pair<Index, std::size_t>, Task> places;
    };
    std::map<std::string, Unknown> unknown;  // by folded name
    each_task(desk, kTasksAndAgencies, "w.agency_id IS NULL", [&](const Task &task, const store::Row &row) {
        Unknown &entry = unknown[fold(text_of(row[kName]))];
        const std::string name = text_of(row[kName]);
        if (entry.name.empty() || name < entry.name)
            entry.name = name;
        entry.places.try_emplace({task.document, task.span.start}, task);
    });
    for (const auto &[folded, entry] : unknown) {
        std::vector<Evidence> evidence;
        std::set<Index> documents;
        for (const auto &[place, task] : entry.places)
            if (documents.insert(place.first).second && evidence.size() < kMostEvidence)
                evidence.push_back(task.evidence(desk));
        desk.add("agency_unknown", {{"agency", entry.name}, documents_word("documents", documents.size())},
                 std::move(evidence));
    }
}

void check_provinces_exist(const Desk &desk) {
    for (Index i = 0; i < desk.corpus.documents().size(); ++i) {
        const DocumentFacts &document = desk.corpus.documents()[i];
        const lexicon::Province *province =
            document.province.empty() ? nullptr : desk.lexicon.province_named(document.province, document.date);
        if (province == nullptr || province->to.empty() || document.date.size() != 10 || document.date <= province->to)
            continue;
        desk.add("province_ceased",
                 {{"province", document.province},
                  {"document", document.name},
                  date_word("date", document.date),
                  date_word("end", province->to),
                  {"successor", province->successor}},
                 {desk.corpus.at(i)});
    }
}

void check_deadlines(const Desk &desk) {
    each_task(desk, kTasks, "a.deadline IS NOT NULL", [&](const Task &task, const store::Row &) {
        const DocumentFacts &document = desk.corpus.documents()[task.document];
        const std::string last = last_day(task.deadline);
        if (last.empty() || document.date.size() != 10 || last >= document.date)
            return;
        desk.add("deadline_passed",
                 {date_word("deadline", task.deadline),
                  date_word("date", document.date),
                  {"document", document.name},
                  {"task", shortened(task.task, 100)}},
                 {task.evidence(desk)});
    });
}

void check_reports(const Desk &desk) {
    static const std::string report = fold("báo cáo");
    each_task(
        desk, kTasks, "a.report_to IS NULL AND a.deadline IS NOT NULL", [&](const Task &task, const store::Row &) {
            if (fold(task.task).starts_with(report))
                desk.add("report_without_recipient", {{"task", shortened(task.task, 100)}}, {task.evidence(desk)});
        });
}

void check_attachments(const Desk &desk) {
    lift(desk, "missing_appendix", [&](const Lifted &found) {
        desk.add("missing_appendix", {{"text", found.text}}, {found.evidence(desk.corpus)});
    });
}

}  // namespace vanban::audit
