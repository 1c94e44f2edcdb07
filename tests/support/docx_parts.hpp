// Word documents made by hand: a zip of parts.
#pragma once

#include <zip.h>

#include <map>
#include <string>

namespace vanban::test {

using Parts = std::map<std::string, std::string>;

/// A zip with these parts.
inline std::string zipped(const Parts &parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto &[name, content] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), 0);
    zip_close(archive);
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

inline const std::string kXml = R"(<?xml version="1.0" encoding="UTF-8"?>)";
inline const std::string kSpace = R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";

inline std::string relationship(const std::string &id, const std::string &type, const std::string &target) {
    return "<Relationship Id=\"" + id + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/" +
           "relationships/" + type + "\" Target=\"" + target + "\"/>";
}

/// A package whose main part has an unusual name, with the other parts given by their type.
inline Parts package(const std::string &body, const Parts &others = {}) {
    Parts parts;
    parts["_rels/.rels"] =
        kXml + "<Relationships>" + relationship("r1", "officeDocument", "word/main.xml") + "</Relationships>";
    parts["word/main.xml"] = kXml + "<w:document" + kSpace + "><w:body>" + body + "</w:body></w:document>";
    std::string related;
    for (const auto &[type, content] : others) {
        related += relationship("x" + type, type, type + ".xml");
        const std::string root = "w:" + type;
        parts["word/" + type + ".xml"] = kXml + "<" + root + kSpace + ">" + content + "</" + root + ">";
    }
    parts["word/_rels/main.xml.rels"] = kXml + "<Relationships>" + related + "</Relationships>";
    return parts;
}

}  // namespace vanban::test
