-- The tables that records are loaded into: one file for SQLite and PostgreSQL.
--
-- Names are those of the record (schemas/plan.schema.json) wherever SQL allows it. Spans are Unicode code points of
-- the record's text, half open. Keys follow from the contents alone, so that any order of loading gives the same rows.
-- Text compares by its bytes on both engines (on PostgreSQL each TEXT column is made with COLLATE "C").

CREATE TABLE provinces (
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (code, name)
);
COMMENT ON TABLE provinces IS 'Provinces and cities that documents belong to, as their records name them';
COMMENT ON COLUMN provinces.code IS 'General Statistics Office code; a code passes on when provinces merge, so the key is code and name';
COMMENT ON COLUMN provinces.name IS 'Without "tỉnh" or "thành phố"';

CREATE TABLE agencies (
    id TEXT PRIMARY KEY,
    name TEXT,
    level TEXT,
    kind TEXT
);
COMMENT ON TABLE agencies IS 'Agencies of the lexicon, and others that records give an id';
COMMENT ON COLUMN agencies.id IS 'Of the agency lexicon, e.g. so-tai-chinh';
COMMENT ON COLUMN agencies.name IS 'Canonical name; null where the built-in lexicon has no such agency';
COMMENT ON COLUMN agencies.level IS 'central, province, district, commune, unit or any';
COMMENT ON COLUMN agencies.kind IS 'ministry, department, people-committee ...; class for a set of bodies under a phrase';

CREATE TABLE instruments (
    id TEXT PRIMARY KEY,
    issuer_slug TEXT NOT NULL,
    type_code TEXT NOT NULL,
    number TEXT NOT NULL,
    year INTEGER
);
CREATE INDEX instruments_identity ON instruments (issuer_slug, type_code, number);
COMMENT ON TABLE instruments IS 'Identity of every legal or administrative instrument that a document is or cites; its parts are those of the id';
COMMENT ON COLUMN instruments.id IS 'Canonical across documents: vn:<issuer>:<type code>:<number>:<year>';
COMMENT ON COLUMN instruments.issuer_slug IS 'e.g. lang-son.ubnd';
COMMENT ON COLUMN instruments.type_code IS 'In lower case, e.g. kh';
COMMENT ON COLUMN instruments.number IS 'Number, or a slug of the name where it has none';
COMMENT ON COLUMN instruments.year IS 'Year of issue; null where the document that cites it does not say (0000 in the id)';

CREATE TABLE documents (
    id BIGINT PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    uri TEXT NOT NULL,
    generator_version TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    pages INTEGER,
    encoding TEXT NOT NULL,
    encoding_confidence DOUBLE PRECISION,
    extraction TEXT NOT NULL,
    type TEXT,
    type_code TEXT,
    number TEXT,
    symbol TEXT,
    instrument_id TEXT REFERENCES instruments (id),
    issuer TEXT,
    province_code TEXT,
    province_name TEXT,
    place TEXT,
    date TEXT,
    title TEXT,
    FOREIGN KEY (province_code, province_name) REFERENCES provinces (code, name)
);
CREATE INDEX documents_instrument ON documents (instrument_id);
COMMENT ON TABLE documents IS 'One row for each content that was ever read, by its bytes; current_documents has those that an input holds now';
COMMENT ON COLUMN documents.id IS 'The first 63 bits of sha256';
COMMENT ON COLUMN documents.sha256 IS 'Of the bytes of the input';
COMMENT ON COLUMN documents.uri IS 'Name of the input; the smallest where several inputs hold these bytes';
COMMENT ON COLUMN documents.generator_version IS 'Version of vanban that made the record; the newest that was loaded';
COMMENT ON COLUMN documents.pages IS 'Null where the format has no pages';
COMMENT ON COLUMN documents.encoding_confidence IS '0 to 1: how sure the encoding is';
COMMENT ON COLUMN documents.extraction IS 'text, text-layer or ocr';
COMMENT ON COLUMN documents.instrument_id IS 'Canonical id of the document itself; null where number, issuer or date is not known';
COMMENT ON COLUMN documents.place IS 'Địa danh of the dateline';
COMMENT ON COLUMN documents.date IS 'ISO, as precise as the source: 2025-09-21, 2025-02, 2025';
COMMENT ON COLUMN documents.title IS 'Trích yếu';

