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

[[noreturn]] void refuse(int code, bool closed, const std::string &uri, const std::string &password) {
    if (code == errEncrypted && password.empty())
        throw Error("encrypted", uri, "ingest", "is a PDF that needs a password; give it with --password");
    if (code == errEncrypted)
        throw Error("encrypted", uri, "ingest", "is a PDF that the given password does not open");
    if (!closed)
        throw Error("truncated", uri, "ingest", "is a PDF that breaks off before its end; fetch it again");
    throw Error("damaged", uri, "ingest", "is a PDF too damaged to be opened; fetch it again or save it anew");
}

}  // namespace

struct PdfFile::State {
    std::unique_ptr<PDFDoc> document;
    PdfDraw draw;
    int pages = 0;
};

PdfFile::PdfFile(std::string_view bytes, const std::string &uri, const std::string &password)
    : state_(std::make_unique<State>()) {
    start_poppler();
    bool rebuilt = false;
    std::optional<GooString> key;
    if (!password.empty())
        key.emplace(password);
    auto *stream = new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
    state_->document = std::make_unique<PDFDoc>(stream, key, key, nullptr, [&rebuilt] { rebuilt = true; });
    PDFDoc &document = *state_->document;
    const bool closed = closes(bytes);
    if (!document.isOk())
        refuse(document.getErrorCode(), closed, uri, password);
    if (rebuilt && !closed)
        refuse(errDamaged, closed, uri, password);
    state_->pages = document.getNumPages();
    if (state_->pages <= 0 && rebuilt)
        refuse(errDamaged, closed, uri, password);
    if (state_->pages <= 0)
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
    if (document.getPage(number) != nullptr)
        document.displayPage(
            &draw, number, kPointsPerInch, kPointsPerInch, 0, false, true, false,
            [](void *data) { return static_cast<PdfDraw *>(data)->full(); }, &draw,
            [](Annot *, void *data) { return static_cast<PdfDraw *>(data)->annotations(); }, &draw);
    return draw.take();
}

std::string_view PdfFile::encoding() const {
    return state_->draw.encoding();
}

}  // namespace vanban
