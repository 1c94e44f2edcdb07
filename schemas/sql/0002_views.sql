-- What is read off the tables: pure functions of their contents, whatever the order of loading.
--
-- Where one says "current", it is of the documents that an input holds now; the rest is history.

CREATE VIEW current_documents AS
SELECT d.id, d.sha256, d.uri, d.generator_version, d.media_type, d.bytes, d.pages, d.encoding, d.encoding_confidence,
       d.extraction, d.type, d.type_code, d.number, d.symbol, d.instrument_id, d.issuer, d.province_code,
       d.province_name, d.place, d.date, d.title
FROM documents d
WHERE EXISTS (SELECT 1 FROM inputs i WHERE i.document_id = d.id AND i.state = 'present');
COMMENT ON VIEW current_documents IS 'The documents that an input holds now; those of no input are history';

CREATE VIEW instrument_unified AS
SELECT i.id,
       CASE WHEN i.year IS NULL AND i.issuer_slug <> 'unknown' THEN COALESCE(
           (SELECT CASE WHEN COUNT(*) = 1 THEN MIN(k.id) END
            FROM instruments k
            WHERE k.issuer_slug = i.issuer_slug AND k.type_code = i.type_code AND k.number = i.number
              AND k.year IS NOT NULL
              AND EXISTS (SELECT 1 FROM instrument_readings r WHERE r.instrument_id = k.id)), i.id)
       ELSE i.id END AS unified_id
FROM instruments i
WHERE EXISTS (SELECT 1 FROM instrument_readings r WHERE r.instrument_id = i.id);
COMMENT ON VIEW instrument_unified IS 'One id for each instrument: an undated id takes the dated one of the same known issuer, type and number where the database knows exactly one';

CREATE VIEW instruments_best AS
WITH readings AS (
    SELECT u.unified_id AS id, r.document_id, r.type, r.symbol, r.issuer, r.date, r.title
    FROM instrument_readings r
    JOIN instrument_unified u ON u.id = r.instrument_id
    WHERE EXISTS (SELECT 1 FROM inputs i WHERE i.document_id = r.document_id AND i.state = 'present')
), votes AS (
    SELECT id, 'type' AS field, type AS value, 0 AS detail, COUNT(DISTINCT document_id) AS documents
    FROM readings WHERE type IS NOT NULL GROUP BY id, type
    UNION ALL
    SELECT id, 'symbol', symbol, 0, COUNT(DISTINCT document_id)
    FROM readings WHERE symbol IS NOT NULL GROUP BY id, symbol
    UNION ALL
    SELECT id, 'issuer', issuer, 0, COUNT(DISTINCT document_id)
    FROM readings WHERE issuer IS NOT NULL GROUP BY id, issuer
    UNION ALL
    SELECT id, 'date', date, LENGTH(date), COUNT(DISTINCT document_id)
    FROM readings WHERE date IS NOT NULL GROUP BY id, date
    UNION ALL
    SELECT id, 'title', title, 0, COUNT(DISTINCT document_id)
    FROM readings WHERE title IS NOT NULL GROUP BY id, title
), ranked AS (
    SELECT id, field, value,
           ROW_NUMBER() OVER (PARTITION BY id, field ORDER BY detail DESC, documents DESC, value) AS place
    FROM votes
)
SELECT id,
       MAX(CASE WHEN field = 'type' THEN value END) AS type,
       MAX(CASE WHEN field = 'symbol' THEN value END) AS symbol,
       MAX(CASE WHEN field = 'issuer' THEN value END) AS issuer,
       MAX(CASE WHEN field = 'date' THEN value END) AS date,
       MAX(CASE WHEN field = 'title' THEN value END) AS title
FROM ranked
WHERE place = 1
GROUP BY id;
COMMENT ON VIEW instruments_best IS 'What most current documents say of each unified instrument; of several, the smallest by bytes; dates as precise as any document has them';
COMMENT ON COLUMN instruments_best.id IS 'A unified_id of instrument_unified';

