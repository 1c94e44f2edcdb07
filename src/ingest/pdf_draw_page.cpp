// The page that the gathered words, rules and images make.
#include <algorithm>
#include <cmath>

#include "ingest/median.hpp"
#include "ingest/pdf_draw.hpp"
#include "ingest/pdf_fragments.hpp"

namespace vanban {
namespace {

constexpr double kAscent = 0.9;       // of the size: how far a word's box reaches above its baseline; Times has 0.891
constexpr double kSmallPrint = 0.85;  // of the usual size

}  // namespace

/// The direction that most text of the page has.
int PdfDraw::main_turn() const {
    std::array<std::size_t, 4> letters{};
    for (const Drawn &word : words_)
        letters[static_cast<std::size_t>(word.turn)] += word.letters;
    return static_cast<int>(std::max_element(letters.begin(), letters.end()) - letters.begin());
}

/// A box of the page as it is drawn, on the page turned so that text of direction `turn` is upright.
Box PdfDraw::upright(const Box &box, int turn) const {
    const double w = page_.width, h = page_.height;
    switch (turn) {
    case 1:
        return {box.y0, w - box.x1, box.y1, w - box.x0};
    case 2:
        return {w - box.x1, h - box.y1, w - box.x0, h - box.y0};
    case 3:
        return {h - box.y1, box.x0, h - box.y0, box.x1};
    default:
        return box;
    }
}

Box PdfDraw::box_of(const Drawn &word, int main) const {
    const double top = word.base - kAscent * word.word.size, bottom = word.base + PdfWord::kDescent * word.word.size;
    const Box drawn[] = {{word.from, top, word.to, bottom},
                         {-bottom, word.from, -top, word.to},
                         {-word.to, -bottom, -word.from, -top},
                         {top, -word.to, bottom, -word.from}};
    return upright(drawn[word.turn], main);
}

/// The text layer of a scan is invisible: it is kept where no visible text stands over it.
void PdfDraw::drop_hidden(std::vector<Drawn *> &kept) const {
    constexpr double kCell = 6;   // points
    constexpr double kRows = 8;   // however high a word is
    constexpr double kSteps = 4;  // a letter, however wide
    const auto cell = [](double x, double y) {
        return static_cast<long>(std::floor(x / kCell)) * 100'000 + static_cast<long>(std::floor(y / kCell));
    };
    std::unordered_map<long, bool> covered;
    for (const Drawn *word : kept) {
        if (word->invisible)
            continue;
        const Box &box = word->word.box;
        const double dx = std::max(kCell, (box.x1 - box.x0) / (kSteps * static_cast<double>(word->letters + 1)));
        const double dy = std::max(kCell, (box.y1 - box.y0) / kRows);
        for (double x = box.x0; x < box.x1 + dx; x += dx)
            for (double y = box.y0; y < box.y1 + dy; y += dy)
                covered[cell(x, y)] = true;
    }
    std::erase_if(kept, [&](const Drawn *word) {
        const Box &box = word->word.box;
        return word->invisible && covered.contains(cell((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2));
    });
}

PdfPage PdfDraw::take() {
    close_word();
    const int main = main_turn();
    std::vector<Drawn *> kept;
    bool hidden = false;
    for (Drawn &word : words_) {
        word.word.box = box_of(word, main);
        hidden |= word.invisible;
        kept.push_back(&word);
    }
    if (hidden)
        drop_hidden(kept);
    std::vector<double> sizes;
    for (const Drawn *word : kept)
        if (!word->annotation)
            sizes.push_back(word->word.size);
    const double small = median(std::move(sizes)) * kSmallPrint;
    for (Drawn *word : kept) {
        const bool stamp = word->annotation && word->word.size < small;
        page_.letters += stamp ? 0 : word->letters;
        page_.hidden += stamp || !word->invisible ? 0 : word->letters;
        (stamp ? page_.stamps : page_.words).push_back(std::move(word->word));
    }
    join_fragments(page_.words);
    join_fragments(page_.stamps);
    for (const PdfRule &rule : rules_) {
        const Box box = upright({rule.x0, rule.y0, rule.x1, rule.y1}, main);
        page_.rules.push_back({box.x0, box.y0, box.x1, box.y1});
    }
    for (Box &image : page_.images)
        image = upright(image, main);
    if (main % 2 == 1)
        std::swap(page_.width, page_.height);
    return std::move(page_);
}

}  // namespace vanban
