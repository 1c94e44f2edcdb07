// What Poppler draws of a page, gathered as words, rules and images.
#pragma once

#include <GfxFont.h>
#include <GfxState.h>
#include <OutputDev.h>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ingest/pdf_page.hpp"
#include "text/legacy.hpp"

namespace vanban {

/// The output device. Text that runs in another direction than most of the page's is turned upright with
/// the page; slanted text (watermarks) is left out.
class PdfDraw final : public OutputDev {
  public:
    void begin(int number);  ///< a page
    PdfPage take();          ///< what the page has
    bool full() const { return letters_ > kMaxLetters || rules_.size() > kMaxRules; }
    bool annotations() { return annotating_ = true; }  ///< from here on annotations are drawn, after the content
    std::string_view encoding() const;                 ///< of most letters so far

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    bool useTilingPatternFill() override { return true; }
    bool useShadedFills(int) override { return true; }
    bool tilingPatternFill(GfxState *, Gfx *, Catalog *, GfxTilingPattern *, const double *, int, int, int, int, double,
                           double) override {
        return true;
    }
    bool functionShadedFill(GfxState *, GfxFunctionShading *) override { return true; }
    bool axialShadedFill(GfxState *, GfxAxialShading *, double, double) override { return true; }
    bool radialShadedFill(GfxState *, GfxRadialShading *, double, double) override { return true; }
    bool gouraudTriangleShadedFill(GfxState *, GfxGouraudTriangleShading *) override { return true; }
    bool patchMeshShadedFill(GfxState *, GfxPatchMeshShading *) override { return true; }

    void startPage(int, GfxState *state, XRef *) override;
    void updateFont(GfxState *state) override;
    void drawChar(GfxState *state, double x, double y, double dx, double dy, double, double, CharCode code, int,
                  const Unicode *u, int length) override;
    void beginActualText(GfxState *, const GooString *text) override;
    void endActualText(GfxState *) override;
    void stroke(GfxState *state) override;
    void fill(GfxState *state) override;
    void eoFill(GfxState *state) override { fill(state); }
    void drawImage(GfxState *state, Object *ref, Stream *stream, int width, int height, GfxImageColorMap *colors,
                   bool interpolate, const int *mask, bool in_line) override;
    void drawImageMask(GfxState *state, Object *ref, Stream *stream, int width, int height, bool invert,
                       bool interpolate, bool in_line) override;
    void drawMaskedImage(GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *, int, int,
                         bool, bool) override {
        add_image(state);
    }
    void drawSoftMaskedImage(GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *, int,
                             int, GfxImageColorMap *, bool) override {
        add_image(state);
    }

  private:
    static constexpr std::size_t kMaxLetters = 400'000;  // a page of newsprint has 60,000
    static constexpr std::size_t kMaxRules = 100'000;

    struct Font {
        std::shared_ptr<GfxFont> font;  // keeps the key's address taken
        bool bold = false, italic = false, pictures = false;
        std::optional<LegacyFont> legacy;
    };

    /// A word as it is drawn: along and across the direction of its text.
    struct Drawn {
        PdfWord word;
        double from = 0, to = 0, base = 0;
        int turn = 0;  // quarter turns clockwise of the text's direction
        bool invisible = false, annotation = false;
        std::size_t letters = 0, bold_letters = 0;
    };

    const Font &font_of(GfxState *state);
    void put(const Drawn &at, const std::string &text, const Font &font);
    void space();
    void close_run();
    void close_word();
    bool drawn_twice(const Drawn &word);
    void drop_hidden(std::vector<Drawn *> &kept) const;
    int main_turn() const;
    Box upright(const Box &box, int turn) const;
    Box box_of(const Drawn &word, int main) const;
    void add_rule(double x0, double y0, double x1, double y1);
    void add_image(GfxState *state);

    PdfPage page_;
    std::vector<Drawn> words_;
    std::vector<PdfRule> rules_;
    std::unordered_map<const GfxFont *, Font> fonts_;
    const Font *font_ = nullptr;
    std::unordered_map<std::string, std::vector<std::size_t>> seen_;  // words by text and place, on a coarse grid
    Drawn open_;                                                      // the word being drawn
    bool is_open_ = false;
    std::size_t run_ = 0;                // where in its text the letters of one legacy font begin
    std::optional<LegacyFont> legacy_;   // that font
    std::optional<std::string> actual_;  // text that stands for the glyphs being drawn
    bool annotating_ = false;
    std::size_t letters_ = 0;
    std::array<std::size_t, 4> by_encoding_{};  // letters: of Unicode, then of each `Legacy`
};

}  // namespace vanban
