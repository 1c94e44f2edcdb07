// Writing to standard output and standard error, with every failure noticed.
#pragma once

#include <exception>
#include <string>
#include <string_view>

namespace vanban::cli {

/// Writes to standard output. Throws `Error` (stage "write") where that fails: a full disk, a closed pipe.
void print(std::string_view text);

/// Sends what is still buffered, and throws as `print` does where that fails.
void flush_output();

/// One line on standard error: "vanban: <what went wrong>".
void complain(const std::exception &error);
void complain(const std::string &line);

}  // namespace vanban::cli
