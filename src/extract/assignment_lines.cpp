#include "extract/assignment_lines.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/assignment_task.hpp"
#include "extract/assignment_terms.hpp"
#include "extract/paragraph_words.hpp"

namespace vanban {
namespace {

using lexicon::Cue;
using lexicon::Hit;
using lexicon::Reading;

constexpr std::size_t kLongestGroup = 16;  // lines and bullets that may stand between a task and its last line
constexpr std::uint32_t kLabelSlack = 2;   // tokens that may stand between a label and its colon

enum class Label { none, task, lead, partner, time };

/// A label and what stands behind its colon.
struct Labelled {
    Label label = Label::none;
    std::uint32_t first = 0, last = 0;
};

constexpr std::array<std::pair<Cue, Label>, 4> kLabels = {{{Cue::header_lead, Label::lead},
                                                           {Cue::header_partner, Label::partner},
                                                           {Cue::header_time, Label::time},
                                                           {Cue::header_task, Label::task}}};

/// The label at token `at`, with `first` set behind its colon.
Labelled label_at(const Reading &reading, std::uint32_t at, std::uint32_t last) {
    for (const auto &[cue, label] : kLabels) {
        const Hit *hit = reading.cue(at, cue);
        if (hit == nullptr)
            continue;
        for (std::uint32_t i = hit->last; i < std::min(last, hit->last + kLabelSlack + 1); ++i)
            if (reading.token(i).is(':'))
                return {label, i + 1, last};
    }
    return {};
}

bool parts_labels(const Token &token) {
    return token.is(';') || token.is('.') || token.is('(') || token.is(',');
}

/// "(Sở Y tế chủ trì)" behind a task is a label without a word for it.
Labelled bracketed_lead(const Outline &outline, std::uint32_t at, std::uint32_t last) {
    const auto list = agencies_at(outline.reading, outline.blocks.text, at, last);
    if (!list || list->last >= last || outline.reading.cue(list->last, Cue::lead) == nullptr)
        return {};
    return {Label::lead, at, last};
}

/// The labels of a paragraph in order, each up to the next.
std::vector<Labelled> labels_in(const Outline &outline, std::uint32_t first, std::uint32_t last) {
    const Reading &reading = outline.reading;
    std::vector<Labelled> labels;
    for (std::uint32_t i = first; i < last; ++i) {
        if (i > first && !parts_labels(reading.token(i - 1)))
            continue;
        Labelled found = label_at(reading, i, last);
        if (found.label == Label::none && i > first && reading.token(i - 1).is('('))
            found = bracketed_lead(outline, i, last);
        if (found.label == Label::none || (found.label == Label::task && i > first))
            continue;
        if (!labels.empty())
            labels.back().last = i;
        labels.push_back(found);
    }
    return labels;
}

/// Keeps the tasks that stand above and what the lines say of them.
class LineReader {
  public:
    LineReader(const Outline &outline, const std::vector<std::size_t> &labelled, std::vector<AssignmentMention> &found)
        : outline_(outline), reading_(outline.reading), labelled_(labelled), found_(found),
          found_before_(found.size()) {}

    void run() {
        for (const std::size_t p : labelled_) {
            if (group_of(p) != division_ || !follows(p))
                start_group(p);
            previous_ = p;
            paragraph(p);
        }
    }

  private:
    struct Task {
        std::size_t paragraph;
        std::uint32_t first, last;
    };

    /// The division whose task a line speaks of: lettered lines ("b) Đơn vị chủ trì: …") speak of the one around them.
    int group_of(std::size_t p) const {
        const int d = outline_.division_of[p];
        return d >= 0 && has_run_in_title(outline_, p) && starts_with_label(p)
                   ? outline_.divisions[static_cast<std::size_t>(d)].parent
                   : d;
    }

    bool starts_with_label(std::size_t p) const {
        return label_at(reading_, title_word(outline_, p), reading_.last(p)).label != Label::none;
    }

    /// Only lines that belong together stand between this one and the one before.
    bool follows(std::size_t p) const {
        for (std::size_t q = previous_ + 1; q < p; ++q)
            if (outline_.parts[q] == Part::body && outline_.blocks.paragraphs[q].bullet == 0)
                return false;
        return true;
    }

    void start_group(std::size_t p) {
        division_ = group_of(p);
        tasks_.clear();
        current_ = found_.size();
        time_.reset();
    }

    void paragraph(std::size_t p) {
        const std::uint32_t last = reading_.last(p);
        const std::uint32_t first = has_run_in_title(outline_, p) ? title_word(outline_, p) : first_word(outline_, p);
        const std::vector<Labelled> labels = labels_in(outline_, first, last);
        if (labels.empty()) {
            lead(p, {Label::lead, first, last});
            return;
        }
        if (label_at(reading_, first, last).first != labels.front().first)
            set_task({p, first, before_label(first, labels.front())});
        for (const Labelled &found : labels)
            read(p, found);
    }

    /// The token at which the sentence or bracket of a label opens.
    std::uint32_t before_label(std::uint32_t first, const Labelled &found) const {
        std::uint32_t at = found.first;
        while (at > first && !parts_labels(reading_.token(at - 1)))
            --at;
        return at > first ? at - 1 : first;
    }

    void set_task(Task task) {
        tasks_ = {task};
        current_ = found_.size();
        time_.reset();
    }

