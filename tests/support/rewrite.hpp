// The same text set another way: what must not change what is read off it.
#pragma once

#include <string>
#include <string_view>

namespace vanban::test {

/// Decomposed: every mark a code point of its own (NFD).
std::string decomposed(std::string_view text);

/// Every line feed as CR LF.
std::string with_crlf(std::string_view text);

/// Every blank line twice.
std::string with_blank_lines_doubled(std::string_view text);

/// hoà for hòa, khoẻ for khỏe, thuý for thúy, and the other way round.
std::string with_tone_styles_exchanged(std::string_view text);

/// The plan set anew at `columns` characters a line.
///
/// What a typesetter would do is done: a paragraph is one stretch of text, broken at spaces where the next word
/// would not fit, and nothing else moves. Paragraphs are those that the plan as it is has been read into, so that
/// this asks one question only: is a plan read alike at any width? Lines that are no running text stay as they
/// are: tables and what stands between bars, letterhead, signature, recipients, portal boilerplate, and lines that the
/// Markdown emphasises as a whole. What parts two paragraphs in the source (line feeds, blank lines) parts them
/// still, except that the last line of a paragraph is left with room for the next word where a line feed alone
/// follows (else nobody could tell that a paragraph ends there), and that a plan that was double spaced (a blank line
/// after every line, so that a blank line says nothing) comes out single spaced, with a blank line between paragraphs.
std::string rewrapped(std::string_view bytes, std::size_t columns);

}  // namespace vanban::test
