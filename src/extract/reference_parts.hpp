// Pieces that citations are made of: who issued, when, of which term; and verbs that govern them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "structure/outline.hpp"

namespace vanban {

/// An issuing body: tokens [first, last), and its name written out, without its term.
struct IssuerMatch {
    std::uint32_t first = 0, last = 0;
    std::string name;
};

/// The body whose name begins at token `at`, with the province that follows it.
std::optional<IssuerMatch> issuer_at(const Outline &outline, std::uint32_t at, std::uint32_t end);

/// What may stand behind a body: "tỉnh Lạng Sơn", "Thành phố Hồ Chí Minh", "Lâm Đồng", "huyện Như Xuân"; and, where any
/// will do, a bare "tỉnh".
enum class ProvinceTail { any, named };

/// The token after what says at token `at` of which province or place a body is; `at` where nothing does.
std::uint32_t skip_province(const lexicon::Reading &reading, std::uint32_t at, std::uint32_t end,
                            ProvinceTail tail = ProvinceTail::any);

/// "khóa XII", "khoá XI", "nhiệm kỳ 2021-2026": the token after it; `at` where there is none.
std::uint32_t skip_term(const lexicon::Reading &reading, std::uint32_t at, std::uint32_t end);

/// The verb that governs what begins at a token: a phrase of the table of relations with nothing but
/// fillers between. `first` is its first token.
struct Governor {
    std::uint32_t first = 0, last = 0;
    RelationKind kind = RelationKind::implements;
    bool passive = false;
};
std::optional<Governor> governor_of(const lexicon::Reading &reading, std::uint32_t at, std::uint32_t begin);

/// "triển khai các quan điểm, mục tiêu và giải pháp được xác định tại …": a verb whose object is what the instrument
/// at token `at` holds (nhiệm vụ, giải pháp ...), up to a link that says where it stands.
std::optional<Governor> content_governor_of(const lexicon::Reading &reading, std::uint32_t at, std::uint32_t begin);

/// Is what begins at token `at` still to be drafted: "Xây dựng Chương trình ..."?
bool to_be_drafted(const lexicon::Reading &reading, std::uint32_t at, std::uint32_t begin);

}  // namespace vanban