    void read(std::size_t p, const Labelled &found) {
        switch (found.label) {
        case Label::task:
            tasks(p, found);
            break;
        case Label::lead:
            lead(p, found);
            break;
        case Label::partner:
            for (std::size_t i = current_; i < found_.size(); ++i)
                add_bodies(found, found_[i].assignment.partners);
            break;
        case Label::time:
            time(p, found);
            break;
        case Label::none:
            break;
        }
    }

    /// "Nội dung: …", or a bare label with the tasks in the bullets below it.
    void tasks(std::size_t p, const Labelled &found) {
        tasks_.clear();
        current_ = found_.size();
        time_.reset();
        if (found.first < found.last) {
            tasks_.push_back({p, found.first, found.last});
            return;
        }
        const auto &paragraphs = outline_.blocks.paragraphs;
        for (std::size_t q = p + 1; q < paragraphs.size() && bullet_depth(paragraphs[q]) > bullet_depth(paragraphs[p]);
             ++q)
            tasks_.push_back({q, first_word(outline_, q), reading_.last(q)});
    }

    void lead(std::size_t p, const Labelled &found) {
        if (found.first >= found.last)
            return;
        const auto list = agencies_at(reading_, outline_.blocks.text, found.first, found.last);
        if (!list)
            return;
        if (tasks_.empty())
            if (const auto above = task_above(p))
                set_task(*above);
        Charge charge{agency_refs(*list), role_words_at(outline_, list->last, found.last), "assignment.lines"};
        charge.role.lead = true;
        current_ = found_.size();
        for (const Task &task : tasks_) {
            if (task.first >= task.last)
                continue;
            AssignmentMention mention{task.paragraph, read_task(outline_, task.first, task.last, charge)};
            mention.assignment.partners = charge.role.partners;
            if (time_)
                mention.assignment.deadline = time_;
            else if (!mention.assignment.deadline)  // "(Sở Y tế chủ trì; hoàn thành trong tháng 4/2025)"
                mention.assignment.deadline = deadline_in(outline_, list->last, found.last);
            found_.push_back(std::move(mention));
        }
    }

    void time(std::size_t p, const Labelled &found) {
        const auto deadline = deadline_of_time(outline_, found.first, found.last);
        if (!deadline)
            return;
        time_ = deadline;
        for (std::size_t i = current_; i < found_.size(); ++i)
            found_[i].assignment.deadline = deadline;
        if (const auto above = task_above(p); above && current_ == found_.size())
            set_deadline(above->paragraph, *deadline);
    }

    /// Gives a term to what was found in a paragraph before the lines were read.
    void set_deadline(std::size_t paragraph, const std::string &deadline) {
        const auto end = found_.begin() + static_cast<std::ptrdiff_t>(found_before_);
        auto at =
            std::lower_bound(found_.begin(), end, paragraph, [](const AssignmentMention &mention, std::size_t value) {
                return mention.paragraph < value;
            });
        for (; at != end && at->paragraph == paragraph; ++at)
            at->assignment.deadline = deadline;
    }

    void add_bodies(const Labelled &found, std::vector<AgencyRef> &out) const {
        if (const auto list = agencies_at(reading_, outline_.blocks.text, found.first, found.last)) {
            const std::vector<AgencyRef> refs = agency_refs(*list);
            out.insert(out.end(), refs.begin(), refs.end());
        }
    }

    /// The nearest paragraph above that is no such line, in the division of the group.
    std::optional<Task> task_above(std::size_t p) const {
        for (std::size_t q = p; q-- > 0 && p - q <= kLongestGroup;) {
            if (outline_.parts[q] == Part::page_number || std::binary_search(labelled_.begin(), labelled_.end(), q))
                continue;
            if (outline_.division_of[q] != division_)
                return std::nullopt;
            if (outline_.parts[q] == Part::heading) {
                const std::uint32_t first = title_word(outline_, q);
                if (reading_.cue(first, Cue::header_lead) != nullptr)
                    return std::nullopt;  // a heading over these lines, not the task that they speak of
                return Task{q, first, reading_.last(q)};
            }
            if (outline_.parts[q] == Part::body)
                return Task{q, first_word(outline_, q), reading_.last(q)};
            return std::nullopt;
        }
        return std::nullopt;
    }

    const Outline &outline_;
    const Reading &reading_;
    const std::vector<std::size_t> &labelled_;
    std::vector<AssignmentMention> &found_;
    std::size_t found_before_;  // how many were there before the lines, in order of paragraphs
    std::vector<Task> tasks_;   // what the next line speaks of
    std::size_t current_ = 0;   // in found_: the first assignment of the group
    std::optional<std::string> time_;
    int division_ = -2;
    std::size_t previous_ = 0;
};

}  // namespace

bool may_be_labelled(const Reading &reading, std::size_t paragraph) {
    const auto holds = [&](const auto &label) { return reading.may_hold(paragraph, label.first); };
    return reading.may_hold(paragraph, Cue::lead) || std::any_of(kLabels.begin(), kLabels.end(), holds);
}

bool is_labelled_line(const Outline &outline, std::uint32_t first, std::uint32_t last) {
    const std::vector<Labelled> labels = labels_in(outline, first, last);
    if (labels.empty())
        return false;
    return label_at(outline.reading, first, last).label != Label::none || labels.front().label == Label::lead;
}

void read_labelled_lines(const Outline &outline, const std::vector<std::size_t> &labelled,
                         std::vector<AssignmentMention> &found) {
    LineReader(outline, labelled, found).run();
}

}  // namespace vanban
