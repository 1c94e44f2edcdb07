// Reads a workbook (XLSX) back, as far as tests ask.
#pragma once

#include <zip.h>

#include <cstring>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include <pugixml.hpp>

namespace vanban::test {

struct WorkbookCell {
    std::string type;    ///< "inlineStr", or "n" for a number
    std::string value;   ///< as it stands in the file
    std::string format;  ///< of numbers: "dd/mm/yyyy"; empty for General

    bool operator==(const WorkbookCell &) const = default;
};

struct Worksheet {
    std::string name;
    std::map<std::string, WorkbookCell> cells;  ///< "B2" -> ...
    std::map<std::string, std::string> links;   ///< "B2" -> "'Đề mục'!A12"
    std::string filter;                         ///< "A1:E7"
    std::string frozen;                         ///< first cell that scrolls: "A2"
    bool formulas = false;

    std::string at(const std::string &cell) const {
        const auto found = cells.find(cell);
        return found == cells.end() ? "" : found->second.value;
    }
    std::size_t rows() const {
        std::size_t count = 0;
        while (cells.contains("A" + std::to_string(count + 1)) || cells.contains("B" + std::to_string(count + 1)))
            ++count;
        return count;
    }
};

inline std::string part_of(const std::string &package, const std::string &name) {
    zip_t *const archive = zip_open(package.c_str(), ZIP_RDONLY, nullptr);
    if (archive == nullptr)
        throw std::runtime_error(package + " is no package");
    std::string bytes;
    if (zip_file_t *const entry = zip_fopen(archive, name.c_str(), 0)) {
        char chunk[65536];
        for (zip_int64_t read = 0; (read = zip_fread(entry, chunk, sizeof chunk)) > 0;)
            bytes.append(chunk, static_cast<std::size_t>(read));
        zip_fclose(entry);
    }
    zip_discard(archive);
    return bytes;
}

inline pugi::xml_document xml_part(const std::string &package, const std::string &name) {
    pugi::xml_document document;
    const std::string bytes = part_of(package, name);
    if (!document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata))
        throw std::runtime_error(package + ": " + name + " is no XML");
    return document;
}

/// The number format of each cell style.
inline std::vector<std::string> formats_of(const std::string &package) {
    const auto styles = xml_part(package, "xl/styles.xml");
    std::map<std::string, std::string> codes;
    for (const auto format : styles.child("styleSheet").child("numFmts").children("numFmt"))
        codes[format.attribute("numFmtId").value()] = format.attribute("formatCode").value();
    std::vector<std::string> formats;
    for (const auto style : styles.child("styleSheet").child("cellXfs").children("xf"))
        formats.push_back(codes[style.attribute("numFmtId").value()]);
    return formats;
}

inline Worksheet worksheet_of(const pugi::xml_node &xml, const std::vector<std::string> &formats) {
    Worksheet sheet;
    for (const auto row : xml.child("sheetData").children("row"))
        for (const auto cell : row.children("c")) {
            const std::string type = cell.attribute("t").value();
            sheet.formulas = sheet.formulas || cell.child("f");
            const std::string value =
                type == "inlineStr" ? cell.child("is").child("t").text().get() : cell.child("v").text().get();
            sheet.cells[cell.attribute("r").value()] = {type.empty() ? "n" : type, value,
                                                        formats.at(cell.attribute("s").as_uint())};
        }
    for (const auto link : xml.child("hyperlinks").children("hyperlink"))
        sheet.links[link.attribute("ref").value()] = link.attribute("location").value();
    sheet.filter = xml.child("autoFilter").attribute("ref").value();
    const auto pane = xml.child("sheetViews").child("sheetView").child("pane");
    if (std::strcmp(pane.attribute("state").value(), "frozen") == 0)
        sheet.frozen = pane.attribute("topLeftCell").value();
    return sheet;
}

inline std::vector<Worksheet> worksheets_of(const std::string &package) {
    const auto workbook = xml_part(package, "xl/workbook.xml");
    const auto formats = formats_of(package);
    std::vector<Worksheet> found;
    for (const auto sheet : workbook.child("workbook").child("sheets").children("sheet")) {
        const std::string part = "xl/worksheets/sheet" + std::to_string(found.size() + 1) + ".xml";
        found.push_back(worksheet_of(xml_part(package, part).child("worksheet"), formats));
        found.back().name = sheet.attribute("name").value();
    }
    return found;
}

}  // namespace vanban::test
