// vanban: Vietnamese provincial plans as data. The public face of the library.
//
//     vanban::Extractor extractor;                              // the built-in lexicons
//     vanban::Plan plan = extractor.extract(bytes, "plan.txt");
//     std::string record = vanban::to_json(plan);
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "vanban/error.hpp"
#include "vanban/plan.hpp"

namespace vanban {

/// The version that built this library, e.g. "0.1.0".
std::string_view version();

struct Options {
    /// A folder of lexicon tables (*.tsv) that replace the built-in ones of the same name; empty: none.
    std::string lexicon_dir;
    /// The encoding of text and HTML, e.g. "TCVN3" or "windows-1258"; empty: found by content.
    std::string encoding;
    /// Opens an encrypted PDF.
    std::string password;
    /// May an installed LibreOffice convert legacy Word files (.doc)? It reads what it is given with all its own
    /// faults, so it is asked only on request.
    bool convert = false;
};

/// Reads documents into plans. Building one loads the lexicons and compiles the patterns, so build it
/// once and use it for many documents. `extract` is const and may be called from several threads.
class Extractor {
  public:
    /// Throws `Error` (stage "lexicon") where a table of `options.lexicon_dir` cannot be used.
    explicit Extractor(const Options &options = {});
    ~Extractor();
    Extractor(Extractor &&) noexcept;
    Extractor &operator=(Extractor &&) noexcept;

    /// The whole corridor: bytes of one document in, its plan out.
    /// `uri` names the input in the record and in errors. Throws `Error` (stage "ingest") where the
    /// bytes hold no text: empty, only white space, or binary.
    Plan extract(std::string_view bytes, std::string uri) const;

    /// What each stage made of the bytes, in the compact dump that the tests compare with.
    /// `stage` is one of ingest, normalize, layout, structure, extract, resolve, check; empty: all.
    /// Throws `Error` as `extract` does, and for a stage of another name.
    std::string inspect(std::string_view bytes, std::string uri, std::string_view stage) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The record of a plan, as `schemas/plan.schema.json` describes it: one JSON object on one line, or
/// indented by `indent` spaces where that is not negative. Spans are in Unicode code points. Throws `Error` (stage
/// "write") where a span reaches beyond the text.
std::string to_json(const Plan &plan, int indent = -1);

/// The plan of a record; the inverse of `to_json`. Throws `Error` (stage "record") where it is not one.
Plan from_json(std::string_view record, std::string uri = "record");

/// The JSON Schema (draft-07) of the record.
std::string_view schema();

}  // namespace vanban
