// Where the units of `check` put what they find: each finding gets its place in the document.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "structure/outline.hpp"
#include "vanban/plan.hpp"

namespace vanban {

/// Collects diagnostics and tells each the section it stands in.
class Findings {
  public:
    explicit Findings(const Outline &outline) : outline_(outline) {}

    /// Adds a finding at `span`, in bytes of the text. Empty suggestions count as none.
    void add(std::string_view code, Severity severity, const Span &span, std::string message,
             std::string suggestion = {});

    /// Adds a finding on the whole document, which has no place in it.
    void add_to_document(std::string_view code, Severity severity, std::string message);

    /// The findings in the order of the text, those without a place first.
    std::vector<Diagnostic> take();

    /// What stands at `span` in quotation marks, on one line and cut after some twenty words.
    std::string quote(const Span &span) const;

    /// What stands at `span`.
    std::string_view at(const Span &span) const { return outline_.at(span); }

    /// Does the span begin in a cell of a table?
    bool in_table(const Span &span) const { return outline_.parts[paragraph_at(span.start)] == Part::cell; }

    /// The paragraph that holds a byte offset. Logarithmic in the paragraphs.
    std::size_t paragraph_at(std::size_t offset) const;

    /// How a place is named in a sentence: "section II/3", "the preamble", "the closing part".
    std::string place_of(std::size_t paragraph) const;

  private:
    const Outline &outline_;
    std::vector<Diagnostic> found_;
};

/// The text in quotation marks, on one line and cut after some twenty words.
std::string in_quotes(std::string_view text);

}  // namespace vanban
