// Which files a batch reads.
#pragma once

#include <string>
#include <vector>

namespace vanban::batch {

/// The files that the words of a command line name, in order and each once:
/// - a folder: every regular file in and below it, hidden ones and those in `out` left out;
/// - a list: a file whose first entry is the path of an existing file; one path a line (or between NUL bytes, as
///   `find -print0` writes), "#" begins a comment, relative paths are relative to the working directory; "-" is a list
///   on standard input;
/// - a pattern with * ? [ ] or { }, where no file is called so, as the shell would expand it;
/// - any other file: itself, a document.
/// The files of folders and patterns stand in the order of their names' bytes, so that a batch does the same things in
/// the same order everywhere. Whether a file can be read is found out later, and is its own fault.
/// Throws `Error` (code "usage") where a word names nothing.
std::vector<std::string> inputs_of(const std::vector<std::string> &words, const std::string &out);

}  // namespace vanban::batch
