// A folder of records into a site to read them in.
//
//     OUT/records, findings ─ record by record ─▶ a page's data each, and what all pages share ─▶ DIR
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "lexicon/lexicon.hpp"
#include "vanban/error.hpp"

namespace vanban::report {

struct Options {
    std::string out;            ///< the folder that a batch has written
    std::string site;           ///< the folder of the site
    std::string findings;       ///< of an audit, as `vanban audit --format json` writes them; empty: there was none
    std::string findings_name;  ///< what an error calls them
};

struct Tally {
    std::size_t plans = 0;
    std::size_t failed = 0;  ///< records, and lines of the manifest, that could not be read
};

/// Is told what is left out, and why.
using Complain = std::function<void(const Error &)>;

/// Writes the site: deterministic, each file whole, what former runs have left of other plans cleared. Reads one
/// record at a time. Records and lines of the manifest that cannot be read, and findings of the audit that rest only on
/// documents without a record, are told to `complain` and left out. Throws `Error` where there is no folder of records,
/// the site's folder has files of others, this program has no site built in, the findings are none, or the disk fails.
Tally write_site(const Options &options, const lexicon::Lexicon &lexicon, const Complain &complain);

}  // namespace vanban::report
