// The end of a document: recipients, signatures, what a portal adds.
#include <algorithm>

#include "pattern/pattern.hpp"
#include "structure/frame.hpp"
#include "structure/marker.hpp"
#include "text/fold.hpp"

namespace vanban {
namespace {

using lexicon::Hit;
using lexicon::Vocabulary;

const NamedPattern
    authority({"frame.authority",
               R"((?: TM | KT | TL | TUQ | Q | T/M | K/T | T/L | TUN | T\.M | K\.T ) (?: \. | \s | / ) \s* \p{Lu}.*)",
               {"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "T/M BAN THƯỜNG VỤ"},
               {"TMĐT"}});

const NamedPattern portal_signer_line({"frame.portal_signer",
                                       R"((?:[-–+*•]\s*)?Người\ ký\s*:\s*(\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}*){1,5})\s*)",
                                       {"- Người ký: Dương Xuân Huyên"},
                                       {"Người ký: Đang cập nhật"}});

class TailReader {
  public:
    TailReader(Outline &outline, std::size_t from)
        : outline_(outline), paragraphs_(outline.blocks.paragraphs), from_(from) {
        columns_.resize(static_cast<std::size_t>(outline.blocks.tables));
        for (const Paragraph &paragraph : paragraphs_)
            if (paragraph.cell.table >= 0) {
                int &columns = columns_[static_cast<std::size_t>(paragraph.cell.table)];
                columns = std::max(columns, paragraph.cell.column + 1);
            }
        find_signatures();
    }

    void run() {
        for (std::size_t p = from_; p < paragraphs_.size(); ++p)
            if (outline_.parts[p] == Part::boilerplate)
                portal_signer(p);
            else if (opens_recipients(p))
                p = recipients(p) - 1;
            else if (may_sign(p))
                p = signature(p) - 1;
    }

  private:
    /// A signature without a name is only an example of one where another with a name follows before the document, or
    /// its next part, ends.
    void find_signatures() {
        signs_.resize(paragraphs_.size());
        example_.resize(paragraphs_.size());
        bool nameless = false;
        for (std::size_t p = from_; p < paragraphs_.size(); ++p) {
            signs_[p] = stands_free(p) && signs(p);
            nameless = nameless || (signs_[p] && !has_name(p));
        }
        if (!nameless)
            return;
        bool named = false;
        for (std::size_t p = paragraphs_.size(); p-- > from_;) {
            if (signs_[p] && has_name(p))
                named = true;
            else if (signs_[p])
                example_[p] = named;
            else if (named && (is_type_line(outline_, p) || heads_appendix(p)))
                named = false;
        }
    }

    bool may_sign(std::size_t p) const {
        return signs_[p] && outline_.parts[p] == Part::body && (!example_[p] || !outline_.frame.signature.empty());
    }

    /// Is it text of the document, or in a table that only sets it beside the recipients?
    bool stands_free(std::size_t p) const {
        constexpr int kMostColumns = 3;
        const int table = paragraphs_[p].cell.table;
        return outline_.parts[p] == Part::body &&
               (table < 0 || columns_[static_cast<std::size_t>(table)] <= kMostColumns);
    }

    bool heads_appendix(std::size_t p) const {
        if (paragraphs_[p].cell.table >= 0 || outline_.parts[p] != Part::body)
            return false;
        const auto marker = read_marker(text(p));
        return marker && marker->kind == SectionKind::appendix;
    }

    bool has_name(std::size_t opening) const {
        const std::size_t end = signature_end(opening);
        return signs_in_one_line(opening) || (is_name(end - 1) && !in_capitals(outline_, end - 1));
    }

    std::string_view text(std::size_t p) const { return outline_.blocks.at(paragraphs_[p]); }

    /// "- Người ký: Dương Xuân Huyên", in the data that a portal adds.
    void portal_signer(std::size_t p) {
        Match match;
        if (portal_signer_line.match(text(p), 0, match))
            outline_.frame.portal_signer = std::string(text(p).substr(match[1].start, match[1].size()));
    }

    bool opens_recipients(std::size_t p) const {
        static const SyllableKey noi = syllable_key("nơi"), nhan = syllable_key("nhận");
        const std::uint32_t first = outline_.reading.first(p);
        return paragraphs_[p].span.size() < 4000 && first + 1 < outline_.reading.last(p) &&
               outline_.reading.token(first).spells(noi) && outline_.reading.token(first + 1).spells(nhan);
    }

    /// From "Nơi nhận:" to the end of its bullets or of its cell.
    std::size_t recipients(std::size_t opening) {
        const CellRef cell = paragraphs_[opening].cell;
        const bool first = outline_.frame.recipients.empty();
        outline_.parts[opening] = Part::recipients;
        if (first && text(opening).size() > 16)
            inline_recipients(opening);
        std::size_t p = opening + 1;
        for (; p < paragraphs_.size() && paragraphs_[p].cell == cell; ++p) {
            if (cell.table < 0 && paragraphs_[p].bullet == 0 && !wraps_recipient(p, opening))
                break;
            outline_.parts[p] = Part::recipients;
            if (!first)
                continue;
            if (paragraphs_[p].bullet != 0 || outline_.frame.recipients.empty())
                outline_.frame.recipients.push_back(paragraphs_[p].span);
            else
                outline_.frame.recipients.back().end = paragraphs_[p].span.end;
        }
        return p;
    }

    /// "đại học (để thực hiện);" between bullets is the rest of the one above.
    bool wraps_recipient(std::size_t p, std::size_t opening) const {
        const std::uint32_t first = outline_.reading.first(p);
        return p > opening + 1 && p + 1 < paragraphs_.size() && paragraphs_[p + 1].bullet != 0 &&
               first < outline_.reading.last(p) && outline_.reading.token(first).word() &&
               outline_.reading.token(first).shape == Shape::lower;
    }

    /// "Nơi nhận: - A; - B; ..." on one line.
    void inline_recipients(std::size_t p) {
        const std::string_view whole = text(p);
        const std::size_t base = paragraphs_[p].span.start;
        std::size_t at = whole.find(':');
        while (at != std::string_view::npos && at + 1 < whole.size()) {
            const std::size_t start = whole.find_first_not_of(" ;.", at + 1);
            if (start == std::string_view::npos)
                break;
            std::size_t next = whole.find("; -", start);
            if (next == std::string_view::npos)
                next = whole.find(". -", start);
            outline_.frame.recipients.push_back({base + start, base + std::min(next, whole.size())});
            at = next;
        }
    }

    /// A line of a signature: an authority, or a position in capitals behind the text's end.
    bool signs(std::size_t p) const {
        if (paragraphs_[p].span.size() > 200)
            return false;
        Match match;
        if (authority.match(text(p), 0, match) || signs_in_one_line(p))
            return true;
        if (!in_capitals(outline_, p))
            return false;
        const Hit *hit = outline_.reading.hit(outline_.reading.first(p), Vocabulary::position);
        if (hit == nullptr)
            return false;
        // A position opens a signature only with a name behind it, and not before a text that goes on.
        std::size_t next = p + 1;
        while (next < paragraphs_.size() && is_stamp(next))
            ++next;
        return next < paragraphs_.size() &&
               (is_name(next) || (in_capitals(outline_, next) && next + 1 < paragraphs_.size() && is_name(next + 1)));
    }

    /// "TRƯỞNG BAN PHÓ THỦ TƯỚNG Nguyễn Thiện Nhân": a position in capitals, a name, and nothing else.
    bool signs_in_one_line(std::size_t p) const {
        constexpr std::uint32_t kMostTokens = 16, kFewestInName = 2;
        const std::uint32_t first = outline_.reading.first(p), last = outline_.reading.last(p);
        const Hit *position = outline_.reading.hit(first, Vocabulary::position);
        if (position == nullptr || last - first > kMostTokens || outline_.reading.token(first).shape != Shape::upper)
            return false;
        std::uint32_t capitals = 0;
        for (std::uint32_t i = first; i < last; ++i) {
            const Token &token = outline_.reading.token(i);
            const bool of_name = token.shape == Shape::capital && token.length > 1;
            if (!token.word() || token.shape == Shape::lower || (capitals > 0 && !of_name && token.length > 1))
                return false;
            capitals += of_name ? 1 : 0;
        }
        return capitals >= kFewestInName;
    }

    bool is_name(std::size_t p) const {
        const std::uint32_t first = outline_.reading.first(p), last = outline_.reading.last(p);
        if (last - first < 2 || last - first > 6)
            return false;
        for (std::uint32_t i = first; i < last; ++i)
            if (!outline_.reading.token(i).word() || outline_.reading.token(i).shape == Shape::lower)
                return false;
        return true;
    }

    /// "(đã ký)", "[Đã ký]": stands for the signature itself.
    bool is_stamp(std::size_t p) const {
        static const std::string signed_line = fold("đã ký");
        return paragraphs_[p].span.size() < 24 && fold(text(p)).find(signed_line) != std::string::npos;
    }

    /// The paragraph behind the lines of the signature that opens here: its name is the last.
    std::size_t signature_end(std::size_t opening) const {
        constexpr std::size_t kMostLines = 16;
        const std::size_t end = std::min(opening + kMostLines, paragraphs_.size());
        std::size_t p = opening;
        for (; p < end; ++p) {
            if (p > opening && is_stamp(p))
                continue;
            if (signs_in_one_line(p))
                return p + 1;
            const bool line = p == opening || (in_capitals(outline_, p) && !is_type_line(outline_, p)) || is_name(p);
            if (!line || !(paragraphs_[p].cell == paragraphs_[opening].cell))
                break;
            if (is_name(p) && !in_capitals(outline_, p))
                return p + 1;
        }
        return p;
    }

    std::size_t signature(std::size_t opening) {
        const bool first = outline_.frame.signature.empty();
        const std::size_t end = signature_end(opening);
        for (std::size_t p = opening; p < end; ++p) {
            outline_.parts[p] = Part::signature;
            if (first && (p == opening || !is_stamp(p)))
                outline_.frame.signature.push_back(paragraphs_[p].span);
        }
        return end;
    }

    Outline &outline_;
    const std::vector<Paragraph> &paragraphs_;
    std::size_t from_;
    std::vector<int> columns_;           // by table
    std::vector<bool> signs_, example_;  // by paragraph: does a line of a signature stand here, and one of an example?
};

}  // namespace

void read_tail(Outline &outline, std::size_t from) {
    TailReader(outline, from).run();
}

}  // namespace vanban
