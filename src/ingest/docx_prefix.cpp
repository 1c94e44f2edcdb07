#include "ingest/docx_prefix.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace vanban {
namespace {

/// ECMA-376, part 1, annex A (strict) and part 4, annex A (transitional); part 3 for markup compatibility.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNamespaces = {{
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m"},
    {"http://purl.oclc.org/ooxml/officeDocument/math", "m"},
}};

using Prefixes = std::map<std::string, std::string, std::less<>>;  // as declared, and as Word writes it

/// The prefixes that are not Word's own; one of Word's that means something else gets a name that nothing asks for.
Prefixes unusual_prefixes(pugi::xml_node root) {
    Prefixes out;
    for (const pugi::xml_attribute attribute : root.attributes()) {
        const std::string_view name = attribute.name();
        if (name != "xmlns" && !name.starts_with("xmlns:"))
            continue;
        const std::string_view prefix = name.substr(std::min(name.size(), std::string_view("xmlns:").size()));
        const auto *const known = std::find_if(kNamespaces.begin(), kNamespaces.end(),
                                               [&](const auto &entry) { return entry.first == attribute.value(); });
        const bool taken = std::any_of(kNamespaces.begin(), kNamespaces.end(),
                                       [&](const auto &entry) { return entry.second == prefix; });
        const std::string_view usual = known != kNamespaces.end() ? known->second : taken ? "other" : prefix;
        if (usual != prefix)
            out.emplace(prefix, usual);
    }
    return out;
}

class Renamer : public pugi::xml_tree_walker {
  public:
    explicit Renamer(Prefixes prefixes) : prefixes_(std::move(prefixes)) {}

    bool for_each(pugi::xml_node &node) override {
        if (node.type() != pugi::node_element)
            return true;
        if (const std::string name = renamed(node.name(), true); !name.empty())
            node.set_name(name.c_str());
        for (pugi::xml_attribute attribute : node.attributes())
            if (const std::string name = renamed(attribute.name(), false); !name.empty())
                attribute.set_name(name.c_str());
        return true;
    }

  private:
    /// The name with Word's prefix; empty where it has that. Attributes without a prefix are in no namespace.
    std::string renamed(std::string_view name, bool element) const {
        const std::size_t colon = name.find(':');
        const bool bare = colon == std::string_view::npos;
        if (bare && !element)
            return {};
        const auto found = prefixes_.find(bare ? std::string_view() : name.substr(0, colon));
        return found == prefixes_.end() ? std::string()
                                        : found->second + ":" + std::string(name.substr(bare ? 0 : colon + 1));
    }

    Prefixes prefixes_;
};

}  // namespace

void use_usual_prefixes(pugi::xml_document &xml) {
    Prefixes prefixes = unusual_prefixes(xml.document_element());
    if (prefixes.empty())
        return;
    Renamer renamer(std::move(prefixes));
    xml.traverse(renamer);
}

}  // namespace vanban
