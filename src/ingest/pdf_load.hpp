// Opens a PDF and gives its pages, one at a time.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "ingest/pdf_page.hpp"

namespace vanban {

/// A PDF in memory. The bytes must outlive it. Not to be shared by threads; each may have its own.
class PdfFile {
  public:
    /// Throws `Error` (stage "ingest"): "encrypted", "damaged", "truncated", "no_pages".
    /// `password` is tried as the owner's and as the user's, and then none; empty: none.
    PdfFile(std::string_view bytes, const std::string &uri, const std::string &password);
    ~PdfFile();
    PdfFile(const PdfFile &) = delete;
    PdfFile &operator=(const PdfFile &) = delete;

    int pages() const;

    /// The page with this number (from 1), empty where the file has lost it. Nothing is kept of it.
    PdfPage page(int number);

    /// Was the file damaged, and its objects looked for one by one? Reading a page may show it.
    bool rebuilt() const;

    /// What most letters of the pages read so far were encoded in: "UTF-8", "TCVN3", "VNI" ...
    std::string_view encoding() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace vanban
