#include "ingest/pdf_load.hpp"

#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>

#include <optional>

#include "ingest/pdf_draw.hpp"
#include "vanban/error.hpp"

namespace vanban {
namespace {

constexpr double kPointsPerInch = 72;

void ignore_message(ErrorCategory, Goffset, const char *) {}

/// Poppler's tables: made once, shared by all threads, as Poppler means them to be.
void start_poppler() {
    static const GlobalParamsIniter params(ignore_message);
}

/// Does the file close as ISO 32000-1, 7.5.5 has it: %%EOF within the last 1024 bytes (annex H, note 18)?
bool closes(std::string_view bytes) {
    constexpr std::size_t kTail = 1024;
    return bytes.substr(bytes.size() - std::min(kTail, bytes.size())).find("%%EOF") != std::string_view::npos;
}

[[noreturn]] void refuse_locked(const std::string &uri, const std::string &password) {
    if (password.empty())
        throw Error("encrypted", uri, "ingest", "is a PDF that needs a password; give it with --password");
    throw Error("encrypted", uri, "ingest", "is a PDF that the given password does not open");
}

[[noreturn]] void refuse_damaged(std::string_view bytes, const std::string &uri) {
    if (bytes.find(" obj") == std::string_view::npos)
        throw Error("damaged", uri, "ingest", "begins as a PDF does but holds nothing of one; fetch it again");
    if (!closes(bytes))
        throw Error("truncated", uri, "ingest", "is a PDF that breaks off before its end; fetch it again");
    throw Error("damaged", uri, "ingest", "is a PDF too damaged to be read; fetch it again or save it anew");
}

}  // namespace

struct PdfFile::State {
    bool rebuilt = false;  // Poppler had to look for the objects itself; it may do so at any page
    std::unique_ptr<PDFDoc> document;
    PdfDraw draw;
    int pages = 0;

    void open(std::string_view bytes, const std::optional<GooString> &key) {
        auto *stream = new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
        document = std::make_unique<PDFDoc>(stream, key, key, nullptr, [this] { rebuilt = true; });
    }
};

PdfFile::PdfFile(std::string_view bytes, const std::string &uri, const std::string &password)
    : state_(std::make_unique<State>()) {
    start_poppler();
    State &state = *state_;
    state.open(bytes, password.empty() ? std::nullopt : std::optional<GooString>(password));
    if (state.document->getErrorCode() == errEncrypted && !password.empty())
        state.open(bytes, std::nullopt);  // a password of another file of the batch; this one may need none
    PDFDoc &document = *state.document;
    if (document.getErrorCode() == errEncrypted)
        refuse_locked(uri, password);
    if (!document.isOk() || (state.rebuilt && !closes(bytes)))
        refuse_damaged(bytes, uri);
    state.pages = document.getNumPages();
    if (state.pages <= 0 && (state.rebuilt || !document.getXRef()->getCatalog().isDict("Catalog")))
        refuse_damaged(bytes, uri);
    if (state.pages <= 0)
        throw Error("no_pages", uri, "ingest", "is a PDF without pages");
}

PdfFile::~PdfFile() = default;

int PdfFile::pages() const {
    return state_->pages;
}

PdfPage PdfFile::page(int number) {
    PdfDraw &draw = state_->draw;
    draw.begin(number);
    PDFDoc &document = *state_->document;
    const bool there = document.getPage(number) != nullptr;
    if (there)
        document.displayPage(
            &draw, number, kPointsPerInch, kPointsPerInch, 0, false, true, false,
            [](void *data) { return static_cast<PdfDraw *>(data)->full(); }, &draw,
            [](Annot *, void *data) { return static_cast<PdfDraw *>(data)->annotations(); }, &draw);
    PdfPage page = draw.take();
    page.whole = there && !draw.full();
    return page;
}

bool PdfFile::rebuilt() const {
    return state_->rebuilt;
}

std::string_view PdfFile::encoding() const {
    return state_->draw.encoding();
}

}  // namespace vanban
