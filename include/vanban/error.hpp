// The one error type. Odd text is never an error: it is data or a diagnostic.
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>

namespace vanban {

/// A document that cannot be read, or a configuration that cannot be used.
///
/// `what()` is one line fit for a person: "<file>: <stage>: <why>". For a lexicon the place is
/// "<file>:<line>:<column>" and the line ends with the remedy.
class Error : public std::runtime_error {
  public:
    Error(std::string code, std::string file, std::string stage, std::string why,
          std::optional<std::size_t> offset = std::nullopt)
        : std::runtime_error(file + ": " + stage + ": " + why), code_(std::move(code)), file_(std::move(file)),
          stage_(std::move(stage)), why_(std::move(why)), offset_(offset) {}

    const std::string &code() const { return code_; }    ///< short and stable, e.g. "empty", "binary"
    const std::string &file() const { return file_; }    ///< the input's name
    const std::string &stage() const { return stage_; }  ///< e.g. "ingest", "lexicon"
    const std::string &why() const { return why_; }
    std::optional<std::size_t> offset() const { return offset_; }  ///< byte of the input, where known

  private:
    std::string code_, file_, stage_, why_;
    std::optional<std::size_t> offset_;
};

}  // namespace vanban
