// The corridor: every stage in order, one call each. This file is the architecture.
#include "check/check.hpp"
#include "extract/assignments.hpp"
#include "extract/dump.hpp"
#include "extract/references.hpp"
#include "extract/targets.hpp"
#include "ingest/ingest.hpp"
#include "layout/layout.hpp"
#include "lexicon/lexicon.hpp"
#include "normalize/normalize.hpp"
#include "pattern/pattern.hpp"
#include "resolve/resolve.hpp"
#include "structure/structure.hpp"
#include "text/sha256.hpp"
#include "vanban/vanban.hpp"

namespace vanban {

struct Extractor::Impl {
    explicit Impl(const Options &options)
        : lexicon(options.lexicon_dir), ingest{options.encoding, options.password, options.convert} {}

    lexicon::Lexicon lexicon;
    IngestOptions ingest;
};

Extractor::Extractor(const Options &options) : impl_(std::make_unique<Impl>(options)) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor &&) noexcept = default;
Extractor &Extractor::operator=(Extractor &&) noexcept = default;

namespace {

Mentions extract_mentions(const Outline &outline) {
    return {find_references(outline), find_targets(outline), find_assignments(outline)};
}

Source source_of(std::string_view bytes, const std::string &uri, const Pages &pages) {
    Source source;
    source.uri = uri;
    source.media_type = pages.media_type;
    source.sha256 = sha256(bytes);
    source.bytes = bytes.size();
    source.pages = pages.pages;
    source.encoding = pages.encoding;
    source.extraction = pages.extraction;
    source.encoding_confidence = pages.encoding_confidence;
    return source;
}

/// From bytes to paragraphs.
Blocks read(std::string_view bytes, const std::string &uri, const IngestOptions &options, Source &source) {
    Pages pages = ingest(bytes, uri, options);
    source = source_of(bytes, uri, pages);
    return layout(normalize(std::move(pages)));
}

}  // namespace

Plan Extractor::extract(std::string_view bytes, std::string uri) const {
    Pattern::reset_limit_hits();
    Plan plan;
    Outline outline = structure(read(bytes, uri, impl_->ingest, plan.source), impl_->lexicon);
    Mentions mentions = extract_mentions(outline);
    resolve(outline, std::move(mentions), plan);
    check(outline, plan);
    plan.text = std::move(outline.blocks.text);
    return plan;
}

std::string Extractor::inspect(std::string_view bytes, std::string uri, std::string_view stage) const {
    std::string out;
    bool found = false;
    const auto show = [&](std::string_view name, const std::string &dumped) {
        if (stage.empty())
            out += "== " + std::string(name) + "\n";
        if (stage.empty() || stage == name)
            out += dumped;
        found |= stage.empty() || stage == name;
    };
    Pages pages = ingest(bytes, uri, impl_->ingest);
    show("ingest", dump(pages));
    const Text text = normalize(std::move(pages));
    show("normalize", dump(text));
    Blocks blocks = layout(text);
    show("layout", dump(blocks));
    const Outline outline = structure(std::move(blocks), impl_->lexicon);
    show("structure", dump(outline));
    Mentions mentions = extract_mentions(outline);
    show("extract", dump(mentions, outline));
    Plan plan;
    resolve(outline, std::move(mentions), plan);
    plan.text = outline.blocks.text;
    show("resolve", dump(plan));
    check(outline, plan);
    show("check", dump_diagnostics(plan));
    if (!found)
        throw Error("usage", std::move(uri), "inspect",
                    "there is no stage '" + std::string(stage) +
                        "'; the stages are ingest, normalize, layout, structure, extract, resolve, check");
    return out;
}

}  // namespace vanban
