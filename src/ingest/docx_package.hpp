// A package of Office Open XML (ECMA-376, part 2): parts in a zip, and the relationships that name them.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

struct zip;

namespace vanban {

/// The zip, opened in memory. The bytes must outlive it.
class DocxPackage {
  public:
    /// Throws `Error` where the zip cannot be opened.
    DocxPackage(std::string_view bytes, const std::string &uri);

    /// The name of the main part, by the package's relationships. Throws `Error` where there is none that is a Word
    /// document, and says what the package is instead.
    std::string main_part();

    /// The name of the part that `part` is related to by a type that ends in "/`type`"; empty where there is none.
    std::string related(const std::string &part, std::string_view type);

    /// Parses a part into `xml`, with the prefixes that Word writes; false where there is no such part. Throws `Error`
    /// where it is no XML, or inflates beyond measure.
    bool parse(const std::string &part, pugi::xml_document &xml);

  private:
    struct Close {
        void operator()(zip *archive) const;
    };

    bool has(const std::string &part) const;
    std::optional<std::string> inflate(const std::string &part);
    std::string what_it_is();
    [[noreturn]] void refuse(const char *code, const std::string &why) const;

    std::unique_ptr<zip, Close> archive_;
    std::string uri_;
    std::size_t inflated_ = 0;  // of all parts that were read
};

}  // namespace vanban
