#define PCRE2_CODE_UNIT_WIDTH 8
#include "pattern/pattern.hpp"

#include <pcre2.h>

#include <stdexcept>

namespace vanban {
namespace {

constexpr std::uint32_t kMatchLimit = 1'000'000;
constexpr std::size_t kJitStackMin = 32 * 1024;
constexpr std::size_t kJitStackMax = 1024 * 1024;

/// What a thread needs in order to match: made on first use, freed with the thread.
struct Workspace {
    pcre2_match_data *data = pcre2_match_data_create(Match::kMaxGroups, nullptr);
    pcre2_match_context *context = pcre2_match_context_create(nullptr);
    pcre2_jit_stack *stack = pcre2_jit_stack_create(kJitStackMin, kJitStackMax, nullptr);
    std::size_t limit_hits = 0;

    Workspace() {
        pcre2_set_match_limit(context, kMatchLimit);
        pcre2_jit_stack_assign(context, nullptr, stack);
    }
    ~Workspace() {
        pcre2_jit_stack_free(stack);
        pcre2_match_context_free(context);
        pcre2_match_data_free(data);
    }
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;
};

Workspace &workspace() {
    thread_local Workspace own;
    return own;
}

struct Free {
    void operator()(pcre2_code *code) const { pcre2_code_free(code); }
};
using Code = std::unique_ptr<pcre2_code, Free>;

Code compile(const std::string &regex, std::uint32_t options, const std::string &name) {
    int error = 0;
    PCRE2_SIZE offset = 0;
    Code code(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(regex.data()), regex.size(),
                            PCRE2_UTF | PCRE2_UCP | PCRE2_EXTENDED | options, &error, &offset, nullptr));
    if (code == nullptr) {
        std::array<PCRE2_UCHAR, 256> message{};
        pcre2_get_error_message(error, message.data(), message.size());
        throw std::logic_error("pattern " + name + ": " + reinterpret_cast<const char *>(message.data()) + " at " +
                               std::to_string(offset));
    }
    pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE);
    return code;
}

bool run(const Code &code, std::string_view subject, std::size_t at, Match &out) {
    Workspace &own = workspace();
    const int found = pcre2_match(code.get(), reinterpret_cast<PCRE2_SPTR>(subject.data()), subject.size(), at,
                                  PCRE2_NO_UTF_CHECK, own.data, own.context);
    if (found < 0) {
        own.limit_hits += found != PCRE2_ERROR_NOMATCH;
        return false;
    }
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(own.data);
    out.span = {ends[0], ends[1]};
    for (std::size_t group = 0; group < Match::kMaxGroups; ++group) {
        out.set[group] = group < static_cast<std::size_t>(found) && ends[2 * group] != PCRE2_UNSET;
        if (out.set[group])
            out.groups[group] = {ends[2 * group], ends[2 * group + 1]};
    }
    return true;
}

}  // namespace

/// The expression compiled to match only where it starts, and, once that is asked for, to search: compiling takes
/// longer than most documents keep a pattern busy.
struct Pattern::Codes {
    explicit Codes(const PatternSpec &spec)
        : name(spec.name), regex(spec.regex), anchored(compile(regex, PCRE2_ANCHORED, name)) {}

    const Code &searching() {
        std::call_once(once, [this] { unanchored = compile(regex, 0, name); });
        return unanchored;
    }

    std::string name, regex;
    Code anchored;
    std::once_flag once;
    Code unanchored;
};

Pattern::Pattern(const PatternSpec &spec) : codes_(std::make_unique<Codes>(spec)) {}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern &&) noexcept = default;
Pattern &Pattern::operator=(Pattern &&) noexcept = default;

bool Pattern::match(std::string_view subject, std::size_t at, Match &out) const {
    return run(codes_->anchored, subject, at, out);
}

bool Pattern::search(std::string_view subject, std::size_t from, Match &out) const {
    return run(codes_->searching(), subject, from, out);
}

bool Pattern::matches(std::string_view subject) const {
    Match found;
    return match(subject, 0, found) && found.span.end == subject.size();
}

const std::string &Pattern::name() const {
    return codes_->name;
}

std::size_t Pattern::limit_hits() {
    return workspace().limit_hits;
}
void Pattern::reset_limit_hits() {
    workspace().limit_hits = 0;
}

namespace {

std::vector<const NamedPattern *> &registry() {
    static std::vector<const NamedPattern *> patterns;
    return patterns;
}

}  // namespace

NamedPattern::NamedPattern(PatternSpec spec) : spec_(std::move(spec)) {
    registry().push_back(this);
}

const Pattern &NamedPattern::get() const {
    std::call_once(once_, [this] { pattern_.emplace(spec_); });
    return *pattern_;
}

const std::vector<const NamedPattern *> &all_patterns() {
    return registry();
}

}  // namespace vanban
