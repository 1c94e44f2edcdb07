// A small plan that fills every field of the record at least once, on text of many-byte letters.
#pragma once

#include "vanban/plan.hpp"

namespace vanban::test {

/// The span of the first `quote` in the plan's text.
inline Span span_of(const Plan &plan, std::string_view quote) {
    const std::size_t start = plan.text.find(quote);
    return {start, start + quote.size()};
}

inline Plan sample_plan() {
    Plan p;
    p.text = "KẾ HOẠCH\nI. MỤC TIÊU\nTriển khai Nghị quyết số 71-NQ/TW, ít nhất 48,5% trường \"chuẩn\".\tHết";
    p.source = {"plan.txt", "text/plain", std::string(64, 'a'), 120, std::nullopt, "UTF-8", "text", 0.875};
    p.document.type = "Kế hoạch";
    p.document.type_code = "KH";
    p.document.province = Province{"20", "Lạng Sơn"};
    p.document.date = "2025-09";
    p.document.signers = {{"Nguyễn Văn A", "Phó Chủ tịch", {"TM. Ủy ban nhân dân", "KT. Chủ tịch"}},
                          {"B", std::nullopt, {}}};
    p.document.recipients = {"Như trên", "Lưu: VT"};
    const Span heading = span_of(p, "I. MỤC TIÊU");
    p.sections = {
        {"s1", std::nullopt, "I", 1, SectionKind::roman, "I", "MỤC TIÊU", {heading.start, p.text.size()}, heading}};
    p.blocks = {{"b1", std::nullopt, BlockKind::letterhead, span_of(p, "KẾ HOẠCH"), {{0, 12}, {}, {}}},
                {"b2", "s1", BlockKind::heading, heading, {{13, 30}, {}, {}}},
                {"b3", "s1", BlockKind::paragraph, span_of(p, "Triển khai"), {{}, {{2, {72, 90.5, 500, 104}}}, {}}},
                {"b4",
                 "s1",
                 BlockKind::paragraph,
                 span_of(p, "ít nhất"),
                 {{}, {{2, {72, 700, 500, 760}}, {3, {72, 60, 500, 90}}}, {}}},
                {"b5", std::nullopt, BlockKind::paragraph, span_of(p, "Hết"), {{}, {}, "/html/body/p[3]"}}};
    p.references = {{"r1", "I", span_of(p, "Nghị quyết số 71-NQ/TW"), ReferenceForm::full, "Nghị quyết", "71-NQ/TW",
                     std::nullopt, "Bộ Chính trị", std::nullopt, "71-NQ/TW", "vn:bo-chinh-tri:nq:71:2025",
                     "reference.full"}};
    p.instruments = {{"vn:bo-chinh-tri:nq:71:2025",
                      "Nghị quyết",
                      "NQ",
                      "71",
                      "71-NQ/TW",
                      "Bộ Chính trị",
                      "2025-08-22",
                      std::nullopt,
                      {"r1"}}};
    p.relations = {{"self", "71-NQ/TW", RelationKind::implements, span_of(p, "Triển khai")}};
    p.aliases = {{"Nghị quyết 71", "71-NQ/TW", AliasKind::document, span_of(p, "71")}};
    p.targets = {{"t1", "I", span_of(p, "ít nhất 48,5% trường"), "trường \"chuẩn\"", Comparator::at_least, 48.5,
                  std::nullopt, "%", TargetKind::percentage, 2030, std::nullopt, 40.0, "target.percentage"}};
    p.assignments = {{"a1",
                      "end",
                      span_of(p, "Hết"),
                      {{"Sở Tài chính", "so-tai-chinh"}},
                      Role::lead,
                      {{"Sở X", std::nullopt}},
                      "chủ trì",
                      "--12-01",
                      "Ủy ban nhân dân tỉnh",
                      "assignment.heading"}};
    p.tables = {{"tb1", "I", {{40, 60}, {}, {}}, std::nullopt, {"TT", "Chỉ tiêu"}, {{"1", "x"}, {"2", ""}}}};
    p.diagnostics = {{"ocr_error", Severity::warning, "I", span_of(p, "Hết"), "reads oddly", "Hết."},
                     {"blank_field", Severity::info, std::nullopt, std::nullopt, "no date", std::nullopt}};
    return p;
}

}  // namespace vanban::test
