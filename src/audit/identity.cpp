#include "audit/identity.hpp"

#include <array>

#include "grammar/symbols.hpp"
#include "text/fold.hpp"

namespace vanban::audit {
namespace {

constexpr std::string_view kCentralParty = "trung-uong";

/// "007/NQ-CP" and "7/NQ-CP" are one number.
std::string without_zeros(const std::string &symbol) {
    const std::size_t digit = symbol.find_first_not_of('0');
    return digit == std::string::npos || symbol[digit] < '0' || symbol[digit] > '9' ? symbol : symbol.substr(digit);
}

std::string_view province_of(std::string_view issuer) {
    const std::size_t dot = issuer.find('.');
    return dot == std::string_view::npos ? issuer : issuer.substr(0, dot);
}

}  // namespace

IdParts parts_of(std::string_view id) {
    std::array<std::string_view, 5> parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t end = std::min(id.find(':'), id.size());
        parts[i] = id.substr(0, end);
        id.remove_prefix(std::min(end + 1, id.size()));
    }
    return {parts[1], parts[2], parts[3], parts[4]};
}

std::string latest(const std::string &date) {
    return date + std::string("0000-12-31").substr(std::min<std::size_t>(date.size(), 10));
}

const std::string &Identities::series(const std::string &symbol, std::string_view issuer, std::string_view type) {
    std::string key = symbol;
    key.append("\n").append(issuer).append("\n").append(type);
    const auto [at, is_new] = series_.try_emplace(std::move(key));
    if (!is_new || symbol.empty())
        return at->second;
    const auto read = read_symbol(symbol, lexicon_);
    const lexicon::IssuerCode *code = read ? lexicon_.issuer_code(read->issuer_code) : nullptr;
    const bool central = code != nullptr && code->scope == "central";
    at->second =
        std::string(central ? std::string_view(code->slug) : province_of(issuer)) + "|" + without_zeros(fold(symbol));
    // QĐ of the Party is a decision or a regulation, which are numbered apart.
    if (central && code->family == "party" && read->type_code == "QĐ")
        at->second.append(" ").append(type);
    return at->second;
}

std::string Identities::period(const std::string &series, const std::string &date) const {
    if (date.size() < 4 || date.starts_with("0000") || date.starts_with("-"))
        return {};
    if (!series.starts_with(std::string(kCentralParty) + "|"))
        return date.substr(0, 4);
    const auto holds = [](const lexicon::CongressTerm &term, const std::string &day) {
        return term.start <= day && (term.end.empty() || day < term.end);
    };
    const std::string first = date.size() == 10 ? date : date.substr(0, 4) + "-03-01";
    for (const lexicon::CongressTerm &term : lexicon_.congress_terms())
        if (term.kind == "party_congress" && holds(term, first) && holds(term, latest(date)))
            return term.term;
    return date.substr(0, 4);
}

Identity Identities::of(const std::string &symbol, std::string_view issuer, std::string_view type,
                        const std::string &date) {
    if (symbol.empty())
        return {};
    const std::string &name = series(symbol, issuer, type);
    return {name, period(name, date)};
}

}  // namespace vanban::audit
