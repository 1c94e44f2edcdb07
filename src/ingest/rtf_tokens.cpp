#include "ingest/rtf_tokens.hpp"

#include <algorithm>

namespace vanban {
namespace {

constexpr int kLargestNumber = 1 << 30;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The value of a hexadecimal digit; -1 of any other character.
int hex(char c) {
    if (is_digit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

}  // namespace

RtfToken RtfTokens::next() {
    using Kind = RtfToken::Kind;
    while (at_ < bytes_.size() && (bytes_[at_] == '\r' || bytes_[at_] == '\n'))
        ++at_;  // the file's lines are not the text's
    RtfToken token;
    token.at = at_;
    if (at_ >= bytes_.size())
        return token;
    const char c = bytes_[at_];
    if (c == '{' || c == '}') {
        ++at_;
        token.kind = c == '{' ? Kind::open : Kind::close;
        return token;
    }
    if (c == '\\')
        return control();
    const std::size_t to = std::min(bytes_.find_first_of("{}\\\r\n", at_), bytes_.size());
    token.kind = Kind::text;
    token.text = bytes_.substr(at_, to - at_);
    at_ = to;
    return token;
}

RtfToken RtfTokens::control() {
    using Kind = RtfToken::Kind;
    RtfToken token;
    token.at = at_++;
    if (at_ >= bytes_.size())
        return token;
    if (is_letter(bytes_[at_]))
        return word();
    token.text = bytes_.substr(at_, 1);
    token.kind = Kind::symbol;
    ++at_;
    if (token.text == "'" && at_ + 1 < bytes_.size() && hex(bytes_[at_]) >= 0 && hex(bytes_[at_ + 1]) >= 0) {
        token.kind = Kind::byte;
        token.number = hex(bytes_[at_]) * 16 + hex(bytes_[at_ + 1]);
        at_ += 2;
    }
    return token;
}

RtfToken RtfTokens::word() {
    RtfToken token;
    token.kind = RtfToken::Kind::word;
    token.at = at_ - 1;
    const std::size_t from = at_;
    while (at_ < bytes_.size() && is_letter(bytes_[at_]))
        ++at_;
    token.text = bytes_.substr(from, at_ - from);
    const bool minus = at_ + 1 < bytes_.size() && bytes_[at_] == '-' && is_digit(bytes_[at_ + 1]);
    at_ += minus ? 1 : 0;
    for (; at_ < bytes_.size() && is_digit(bytes_[at_]); ++at_) {
        token.numbered = true;
        token.number = token.number > kLargestNumber / 10 ? kLargestNumber : token.number * 10 + (bytes_[at_] - '0');
    }
    if (minus)
        token.number = -token.number;
    if (at_ < bytes_.size() && bytes_[at_] == ' ')
        ++at_;
    if (token.text == "bin" && token.number > 0)
        at_ += std::min(static_cast<std::size_t>(token.number), bytes_.size() - at_);
    return token;
}

}  // namespace vanban
