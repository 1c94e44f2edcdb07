#include "resolve/signature.hpp"

#include <algorithm>

#include "pattern/pattern.hpp"
#include "resolve/names.hpp"

namespace vanban {
namespace {

using lexicon::Hit;
using lexicon::Lexicon;
using lexicon::Vocabulary;

/// "T/M", "T.M" and "TM" are one.
std::string plain_code(std::string code) {
    code.erase(std::remove_if(code.begin(), code.end(), [](char c) { return c == '/' || c == '.'; }), code.end());
    return code;
}

/// Where the signer's name begins: the first word that is not all capitals.
std::size_t name_start(const std::string &block) {
    for (const Token &token : tokenize(block))
        if (token.word() && token.shape == Shape::capital && token.end() - token.start > 1)
            return token.start;
    return block.size();
}

const NamedPattern authority_mark({"document.authority_mark",
                                   R"(\b(TM|KT|TL|TUQ|Q|T/M|K/T|T/L|T\.M|K\.T)[./\s]+)",
                                   {"TM. |ỦY BAN NHÂN DÂN", "T/M |BAN THƯỜNG VỤ", "KT.|CHỦ TỊCH"},
                                   {"CHỦ TỊCH"}});

/// Where the body signed for ends: where the next authority or a position begins, at the latest with its line; a
/// narrow column may wrap the body, and the position behind it.
std::size_t authority_end(const std::string &head, std::size_t from, const Lexicon &lexicon) {
    std::size_t end = head.size();
    if (Match next; authority_mark.search(head, from, next))
        end = next.span.start;
    const std::string_view rest = std::string_view(head).substr(from, end - from);
    const NamesIn names = names_in(rest, lexicon);
    std::uint32_t body = 0;  // tokens of the body, where a position is signed for
    for (const Hit &hit : names.hits.all)
        if (hit.vocabulary == Vocabulary::position && hit.first == 0)
            body = std::max(body, hit.last);
    const std::size_t known = body > 0 ? names.tokens[body - 1].end() : 0;
    const std::size_t line = std::min(rest.find('\n', known), rest.size());
    for (const Hit &hit : names.hits.all) {
        if (hit.vocabulary != Vocabulary::position || hit.first < body || hit.first == 0)
            continue;
        const std::size_t start = names.tokens[hit.first].start;
        if (start < line && (body > 0 || names.tokens[hit.last - 1].end() > line))
            return from + start;
    }
    return from + line;
}

}  // namespace

std::optional<Signer> read_signature(const std::string &block, const Lexicon &lexicon) {
    Signer signer;
    const std::size_t name_at = name_start(block);
    if (const std::string_view name = trim(std::string_view(block).substr(name_at)); !name.empty())
        signer.name = std::string(name);
    const std::string head = block.substr(0, name_at);
    std::size_t from = 0;
    Match match;
    while (authority_mark.search(head, from, match)) {
        const std::string code = plain_code(head.substr(match[1].start, match[1].size()));
        const std::size_t body_end = authority_end(head, match.span.end, lexicon);
        const std::string_view body = std::string_view(head).substr(match.span.end, body_end - match.span.end);
        signer.authority.push_back(code + ". " + normal_case(trim(body), lexicon));
        from = body_end;
    }
    std::string position(trim(std::string_view(head).substr(from)));
    std::replace(position.begin(), position.end(), '\n', ' ');
    if (!position.empty())
        signer.position = normal_case(position, lexicon);
    if (!signer.name && signer.authority.empty())
        return std::nullopt;
    return signer;
}

}  // namespace vanban
