// Reading inputs and writing to standard output, with every failure noticed.
#pragma once

#include <exception>
#include <string>
#include <string_view>

namespace vanban::cli {

/// The bytes of a file; "-" is standard input. Throws `Error` (stage "read") with the system's reason.
std::string read_file(const std::string &path);

/// Writes to standard output. Throws `Error` (stage "write") where that fails: a full disk, a closed pipe.
void print(std::string_view text);

/// Sends what is still buffered, and throws as `print` does where that fails.
void flush_output();

/// One line on standard error: "vanban: <what went wrong>".
void complain(const std::exception &error);
void complain(const std::string &line);

}  // namespace vanban::cli
