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

/// Does a position fill all of `text`?
bool is_position(const std::string &text, const Lexicon &lexicon) {
    const NamesIn names = names_in(text, lexicon);
    return std::any_of(names.hits.all.begin(), names.hits.all.end(), [&](const Hit &hit) {
        return hit.vocabulary == Vocabulary::position && hit.first == 0 && hit.last == names.tokens.size();
    });
}

const NamedPattern authority_mark({"document.authority_mark",
                                   R"(\b(TM|KT|TL|TUQ|Q|T/M|K/T|T/L|T\.M|K\.T)[./\s]+)",
                                   {"TM. |ỦY BAN NHÂN DÂN", "T/M |BAN THƯỜNG VỤ", "KT.|CHỦ TỊCH"},
                                   {"CHỦ TỊCH"}});

/// Where the body signed for ends: at the line's end, where the next authority or where a position begins.
std::size_t authority_end(const std::string &head, std::size_t from, const Lexicon &lexicon) {
    std::size_t end = std::min(head.find('\n', from), head.size());
    if (Match next; authority_mark.search(head, from, next) && next.span.start < end)
        end = next.span.start;
    const NamesIn names = names_in(std::string_view(head).substr(from, end - from), lexicon);
    std::uint32_t body_end = 0;
    for (const Hit &hit : names.hits.all) {
        if (hit.vocabulary != Vocabulary::position)
            continue;
        if (hit.first == 0)
            body_end = std::max(body_end, hit.last);
        else if (hit.first >= body_end && body_end > 0)
            return from + names.tokens[hit.first].start;
    }
    // "TM. ỦY BAN NHÂN / DÂN": a line break within the body.
    if (end < head.size() && head[end] == '\n' && body_end == 0 && !names.tokens.empty()) {
        const std::size_t next = std::min(head.find('\n', end + 1), head.size());
        std::string joined = head.substr(from, next - from);
        std::replace(joined.begin(), joined.end(), '\n', ' ');
        if (is_position(joined, lexicon))
            return next;
    }
    return end;
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
    const std::string_view position = trim(std::string_view(head).substr(from));
    if (!position.empty())
        signer.position = normal_case(position, lexicon);
    if (!signer.name && signer.authority.empty())
        return std::nullopt;
    return signer;
}

}  // namespace vanban
