// A site to test on, made as a user makes one: documents, `vanban batch`, an audit's findings, `vanban report`.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const plans = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../../corpus/plans');

/** A plan that would break out of a page that took it for HTML, or of a script that took it for a string. */
const hostile = `ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN

Số: 13"'/KH-UBND
Lạng Sơn, ngày 01 tháng 9 năm 2025

KẾ HOẠCH
<script>window.broken = 1</script><img src=x onerror="window.broken = 2">

Căn cứ Quyết định số 55/QĐ-TTg ngày 01/7/2025 của Thủ tướng Chính phủ về </script><b>đậm</b>;

I. MỤC TIÊU
1. Phấn đấu đến năm 2030 có ít nhất 80% <i>trường "phổ thông"</i> đạt chuẩn quốc gia.
2. Đến năm 2041 có 7 xưởng thực hành được xây dựng mới.
II. TỔ CHỨC THỰC HIỆN
1. Sở Giáo dục và Đào tạo chủ trì, tham mưu <a href="javascript:window.broken = 3">tổ chức</a> thực hiện trước ngày 30/6/2026.
`;

function recordsOf(out) {
  const folder = join(out, 'records');
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

/** One finding of each shape: about two documents, and about a whole one. */
function findingsOf(records) {
  const of = (name) => records.find((record) => record.source.uri.endsWith(name));
  const [first, second] = [of('lang-son-ubnd-ke-hoach-243-2025.txt'), of('dak-lak-ubnd-ke-hoach-dot-pha-2026.txt')];
  const evidence = (record, reference) => ({ document: record.source.sha256, symbol: record.document.symbol ?? 'không số', section: reference?.section ?? null,
    span: reference?.span ?? null, text: reference?.text ?? '' });
  return { findings: [
    { code: 'date_conflict', severity: 'error', message: { vi: 'Hai ngày <b>khác</b> nhau.', en: 'Two <b>different</b> dates.' },
      advice: { vi: 'Đối chiếu bản gốc.', en: 'Check the original.' }, evidence: [evidence(first, first.references[5]), evidence(second, second.references[2])] },
    { code: 'absent_annex', severity: 'warning', message: { vi: 'Thiếu phụ lục.', en: 'Annexes are absent.' },
      advice: { vi: 'Xin bổ sung.', en: 'Ask for them.' }, evidence: [evidence(second)] },
  ] };
}

const run = (...given) => execFileSync(process.env.VANBAN_CLI, given, { stdio: ['ignore', 'pipe', 'ignore'] });

/** A site of `n` plans that set the same target, each its own value of it, for one of two years. */
export function makeSimilarSite(n) {
  const folder = mkdtempSync(join(tmpdir(), 'vanban-site-'));
  const [inputs, out, site] = ['in', 'out', 'site'].map((name) => join(folder, name));
  mkdirSync(inputs);
  for (let i = 0; i < n; i += 1) {
    writeFileSync(join(inputs, `${i}.txt`), `ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\nSố: ${100 + i}/KH-UBND\n\nKẾ HOẠCH\nVề trường lớp\n\nI. MỤC TIÊU\n` +
      `1. Đến năm ${i % 2 ? 2030 : 2035} có ${i + 1}% trường học đạt chuẩn quốc gia.\n`);
  }
  run('batch', inputs, '-o', out, '--db', 'none');
  run('report', out, '-o', site);
  return { site, remove: () => rmSync(folder, { recursive: true }) };
}

/** Makes the site; gives its folder, the records behind it, and a way to be rid of it. */
export function makeSite() {
  const folder = mkdtempSync(join(tmpdir(), 'vanban-site-'));
  const [inputs, out, site] = ['in', 'out', 'site'].map((name) => join(folder, name));
  mkdirSync(inputs);
  for (const name of readdirSync(plans)) copyFileSync(join(plans, name), join(inputs, name));
  writeFileSync(join(inputs, 'hostile <b>.txt'), hostile);
  writeFileSync(join(inputs, 'empty.txt'), '');
  try {
    run('batch', inputs, '-o', out, '--db', 'none');
  } catch (error) {
    if (error.status !== 1) throw error; // empty.txt cannot be read
  }
  const records = recordsOf(out);
  const findings = join(folder, 'findings.json');
  writeFileSync(findings, JSON.stringify(findingsOf(records)));
  run('report', out, '-o', site, '--findings', findings);
  return { site, records, remove: () => rmSync(folder, { recursive: true }) };
}
