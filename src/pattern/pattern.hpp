// Named regular expressions on PCRE2, compiled once, matched with its JIT and within limits.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vanban/plan.hpp"

namespace vanban {

/// Where a pattern matched, and its groups, as offsets into the subject.
struct Match {
    static constexpr std::size_t kMaxGroups = 16;
    Span span;
    std::array<Span, kMaxGroups> groups{};
    std::array<bool, kMaxGroups> set{};

    bool has(std::size_t group) const { return set[group]; }
    const Span &operator[](std::size_t group) const { return groups[group]; }
};

/// A pattern with its name and, beside it, what it matches and what it must not match: the examples
/// are run as tests. An example must be matched from its first character to its last, or to a "|" that stands in
/// it before what is only looked ahead at.
struct PatternSpec {
    std::string_view name;
    std::string_view regex;
    std::vector<std::string_view> matches;
    std::vector<std::string_view> rejects;
};

/// A compiled pattern. Matching is const, allocates nothing, and is safe from several threads.
/// Subjects are valid UTF-8. A match that would cost more than the limit counts as none, and the
/// thread's `limit_hits()` goes up by one, so that the caller can say so in a diagnostic.
class Pattern {
  public:
    /// Throws std::logic_error where the expression does not compile: that is a fault of the program.
    explicit Pattern(const PatternSpec &spec);
    ~Pattern();
    Pattern(Pattern &&) noexcept;
    Pattern &operator=(Pattern &&) noexcept;

    /// Does it match at `at`, and nowhere later?
    bool match(std::string_view subject, std::size_t at, Match &out) const;
    /// The first match at or after `from`.
    bool search(std::string_view subject, std::size_t from, Match &out) const;
    /// Does it match the whole of `subject`?
    bool matches(std::string_view subject) const;

    const std::string &name() const;

    /// How often matching gave up in this thread since `reset_limit_hits`.
    static std::size_t limit_hits();
    static void reset_limit_hits();

  private:
    struct Codes;
    std::unique_ptr<Codes> codes_;
};

/// A pattern of the program, at namespace scope: known to `all_patterns` from the start, compiled when it is first
/// used. Safe from several threads.
class NamedPattern {
  public:
    explicit NamedPattern(PatternSpec spec);

    bool match(std::string_view subject, std::size_t at, Match &out) const { return get().match(subject, at, out); }
    bool search(std::string_view subject, std::size_t from, Match &out) const {
        return get().search(subject, from, out);
    }
    bool matches(std::string_view subject) const { return get().matches(subject); }
    const PatternSpec &spec() const { return spec_; }

  private:
    const Pattern &get() const;

    PatternSpec spec_;
    mutable std::once_flag once_;
    mutable std::optional<Pattern> pattern_;
};

/// Every pattern of the program, for the test that runs the examples.
const std::vector<const NamedPattern *> &all_patterns();

}  // namespace vanban
