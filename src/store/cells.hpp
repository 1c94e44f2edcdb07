// Many values in one string of bytes: what a plan's rows are kept in until they are bound. A string for each text of
// a plan would cost more than to write them all to a database.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "store/value.hpp"

namespace vanban::store {

/// A value that does not own its text.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string_view>;

Value value_of(const Cell &cell);
Cell cell_of(const Value &value);

/// Values one after the other: each is a byte for its kind and then the number as this machine has it, or the text
/// behind its length.
class Cells {
  public:
    Cells() = default;

    /// Cells that `bytes()` gave. Throws `Error` (code "record", stage "store") where the bytes are no such cells.
    explicit Cells(std::string_view bytes);

    void add(std::monostate);
    void add(std::int64_t whole);
    void add(double number);
    void add(std::string_view text);

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    const std::string &bytes() const { return bytes_; }

    /// Goes over the cells in order; their texts live as long as the cells are not changed.
    class Reader {
      public:
        explicit Reader(const Cells &cells) : rest_(cells.bytes_) {}
        bool at_end() const { return rest_.empty(); }
        Cell next();
        void skip(std::size_t cells);

      private:
        std::string_view rest_;
    };

    std::vector<Value> values() const;

    bool operator==(const Cells &) const = default;

  private:
    std::string bytes_;
    std::size_t size_ = 0;
};

}  // namespace vanban::store
