// The names of the enumerations as the record spells them: one table each, read both ways.
#include "vanban/plan.hpp"

#include <array>

namespace vanban {
namespace {

template <class Enum>
struct Name {
    Enum value;
    std::string_view name;
};

template <class Enum>
constexpr std::array<Name<Enum>, 0> names{};

template <>
constexpr auto names<SectionKind> = std::to_array<Name<SectionKind>>({
    {SectionKind::part, "part"},
    {SectionKind::chapter, "chapter"},
    {SectionKind::division, "division"},
    {SectionKind::article, "article"},
    {SectionKind::upper_letter, "upper_letter"},
    {SectionKind::roman, "roman"},
    {SectionKind::arabic, "arabic"},
    {SectionKind::decimal, "decimal"},
    {SectionKind::letter, "letter"},
    {SectionKind::appendix, "appendix"},
});

template <>
constexpr auto names<BlockKind> = std::to_array<Name<BlockKind>>({
    {BlockKind::paragraph, "paragraph"},
    {BlockKind::bullet, "bullet"},
    {BlockKind::heading, "heading"},
    {BlockKind::table, "table"},
    {BlockKind::letterhead, "letterhead"},
    {BlockKind::recipients, "recipients"},
    {BlockKind::signature, "signature"},
    {BlockKind::boilerplate, "boilerplate"},
    {BlockKind::page_number, "page_number"},
});

template <>
constexpr auto names<ReferenceForm> = std::to_array<Name<ReferenceForm>>({
    {ReferenceForm::full, "full"},
    {ReferenceForm::short_form, "short"},
    {ReferenceForm::named, "named"},
    {ReferenceForm::self, "self"},
    {ReferenceForm::internal, "internal"},
});

template <>
constexpr auto names<RelationKind> = std::to_array<Name<RelationKind>>({
    {RelationKind::implements, "implements"},
    {RelationKind::promulgates, "promulgates"},
    {RelationKind::amends, "amends"},
    {RelationKind::replaces, "replaces"},
    {RelationKind::repeals, "repeals"},
    {RelationKind::based_on, "based_on"},
});

template <>
constexpr auto names<AliasKind> = std::to_array<Name<AliasKind>>({
    {AliasKind::document, "document"},
    {AliasKind::agency, "agency"},
    {AliasKind::term, "term"},
});

template <>
constexpr auto names<Comparator> = std::to_array<Name<Comparator>>({
    {Comparator::equal, "="},
    {Comparator::at_least, ">="},
    {Comparator::more_than, ">"},
    {Comparator::at_most, "<="},
    {Comparator::less_than, "<"},
    {Comparator::about, "~"},
    {Comparator::range, "range"},
});

template <>
constexpr auto names<TargetKind> = std::to_array<Name<TargetKind>>({
    {TargetKind::percentage, "percentage"},
    {TargetKind::growth, "growth"},
    {TargetKind::count, "count"},
    {TargetKind::rate, "rate"},
    {TargetKind::rank, "rank"},
    {TargetKind::index, "index"},
    {TargetKind::money, "money"},
});

template <>
constexpr auto names<Role> = std::to_array<Name<Role>>({
    {Role::lead, "lead"},
    {Role::coordinate, "coordinate"},
    {Role::perform, "perform"},
});

template <>
constexpr auto names<Severity> = std::to_array<Name<Severity>>({
    {Severity::info, "info"},
    {Severity::warning, "warning"},
    {Severity::error, "error"},
});

template <class Enum>
std::string_view name_of(Enum value) {
    for (const auto &entry : names<Enum>) {
        if (entry.value == value) {
            return entry.name;
        }
    }
    return {};  // only for a value cast from outside the enumeration
}

}  // namespace

std::string_view to_string(SectionKind value) {
    return name_of(value);
}
std::string_view to_string(BlockKind value) {
    return name_of(value);
}
std::string_view to_string(ReferenceForm value) {
    return name_of(value);
}
std::string_view to_string(RelationKind value) {
    return name_of(value);
}
std::string_view to_string(AliasKind value) {
    return name_of(value);
}
std::string_view to_string(Comparator value) {
    return name_of(value);
}
std::string_view to_string(TargetKind value) {
    return name_of(value);
}
std::string_view to_string(Role value) {
    return name_of(value);
}
std::string_view to_string(Severity value) {
    return name_of(value);
}

template <class Enum>
std::optional<Enum> from_name(std::string_view name) {
    for (const auto &entry : names<Enum>) {
        if (entry.name == name) {
            return entry.value;
        }
    }
    return std::nullopt;
}

template std::optional<SectionKind> from_name(std::string_view);
template std::optional<BlockKind> from_name(std::string_view);
template std::optional<ReferenceForm> from_name(std::string_view);
template std::optional<RelationKind> from_name(std::string_view);
template std::optional<AliasKind> from_name(std::string_view);
template std::optional<Comparator> from_name(std::string_view);
template std::optional<TargetKind> from_name(std::string_view);
template std::optional<Role> from_name(std::string_view);
template std::optional<Severity> from_name(std::string_view);

}  // namespace vanban
