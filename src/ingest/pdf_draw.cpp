#include "ingest/pdf_draw.hpp"

#include <algorithm>
#include <cmath>

#include "place.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr double kGap = 0.12;       // of the size: from here on glyphs stand apart; a space has 0.25
constexpr double kSpaceGap = 0.06;  // of the size: less than this is no space though one was drawn
constexpr double kBack = 0.35;      // of the size: how far a glyph may reach back, over the one before
constexpr double kSameBase = 0.15;  // of the size: how far a glyph may stand off the baseline
constexpr double kWidest = 20;      // of the size: no glyph is wider
constexpr double kSlant = 0.1;      // sine of the angle from which on text is slanted
constexpr double kTwice = 0.15;     // of the size: text laid over itself this near is one text, bold
constexpr double kThin = 3;         // points: a filled rectangle no thicker than this is a line
constexpr double kRule = 4;         // points: a line shorter than this rules nothing
constexpr double kWhite = 0.98;

/// Does the name of a font, which may be any bytes, hold a word, in small letters or capitals?
bool contains(std::string_view name, std::string_view word) {
    const auto same = [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b); };
    return std::search(name.begin(), name.end(), word.begin(), word.end(), same) != name.end();
}

bool is_blank(Unicode c) {
    return c == ' ' || c == 0xA0 || c == '\t' || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F;
}

bool is_combining(Unicode c) {
    return c >= 0x300 && c < 0x370;
}

/// A letter of a font of pictures: what it shows is a bullet, or the dash that Symbol has under its own code.
Unicode picture(Unicode c) {
    if (c == 0xF02D || c == 0xF0BE)
        return '-';
    return (c >= 0xF020 && c <= 0xF0FF) || c == 0xB7 || c == 0xA7 ? 0x2022 : c;
}

}  // namespace

void PdfDraw::begin(int number) {
    page_ = PdfPage();
    page_.number = number;
    words_.clear();
    rules_.clear();
    fonts_.clear();
    seen_.clear();
    font_ = nullptr;
    is_open_ = annotating_ = false;
    actual_.reset();
    letters_ = 0;
}

void PdfDraw::startPage(int, GfxState *state, XRef *) {
    page_.width = state->getPageWidth();
    page_.height = state->getPageHeight();
}

void PdfDraw::updateFont(GfxState *state) {
    font_ = &font_of(state);
}

const PdfDraw::Font &PdfDraw::font_of(GfxState *state) {
    const std::shared_ptr<GfxFont> &font = state->getFont();
    const auto [at, fresh] = fonts_.try_emplace(font.get());
    Font &out = at->second;
    if (!fresh || font == nullptr)
        return out;
    out.font = font;
    const std::string name = font->getName().value_or("");
    out.bold = font->isBold() || font->getWeight() >= GfxFont::W600 || contains(name, "bold") ||
               contains(name, "black") || contains(name, "heavy");
    out.italic = font->isItalic() || contains(name, "italic") || contains(name, "oblique");
    out.pictures = contains(name, "symbol") || contains(name, "dings");
    out.legacy = legacy_font(name);
    return out;
}

void PdfDraw::drawChar(GfxState *state, double x, double y, double dx, double dy, double, double, CharCode code, int,
                       const Unicode *u, int length) {
    if (full())
        return;
    const Font &font = font_ != nullptr ? *font_ : font_of(state);
    // The advance without the spacing that is added between letters and words.
    double extra = state->getCharSpace() + (code == ' ' ? state->getWordSpace() : 0), sx = 0, sy = 0;
    state->textTransformDelta(extra * state->getHorizScaling(), 0, &sx, &sy);
    double px = 0, py = 0, wx = 0, wy = 0;
    state->transform(x, y, &px, &py);
    state->transformDelta(dx - sx, dy - sy, &wx, &wy);
    double m[4] = {};
    state->getFontTransMat(&m[0], &m[1], &m[2], &m[3]);
    const double scale = std::hypot(m[0], m[1]);
    Drawn at;
    at.word.size = state->getTransformedFontSize();
    if (font.font != nullptr && font.font->getType() == fontType3) {
        const double *box = font.font->getFontBBox();
        const double height = std::abs((box[3] - box[1]) * font.font->getFontMatrix()[3]);
        at.word.size *= height > 0 && height < 10 ? height : 1;
    }
    if (!(at.word.size > 0.1) || !(at.word.size < 1e4) || !(scale > 0) || !std::isfinite(px + py + wx + wy))
        return;
    const double c = m[0] / scale, s = m[1] / scale;
    if (std::min(std::abs(c), std::abs(s)) > kSlant)
        return;
    at.turn = std::abs(c) > std::abs(s) ? (c > 0 ? 0 : 2) : (s > 0 ? 1 : 3);
    // Along the text and across it, so that both grow as they do upright.
    const double along[] = {px, py, -px, -py}, across[] = {py, -px, -py, px}, advance[] = {wx, wy, -wx, -wy};
    at.from = along[at.turn];
    at.to = at.from + std::clamp(advance[at.turn], 0.0, kWidest * at.word.size);
    at.base = across[at.turn];
    if (px < -1 || py < -1 || px > page_.width + 1 || py > page_.height + 1)
        return;
    at.invisible = (state->getRender() & 3) == 3;
    at.annotation = annotating_;
    at.word.bold = font.bold || (state->getRender() & 3) == 2;
    at.word.italic = font.italic;
    ++letters_;

    std::string text;
    if (actual_) {
        text = std::move(*actual_);
        actual_->clear();
    } else {
        const bool raw = length == 0 && font.legacy && code >= 0x20 && code < 0x100;
        const Unicode own = static_cast<Unicode>(code);
        if (raw) {
            u = &own;
            length = 1;
        }
        for (int i = 0; i < length; ++i) {
            Unicode letter = u[i];
            if (font.pictures)
                letter = picture(letter);
            else if (font.legacy && letter >= 0xF020 && letter <= 0xF0FF)
                letter -= 0xF000;
            if (is_blank(letter))
                letter = ' ';
            if (letter >= ' ' && letter != 0x7F && letter <= 0x10FFFF && (letter < 0xD800 || letter > 0xDFFF))
                utf8::append(text, letter);
        }
    }
    if (text.find_first_not_of(' ') == std::string::npos && !text.empty())
        space();
    else
        put(at, text, font);
}

