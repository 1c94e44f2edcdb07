// PDFs made by hand: plain objects, a cross-reference table, text in fonts whose codes are UTF-16.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.hpp"

namespace vanban::test {

/// Lengths in points, y from the top of a page of 595 by 842 points. Letters are half as wide as they are high, spaces
/// a quarter.
class PdfWriter {
  public:
    PdfWriter &page() {
        pages_.emplace_back();
        return *this;
    }

    struct Font {
        double size = 12;
        bool bold = false;
        bool hidden = false;  ///< drawn in no way, as the text layer of a scan is
    };

    /// A line of text with this baseline.
    PdfWriter &text(double x, double y, std::string_view utf8, const Font &font) {
        pages_.back() += "BT " + std::string(font.hidden ? "3 Tr " : "") + (font.bold ? "/F2 " : "/F1 ") +
                         number(font.size) + "Tf 1 0 0 1 " + number(x) + number(kHeight - y) + "Tm <" + codes(utf8) +
                         "> Tj 0 Tr ET\n";
        return *this;
    }
    PdfWriter &text(double x, double y, std::string_view utf8) { return text(x, y, utf8, Font()); }

    PdfWriter &rule(double x0, double y0, double x1, double y1) {
        pages_.back() += number(x0) + number(kHeight - y0) + "m " + number(x1) + number(kHeight - y1) + "l S\n";
        return *this;
    }

    PdfWriter &picture(double x0, double y0, double x1, double y1) {
        pages_.back() +=
            "q " + number(x1 - x0) + "0 0 " + number(y1 - y0) + number(x0) + number(kHeight - y1) + "cm /Im Do Q\n";
        return *this;
    }
    PdfWriter &scan() { return picture(0, 0, kWidth, kHeight); }

    std::string bytes() const {
        std::vector<std::string> objects = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "",
            "<< /Font << /F1 4 0 R /F2 5 0 R >> /XObject << /Im 8 0 R >> >>",
            font("Times"),
            font("Times-Bold"),
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Times /CIDSystemInfo << /Registry (Adobe) /Ordering "
            "(Identity) /Supplement 0 >> /DW 500 /W [32 [250]] >>",
            stream("1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                   "1 beginbfrange <0020> <2FFF> <0020> endbfrange\n"),
            stream("\x80", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
                           "/BitsPerComponent 8 ")};
        std::string kids;
        for (const std::string &content : pages_) {
            const std::size_t id = objects.size() + 1;
            kids += std::to_string(id) + " 0 R ";
            objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 3 0 R /Contents " +
                              std::to_string(id + 1) + " 0 R >>");
            objects.push_back(stream(content));
        }
        objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages_.size()) + " >>";
        return file(objects);
    }

    /// A file of these objects, of which the first is the catalog.
    static std::string file(const std::vector<std::string> &objects) {
        std::string out = "%PDF-1.7\n", table = "0000000000 65535 f \n";
        for (std::size_t i = 0; i < objects.size(); ++i) {
            const std::string at = std::to_string(out.size());
            table += std::string(10 - at.size(), '0') + at + " 00000 n \n";
            out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
        }
        const std::string count = std::to_string(objects.size() + 1), start = std::to_string(out.size());
        return out + "xref\n0 " + count + "\n" + table + "trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n" +
               start + "\n%%EOF\n";
    }

  private:
    static constexpr double kWidth = 595, kHeight = 842;

    static std::string number(double value) {
        std::string out = std::to_string(value);
        return out.substr(0, out.find('.') + 3) + " ";
    }

    static std::string codes(std::string_view utf8) {
        constexpr std::string_view kDigits = "0123456789ABCDEF";
        std::string out;
        for (std::size_t at = 0; at < utf8.size();) {
            const char32_t c = utf8::next(utf8, at);
            for (const unsigned shift : {12U, 8U, 4U, 0U})
                out.push_back(kDigits[(c >> shift) & 15U]);
        }
        return out;
    }

    static std::string stream(std::string_view data, std::string_view entries = "") {
        return "<< " + std::string(entries) + "/Length " + std::to_string(data.size()) + " >>\nstream\n" +
               std::string(data) + "\nendstream";
    }

    static std::string font(const char *name) {
        return std::string("<< /Type /Font /Subtype /Type0 /BaseFont /") + name +
               " /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>";
    }

    std::vector<std::string> pages_;
};

}  // namespace vanban::test
