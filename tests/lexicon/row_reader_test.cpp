#include <gmock/gmock.h>

#include "lexicon/bad_row.hpp"

namespace vanban::lexicon {
namespace {

const test::BadRow kBadRows[] = {
    {"a word that the column does not know", "relations", "phrase\tkind\tpassive\nban hành\tpromulgates\tmaybe\n",
     "relations.tsv:2:3: lexicon: 'maybe' is no passive; write one of yes, no"},
    {"a kind that the record does not have", "relations", "# note\nphrase\tkind\tpassive\n\nban hành\tmakes\tno\n",
     "relations.tsv:4:2: lexicon: 'makes' is no kind of the record"},
    {"an unknown class of cue", "cues", "phrase\tclass\ngiao\torders\n",
     "cues.tsv:2:2: lexicon: 'orders' is no class; write one of"},
    {"an id of an agency in capitals", "agencies",
     "id\tname\tvariants\tlevel\tkind\tfrom\tto\tsuccessor\nSo-Y-te\tSở Y tế\t\tprovince\tdepartment\t\t\t\n",
     "agencies.tsv:2:1: lexicon: 'So-Y-te' cannot stand in an id; write up to 60 of the letters a to z, figures and "
     "hyphens"},
    {"a successor that can be no id", "agencies",
     "id\tname\tvariants\tlevel\tkind\tfrom\tto\tsuccessor\nso-y-te\tSở Y tế\t\tprovince\tdepartment\t\t\tsở y tế\n",
     "agencies.tsv:2:8: lexicon: 'sở y tế' cannot stand in an id; write up to 60 of"},
    {"a slug with a colon", "instrument_types", "name\tcode\tnature\tslug\tvariants\nKế hoạch\tKH\tnumbered\tk:h\t\n",
     "instrument_types.tsv:2:4: lexicon: 'k:h' cannot stand in an id; write up to 60 of"},
    {"no slug", "issuer_codes", "code\tissuer\tscope\tslug\tfamily\nBYT\tBộ Y tế\tcentral\t\tstate\n",
     "issuer_codes.tsv:2:4: lexicon: '' cannot stand in an id; write up to 60 of"},
    {"a slug that is too long", "issuer_codes",
     "code\tissuer\tscope\tslug\tfamily\n"
     "BYT\tBộ Y tế\tcentral\tbo-y-te-bo-y-te-bo-y-te-bo-y-te-bo-y-te-bo-y-te-bo-y-te-bo-y-te\tstate\n",
     "issuer_codes.tsv:2:4: lexicon: 'bo-y-te-bo-y-te-bo-y-te-bo-y-te-bo-y-te-bo-y-te-bo-y-te-bo-y-te' cannot stand in "
     "an id; write up to 60 of"},
    {"a slug of a province with a dot", "provinces",
     "name\ttype\tcode\tslug\tvariants\tfrom\tto\tsuccessor\nHuế\tthành phố\t46\ttp.hue\t\t\t\t\n",
     "provinces.tsv:2:4: lexicon: 'tp.hue' cannot stand in an id; write up to 60 of"},
    {"a code of a province in letters", "provinces",
     "name\ttype\tcode\tslug\tvariants\tfrom\tto\tsuccessor\nHuế\tthành phố\tHUE\thue\t\t\t\t\n",
     "provinces.tsv:2:3: lexicon: 'HUE' is no code of a province; write its two figures"},
    {"a day that is none", "provinces",
     "name\ttype\tcode\tslug\tvariants\tfrom\tto\tsuccessor\nHuế\tthành phố\t46\thue\t\t2025-02-30\t\t\n",
     "provinces.tsv:2:6: lexicon: '2025-02-30' is no day; write it as 2025-07-01"},
    {"a day as plans write it", "congress_terms",
     "kind\tterm\tstart\tend\tlabel\nparty_congress\tXIV\t25/01/2026\t\tĐại hội XIV\n",
     "congress_terms.tsv:2:3: lexicon: '25/01/2026' is no day; write it as 2025-07-01"},
    {"a term without its first day", "congress_terms",
     "kind\tterm\tstart\tend\tlabel\nparty_congress\tXIV\t\t\tĐại hội XIV\n",
     "congress_terms.tsv:2:3: lexicon: '' is no day; write it as 2025-07-01"},
};

TEST(RowReader, a_cell_that_cannot_be_used_stops_with_file_line_column_and_remedy) {
    for (const test::BadRow &row : kBadRows)
        EXPECT_THAT(test::complaint(row.table, row.text), ::testing::StartsWith(row.complaint)) << row.what;
}

}  // namespace
}  // namespace vanban::lexicon