/// A blank: the word ends if the next glyph stands off, which it tells.
void PdfDraw::space() {
    if (is_open_)
        open_.word.space_after = true;
}

/// Adds a glyph to the open word, or begins another.
void PdfDraw::put(const Drawn &at, const std::string &text, const Font &font) {
    std::size_t first = 0;
    const bool combining = !text.empty() && is_combining(utf8::next(text, first));
    if (is_open_) {
        const double size = std::max(open_.word.size, at.word.size), gap = at.from - open_.to;
        const bool near = gap > -kBack * size && gap < (open_.word.space_after ? kSpaceGap : kGap) * size;
        const bool line = at.turn == open_.turn && std::abs(at.base - open_.base) < kSameBase * size &&
                          std::abs(at.word.size - open_.word.size) < 0.3 * size;
        const bool mark =
            combining && at.turn == open_.turn && std::abs(gap) < size && std::abs(at.base - open_.base) < size;
        if (!((near && line) || mark) || at.annotation != open_.annotation || at.invisible != open_.invisible)
            close_word();
    }
    if (!is_open_) {
        open_ = at;
        is_open_ = true;
        run_ = 0;
        legacy_ = font.legacy;
    }
    if (legacy_ != font.legacy) {
        close_run();
        legacy_ = font.legacy;
    }
    open_.word.space_after = false;
    open_.to = std::max(open_.to, at.to);
    open_.word.text += text;
    const std::size_t letters = text.empty() ? 0 : 1;
    open_.letters += letters;
    open_.bold_letters += at.word.bold ? letters : 0;
}

/// Decodes the letters of one legacy font.
void PdfDraw::close_run() {
    std::string &text = open_.word.text;
    const std::size_t kind = legacy_ ? static_cast<std::size_t>(legacy_->encoding) + 1 : 0;
    by_encoding_[kind] += text.size() - run_;
    if (legacy_ && run_ < text.size()) {
        const std::string raw = text.substr(run_);
        text.resize(run_);
        text += from_legacy(raw, legacy_->encoding, legacy_->capitals);
    }
    run_ = text.size();
}

void PdfDraw::close_word() {
    if (!is_open_)
        return;
    close_run();
    is_open_ = false;
    if (open_.word.text.empty())
        return;
    open_.word.bold = open_.bold_letters * 2 > open_.letters;
    if (!drawn_twice(open_))
        words_.push_back(std::move(open_));
    open_ = Drawn();
}

/// Shadows and poor men's bold: the same word again, hardly moved. The one before becomes bold.
bool PdfDraw::drawn_twice(const Drawn &word) {
    const double near = kTwice * word.word.size;
    const auto cell = [&](double v) { return std::to_string(static_cast<long>(std::floor(v / 2))); };
    bool twice = false;
    for (const double shift : {-near, near}) {
        const auto found = seen_.find(cell(word.from + shift) + word.word.text);
        if (found == seen_.end())
            continue;
        for (const std::size_t i : found->second) {
            Drawn &other = words_[i];
            if (other.turn == word.turn && std::abs(other.from - word.from) < near &&
                std::abs(other.base - word.base) < near) {
                other.word.bold |= !word.invisible && !other.invisible;
                other.invisible &= word.invisible;
                other.word.space_after |= word.word.space_after;
                twice = true;
            }
        }
        if (twice)
            return true;
    }
    std::vector<std::size_t> &here = seen_[cell(word.from) + word.word.text];
    constexpr std::size_t kMany = 256;  // columns of one figure are not looked through without end
    if (here.size() < kMany)
        here.push_back(words_.size());
    return false;
}

