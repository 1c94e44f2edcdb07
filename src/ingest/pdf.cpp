#include "ingest/pdf.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include "ingest/pdf_furniture.hpp"
#include "ingest/pdf_load.hpp"
#include "ingest/pdf_paragraphs.hpp"
#include "ingest/pdf_sides.hpp"
#include "ingest/pdf_text_lines.hpp"
#include "vanban/error.hpp"

namespace vanban {
namespace {

/// The share of the page that its pictures cover; of pictures that overlap, the sum.
double covered(const PdfPage &page) {
    double area = 0;
    for (const Box &image : page.images)
        area += std::max(0.0, std::min(image.x1, page.width) - std::max(image.x0, 0.0)) *
                std::max(0.0, std::min(image.y1, page.height) - std::max(image.y0, 0.0));
    return page.width > 0 && page.height > 0 ? area / (page.width * page.height) : 0;
}

/// The lines of a document, page by page.
class Reader {
  public:
    void page(const PdfPage &page) {
        note_pictures(page);
        const std::vector<PdfTable> tables = find_tables(page, before_ ? &*before_ : nullptr);
        const double footnotes = footnotes_of(page);
        marks_ = footnotes < page.height;
        std::vector<bool> taken(page.words.size(), false);
        for (const PdfTable &table : tables)
            for (const PdfCell &cell : table.cells)
                for (const auto &line : cell.lines)
                    for (const std::size_t i : line)
                        taken[i] = true;
        std::vector<std::size_t> above, below;
        for (std::size_t i = 0; i < page.words.size(); ++i)
            if (!taken[i])
                (page.words[i].box.y1 < footnotes + 0.5 * page.words[i].size ? above : below).push_back(i);

        // Tables cut the text: what stands over one is read before it.
        for (const PdfTable &table : tables) {
            std::vector<std::size_t> over, rest;
            for (const std::size_t i : above)
                (page.words[i].box.y0 < table.box.y0 ? over : rest).push_back(i);
            text(page, std::move(over));
            above = std::move(rest);
            cells(page, table);
            open_.reset();
        }
        text(page, std::move(above));
        for (const PdfRow &row : rows_of(page, std::move(below)))
            lines_.push_back(line_of(page, row, true)), lines_.back().aside = Aside::footnote;
        stamps(page);
        before_.reset();
        if (!tables.empty() && reaches_end(page, tables.back(), footnotes))
            before_ = tables.back();
        pages_.push_back({0, 0, page.width, page.height});
    }

    /// Pages that are not in the text; what was recognised on a picture is.
    const UnreadPages &unread() const { return unread_; }

    /// Was most of the text recognised on pictures of the pages?
    bool recognised() const { return recognised_ * 2 > letters_; }

    /// Is there no text but stamps?
    bool empty() const {
        return std::all_of(lines_.begin(), lines_.end(),
                           [](const PdfLine &line) { return line.aside == Aside::boilerplate; });
    }

    void write(Pages &out) {
        mark_furniture(lines_, pages_);
        gather_columns();
        const std::vector<Join> joins = joins_of(lines_);
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const PdfLine &from = lines_[i];
            Line line;
            line.begin = out.text.size();
            out.text += from.text;
            line.end = out.text.size();
            out.text.push_back('\n');
            line.page = from.page;
            line.cell = from.cell;
            line.bold = from.bold;
            line.join = joins[i];
            line.aside = from.aside;
            line.place = static_cast<int>(out.places.size());
            out.lines.push_back(line);
            out.places.emplace_back();
            out.places.back().boxes.push_back({from.page, from.box});
        }
        out.tables = tables_;
    }

  private:
    /// A scan covers its page. Signing software and registries print a few words on it: number, date, signer.
    void note_pictures(const PdfPage &page) {
        constexpr double kScan = 0.5, kPicture = 0.01;  // of the page
        constexpr std::size_t kFewLetters = 200;
        const double share = covered(page);
        if (page.letters == 0 ? share > kPicture : share > kScan && page.letters < kFewLetters && page.hidden == 0)
            unread_.pictures.push_back(page.number);
        if (!page.whole)
            unread_.damaged.push_back(page.number);
        letters_ += page.letters;
        if (share > kScan && page.hidden * 2 > page.letters)
            recognised_ += page.letters;
    }

    /// Columns that go on with those of the page before have their numbers, the last two that were given.
    void text(const PdfPage &page, std::vector<std::size_t> words) {
        if (words.empty())
            return;
        const int before = open_ ? flows_ - 2 : flows_;
        for (const PdfColumnRow &row : in_columns(page, rows_of(page, std::move(words)), open_)) {
            lines_.push_back(line_of(page, row.words, marks_));
            lines_.back().flow = row.flow == 0 ? 0 : before + row.flow;
            flows_ = std::max(flows_, lines_.back().flow);
        }
    }

