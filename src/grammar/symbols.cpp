#include "grammar/symbols.hpp"

#include "text/fold.hpp"

namespace vanban {
namespace {

using lexicon::Lexicon;

const NamedPattern party_symbol(
    {"symbol.party",
     R"((\d{1,5}[a-zđ]?) \s?[-–]\s? ([\p{Lu}][\p{L}]{0,4}) \s?/\s? ([\p{Lu}][\p{L}\d&]*(?:\s?[-–]\s?[\p{Lu}][\p{L}\d&]*)*) (?![\p{L}\d]))",
     {"71-NQ/TW", "57- NQ/TW", "04-CTr/TU", "42-HD/BTCTW"},
     {"2021-2025", "243/KH-UBND"}});

const NamedPattern law_symbol({"symbol.law",
                               R"((\d{1,4}[a-z]?) \s?/\s? ((?:19|20)\d\d) \s?/\s? (UBTVQH|QH) \s? (\d{1,2}) (?!\d))",
                               {"39/2024/QH15", "81/2025/UBTVQH15"},
                               {"39/2024"}});

const NamedPattern state_symbol(
    {"symbol.state",
     R"((\d{1,6}(?:\.\d{1,3})?[a-zđ]?) \s?/\s? (?:((?:19|20)\d\d) \s?/\s?)? ([\p{Lu}][\p{L}\d&]{0,14}) ((?:\s?[-–/]\s?[\p{Lu}][\p{L}\d&]*)*) (?![\p{L}\d]))",
     {"243/KH-UBND", "30/2020/NĐ-CP", "12153/VPUBND-NVK", "4255/QĐ-BNN-KHCN", "66.25/2026/NQ-CP"},
     {"24/7", "2/3 số xã", "22/8/2025"}});

const NamedPattern
    standard_symbol({"symbol.standard",
                     R"((QCVN|QCĐP|TCVN) \s? (\d{1,5}(?:-\d+)?) \s?:\s? ((?:19|20)\d\d) (?:/([\p{Lu}]+))?)",
                     {"QCVN 85:2025/BNNMT", "TCVN 6909:2001"},
                     {"QCVN 85"}});

std::string_view part(std::string_view text, const Span &span) {
    return text.substr(span.start, span.size());
}

/// A code as the lexicon writes it, where only its case differs ("TTG", "Ttr").
std::string settle_case(std::string_view code, const Lexicon &lexicon, bool issuer) {
    if (issuer) {
        if (const lexicon::IssuerCode *known = lexicon.issuer_code(code))
            return known->code;
    } else if (const lexicon::InstrumentType *known = lexicon.type_of_code(code)) {
        return known->code;
    }
    return std::string(code);
}

/// "CTTg", "QĐUBND": a hyphen lost between a known type and a known issuer.
std::optional<std::string> mend_lost_hyphen(std::string_view code, const Lexicon &lexicon) {
    if (lexicon.issuer_code(code) != nullptr)
        return std::nullopt;
    for (std::size_t cut = 2; cut + 2 <= code.size() && cut <= 4; ++cut) {
        if ((static_cast<unsigned char>(code[cut]) & 0xC0U) == 0x80U)
            continue;
        const std::string_view type = code.substr(0, cut), issuer = code.substr(cut);
        if (lexicon.type_of_code(type) != nullptr && lexicon.issuer_code(issuer) != nullptr && issuer.size() >= 2)
            return std::string(type) + "-" + std::string(issuer);
    }
    return std::nullopt;
}

bool party_issuer(std::string_view code, const Lexicon &lexicon) {
    const lexicon::IssuerCode *known = lexicon.issuer_code(code);
    return known != nullptr && known->family == "party";
}

/// The parts of "-UBND-NC" or "-BGDĐT", marks and spaces gone.
std::vector<std::string> tail_codes(std::string_view tail) {
    std::vector<std::string> codes;
    std::string code;
    for (std::size_t i = 0; i <= tail.size(); ++i) {
        const bool dash = i < tail.size() && static_cast<unsigned char>(tail[i]) == 0xE2;
        if (i == tail.size() || tail[i] == '-' || tail[i] == '/' || dash) {
            if (!code.empty())
                codes.push_back(code);
            code.clear();
            i += dash ? 2 : 0;
        } else if (tail[i] != ' ') {
            code.push_back(tail[i]);
        }
    }
    return codes;
}

SymbolMatch from_party(std::string_view text, const Match &match, const Lexicon &lexicon) {
    SymbolMatch out;
    out.span = match.span;
    out.number = part(text, match[1]);
    out.type_code = settle_case(part(text, match[2]), lexicon, false);
    std::string issuer;
    for (const std::string &code : tail_codes(part(text, match[3])))
        issuer += (issuer.empty() ? "" : "-") + settle_case(code, lexicon, true);
    out.issuer_code = issuer.substr(0, issuer.find('-'));
    out.symbol = out.number + "-" + out.type_code + "/" + issuer;
    out.known = lexicon.type_of_code(out.type_code) != nullptr || lexicon.issuer_code(out.issuer_code) != nullptr;
    return out;
}

SymbolMatch from_state(std::string_view text, const Match &match, const Lexicon &lexicon) {
    SymbolMatch out;
    out.span = match.span;
    out.number = part(text, match[1]);
    if (match.has(2))
        out.year = part(text, match[2]);
    std::vector<std::string> codes = tail_codes(part(text, match[4]));
    std::string first(part(text, match[3]));
    if (codes.empty())
        if (const auto mended = mend_lost_hyphen(first, lexicon)) {
            codes.push_back(mended->substr(mended->find('-') + 1));
            first = mended->substr(0, mended->find('-'));
        }
    const bool typed = !codes.empty() && lexicon.type_of_code(first) != nullptr;
    if (typed) {
        out.type_code = settle_case(first, lexicon, false);
        out.issuer_code = settle_case(codes.front(), lexicon, true);
    } else {
        out.issuer_code = settle_case(first, lexicon, true);
    }
    const std::string head = typed ? out.type_code : out.issuer_code;
    // "57/NQ-TW": a Party symbol with its marks exchanged.
    if (typed && out.year.empty() && codes.size() == 1 && party_issuer(out.issuer_code, lexicon)) {
        out.symbol = out.number + "-" + head + "/" + out.issuer_code;
    } else {
        out.symbol = out.number + "/" + (out.year.empty() ? "" : out.year + "/") + head;
        for (const std::string &code : codes)
            out.symbol += "-" + settle_case(code, lexicon, true);
    }
    out.known = typed || lexicon.issuer_code(out.issuer_code) != nullptr;
    return out;
}

}  // namespace

std::optional<SymbolMatch> symbol_at(std::string_view text, std::size_t at, const Lexicon &lexicon) {
    Match match;
    if (at < text.size() && (text[at] == 'Q' || text[at] == 'T')) {
        if (!standard_symbol.match(text, at, match))
            return std::nullopt;
        SymbolMatch out;
        out.span = match.span;
        out.number = part(text, match[2]);
        out.type_code = part(text, match[1]);
        out.year = part(text, match[3]);
        out.symbol = out.type_code + " " + out.number + ":" + out.year;
        if (match.has(4)) {
            out.issuer_code = part(text, match[4]);
            out.symbol += "/" + out.issuer_code;
        }
        out.known = true;
        return out;
    }
    if (party_symbol.match(text, at, match))
        return from_party(text, match, lexicon);
    if (law_symbol.match(text, at, match)) {
        SymbolMatch out;
        out.span = match.span;
        out.number = part(text, match[1]);
        out.year = part(text, match[2]);
        out.issuer_code = part(text, match[3]);
        out.symbol = out.number + "/" + out.year + "/" + out.issuer_code + std::string(part(text, match[4]));
        out.known = true;
        return out;
    }
    if (state_symbol.match(text, at, match))
        return from_state(text, match, lexicon);
    return std::nullopt;
}

std::optional<SymbolMatch> read_symbol(std::string_view symbol, const Lexicon &lexicon) {
    return symbol_at(symbol, 0, lexicon);
}

std::string symbol_tail(const SymbolMatch &symbol) {
    return symbol.symbol.substr(symbol.number.size());
}

}  // namespace vanban
