#include "audit/lifted.hpp"

#include <string_view>

namespace vanban::audit {
namespace {

/// What the message has between its first “ and the ” that closes it; quotations may stand in quotations.
std::string quoted(std::string_view message) {
    constexpr std::string_view kOpen = "“", kClose = "”";
    const std::size_t start = message.find(kOpen);
    if (start == std::string_view::npos)
        return {};
    int depth = 0;
    for (std::size_t at = start; at < message.size(); ++at) {
        depth += message.substr(at).starts_with(kOpen);
        if (message.substr(at).starts_with(kClose) && --depth == 0)
            return std::string(message.substr(start + kOpen.size(), at - start - kOpen.size()));
    }
    return {};
}

}  // namespace

void lift(const Desk &desk, const std::string &code, const std::function<void(const Lifted &)> &each) {
    desk.store.query(
        "SELECT document_id, section, span_start, span_end, message, suggestion FROM diagnostics "
        "WHERE code = $1 AND span_start IS NOT NULL",
        {code}, [&](const store::Row &row) {
            const Index document = desk.corpus.document_of(number_of(row[0]));
            if (document == kNone)
                return;
            each({document,
                  text_of(row[1]),
                  {static_cast<std::size_t>(number_of(row[2])), static_cast<std::size_t>(number_of(row[3]))},
                  quoted(text_of(row[4])),
                  text_of(row[4]),
                  text_of(row[5])});
        });
}

}  // namespace vanban::audit
