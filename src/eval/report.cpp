#include "eval/report.hpp"

#include <algorithm>
#include <cstdio>
#include <optional>

#include "eval/keys.hpp"
#include "vanban/error.hpp"

namespace vanban::eval {
namespace {

std::string fixed(double value, int digits) {
    char text[32];
    const int length = std::snprintf(text, sizeof text, "%.*f", digits, value);
    return {text, static_cast<std::size_t>(length)};
}

double four_digits(double value) {
    return std::round(value * 1e4) / 1e4;
}

double share(const Accuracy &accuracy) {
    return static_cast<double>(accuracy.right) / static_cast<double>(accuracy.of);
}

/// Cut or filled with spaces to a width in characters.
std::string padded(std::string_view text, std::size_t width) {
    std::string result(first_code_points(text, width));
    const auto length = std::count_if(result.begin(), result.end(),
                                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return result.append(width - static_cast<std::size_t>(length), ' ');
}

std::string figures(std::string_view name, const Score &score) {
    return padded(name, 44) + ' ' + padded(score.kind, 20) + " P " + fixed(score.precision(), 3) + " R " +
           fixed(score.recall(), 3) + " F1 " + fixed(score.f1(), 3) + ' ';
}

std::string miss(const char *what, const Json &item) {
    return std::string("   ") + what + ' ' + std::string(first_code_points(item.dump(), 400));
}

/// A figure by its name in the thresholds; an attribute that nothing was matched for counts as 0.
std::optional<double> figure(const Score &score, const std::string &name) {
    if (name == "p" || name == "r" || name == "f1") {
        return name == "p" ? score.precision() : name == "r" ? score.recall() : score.f1();
    }
    for (const Accuracy &accuracy : score.attributes) {
        if (accuracy.name == name) {
            return accuracy.of == 0 ? 0.0 : share(accuracy);
        }
    }
    return std::nullopt;
}

void append_shortfalls(const Score &score, const Json &minimum, const std::string &file,
                       std::vector<std::string> &lines) {
    for (const auto &[name, least] : minimum.items()) {
        const auto reached = figure(score, name);
        if (!reached || !least.is_number()) {
            throw Error("usage", file, "eval",
                        score.kind + "." + name + (reached ? " should be a number" : " is no figure of that kind"));
        }
        // A figure equal to its threshold but for the last bits of a double is not below it.
        if (*reached < least.get<double>() - 1e-9) {
            lines.push_back(score.kind + ' ' + name + ' ' + fixed(*reached, 4) + " is below " + least.dump());
        }
    }
}

}  // namespace

void Totals::add(const std::vector<Score> &document) {
    ++documents_;
    for (const Score &score : document) {
        auto total =
            std::find_if(scores_.begin(), scores_.end(), [&](const Score &known) { return known.kind == score.kind; });
        if (total == scores_.end()) {
            total = scores_.insert(scores_.end(), Score());
            total->kind = score.kind;
        }
        total->add(score);
    }
}

Json Totals::json() const {
    Json result = Json::object();
    for (const Score &score : scores_) {
        Json &kind = result[score.kind];
        kind = {{"p", four_digits(score.precision())},
                {"r", four_digits(score.recall())},
                {"f1", four_digits(score.f1())},
                {"n", score.matched + score.lost}};
        for (const Accuracy &accuracy : score.attributes) {
            kind[accuracy.name] = accuracy.of == 0 ? Json(nullptr) : Json(four_digits(share(accuracy)));
        }
    }
    return result;
}

std::string row(const std::string &document, const Score &score) {
    std::string line = figures(document, score) + " tp " + std::to_string(score.matched) + " fp " +
                       std::to_string(score.extra) + " fn " + std::to_string(score.lost);
    std::string gap = "  ";
    for (const Accuracy &accuracy : score.attributes) {
        line += gap + accuracy.name + ' ' + std::to_string(accuracy.right) + '/' + std::to_string(accuracy.of);
        gap = " ";
    }
    return line;
}

std::string total_row(std::size_t documents, const Score &score) {
    std::string line =
        figures("TOTAL " + std::to_string(documents), score) + " n " + std::to_string(score.matched + score.lost);
    std::string gap = "  ";
    for (const Accuracy &accuracy : score.attributes) {
        if (accuracy.of > 0) {
            line += gap + accuracy.name + ' ' + fixed(share(accuracy), 3);
            gap = " ";
        }
    }
    return line;
}

std::vector<std::string> misses(const Score &score) {
    std::vector<std::string> lines;
    for (const Json &item : score.lost_items) {
        lines.push_back(miss("LOST ", item));
    }
    for (Json item : score.extra_items) {
        item.erase("span");
        lines.push_back(miss("EXTRA", item));
    }
    for (const Json &titles : score.wrong_titles) {
        lines.push_back(miss("TITLE", titles));
    }
    return lines;
}

std::vector<std::string> shortfalls(const Totals &totals, const Json &minimum, const std::string &file) {
    std::vector<std::string> lines;
    if (!minimum.is_object()) {
        throw Error("usage", file, "eval", "should be an object of kinds");
    }
    for (const auto &[kind, figures] : minimum.items()) {
        const auto score = std::find_if(totals.scores().begin(), totals.scores().end(),
                                        [&name = kind](const Score &known) { return known.kind == name; });
        if (score != totals.scores().end()) {
            append_shortfalls(*score, figures, file, lines);
        } else if (std::find(kinds().begin(), kinds().end(), kind) == kinds().end()) {
            throw Error("usage", file, "eval", "there is no kind \"" + kind + "\"");
        } else {
            lines.push_back(kind + " is not annotated in this gold");
        }
    }
    return lines;
}

}  // namespace vanban::eval
