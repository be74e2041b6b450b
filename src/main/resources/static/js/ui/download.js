// @ts-check
/** Files: made by the service, or from what the page shows. */
import { fetchFile } from '../api.js';
import { t } from '../i18n.js';
import { tell } from '../notice.js';

/** @param {Blob} blob @param {string} name */
export function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** @param {string} text @param {string} name @param {string} type */
export const saveText = (text, name, type) => save(new Blob([text], { type: `${type};charset=utf-8` }), name);

/** @param {string} path */
export async function saveFromService(path) {
  try {
    const { blob, name } = await fetchFile(path);
    save(blob, name);
    tell(t('download.done', { name }));
  } catch (problem) {
    tell(t('download.failed', { reason: /** @type {Error} */ (problem).message }));
  }
}

/** Rows as CSV that spreadsheets open: with a byte order mark, and nothing they take for a formula. @param {unknown[][]} rows */
export function csv(rows) {
  const cell = (/** @type {unknown} */ value) => {
    const text = String(value ?? '');
    const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return '\ufeff' + rows.map(row => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** @param {string} text */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    tell(t('share.copied'));
  } catch {
    tell(t('share.byHand', { text }));
  }
}
