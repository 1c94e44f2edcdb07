// Diagnostics of single documents, on their way to become findings.
#pragma once

#include <functional>
#include <string>

#include "audit/checks.hpp"

namespace vanban::audit {

/// A diagnostic of a current document, with the words that it is about.
struct Lifted {
    Index document = 0;
    std::string section;
    Span span;
    std::string text;  ///< what the message quotes first: with most codes the words at the span
    std::string message;
    std::string suggestion;  ///< empty where there is none

    Evidence evidence(const Corpus &corpus) const { return corpus.at(document, section, span, text); }
};

/// Calls `each` for every diagnostic of that code that has a place in its document.
void lift(const Desk &desk, const std::string &code, const std::function<void(const Lifted &)> &each);

}  // namespace vanban::audit
