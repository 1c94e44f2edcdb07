#include "audit/graph.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "audit/plan_of.hpp"

namespace vanban::audit {
namespace {

using test::PlanOf;
using ::testing::HasSubstr;

/// A plan with every character that some format gives a meaning to.
Graph hostile() {
    const PlanOf plan = PlanOf('a')
                            .is("1\"<\\&>/KH-UBND", "vn:lang-son.ubnd:kh:1:2025", "Ủy ban nhân dân tỉnh Lạng Sơn",
                                "Lạng Sơn", "2025-01-02")
                            .cites("Nghị quyết", "71-NQ/TW", "vn:bo-chinh-tri:nq:71:2025", "2025-08-22", "Bộ Chính trị",
                                   "", "<script>alert(\"x\")</script> \\ & ]]>")
                            .relates("self", RelationKind::implements, "71-NQ/TW");
    test::PlansDatabase database({plan});
    return citation_graph(database.store());
}

TEST(Graph, has_the_documents_and_what_they_cite_and_tells_them_apart) {
    const Graph graph = hostile();
    ASSERT_EQ(graph.nodes.size(), 2U);
    EXPECT_EQ(graph.nodes[0].id, "vn:bo-chinh-tri:nq:71:2025");
    EXPECT_FALSE(graph.nodes[0].in_corpus);
    EXPECT_EQ(graph.nodes[1].province, "Lạng Sơn");
    EXPECT_TRUE(graph.nodes[1].in_corpus);
    ASSERT_EQ(graph.edges.size(), 1U);
    EXPECT_EQ(graph.edges[0].from, "vn:lang-son.ubnd:kh:1:2025");
    EXPECT_EQ(graph.edges[0].kind, "implements");
    EXPECT_EQ(graph.edges[0].mentions, 1);
}

TEST(Graph, dot_escapes_quotes_and_backslashes) {
    const std::string dot = to_dot(hostile());
    EXPECT_THAT(dot, HasSubstr(R"(label="1\"<\\&>/KH-UBND")"));
    EXPECT_THAT(dot, HasSubstr(R"("vn:lang-son.ubnd:kh:1:2025" -> "vn:bo-chinh-tri:nq:71:2025" [label="implements")"));
    EXPECT_THAT(dot, HasSubstr("style=dashed"));
}

TEST(Graph, graphml_escapes_markup) {
    const std::string xml = to_graphml(hostile());
    EXPECT_THAT(xml, HasSubstr("&lt;script&gt;alert(\"x\")&lt;/script&gt; \\ &amp; ]]&gt;"));
    EXPECT_THAT(xml, HasSubstr(R"(<edge source="vn:lang-son.ubnd:kh:1:2025" target="vn:bo-chinh-tri:nq:71:2025">)"));
}

TEST(Graph, json_keeps_the_words_as_they_are) {
    const auto json = nlohmann::json::parse(to_json(hostile()));
    EXPECT_EQ(json["nodes"][0]["title"], "<script>alert(\"x\")</script> \\ & ]]>");
    EXPECT_EQ(json["nodes"][0]["in_corpus"], false);
    EXPECT_EQ(json["nodes"][0]["province"], nullptr);
    EXPECT_EQ(json["edges"][0]["kind"], "implements");
}

}  // namespace
}  // namespace vanban::audit
