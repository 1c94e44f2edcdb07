#include "ingest/pdf_load.hpp"

#include <gmock/gmock.h>

#include "ingest/ingest.hpp"
#include "support/command.hpp"
#include "support/files.hpp"
#include "support/pdf_writer.hpp"
#include "vanban/error.hpp"

namespace vanban {
namespace {

using test::PdfWriter;
using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

const std::string kHeading = "I. MỤC TIÊU";

std::string plan(int pages = 1) {
    PdfWriter pdf;
    for (int i = 1; i <= pages; ++i)
        pdf.page().text(60, 80, kHeading).text(60, 110, "Trang " + std::to_string(i) + " đạt 85% số trường.");
    return pdf.bytes();
}

std::string fixture(const std::string &name) {
    return test::read(test::source_dir() / "tests/fixtures" / name);
}

/// "code: why" of the refusal; the text where the bytes are read.
std::string reading(const std::string &bytes, const std::string &password = "") {
    IngestOptions options;
    options.password = password;
    try {
        return ingest(bytes, "x.pdf", options).text;
    } catch (const Error &error) {
        EXPECT_EQ(error.stage(), "ingest");
        return error.code() + ": " + error.why();
    }
}

TEST(PdfLoad, a_file_locked_for_its_readers_needs_a_password) {
    for (const char *name : {"locked.pdf", "locked.rc4.pdf"}) {
        const std::string bytes = fixture(name);
        EXPECT_EQ(reading(bytes), "encrypted: is a PDF that needs a password; give it with --password") << name;
        EXPECT_EQ(reading(bytes, "wrong"), "encrypted: is a PDF that the given password does not open") << name;
        for (const char *password : {"user", "owner"})
            EXPECT_THAT(reading(bytes, password), HasSubstr(kHeading)) << name << " " << password;
    }
}

TEST(PdfLoad, a_file_locked_for_its_owner_alone_is_read_whatever_password_is_given) {
    for (const char *password : {"", "owner", "of another file"})
        EXPECT_THAT(reading(fixture("locked.owner.pdf"), password), HasSubstr(kHeading)) << password;
}

TEST(PdfLoad, what_cannot_be_read_is_refused_with_its_remedy) {
    const std::string whole = plan();
    std::string rootless = whole;
    rootless.replace(rootless.find("/Root 1"), 7, "/Root 9");
    PdfWriter blank, scanned;
    blank.page().page();
    scanned.page().scan().page().scan();
    const struct {
        const char *what;
        std::string bytes, why;
    } cases[] = {
        {"no pages", PdfWriter().bytes(), "no_pages: is a PDF without pages"},
        {"a header and nothing else", "%PDF-1.7\n", "damaged: begins as a PDF does but holds nothing of one"},
        {"a header before other text", "%PDF-1.7\nKế hoạch phát triển giáo dục", "damaged: begins as a PDF does"},
        {"no catalog", rootless, "damaged: is a PDF too damaged to be read"},
        {"no objects where the table has them",
         whole.substr(0, whole.find("1 0 obj")) + whole.substr(whole.find("xref")), "damaged: "},
        {"a catalog alone", PdfWriter::file({"<< /Type /Catalog >>"}), ": is a PDF"},
        {"pages of pictures", scanned.bytes(),
         "no_text: is a PDF whose pages are pictures without text; recognise it first, e.g. ocrmypdf -l vie"},
        {"empty pages", blank.bytes(), "no_text: is a PDF whose pages hold neither text nor pictures"},
    };
    for (const auto &c : cases)
        EXPECT_THAT(reading(c.bytes), HasSubstr(c.why)) << c.what;
}

TEST(PdfLoad, a_file_that_breaks_off_says_so_wherever_it_is_cut) {
    const std::string whole = plan(3);
    const std::size_t table = whole.rfind("xref\n0");
    for (int share = 5; share < 100; share += 5) {
        const std::string cut = whole.substr(0, table * static_cast<std::size_t>(share) / 100);
        EXPECT_EQ(reading(cut), "truncated: is a PDF that breaks off before its end; fetch it again") << share << "%";
    }
    EXPECT_THAT(reading(whole.substr(0, table)), StartsWith("truncated")) << "without the table";
    EXPECT_THAT(reading(whole.substr(0, whole.rfind("%%EOF"))), HasSubstr(kHeading)) << "only the mark is lost";
}

TEST(PdfLoad, a_damaged_file_is_read_or_refused_in_one_clear_line) {
    const std::string whole = plan(3);
    std::size_t seed = 1, read = 0, refused = 0;
    const auto random = [&](std::size_t below) {
        seed = seed * 6364136223846793005U + 1442695040888963407U;
        return (seed >> 33U) % below;
    };
    for (int i = 0; i < 300; ++i) {
        std::string bytes = whole;
        for (std::size_t k = 0; k <= random(60); ++k)
            bytes[9 + random(bytes.size() - 9)] = static_cast<char>(random(256));
        const std::string outcome = reading(bytes);
        const bool whole_again = outcome.find("Trang") != std::string::npos;
        (whole_again ? read : refused) += 1;
        if (!whole_again) {
            EXPECT_THAT(outcome, AnyOf(StartsWith("damaged: "), StartsWith("truncated: "), StartsWith("no_text: "),
                                       StartsWith("no_pages: "), StartsWith("encrypted: "), HasSubstr("\n")));
        }
    }
    EXPECT_GT(read, 50U);
    EXPECT_GT(refused, 50U);
}

TEST(PdfLoad, the_command_line_refuses_in_one_line_and_with_status_1) {
    const test::TempDir dir;
    const std::string plain = dir.write("plan.pdf", plan()), cut = dir.write("cut.pdf", plan().substr(0, 900));
    const std::string locked = (test::source_dir() / "tests/fixtures/locked.pdf").string();
    const auto refused = test::run_vanban("extract '" + cut + "' '" + plain + "' '" + locked + "'");
    EXPECT_EQ(refused.status, 1);
    EXPECT_EQ(std::count(refused.out.begin(), refused.out.end(), '\n'), 1);
    EXPECT_EQ(refused.err, "vanban: " + cut + ": ingest: is a PDF that breaks off before its end; fetch it again\n" +
                               "vanban: " + locked +
                               ": ingest: is a PDF that needs a password; give it with --password\n");
    const auto opened = test::run_vanban("extract --password user '" + locked + "'");
    EXPECT_EQ(opened.status, 0);
    EXPECT_THAT(opened.err, IsEmpty());
    EXPECT_THAT(opened.out, HasSubstr(kHeading));
    EXPECT_EQ(test::run_vanban("extract --password wrong '" + locked + "'").status, 1);
}

TEST(PdfLoad, five_thousand_pages_are_read) {
    PdfWriter pdf;
    for (int i = 1; i <= 5000; ++i)
        pdf.page().text(290, 40, std::to_string(i)).text(60, 80, "Điều " + std::to_string(i) + ". Phạm vi");
    const Pages pages = ingest(pdf.bytes(), "x.pdf");
    EXPECT_EQ(pages.pages, 5000);
    EXPECT_EQ(pages.lines.size(), 10'000U);
    EXPECT_EQ(pages.lines.back().page, 5000);
}

}  // namespace
}  // namespace vanban
