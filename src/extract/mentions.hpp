// What `extract` gives: what the text mentions, promises and assigns, as it stands there. Names are as
// the text has them, abbreviations written out; what they resolve to is for `resolve` to say.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "vanban/plan.hpp"

namespace vanban {

/// A mention of an instrument.
struct ReferenceMention {
    std::size_t paragraph = 0;  ///< index in Outline::blocks.paragraphs
    Span span;
    ReferenceForm form = ReferenceForm::full;
    std::string type;                   ///< canonical name of the type, e.g. "Chương trình hành động"
    std::optional<std::string> symbol;  ///< cleaned
    std::optional<std::string> number;  ///< of a short form: "71" in "Nghị quyết 71"
    std::optional<std::string> date;
    std::optional<std::string> issuer;  ///< as the text names it, written out, without its term
    std::optional<std::string> title;   ///< the subject that follows, where it says so
    std::string name;                   ///< of a named mention: type and title; of an internal one: the part
    std::string rule;
};

/// A relation between two mentions, by index; -1 is the document itself.
struct RelationMention {
    int from = -1;
    int to = -1;
    RelationKind kind = RelationKind::implements;
    Span evidence;
};

/// A short name that the text defines, for a mention (`reference`) or for words (`long_name`).
struct AliasMention {
    std::string short_name;
    std::string long_name;
    int reference = -1;  ///< index of the mention that the short name stands for; -1: none
    AliasKind kind = AliasKind::term;
    Span span;
};

struct References {
    std::vector<ReferenceMention> mentions;
    std::vector<RelationMention> relations;
    std::vector<AliasMention> aliases;
};

/// A quantified commitment; `id` and `section` of the target are left for `resolve`.
struct TargetMention {
    std::size_t paragraph = 0;
    Target target;
};

/// A task; `id`, `section` and the agencies' ids are left for `resolve`.
struct AssignmentMention {
    std::size_t paragraph = 0;
    Assignment assignment;
};

struct Mentions {
    References references;
    std::vector<TargetMention> targets;
    std::vector<AssignmentMention> assignments;
};

}  // namespace vanban
