// Rows as bytes: for each table the number of its cells, for each cell its kind and its value; numbers as this machine
// has them, texts behind their length.
#include <cstring>

#include "store/rows.hpp"

namespace vanban::store {
namespace {

using Count = std::uint32_t;

template <class Number>
void append(std::string &out, Number number) {
    out.append(reinterpret_cast<const char *>(&number), sizeof number);
}

void append(std::string &out, const Value &value) {
    out.push_back(static_cast<char>(value.index()));
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        append(out, *whole);
    else if (const auto *number = std::get_if<double>(&value))
        append(out, *number);
    else if (const auto *text = std::get_if<std::string>(&value)) {
        append(out, static_cast<Count>(text->size()));
        out.append(*text);
    }
}

class Reader {
  public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    template <class Number>
    Number number() {
        Number number;
        std::memcpy(&number, take(sizeof number).data(), sizeof number);
        return number;
    }

    Value value() {
        switch (number<char>()) {
        case 0:
            return {};
        case 1:
            return number<std::int64_t>();
        case 2:
            return number<double>();
        case 3:
            return std::string(take(number<Count>()));
        default:
            fail();
        }
    }

    /// Each value takes a byte at least, so that a count beyond what is left is found before room is made for it.
    std::vector<Value> cells(std::size_t columns) {
        const auto count = number<Count>();
        if (count > rest_.size() || count % columns != 0)
            fail();
        std::vector<Value> cells;
        cells.reserve(count);
        for (Count i = 0; i < count; ++i)
            cells.push_back(value());
        return cells;
    }

    bool at_end() const { return rest_.empty(); }

    [[noreturn]] static void fail() { throw Error("record", "packed rows", "store", "are cut off or damaged"); }

  private:
    std::string_view take(std::size_t size) {
        if (size > rest_.size())
            fail();
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }

    std::string_view rest_;
};

bool is_document(const std::vector<Value> &cells) {
    return cells.size() == shape_of(TableId::documents).columns.size() &&
           std::holds_alternative<std::int64_t>(cells[0]) && std::holds_alternative<std::string>(cells[1]) &&
           std::holds_alternative<std::string>(cells[2]) && std::holds_alternative<std::string>(cells[3]);
}

}  // namespace

std::string pack(const Rows &rows) {
    std::string bytes;
    for (const std::vector<Value> &cells : rows.tables) {
        append(bytes, static_cast<Count>(cells.size()));
        for (const Value &cell : cells)
            append(bytes, cell);
    }
    return bytes;
}

Rows unpack(std::string_view bytes) {
    Reader reader(bytes);
    Rows rows;
    for (const TableShape &shape : table_shapes())
        rows.cells(shape.id) = reader.cells(shape.columns.size());
    if (!reader.at_end() || !is_document(rows.cells(TableId::documents)))
        Reader::fail();
    return rows;
}

}  // namespace vanban::store