void PdfDraw::beginActualText(GfxState *, const GooString *text) {
    const std::string raw = text->toStr();
    std::string out;
    if (raw.size() >= 2 && raw[0] == '\xFE' && raw[1] == '\xFF') {
        for (std::size_t at = 2; at + 1 < raw.size(); at += 2) {
            const auto high = static_cast<unsigned char>(raw[at]), low = static_cast<unsigned char>(raw[at + 1]);
            const auto c = static_cast<char32_t>(high << 8 | low);
            if (c >= ' ' && (c < 0xD800 || c > 0xDFFF))
                utf8::append(out, c);
        }
        actual_ = std::move(out);
    }
}

void PdfDraw::endActualText(GfxState *) {
    actual_.reset();
}

void PdfDraw::add_rule(double x0, double y0, double x1, double y1) {
    const double dx = std::abs(x1 - x0), dy = std::abs(y1 - y0);
    if (full() || !(std::max(dx, dy) >= kRule) || std::min(dx, dy) > 1 || annotating_)
        return;
    const auto clamp_x = [&](double x) { return std::clamp(x, 0.0, std::max(0.0, page_.width)); };
    const auto clamp_y = [&](double y) { return std::clamp(y, 0.0, std::max(0.0, page_.height)); };
    PdfRule rule{clamp_x(std::min(x0, x1)), clamp_y(std::min(y0, y1)), clamp_x(std::max(x0, x1)),
                 clamp_y(std::max(y0, y1))};
    if (dx > dy)
        rule.y0 = rule.y1 = (rule.y0 + rule.y1) / 2;
    else
        rule.x0 = rule.x1 = (rule.x0 + rule.x1) / 2;
    rules_.push_back(rule);
}

void PdfDraw::stroke(GfxState *state) {
    const GfxPath *path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths() && !full(); ++i) {
        const GfxSubpath *part = path->getSubpath(i);
        for (int k = 1; k < part->getNumPoints() && !full(); ++k) {
            if (part->getCurve(k))
                continue;
            double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
            state->transform(part->getX(k - 1), part->getY(k - 1), &x0, &y0);
            state->transform(part->getX(k), part->getY(k), &x1, &y1);
            add_rule(x0, y0, x1, y1);
        }
    }
}

/// Rectangles as thin as a line; what is painted white rules nothing.
void PdfDraw::fill(GfxState *state) {
    GfxRGB color;
    state->getFillRGB(&color);
    if (std::min({colToDbl(color.r), colToDbl(color.g), colToDbl(color.b)}) > kWhite)
        return;
    const GfxPath *path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths() && !full(); ++i) {
        const GfxSubpath *part = path->getSubpath(i);
        if (part->getNumPoints() < 4 || part->getNumPoints() > 5)
            continue;
        double x0 = 1e9, y0 = 1e9, x1 = -1e9, y1 = -1e9;
        bool curved = false;
        for (int k = 0; k < part->getNumPoints(); ++k) {
            double x = 0, y = 0;
            state->transform(part->getX(k), part->getY(k), &x, &y);
            x0 = std::min(x0, x);
            y0 = std::min(y0, y);
            x1 = std::max(x1, x);
            y1 = std::max(y1, y);
            curved |= part->getCurve(k);
        }
        if (curved || std::min(x1 - x0, y1 - y0) > kThin)
            continue;
        if (x1 - x0 > y1 - y0)
            add_rule(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2);
        else
            add_rule((x0 + x1) / 2, y0, (x0 + x1) / 2, y1);
    }
}

void PdfDraw::add_image(GfxState *state) {
    constexpr std::size_t kMaxImages = 10'000;
    if (page_.images.size() >= kMaxImages || annotating_)
        return;
    Box box{1e9, 1e9, -1e9, -1e9};
    for (const auto &[ux, uy] : {std::pair{0.0, 0.0}, {1.0, 0.0}, {0.0, 1.0}, {1.0, 1.0}}) {
        double x = 0, y = 0;
        state->transform(ux, uy, &x, &y);
        box = around(box, {x, y, x, y});
    }
    page_.images.push_back(box);
}

void PdfDraw::drawImage(GfxState *state, Object *ref, Stream *stream, int width, int height, GfxImageColorMap *colors,
                        bool interpolate, const int *mask, bool in_line) {
    add_image(state);
    OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask, in_line);
}

void PdfDraw::drawImageMask(GfxState *state, Object *ref, Stream *stream, int width, int height, bool invert,
                            bool interpolate, bool in_line) {
    add_image(state);
    OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, in_line);
}

std::string_view PdfDraw::encoding() const {
    const auto most = std::max_element(by_encoding_.begin(), by_encoding_.end());
    const auto kind = static_cast<std::size_t>(most - by_encoding_.begin());
    return kind == 0 ? "UTF-8" : name_of(static_cast<Legacy>(kind - 1));
}

}  // namespace vanban
