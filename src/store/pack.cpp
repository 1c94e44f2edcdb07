// Rows as bytes: the fields of the document, then the bytes of each table's cells, all of them cells.
#include "store/rows.hpp"

namespace vanban::store {
namespace {

template <class T>
T next(Cells::Reader &reader) {
    if (!reader.at_end()) {
        const Cell cell = reader.next();
        if (const auto *value = std::get_if<T>(&cell))
            return *value;
    }
    throw Error("record", "packed rows", "store", "are of another form");
}

}  // namespace

std::string pack(const Rows &rows) {
    Cells packed;
    packed.add(rows.document_id);
    packed.add(rows.sha256);
    packed.add(rows.uri);
    packed.add(rows.generator_version);
    for (const Cells &cells : rows.tables)
        packed.add(cells.bytes());
    return packed.bytes();
}

Rows unpack(std::string_view bytes) {
    const Cells packed(bytes);
    Cells::Reader reader(packed);
    Rows rows;
    rows.document_id = next<std::int64_t>(reader);
    rows.sha256 = next<std::string_view>(reader);
    rows.uri = next<std::string_view>(reader);
    rows.generator_version = next<std::string_view>(reader);
    for (const TableShape &shape : table_shapes()) {
        rows.cells(shape.id) = Cells(next<std::string_view>(reader));
        if (rows.cells(shape.id).size() % shape.columns.size() != 0)
            throw Error("record", "packed rows", "store", "have a row cut off");
    }
    if (!reader.at_end() || rows.cells(TableId::documents).size() != shape_of(TableId::documents).columns.size())
        throw Error("record", "packed rows", "store", "are of another form");
    return rows;
}

}  // namespace vanban::store
