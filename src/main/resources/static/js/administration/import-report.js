// @ts-check
/** What came of an import, or would come of it: records by kind, rows by file, and what was wrong. */
import { html, nothing } from '../lit.js';
import { named, number, t } from '../i18n.js';

/** @typedef {{name: string, accepted: number, refused: number, pending: number}} Kind */
/** @typedef {{file: string, row: number, field: string | null, code: string, message: string, action: string}} Wrong */

/** A table that scrolls by itself. @param {string} title @param {string[]} columns @param {number[]} numbers which of them are @param {unknown} rows */
const table = (title, columns, numbers, rows) => html`<div class="scroll-x" tabindex="0" role="region" aria-label=${title}><table>
  <caption class="small muted">${title}</caption><thead><tr>${columns.map((column, i) => html`<th scope="col" class=${numbers.includes(i) ? 'number' : ''}>${column}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;

const kind = (/** @type {string} */ name) => {
  const node = named('NodeKind', name.toUpperCase());
  return node === name.toUpperCase() ? named('RelationshipType', name) : node;
};

const row = (/** @type {Kind} */ one) => html`<tr><th scope="row">${kind(one.name)}</th><td class="number">${number(one.accepted)}</td><td class="number">${number(one.refused)}</td><td class="number">${number(one.pending)}</td></tr>`;

/** In English, as the files of the report have it. @param {Wrong | undefined} one */
const example = one => one ? html`<span lang="en">${one.file}${one.row ? `:${one.row}` : ''}${one.field ? ` [${one.field}]` : ''} – ${one.message} ${one.action}</span>` : nothing;

const problem = (/** @type {string} */ code, /** @type {number} */ count, /** @type {Wrong[]} */ examples) => html`<tr><th scope="row">${named('ProblemCode', code)}</th>
  <td class="number">${number(count)}</td><td class="small">${example(examples.find(one => one.code === code))}</td></tr>`;

/** @param {any} result */
export function report({ taken, unreadable, complete, summary }) {
  const problems = Object.entries(summary.problems);
  return html`<p class="small">${t('import.readAs', { format: summary.format, source: summary.source })}
      ${complete ? html`<span class="badge ok">${t('import.complete')}</span>` : html`<span class="badge ${unreadable || !taken ? 'bad' : 'warn'}">${t('import.incomplete')}</span>`}</p>
    ${summary.files.length ? table(t('import.files'), [t('import.fileName'), t('import.read'), t('import.rejected')], [1, 2], summary.files.map((/** @type {any} */ one) => html`<tr><th scope="row">${one.file}</th><td class="number">${number(one.read)}</td><td class="number">${number(one.rejected)}</td></tr>`)) : nothing}
    ${summary.nodes.length + summary.relationships.length ? table(t('import.records'), [t('table.kind'), t('import.accepted'), t('import.refused'), t('import.pending')], [1, 2, 3], [...summary.nodes, ...summary.relationships].map(row)) : nothing}
    ${problems.length ? table(t('import.problems'), [t('import.problem'), t('import.count'), t('import.first')], [1], problems.map(([code, count]) => problem(code, Number(count), summary.examples))) : nothing}`;
}