    /// Puts the lines of a column that runs over pages together: the recipients before the signature beside them.
    void gather_columns() {
        std::vector<std::size_t> keys(lines_.size());
        std::map<int, std::size_t> ends;  // by column, its last line before anything else stands between
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const int flow = lines_[i].flow;
            keys[i] = i;
            if (flow == 0)
                continue;
            const auto [end, fresh] = ends.try_emplace(flow, i);
            if (fresh || end->second + 1 == i)
                end->second = i;
            else
                keys[i] = end->second;
        }
        std::vector<std::size_t> order(lines_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) { return keys[x] < keys[y]; });
        std::vector<PdfLine> gathered;
        gathered.reserve(lines_.size());
        for (const std::size_t i : order)
            gathered.push_back(std::move(lines_[i]));
        lines_ = std::move(gathered);
    }

    /// A table that goes on keeps its number and its rows' count; the header that it repeats is furniture.
    void cells(const PdfPage &page, const PdfTable &table) {
        const bool goes_on = table.continues && tables_ > 0;
        if (!goes_on) {
            ++tables_;
            next_row_ = 0;
        }
        const int header = goes_on ? table.header_rows : 0;
        const bool row_goes_on = goes_on && table.first_row_goes_on && next_row_ > 0;
        const int first_row = next_row_ - header - row_goes_on;
        for (const PdfCell &cell : table.cells) {
            bool first = true;
            double right = cell.box.x0;
            std::vector<PdfLine> lines;
            for (const PdfRow &row : cell.lines)
                if (!row.empty()) {
                    lines.push_back(line_of(page, row, marks_));
                    right = std::max(right, lines.back().box.x1);
                }
            for (std::size_t i = 0; i < lines.size(); ++i) {
                PdfLine &line = lines[i];
                if (cell.row < header)
                    line.aside = Aside::boilerplate;
                else
                    line.cell = {tables_ - 1, first_row + cell.row, cell.column};
                line.begins = first || begins(lines[i - 1], line, cell.box, right);
                first = false;
                const bool cut = row_goes_on && cell.row == header;
                lines_.insert(cut ? behind(line.cell) : lines_.end(), std::move(line));
            }
        }
        next_row_ = first_row + table.rows;
    }

    /// The place behind what a cell of the last row holds so far: a row that the page's end cut goes on there.
    std::vector<PdfLine>::iterator behind(const CellRef &cell) {
        auto at = lines_.end();
        while (at != lines_.begin()) {
            const CellRef &before = (at - 1)->cell;
            if (before.table == cell.table && (before.row < cell.row || before.column <= cell.column))
                return at;
            --at;
        }
        return lines_.end();
    }

    /// Does a line of a cell begin a paragraph: an item, or set off, or the line before had room for its first word?
    static bool begins(const PdfLine &a, const PdfLine &b, const Box &cell, double right) {
        constexpr double kSetOff = 1.7, kRoom = 1;  // of the size
        const double room = std::min(right, cell.x1 - 2) - cell.x0 - (a.box.x1 - a.box.x0);
        return b.opens_item || b.base - a.base > kSetOff * b.size || b.first_width + kRoom * b.size < room;
    }

    void stamps(const PdfPage &page) {
        if (page.stamps.empty())
            return;
        PdfPage small;
        small.number = page.number;
        small.words = page.stamps;
        std::vector<std::size_t> words(small.words.size());
        for (std::size_t i = 0; i < words.size(); ++i)
            words[i] = i;
        for (const PdfRow &row : rows_of(small, std::move(words)))
            lines_.push_back(line_of(small, row, false)), lines_.back().aside = Aside::boilerplate;
    }

    std::vector<PdfLine> lines_;
    std::vector<Box> pages_;
    std::optional<PdfTable> before_;
    std::optional<PdfOpenColumns> open_;  // of the page before, until the text of this one is read
    UnreadPages unread_;
    std::size_t letters_ = 0, recognised_ = 0;
    bool marks_ = false;
    int flows_ = 0, tables_ = 0, next_row_ = 0;
};

[[noreturn]] void refuse_empty(const UnreadPages &unread, bool damaged, const std::string &uri) {
    if (damaged || !unread.damaged.empty())
        throw Error("damaged", uri, "ingest", "is a PDF too damaged to be read; fetch it again or save it anew");
    if (unread.pictures.empty())
        throw Error(
            "no_text", uri, "ingest",
            "is a PDF whose pages hold neither text nor pictures; where a viewer shows some, print it to another");
    throw Error("no_text", uri, "ingest",
                "is a PDF whose pages are pictures without text; recognise it first, e.g. ocrmypdf -l vie");
}

}  // namespace

void read_pdf(std::string_view bytes, const std::string &uri, const IngestOptions &options, Pages &pages) {
    PdfFile file(bytes, uri, options.password);
    Reader reader;
    for (int number = 1; number <= file.pages(); ++number)
        reader.page(file.page(number));
    if (reader.empty())
        refuse_empty(reader.unread(), file.rebuilt(), uri);
    reader.write(pages);
    pages.media_type = "application/pdf";
    pages.extraction = reader.recognised() ? "ocr" : "text-layer";
    pages.unread = reader.unread();
    pages.encoding = file.encoding();
    pages.pages = file.pages();
}

}  // namespace vanban
