#include "ingest/doc.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <string>

#include "ingest/ingest.hpp"
#include "vanban/error.hpp"

namespace vanban {
namespace {

using ::testing::HasSubstr;

/// The head of a compound file, and the name of a stream as its directory holds it.
std::string compound(const std::string &stream) {
    std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(504, '\0');
    for (const char c : stream)
        bytes.append({c, '\0'});
    return bytes + std::string(512, '\0');
}

std::string refusal(const std::string &bytes, bool convert) {
    IngestOptions options;
    options.convert = convert;
    try {
        ingest(bytes, "x.doc", options);
        return "";
    } catch (const Error &error) {
        EXPECT_EQ(error.stage(), "ingest");
        return error.code() + ": " + error.why();
    }
}

TEST(Doc, is_told_by_its_first_bytes) {
    EXPECT_TRUE(looks_like_doc(compound("WordDocument")));
    EXPECT_FALSE(looks_like_doc("PK\x03\x04"));
}

TEST(Doc, what_is_not_converted_is_refused_with_its_remedy) {
    EXPECT_THAT(refusal(compound("WordDocument"), false), HasSubstr("unsupported: is an old Word file (.doc)"));
    EXPECT_THAT(refusal(compound("WordDocument"), false), HasSubstr("--convert"));
    EXPECT_THAT(refusal(compound("Workbook"), true), HasSubstr("no Word document"));
    EXPECT_THAT(refusal(compound("EncryptedPackage"), true), HasSubstr("encrypted: is an Office file encrypted"));
}

TEST(Doc, without_libreoffice_the_line_says_what_to_install) {
    const std::string path = std::getenv("PATH") == nullptr ? "" : std::getenv("PATH");
    setenv("PATH", "/nonexistent", 1);
    const std::string why = refusal(compound("WordDocument"), true);
    setenv("PATH", path.c_str(), 1);
    EXPECT_THAT(why, HasSubstr("no LibreOffice (soffice) is installed"));
}

}  // namespace
}  // namespace vanban
