// Citations of parts as they stand in a paragraph: "khoản 2 và khoản 3 Điều 9 Thông tư số 53/2024/TT-BGTVT".
#pragma once

#include <cstdint>
#include <vector>

#include "extract/reference_part_words.hpp"
#include "extract/reference_paths.hpp"
#include "extract/reference_scan.hpp"

namespace vanban {

/// Whose part is cited: this document's, another instrument's, or that of something that is no instrument
/// known to the document.
enum class Owner : std::uint8_t { unsaid, self, other, unknown };

/// One citation and its tokens [begin, last): its parts, the innermost first, and whose they are.
struct Citation {
    std::uint32_t begin = 0, first = 0, last = 0;  ///< `first`: past "các"
    std::vector<PartWords> parts;
    Owner owner = Owner::unsaid;
    std::size_t instrument = 0;  ///< where the owner is another instrument: its mention
    bool attached = false;       ///< "kèm theo"
    bool joined = false;         ///< the next one goes on: "khoản 2 và khoản 3 Điều 5"
    bool continued = false;      ///< goes on from the one before: "(4.2)" behind "mục (IV) (4.1)"
};

/// Reads the citations of a document. Keeps references to what it is given.
class CitationReader {
  public:
    CitationReader(const Outline &outline, const std::vector<PlacedMention> &placed);

    /// Whatever reads like a citation in a paragraph from token `begin` on, in the order of the text; not all are.
    std::vector<Citation> read(std::size_t paragraph, std::uint32_t begin) const;

    const PartFinder &parts() const { return parts_; }

  private:
    const Outline &outline_;
    const std::vector<PlacedMention> &placed_;
    OwnTypes own_types_;
    PartFinder parts_;
};

/// The parts of a citation, of its `item`th number ("b" of "điểm a, b và c khoản 1").
std::vector<CitedPart> cited_parts(const Citation &citation, std::size_t item);

}  // namespace vanban
