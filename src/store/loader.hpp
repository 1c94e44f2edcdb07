// Rows of documents into the database: what is written when.
#pragma once

#include <string>
#include <string_view>

#include "store/connection.hpp"
#include "store/rows.hpp"
#include "store/store.hpp"

namespace vanban::store {

/// Whether version `a` of the generator is earlier than `b`: number by number, "0.9.0" before "0.10.0".
bool is_earlier(std::string_view a, std::string_view b);

/// These are `Store`'s functions of the same names; each is one transaction.
Loaded load(Connection &connection, const Rows &rows, const std::string &input);
void add_input(Connection &connection, const std::string &input, const std::string &sha256);
void remove_input(Connection &connection, const std::string &input);
bool holds(Connection &connection, const std::string &sha256, std::string_view generator_version);

}  // namespace vanban::store
