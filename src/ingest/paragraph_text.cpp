#include "ingest/paragraph_text.hpp"

#include <algorithm>

#include "ingest/utf8_faults.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

bool is_letter_byte(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::size_t beyond_ascii(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
}

}  // namespace

std::string valid_utf8(std::string_view text) {
    std::string out;
    std::size_t at = 0;
    for (std::size_t fault = first_fault(text, 0); fault < text.size(); fault = first_fault(text, at)) {
        out.append(text, at, fault - at).append(utf8::kReplacement);
        at = fault + fault_length(text, fault);
    }
    return out.append(text, at);
}

std::string_view field_kind(std::string_view code) {
    const std::size_t from = std::min(code.find_first_not_of(" \t\n"), code.size());
    return code.substr(from, code.find_first_of(" \t\n\\", from) - from);
}

bool numbers_pages(std::string_view kind) {
    return kind == "PAGE" || kind == "NUMPAGES" || kind == "SECTIONPAGES";
}

void ParagraphText::add(std::string_view text, const RunLook &look) {
    if (text.empty())
        return;
    if (run_font_ != look.font) {
        flush();
        run_font_ = look.font;
    }
    run_ += valid_utf8(text);
    if (std::any_of(text.begin(), text.end(), is_letter_byte)) {
        lines_.back().letters = true;
        lines_.back().all_bold &= look.bold;
    }
}

void ParagraphText::break_line() {
    flush();
    lines_.emplace_back();
}

void ParagraphText::number(std::string_view text) {
    flush();
    lines_.front().text.insert(0, valid_utf8(text));
}

void ParagraphText::flush() {
    if (run_font_ && !has_vietnamese(run_)) {  // Word shows Unicode in a legacy font by another font
        (run_font_->encoding == Legacy::tcvn3 ? tally_.tcvn3 : tally_.vni) += beyond_ascii(run_);
        lines_.back().text += from_legacy(run_, run_font_->encoding, run_font_->capitals);
    } else {
        tally_.other += beyond_ascii(run_);
        lines_.back().text += run_;
    }
    run_.clear();
}

void ParagraphText::write(const Frame &frame, Pages &pages) {
    flush();
    bool first = true;
    for (const TextLine &from : lines_) {
        if (from.text.find_first_not_of(" \t") == std::string::npos)
            continue;
        Line line;
        line.begin = pages.text.size();
        pages.text += from.text;
        line.end = pages.text.size();
        pages.text.push_back('\n');
        line.cell = frame.cell;
        line.heading = frame.heading;
        line.bold = (from.letters && from.all_bold) || frame.heading;
        line.join = first ? Join::part : frame.aside == Aside::footnote ? Join::goes_on : Join::look;
        line.aside = frame.aside;
        line.place = frame.place;
        pages.lines.push_back(line);
        for (const std::size_t at : utf8::replacements(from.text))
            pages.replaced.push_back(line.begin + at);
        first = false;
    }
    lines_.assign(1, TextLine());
    run_font_.reset();
}

}  // namespace vanban
