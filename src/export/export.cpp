#include "export/export.hpp"

#include <memory>
#include <vector>

#include "export/csv.hpp"
#include "export/workbook.hpp"

namespace vanban::exports {

void write(store::Store &store, const Outputs &outputs) {
    std::vector<std::unique_ptr<Writer>> writers;
    if (!outputs.workbook.empty())
        writers.push_back(std::make_unique<Workbook>(outputs.workbook));
    if (!outputs.csv_folder.empty())
        writers.push_back(std::make_unique<CsvFolder>(outputs.csv_folder));
    Places places;
    for (const Sheet &sheet : sheets()) {
        for (const auto &writer : writers)
            writer->begin(sheet);
        read_lines(store, sheet, places, [&](const Line &line) {
            for (const auto &writer : writers)
                writer->add(line);
        });
        for (const auto &writer : writers)
            writer->end();
    }
    for (const auto &writer : writers)
        writer->keep();
}

}  // namespace vanban::exports