CREATE TABLE inputs (
    uri TEXT PRIMARY KEY,
    document_id BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('present', 'removed'))
);
CREATE INDEX inputs_document ON inputs (document_id);
COMMENT ON TABLE inputs IS 'Each input, e.g. a file of a folder, and the content that it holds now or held last';
COMMENT ON COLUMN inputs.state IS 'present, or removed where the input is no longer there';

CREATE TABLE signers (
    document_id BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT,
    position TEXT,
    authority TEXT NOT NULL,
    PRIMARY KEY (document_id, ordinal)
);
COMMENT ON TABLE signers IS 'Who signed, in the order of the text';
COMMENT ON COLUMN signers.authority IS 'What is signed under (TM., KT., TL. ...), one a line';

CREATE TABLE recipients (
    document_id BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    PRIMARY KEY (document_id, ordinal)
);
COMMENT ON TABLE recipients IS 'Nơi nhận, one entry a row';

CREATE TABLE sections (
    document_id BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    parent TEXT,
    path TEXT NOT NULL,
    level INTEGER NOT NULL,
    kind TEXT NOT NULL,
    marker TEXT NOT NULL,
    title TEXT,
    span_start BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    heading_start BIGINT NOT NULL,
    heading_end BIGINT NOT NULL,
    PRIMARY KEY (document_id, id)
);
COMMENT ON TABLE sections IS 'The numbered divisions (phần, chương, mục, I., 1., a)) of each document';
COMMENT ON COLUMN sections.parent IS 'Id of the enclosing section; null at the top';
COMMENT ON COLUMN sections.path IS 'Markers from the top: III/1/a; what other tables call section';
COMMENT ON COLUMN sections.title IS 'Null where the numbered paragraph is running text';

CREATE TABLE instrument_readings (
    document_id BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    instrument_id TEXT NOT NULL REFERENCES instruments (id),
    type TEXT,
    symbol TEXT,
    issuer TEXT,
    date TEXT,
    title TEXT,
    PRIMARY KEY (document_id, instrument_id)
);
-- Who cites an instrument is found here: a document has few mentions and relations, and they stand together.
CREATE INDEX instrument_readings_instrument ON instrument_readings (instrument_id);
COMMENT ON TABLE instrument_readings IS 'How each document names each instrument that it cites, and itself; instruments_best weighs them';

CREATE TABLE mentions (
    document_id BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    section TEXT,
    form TEXT NOT NULL,
    type TEXT NOT NULL,
    symbol TEXT,
    date TEXT,
    issuer TEXT,
    title TEXT,
    target TEXT NOT NULL,
    instrument_id TEXT REFERENCES instruments (id),
    rule TEXT NOT NULL,
    text TEXT NOT NULL,
    span_start BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    PRIMARY KEY (document_id, id)
);
COMMENT ON TABLE mentions IS 'Every mention of an instrument in the text: the references of the record (a word that SQL reserves)';
COMMENT ON COLUMN mentions.section IS 'Path of the section; null before the first, end after the last';
COMMENT ON COLUMN mentions.form IS 'full, short, named, self or internal';
COMMENT ON COLUMN mentions.target IS 'What it resolves to in the document: a symbol, a name, self, or a part';
COMMENT ON COLUMN mentions.instrument_id IS 'Null for self and internal';
COMMENT ON COLUMN mentions.text IS 'The words of the document';

