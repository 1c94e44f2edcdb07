#include "write/record_writer.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

#include <nlohmann/json.hpp>

#include "text/foreign.hpp"
#include "text/large_memory.hpp"
#include "vanban/vanban.hpp"
#include "write/code_points.hpp"
#include "write/fields.hpp"
#include "write/json_text.hpp"

namespace vanban::write {
namespace {

using namespace std::string_view_literals;

class RecordWriter {
  public:
    explicit RecordWriter(const Plan &plan) : plan_(plan), index_(plan.text) {
        // Text, blocks and items come to three or four times the text; asking for it once saves copying it.
        reserve_filled(out_, plan.text.size() * 4);
    }

    std::string record() {
        out_ += "{\"schema\":";
        append_string(out_, record_schema);
        out_ += ",\"generator\":{\"name\":\"vanban\",\"version\":";
        append_string(out_, version());
        out_ += '}';
        Fields<Plan>::visit(plan_, *this);
        out_ += '}';
        return std::move(out_);
    }

    template <std::size_t size>
    void operator()(const char (&name)[size], const auto &value) {
        key(name);
        path_.push_back({name, std::nullopt});
        write(value);
        path_.pop_back();
    }

    template <std::size_t size>
    void foreign(const char (&name)[size], const std::string &text) {
        (*this)(name, valid_utf8(text));
    }

    template <std::size_t size>
    void quote(const char (&name)[size], const Span &span) {
        key(name);
        append_string(out_, plan_.at(span));
    }

  private:
    /// The name of a field and the marks around it, in one piece: a record has a hundred thousand of them a megabyte.
    template <std::size_t size>
    void key(const char (&name)[size]) {
        std::array<char, size + 3> piece{',', '"'};
        std::copy_n(name, size - 1, piece.begin() + 2);
        piece[size + 1] = '"';
        piece[size + 2] = ':';
        const std::size_t from = out_.back() == '{' ? 1 : 0;
        out_.append(piece.data() + from, piece.size() - from);
    }

    void write(const std::string &text) { append_string(out_, text); }
    void write(double value) { append_number(out_, value); }
    void write(int value) { append_number(out_, value); }
    void write(std::size_t value) { append_number(out_, value); }
    void write(const Span &span) {
        if (span.end > plan_.text.size())
            fail("reaches beyond the text");
        if (span.start > span.end)
            fail("ends before it starts");
        offsets(index_.from_byte(span.start), index_.from_byte(span.end));
    }

    template <class Enum>
    requires std::is_enum_v<Enum>
    void write(Enum value) { append_string(out_, to_string(value)); }

    template <class T>
    void write(const std::optional<T> &value) {
        if (value) {
            write(*value);
        } else {
            out_ += "null";
        }
    }

    template <class T>
    void write(const std::vector<T> &items) {
        out_ += '[';
        for (const T &item : items) {
            if (&item != items.data()) {
                out_ += ',';
            }
            path_.back().index = static_cast<std::size_t>(&item - items.data());
            write(item);
        }
        out_ += ']';
    }

    /// The place in whichever way the format has it.
    void write(const Place &place) {
        if (!place.node.empty()) {
            out_ += '{';
            (*this)("node", place.node);
            out_ += '}';
        } else if (place.boxes.empty()) {
            offsets(place.bytes.start, place.bytes.end);
        } else {
            out_ += '{';
            page_box(place.boxes.front());
            if (place.boxes.size() > 1) {
                key("more");
                for (std::size_t i = 1; i < place.boxes.size(); ++i) {
                    out_ += i == 1 ? "[{"sv : ",{"sv;
                    page_box(place.boxes[i]);
                    out_ += '}';
                }
                out_ += ']';
            }
            out_ += '}';
        }
    }

    void page_box(const PageBox &part) {
        (*this)("page", part.page);
        (*this)("box", std::vector<double>{part.box.x0, part.box.y0, part.box.x1, part.box.y1});
    }

    template <HasFields T>
    void write(const T &object) {
        out_ += '{';
        Fields<T>::visit(object, *this);
        out_ += '}';
    }

    void offsets(std::size_t start, std::size_t end) {
        out_ += '{';
        key("start");
        write(start);
        key("end");
        write(end);
        out_ += '}';
    }

    /// Stops at the value at hand, which it names as a JSON Pointer (RFC 6901).
    [[noreturn]] void fail(const std::string &why) const {
        std::string pointer;
        for (const Step &step : path_) {
            pointer.append("/").append(step.name);
            if (step.index)
                pointer.append("/").append(std::to_string(*step.index));
        }
        throw Error("record", plan_.source.uri, "write", pointer + " " + why);
    }

    /// From an object to the value at hand, through an array where there is an index.
    struct Step {
        std::string_view name;
        std::optional<std::size_t> index;
    };

    const Plan &plan_;
    CodePointIndex index_;
    std::string out_;
    std::vector<Step> path_;
};

}  // namespace

std::string write_record(const Plan &plan) {
    return RecordWriter(plan).record();
}

}  // namespace vanban::write

namespace vanban {

std::string to_json(const Plan &plan, int indent) {
    std::string record = write::write_record(plan);
    if (indent < 0) {
        return record;
    }
    return nlohmann::ordered_json::parse(record).dump(indent);
}

}  // namespace vanban
