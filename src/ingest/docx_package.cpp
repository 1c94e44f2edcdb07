#include "ingest/docx_package.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/docx_prefix.hpp"
#include "vanban/error.hpp"

namespace vanban {
namespace {

// A plan of a thousand pages takes some 20 MB of document.xml, and text deflates by a factor of 10 to 60; what goes
// beyond these was made to exhaust memory.
constexpr std::size_t kMiB = 1024 * 1024;
constexpr std::size_t kLargestPart = 96 * kMiB;
constexpr std::size_t kLargestInAll = 160 * kMiB;
constexpr std::size_t kSmallEnough = 4 * kMiB;  // whatever its ratio
constexpr std::size_t kHighestRatio = 200;
constexpr std::ptrdiff_t kMostMarkup = 6'000'000;  // elements and attributes, which take 40 to 70 bytes each in memory

std::string folder_of(const std::string &part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

/// The part that a relationship's target names: relative to the folder of its source, or from the root.
std::string resolve(const std::string &folder, std::string_view target) {
    std::string path = target.starts_with('/') ? "" : folder;
    for (std::size_t from = 0; from <= target.size();) {
        const std::size_t to = std::min(target.find('/', from), target.size());
        const std::string_view step = target.substr(from, to - from);
        if (step == "..")
            path = path.empty() ? "" : folder_of(path.substr(0, path.size() - 1));
        else if (!step.empty() && step != ".")
            path.append(step).append(to < target.size() ? "/" : "");
        from = to + 1;
    }
    return path;
}

std::string relationships_of(const std::string &part) {
    const std::string folder = folder_of(part);
    return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

}  // namespace

void DocxPackage::Close::operator()(zip *archive) const {
    zip_discard(archive);
}

DocxPackage::DocxPackage(std::string_view bytes, const std::string &uri) : uri_(uri) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source != nullptr)
        archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (archive_ == nullptr && source != nullptr)
        zip_source_free(source);
    const std::string why = zip_error_strerror(&error);
    zip_error_fini(&error);
    if (archive_ == nullptr)
        refuse("damaged", "is a damaged or truncated zip package (" + why + "); fetch or save the file again");
}

void DocxPackage::refuse(const char *code, const std::string &why) const {
    throw Error(code, uri_, "ingest", why);
}

bool DocxPackage::has(const std::string &part) const {
    return zip_name_locate(archive_.get(), part.c_str(), ZIP_FL_NOCASE) >= 0;
}

std::optional<std::string> DocxPackage::inflate(const std::string &part) {
    const zip_int64_t index = zip_name_locate(archive_.get(), part.c_str(), ZIP_FL_NOCASE);
    if (index < 0)
        return std::nullopt;
    const auto at = static_cast<zip_uint64_t>(index);
    zip_stat_t stat;
    zip_stat_init(&stat);
    zip_stat_index(archive_.get(), at, 0, &stat);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        refuse("encrypted", "is a zip package with a password; save it without one");
    const std::size_t packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? static_cast<std::size_t>(stat.comp_size) : 0;
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(zip_fopen_index(archive_.get(), at, 0), zip_fclose);
    if (file == nullptr)
        refuse("damaged", "has a damaged part " + part + "; fetch or save the file again");
    std::string out;
    std::array<char, 64 * 1024> chunk{};
    // What the package says of its sizes is not believed: the bytes that come out are counted.
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), chunk.data(), chunk.size());
        if (got < 0)
            refuse("damaged", "has a damaged part " + part + "; fetch or save the file again");
        if (got == 0)
            return out;
        out.append(chunk.data(), static_cast<std::size_t>(got));
        inflated_ += static_cast<std::size_t>(got);
        if (out.size() > kLargestPart || inflated_ > kLargestInAll ||
            (out.size() > kSmallEnough && out.size() / kHighestRatio > packed))
            refuse("oversized", "inflates beyond measure (a zip bomb, or larger than " +
                                    std::to_string(kLargestPart / kMiB) + " MiB in part " + part +
                                    "); split the document");
    }
}

bool DocxPackage::parse(const std::string &part, pugi::xml_document &xml) {
    const std::optional<std::string> bytes = inflate(part);
    if (!bytes)
        return false;
    if (std::count_if(bytes->begin(), bytes->end(), [](char c) { return c == '<' || c == '='; }) > kMostMarkup)
        refuse("oversized", "has more markup in its part " + part + " than a document can have; split the document");
    // Spaces are text where they are all that an element holds: <w:t xml:space="preserve"> </w:t>.
    const pugi::xml_parse_result result = xml.load_buffer(
        bytes->data(), bytes->size(), pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_auto);
    if (!result)
        refuse("damaged", "has a part " + part + " that is no well-formed XML (" + result.description() +
                              "); save the file again");
    use_usual_prefixes(xml);
    return true;
}

std::string DocxPackage::related(const std::string &part, std::string_view type) {
    pugi::xml_document rels;
    if (!parse(relationships_of(part), rels))
        return {};
    // The types of the transitional and the strict form differ in all but their last step.
    for (const pugi::xml_node rel : rels.document_element().children()) {
        const std::string_view its_type = rel.attribute("Type").value();
        const std::size_t slash = its_type.rfind('/');
        if (slash != std::string_view::npos && its_type.substr(slash + 1) == type &&
            std::string_view(rel.attribute("TargetMode").value()) != "External")
            return resolve(folder_of(part), rel.attribute("Target").value());
    }
    return {};
}

std::string DocxPackage::main_part() {
    const std::string part = related("", "officeDocument");
    if (part.empty() || part.starts_with("xl/") || part.starts_with("ppt/"))
        refuse("unsupported", what_it_is());
    if (!has(part))
        refuse("damaged", "is a Word package without its main part " + part + "; save the file again");
    return part;
}

/// What a package that is no Word document is, by the parts that only such a package has.
std::string DocxPackage::what_it_is() {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kKinds = {{
        {"xl/workbook.xml", "is an Excel workbook (XLSX), no document; save the sheet as PDF or HTML"},
        {"xl/workbook.bin", "is an Excel workbook (XLSB), no document; save the sheet as PDF or HTML"},
        {"ppt/presentation.xml", "is a PowerPoint presentation (PPTX), no document; save it as PDF"},
        {"META-INF/container.xml", "is an e-book (EPUB), which is not read; save it as DOCX or PDF"},
        {"META-INF/MANIFEST.MF", "is a Java archive (JAR), no document"},
        {"FixedDocSeq.fdseq", "is an XPS document, which is not read; save it as PDF"},
        {"word/document.xml", "is a Word package whose relationships are missing; save the file again"},
    }};
    if (const std::optional<std::string> kind = has("META-INF/manifest.xml") ? inflate("mimetype") : std::nullopt)
        if (kind->starts_with("application/vnd.oasis.opendocument."))
            return "is an OpenDocument file (ODF), which is not read; save it as DOCX or PDF";
    for (const auto &[part, what] : kKinds)
        if (has(std::string(part)))
            return std::string(what);
    return "is a zip archive, no Word document; unpack it and give the documents in it";
}

}  // namespace vanban