CREATE TABLE relations (
    document_id BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    from_target TEXT NOT NULL,
    to_target TEXT NOT NULL,
    from_instrument TEXT REFERENCES instruments (id),
    to_instrument TEXT REFERENCES instruments (id),
    evidence TEXT NOT NULL,
    evidence_start BIGINT NOT NULL,
    evidence_end BIGINT NOT NULL,
    PRIMARY KEY (document_id, ordinal)
);
COMMENT ON TABLE relations IS 'What the text says one instrument does to another';
COMMENT ON COLUMN relations.kind IS 'implements, promulgates, amends, replaces, repeals or based_on';
COMMENT ON COLUMN relations.from_target IS 'self is the document';
COMMENT ON COLUMN relations.from_instrument IS 'Instrument that from_target resolves to in the document; its own id for self; null where none is known';
COMMENT ON COLUMN relations.evidence IS 'The words that say so';

CREATE TABLE aliases (
    document_id BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    short TEXT NOT NULL,
    long TEXT NOT NULL,
    kind TEXT NOT NULL,
    span_start BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    PRIMARY KEY (document_id, ordinal)
);
COMMENT ON TABLE aliases IS 'Short names that the text defines';
COMMENT ON COLUMN aliases.kind IS 'document, agency or term';

CREATE TABLE targets (
    document_id BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    section TEXT,
    indicator TEXT NOT NULL,
    comparator TEXT NOT NULL,
    value DOUBLE PRECISION,
    value_max DOUBLE PRECISION,
    unit TEXT NOT NULL,
    kind TEXT NOT NULL,
    year INTEGER,
    start_year INTEGER,
    baseline DOUBLE PRECISION,
    rule TEXT NOT NULL,
    text TEXT NOT NULL,
    span_start BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    PRIMARY KEY (document_id, id)
);
COMMENT ON TABLE targets IS 'Quantified commitments (chỉ tiêu)';
COMMENT ON COLUMN targets.comparator IS '=, >=, >, <=, <, ~ or range';
COMMENT ON COLUMN targets.value IS 'Null where the number is beyond a double';
COMMENT ON COLUMN targets.value_max IS 'Only with range';
COMMENT ON COLUMN targets.kind IS 'percentage, growth, count, rate, rank, index or money';
COMMENT ON COLUMN targets.year IS 'By when; null where the text does not say';
COMMENT ON COLUMN targets.start_year IS 'From when, for a growth or a period';
COMMENT ON COLUMN targets.baseline IS 'Where it stood before';
COMMENT ON COLUMN targets.text IS 'The words of the document';

CREATE TABLE assignments (
    document_id BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    section TEXT,
    role TEXT NOT NULL,
    task TEXT NOT NULL,
    deadline TEXT,
    report_to TEXT,
    rule TEXT NOT NULL,
    span_start BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    PRIMARY KEY (document_id, id)
);
COMMENT ON TABLE assignments IS 'Tasks given to named agencies (phân công); who they are is in assignment_agencies';
COMMENT ON COLUMN assignments.role IS 'What its actors do: lead (chủ trì), coordinate (phối hợp) or perform';
COMMENT ON COLUMN assignments.deadline IS '2026, 2025-11, 2026-06-30; --12-01 is a day of every year';

CREATE TABLE assignment_agencies (
    document_id BIGINT NOT NULL,
    assignment_id TEXT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('actor', 'partner')),
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    agency_id TEXT REFERENCES agencies (id),
    PRIMARY KEY (document_id, assignment_id, part, ordinal),
    FOREIGN KEY (document_id, assignment_id) REFERENCES assignments (document_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE assignment_agencies IS 'Who does a task, and with whom, in the order of the text';
COMMENT ON COLUMN assignment_agencies.name IS 'As written';
COMMENT ON COLUMN assignment_agencies.agency_id IS 'Null where the lexicon has no such agency';

CREATE TABLE diagnostics (
    document_id BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    section TEXT,
    span_start BIGINT,
    span_end BIGINT,
    message TEXT NOT NULL,
    suggestion TEXT,
    PRIMARY KEY (document_id, ordinal)
);
COMMENT ON TABLE diagnostics IS 'What an attentive reader would flag';
COMMENT ON COLUMN diagnostics.severity IS 'info, warning or error';