CREATE VIEW most_cited_instruments AS
SELECT b.id, b.type, b.symbol, b.issuer, b.date, b.title, c.documents, c.mentions
FROM (SELECT u.unified_id AS id, COUNT(DISTINCT m.document_id) AS documents, COUNT(*) AS mentions
      FROM mentions m
      JOIN current_documents d ON d.id = m.document_id
      JOIN instrument_unified u ON u.id = m.instrument_id
      GROUP BY u.unified_id) c
JOIN instruments_best b ON b.id = c.id
ORDER BY c.documents DESC, c.mentions DESC, b.id;
COMMENT ON VIEW most_cited_instruments IS 'Each instrument that current documents cite, those of most documents first';
COMMENT ON COLUMN most_cited_instruments.documents IS 'How many current documents cite it';
COMMENT ON COLUMN most_cited_instruments.mentions IS 'How often they do';

CREATE VIEW citation_edges AS
WITH cited AS (
    SELECT m.document_id, u.unified_id AS to_instrument, COUNT(*) AS mentions
    FROM mentions m
    JOIN instrument_unified u ON u.id = m.instrument_id
    GROUP BY m.document_id, u.unified_id
), stated AS (
    SELECT DISTINCT r.document_id, u.unified_id AS to_instrument, r.kind
    FROM relations r
    JOIN instrument_unified u ON u.id = r.to_instrument
    WHERE r.from_target = 'self'
)
SELECT d.id AS document_id, f.unified_id AS from_instrument, c.to_instrument, COALESCE(s.kind, 'cites') AS kind,
       c.mentions
FROM cited c
JOIN current_documents d ON d.id = c.document_id
LEFT JOIN stated s ON s.document_id = c.document_id AND s.to_instrument = c.to_instrument
LEFT JOIN instrument_unified f ON f.id = d.instrument_id;
COMMENT ON VIEW citation_edges IS 'The graph of citations of current documents: one edge for each document, instrument and kind';
COMMENT ON COLUMN citation_edges.from_instrument IS 'Unified id of the document itself; null where its own id is not known';
COMMENT ON COLUMN citation_edges.kind IS 'What the document says that it does to the instrument (a kind of relations), else cites';
COMMENT ON COLUMN citation_edges.mentions IS 'How often the document mentions the instrument';

CREATE VIEW targets_by_province AS
SELECT d.province_code, d.province_name AS province, t.year, t.indicator, t.comparator, t.value, t.value_max, t.unit,
       t.kind, t.start_year, t.baseline, t.text, d.symbol, d.date, d.title, t.document_id, t.id AS target_id, t.section
FROM targets t
JOIN current_documents d ON d.id = t.document_id;
COMMENT ON VIEW targets_by_province IS 'What each province promises, and by when: the targets of current documents';
COMMENT ON COLUMN targets_by_province.symbol IS 'Of the document, as are date and title';

CREATE VIEW tasks_by_lead_agency AS
SELECT w.agency_id, COALESCE(g.name, w.name) AS agency, g.level, g.kind, a.role, a.task, a.deadline, a.report_to,
       d.province_name AS province, d.symbol, d.date, a.document_id, a.id AS assignment_id, a.section
FROM assignments a
JOIN assignment_agencies w ON w.document_id = a.document_id AND w.assignment_id = a.id AND w.part = 'actor'
LEFT JOIN agencies g ON g.id = w.agency_id
JOIN current_documents d ON d.id = a.document_id
WHERE a.role <> 'coordinate';
COMMENT ON VIEW tasks_by_lead_agency IS 'Who must do what: one row for each task of a current document and each agency that leads or performs it';
COMMENT ON COLUMN tasks_by_lead_agency.agency IS 'Canonical name of the lexicon, else as written';
COMMENT ON COLUMN tasks_by_lead_agency.role IS 'lead where others coordinate with it, perform where it acts by itself';

CREATE VIEW open_deadlines AS
SELECT deadline, agency_id, agency, role, task, report_to, province, symbol, date, document_id, assignment_id, section
FROM tasks_by_lead_agency
WHERE deadline IS NOT NULL;
COMMENT ON VIEW open_deadlines IS 'Tasks of current documents that have a deadline, with the date of the document and who leads';
COMMENT ON COLUMN open_deadlines.deadline IS '2026, 2025-11, 2026-06-30; --12-01 is a day of every year';
