// What both formats of an export do.
#pragma once

#include "export/lines.hpp"
#include "export/sheets.hpp"

namespace vanban::exports {

/// Takes the lines of one sheet after the other. Nothing is there under its name before `keep`. Throws `Error` (stage
/// "write").
class Writer {
  public:
    Writer() = default;
    virtual ~Writer() = default;
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    /// `sheet` outlives the writer.
    virtual void begin(const Sheet &sheet) = 0;
    virtual void add(const Line &line) = 0;
    virtual void end() = 0;
    virtual void keep() = 0;
};

}  // namespace vanban::exports
