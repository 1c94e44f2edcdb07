// The scanner behind scan_references: one pass over the tokens, which tries at each word for a type what a mention of
// that type may look like. What follows a number is read in reference_numbered.cpp, names in reference_named.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reference_parts.hpp"
#include "extract/reference_scan.hpp"
#include "extract/reference_title.hpp"
#include "grammar/symbols.hpp"

namespace vanban {

/// The words that mentions are put together with.
struct MentionWords {
    SyllableKey va = syllable_key("và"), nam = syllable_key("năm"), thang = syllable_key("tháng"),
                ngay = syllable_key("ngày"), nay = syllable_key("này"), cac = syllable_key("các"),
                nhung = syllable_key("những"), ve = syllable_key("về"), cua = syllable_key("của"),
                tai = syllable_key("tại"), so = syllable_key("số"), by = syllable_key("do"), ban = syllable_key("ban"),
                hanh = syllable_key("hành");
};
const MentionWords &mention_words();

/// Scans one document; good for one run.
class MentionScanner {
  public:
    explicit MentionScanner(const Outline &outline);
    std::vector<PlacedMention> run();

  private:
    // What reads a mention takes the token it may go on at and gives the one behind it; 0, or the same, for none.

    void paragraph(std::size_t p);
    std::uint32_t at(std::uint32_t i);

    bool word(std::uint32_t i, SyllableKey key) const { return i < end_ && reading_.token(i).spells(key); }
    bool capital(std::uint32_t i) const { return reading_.token(i).shape != Shape::lower; }
    /// Notes a mention of the type at hand, from `first_` up to `last`.
    PlacedMention &push(ReferenceForm form, std::string_view rule, std::uint32_t last);
    /// "số", "số:" before a number.
    std::uint32_t skip_number_sign(std::uint32_t i) const;

    // By number.

    /// "các Quyết định: số 36/QĐ-TTg …; số 1569/QĐ-TTg … và số 1668/QĐ-TTg": the type was said once.
    std::uint32_t untyped(std::uint32_t i);
    bool opens_entry(std::uint32_t i) const;
    /// Is this the body of a list: does a colon follow it?
    void note_list_issuer(const IssuerMatch &issuer);
    std::optional<IssuerMatch> issuer_of_entry(const SymbolMatch &symbol);
    /// Full and short mentions, and lists of them.
    std::uint32_t numbered(std::uint32_t after_type);
    /// One mention of a known symbol, with what follows it, then the rest of its list.
    std::uint32_t full(const SymbolMatch &symbol, const std::optional<IssuerMatch> &issuer);
    /// "số 18-NQ/TW và số 19-NQ/TW": the same type goes on.
    std::uint32_t more_of_list(std::uint32_t last);
    std::optional<std::string> subject_at(std::uint32_t at) const;
    bool closes_subject(std::uint32_t i) const;
    /// "số 57, 59, 66, 68-NQ/TW" and "Nghị quyết 71".
    std::uint32_t list_or_short(std::uint32_t number, bool signed_number);
    /// `numbers` that share the tail of the last.
    std::uint32_t list(const std::vector<std::uint32_t> &numbers, const SymbolMatch &closing);
    /// "Kế hoạch 75": a back-reference, unless the number counts or is a year.
    std::uint32_t shortened(std::uint32_t number, bool signed_number);
    /// "Quy chuẩn kỹ thuật quốc gia về ... (QCVN 85:2025/BNNMT)".
    std::uint32_t standard(std::uint32_t after_type);
    /// Date, issuer and term, in any order.
    std::uint32_t tail(PlacedMention &placed, std::uint32_t from);
    /// "theo chỉ đạo của Thủ tướng Chính phủ tại Chỉ thị số ...": who issued it stands before it.
    void take_lead(PlacedMention &placed);

    // By name.

    /// "Kế hoạch này": the document itself.
    std::uint32_t own(std::uint32_t i);
    std::uint32_t law(std::uint32_t i);
    /// Does the mention found last reach over this token? Then this one stands in its name.
    bool within_last() const {
        return !found_.empty() && found_.back().mention.paragraph == p_ && first_ < found_.back().last;
    }
    /// A law with its number at token `number`, and by its name alone.
    std::uint32_t law_number(std::uint32_t number, const std::string &name);
    std::uint32_t law_named(std::uint32_t last, const std::string &name);
    /// Resolutions of a plenum or a congress (nghị quyết Trung ương, nghị quyết Đại hội).
    std::uint32_t party(std::uint32_t i);
    /// "tám" gives "8"; other words stay.
    static std::string ordinal(std::string_view word);
    /// Schemes cited by their title: đề án, chiến lược, quy hoạch, chương trình ...
    std::uint32_t scheme(std::uint32_t i);
    /// Is a title that of an instrument which exists?
    bool believable(const TitleMatch &title) const;
    /// "… truyền thông Luật X, Bộ tiêu chí Y": a list of instruments goes on.
    bool announced() const;
    bool in_quotes() const { return first_ > begin_ && reading_.token(first_ - 1).is('"'); }
    /// "Quyết định số … phê duyệt", "… về ban hành": an instrument before it issues this one.
    bool issued_by_mention() const;
    /// "Thông báo Kết luận của đồng chí Bí thư Tỉnh ủy tại buổi làm việc với ...".
    std::uint32_t announcement(std::uint32_t i);

    /// "... do Thủ tướng Chính phủ ban hành", at the end of what is said of the first mention; "được Quốc hội
    /// ... thông qua ngày ...".
    void issuers_told_later(std::size_t first_found);
    /// Does an item of a list begin at token `i`: past "; ", past the number in "- 2Kết luận"?
    bool opens_item(std::uint32_t i) const;

    const Outline &outline_;
    const lexicon::Reading &reading_;
    const lexicon::Lexicon &lexicon_;
    const std::string &text_;
    const OwnTypes own_types_;
    std::vector<PlacedMention> found_;
    std::uint32_t amending_last_ = 0;  // the token behind the last law that names those which it amends
    std::size_t p_ = 0;                ///< the paragraph, and its tokens [begin_, end_)
    std::uint32_t begin_ = 0, end_ = 0;
    std::uint32_t first_ = 0;                        ///< where the mention at hand begins
    std::uint32_t type_row_ = 0;                     ///< the last type read in the paragraph
    const lexicon::InstrumentType *type_ = nullptr;  ///< null before the first
    std::vector<const lexicon::InstrumentType *>
        numbered_types_;  ///< those of the paragraph that are cited by number, each once, the last one behind
    const lexicon::InstrumentType *list_type_ = nullptr;  ///< of a list whose entries one body issued; null for none
    std::optional<IssuerMatch> list_issuer_;
    std::string list_code_;  ///< of that body, in the symbol of the first entry
    bool in_list_ = false;   ///< is an entry being read?
};

}  // namespace vanban
