#include "store/cells.hpp"

#include <array>
#include <cstring>

#include "vanban/error.hpp"

namespace vanban::store {
namespace {

enum class Kind : char { null, whole, number, text };

/// A kind and the number behind it, in one go.
template <class Number>
void append(std::string &bytes, Kind kind, Number number) {
    std::array<char, sizeof kind + sizeof number> head;
    head[0] = static_cast<char>(kind);
    std::memcpy(&head[sizeof kind], &number, sizeof number);
    bytes.append(head.data(), head.size());
}

// Apart from `take`, which every cell goes through several times and which is small without it.
[[noreturn]] void fail(const char *why) {
    throw Error("record", "packed rows", "store", why);
}

std::string_view take(std::string_view &rest, std::size_t size) {
    if (size > rest.size())
        fail("are cut off");
    const std::string_view taken(rest.data(), size);
    rest.remove_prefix(size);
    return taken;
}

template <class Number>
Number take_number(std::string_view &rest) {
    Number number;
    std::memcpy(&number, take(rest, sizeof number).data(), sizeof number);
    return number;
}

/// The cell at the front of `rest`, which moves past it.
Cell take_cell(std::string_view &rest) {
    switch (take_number<Kind>(rest)) {
    case Kind::null:
        return {};
    case Kind::whole:
        return take_number<std::int64_t>(rest);
    case Kind::number:
        return take_number<double>(rest);
    case Kind::text:
        return take(rest, take_number<std::size_t>(rest));
    }
    fail("are damaged");
}

/// As `take_cell`, for those who do not ask what it holds.
void skip_cell(std::string_view &rest) {
    switch (take_number<Kind>(rest)) {
    case Kind::null:
        return;
    case Kind::whole:
    case Kind::number:
        take(rest, sizeof(std::int64_t));
        return;
    case Kind::text:
        take(rest, take_number<std::size_t>(rest));
        return;
    }
    fail("are damaged");
}

}  // namespace

Cells::Cells(std::string_view bytes) : bytes_(bytes) {
    while (!bytes.empty()) {
        skip_cell(bytes);
        ++size_;
    }
}

void Cells::add(std::monostate) {
    bytes_.push_back(static_cast<char>(Kind::null));
    ++size_;
}

void Cells::add(std::int64_t whole) {
    append(bytes_, Kind::whole, whole);
    ++size_;
}

void Cells::add(double number) {
    append(bytes_, Kind::number, number);
    ++size_;
}

void Cells::add(std::string_view text) {
    append(bytes_, Kind::text, text.size());
    bytes_.append(text);
    ++size_;
}

Cell Cells::Reader::next() {
    return take_cell(rest_);
}

void Cells::Reader::skip(std::size_t cells) {
    for (; cells > 0; --cells)
        skip_cell(rest_);
}

std::vector<Value> Cells::values() const {
    std::vector<Value> values;
    values.reserve(size_);
    for (Reader reader(*this); !reader.at_end();)
        values.push_back(value_of(reader.next()));
    return values;
}

Value value_of(const Cell &cell) {
    if (const auto *text = std::get_if<std::string_view>(&cell))
        return std::string(*text);
    if (const auto *whole = std::get_if<std::int64_t>(&cell))
        return *whole;
    if (const auto *number = std::get_if<double>(&cell))
        return *number;
    return {};
}

Cell cell_of(const Value &value) {
    return std::visit([](const auto &own) { return Cell(own); }, value);
}

}  // namespace vanban::store
