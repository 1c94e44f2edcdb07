#include "write/record_reader.hpp"

#include <cstdint>
#include <limits>
#include <type_traits>

#include <nlohmann/json.hpp>

#include "vanban/vanban.hpp"
#include "write/code_points.hpp"
#include "write/fields.hpp"
#include "write/parse_json.hpp"
#include "write/record_writer.hpp"

namespace vanban::write {
namespace {

using Json = nlohmann::ordered_json;

/// What is wrong and where; the caller adds the name of the file.
struct Fault {
    std::string pointer;
    std::string why;
};

/// A value of the record that knows the way to it, for the sake of the error that names it.
class Value {
  public:
    explicit Value(const Json &json, const Value *parent = nullptr, std::string key = {})
        : json_(json), parent_(parent), key_(std::move(key)) {}

    bool has(const char *name) const { return json_.is_object() && json_.contains(name); }

    Value operator[](const char *name) const {
        if (!json_.is_object()) {
            fail("should be an object");
        }
        const auto found = json_.find(name);
        if (found == json_.end()) {
            fail("has no field \"" + std::string(name) + "\"");
        }
        return Value(*found, this, name);
    }

    template <class Read>
    void each(Read read) const {
        if (!json_.is_array()) {
            fail("should be an array");
        }
        std::size_t index = 0;
        for (const Json &item : json_) {
            read(Value(item, this, std::to_string(index++)));
        }
    }

    bool is_null() const { return json_.is_null(); }

    const std::string &text() const {
        if (!json_.is_string()) {
            fail("should be a string");
        }
        return json_.get_ref<const std::string &>();
    }

    double number() const {
        if (!json_.is_number()) {
            fail("should be a number");
        }
        return json_.get<double>();
    }

    int integer() const {
        const auto value = whole();
        if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) {
            fail("is out of range");
        }
        return static_cast<int>(value);
    }

    std::size_t offset() const {
        const auto value = whole();
        if (value < 0) {
            fail("should not be negative");
        }
        return static_cast<std::size_t>(value);
    }

    [[noreturn]] void fail(const std::string &why) const { throw Fault{pointer(), why}; }

  private:
    std::int64_t whole() const {
        if (!json_.is_number_integer()) {
            fail("should be a whole number");
        }
        return json_.get<std::int64_t>();
    }

    std::string pointer() const { return parent_ == nullptr ? "" : parent_->pointer() + "/" + key_; }

    const Json &json_;
    const Value *parent_;
    std::string key_;
};

/// Reads the fields of one object; the values in it become readers of their own.
class ObjectReader {
  public:
    ObjectReader(const Value &object, const CodePointIndex &index) : object_(object), index_(index) {}

    void operator()(const char *name, auto &member) const { read(object_[name], member); }
    void foreign(const char *name, std::string &text) const { text = object_[name].text(); }
    void quote(const char *, const Span &) const {}

  private:
    static void read(const Value &v, std::string &to) { to = v.text(); }
    static void read(const Value &v, double &to) { to = v.number(); }
    static void read(const Value &v, int &to) { to = v.integer(); }
    static void read(const Value &v, std::size_t &to) { to = v.offset(); }

    void read(const Value &v, Span &to) const {
        const Span span = offsets(v);
        if (span.end > index_.length()) {
            v.fail("reaches beyond the text");
        }
        to = {index_.to_byte(span.start), index_.to_byte(span.end)};
    }

    template <class Enum>
    requires std::is_enum_v<Enum>
    void read(const Value &v, Enum &to) const {
        const auto value = from_name<Enum>(v.text());
        if (!value) {
            v.fail("cannot be \"" + v.text() + "\"");
        }
        to = *value;
    }

    template <class T>
    void read(const Value &v, std::optional<T> &to) const {
        if (!v.is_null()) {
            read(v, to.emplace());
        }
    }

    template <class T>
    void read(const Value &v, std::vector<T> &to) const {
        v.each([&](const Value &item) { read(item, to.emplace_back()); });
    }

    static void read(const Value &v, Place &to) {
        if (v.has("node")) {
            to.node = v["node"].text();
        } else if (v.has("page")) {
            to.boxes.push_back(page_box(v));
            if (v.has("more")) {
                v["more"].each([&](const Value &part) { to.boxes.push_back(page_box(part)); });
            }
        } else {
            to.bytes = offsets(v);
        }
    }

    static PageBox page_box(const Value &v) {
        std::vector<double> sides;
        const Value box = v["box"];
        box.each([&](const Value &side) { sides.push_back(side.number()); });
        if (sides.size() != 4) {
            box.fail("should have four sides");
        }
        return {v["page"].integer(), {sides[0], sides[1], sides[2], sides[3]}};
    }

    template <HasFields T>
    void read(const Value &v, T &to) const {
        const ObjectReader reader(v, index_);
        Fields<T>::visit(to, reader);
    }

    static Span offsets(const Value &v) {
        const Span span{v["start"].offset(), v["end"].offset()};
        if (span.start > span.end) {
            v.fail("ends before it starts");
        }
        return span;
    }

    const Value &object_;
    const CodePointIndex &index_;
};

Plan read_plan(const Value &record) {
    if (const Value schema = record["schema"]; schema.text() != record_schema) {
        schema.fail("should be \"" + std::string(record_schema) + "\"");
    }
    Plan plan;
    const CodePointIndex index(record["text"].text());
    const ObjectReader reader(record, index);
    Fields<Plan>::visit(plan, reader);
    return plan;
}

}  // namespace

Plan read_record(std::string_view record, const std::string &uri) {
    const auto json = parse_json<Json>(record, uri, "record");
    try {
        return read_plan(Value(json));
    } catch (const Fault &fault) {
        throw Error("record", uri, "record", (fault.pointer.empty() ? "the record" : fault.pointer) + " " + fault.why);
    }
}

}  // namespace vanban::write

namespace vanban {

Plan from_json(std::string_view record, std::string uri) {
    return write::read_record(record, uri);
}

}  // namespace vanban
