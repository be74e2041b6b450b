// @ts-check
/** Import by administrators: a file is checked first, its report is looked at, and the same file is written then. */
import { html, nothing } from '../lit.js';
import { fetchJson } from '../api.js';
import { has, languageName, LANGUAGES, number, t } from '../i18n.js';
import { isOneOf, role } from '../session.js';
import { Remote } from '../remote.js';
import { form } from '../ui/form.js';
import { shown } from '../ui/states.js';
import { saveFromService } from '../ui/download.js';
import { report } from './import-report.js';

const AGAIN = 1000;
const MEGABYTE = 1024 * 1024;
const LEVELS = ['PUBLIC', 'PARTNERS', 'ORG', 'PRIVATE'];
const ENCODINGS = ['UTF-8', 'GB18030', 'Big5', 'UTF-16', 'windows-1252'];
const STATES = { RUNNING: 'accent', DONE: 'ok', FAILED: 'bad', CANCELLED: 'warn' };

/** Whether nothing came of it but where it is from. @param {any} result */
const isNothing = result => Boolean(result && (result.unreadable || !result.taken));

/** @param {() => void} redraw @param {() => void} written what else there is to do when records were written */
export function imports(redraw, written) {
  const remote = new Remote(redraw);
  /** @type {any} what was handed in last, as it stands */
  let one = null;
  /** @type {string} what went wrong with a button */
  let wrong = '';
  let sending = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const show = (/** @type {any} */ next) => {
    if (next && next.state !== 'RUNNING' && one?.state === 'RUNNING' && !next.dryRun) written();
    one = next;
    clearTimeout(timer);
    if (one?.state === 'RUNNING') timer = setTimeout(() => attempt(async () => show(await fetchJson(`/imports/${one.id}`)), true), AGAIN);
    redraw();
  };

  /** @param {() => Promise<void>} work @param {boolean} [again] whether to try again by itself */
  const attempt = async (work, again = false) => {
    try {
      await work();
      wrong = '';
    } catch (problem) {
      wrong = told(/** @type {any} */ (problem));
      if (again && /** @type {any} */ (problem).kind === 'offline') timer = setTimeout(() => attempt(work, true), AGAIN * 3);
    }
    redraw();
  };
  const act = (/** @type {string} */ what) => attempt(async () => show(await fetchJson(`/imports/${one.id}/${what}`, { method: 'POST' })));
  const remove = () => attempt(async () => { await fetchJson(`/imports/${one.id}`, { method: 'DELETE' }); show(null); });

  /** In the language of the page where it has words for it. @param {{code: string, message: string, argument?: string}} problem */
  const told = ({ code, message, argument }) => {
    const limits = remote.data?.limits ?? {};
    const given = { size: number(limits.file / MEGABYTE), unpacked: number(limits.unpacked / MEGABYTE), files: number(limits.files) };
    return [`import.error.${code}`, `import.wrong.${argument}`].filter(has).map(key => t(key, given))[0] ?? message;
  };

  const send = async (/** @type {any} */ { file, ...options }) => {
    if (file.size > remote.data.limits.file) return { message: told({ code: 'BODY_TOO_LARGE', message: '' }), field: 'file' };
    const given = Object.entries(options).filter(([, value]) => value);
    sending = true;
    redraw();
    try {
      show(await fetchJson(`/imports?${new URLSearchParams([['name', file.name], ...given])}`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file }));
      wrong = '';
      return null;
    } catch (problem) {
      const argument = /** @type {any} */ (problem).argument;
      return { message: told(/** @type {any} */ (problem)), field: !argument || argument === 'name' ? 'file' : argument };
    } finally {
      sending = false;
    }
  };

  const hand = form(redraw, {
    fields: [
      { name: 'file', type: 'file', label: () => t('import.file'), accept: '.csv,.tsv,.json,.jsonl,.ndjson,.zip,.gz', hint: () => t('import.file.hint', { size: number(remote.data.limits.file / MEGABYTE) }) },
      { name: 'source', optional: true, label: () => t('import.source'), hint: () => t('import.source.hint') },
      { name: 'visibility', label: () => t('import.visibility'), hint: () => t('import.visibility.hint'), options: () => LEVELS.map(value => ({ value, text: t(`import.visibility.${value}`) })) },
      { name: 'format', more: true, label: () => t('import.format'), options: () => [{ value: '', text: t('import.found') }, ...remote.data.formats.map((/** @type {string} */ value) => ({ value, text: value }))] },
      { name: 'language', more: true, label: () => t('import.language'), hint: () => t('import.language.hint'), options: () => [{ value: '', text: t('import.found') }, ...LANGUAGES.map(value => ({ value, text: languageName(value) }))] },
      { name: 'encoding', more: true, label: () => t('import.encoding'), options: () => [{ value: '', text: t('import.found') }, ...ENCODINGS.map(value => ({ value, text: value }))] },
      { name: 'licence', more: true, optional: true, label: () => t('import.licence') },
      { name: 'url', more: true, optional: true, type: 'url', label: () => t('import.url') },
    ],
    more: () => t('import.more'),
    submit: () => t('import.check'),
    keep: true,
    send,
  });

  const bar = (/** @type {any} */ { step, records, of }) => of && (step === 'WRITING' || step === 'CHECKING')
    ? html`<progress max=${of} value=${Math.min(records, of)} aria-label=${t(`import.step.${step}`)}></progress>`
    : html`<progress aria-label=${t(`import.step.${step}`)}></progress>`;

  /** Said once for each step, not for each record. */
  const announced = () => {
    if (sending) return t('import.sending');
    if (!one) return '';
    if (one.state === 'RUNNING') return t(`import.step.${one.progress.step}`);
    if (one.state === 'FAILED') return told({ ...one.error, argument: one.error.argument[0] });
    if (one.state === 'CANCELLED') return t(one.dryRun ? 'import.cancelled.check' : 'import.cancelled');
    const { taken, created, updated, unchanged } = one.result;
    return isNothing(one.result) ? t('import.unreadable') : one.dryRun ? t('import.checked', { count: taken }) : t('import.written', { created, updated, unchanged });
  };

  const running = () => html`${bar(one.progress)}<p class="small muted">${t('import.progress', { rows: one.progress.rows, records: one.progress.records })}</p>
    <div class="actions"><button @click=${() => act('cancel')}>${t('import.cancel')}</button></div>`;

  const ended = () => html`${one.result ? report(one.result) : nothing}<div class="actions">
    ${one.kept && !isNothing(one.result) ? html`<button class="primary" @click=${() => act('write')}>${t('import.write')}</button>` : nothing}
    ${one.result ? html`<button @click=${() => saveFromService(`/imports/${one.id}/report.zip`)}>${t('import.report')}</button>` : nothing}
    <button class="quiet" @click=${remove}>${t('import.remove')}</button></div>`;

  const last = () => html`<h3>${one.name} <span class="badge ${STATES[/** @type {keyof STATES} */ (one.state)]}">${t(`import.state.${one.state}`)}</span></h3>`;

  const body = () => html`<div class="stack"><p class="muted">${t('import.text')}</p>
    ${one ? last() : nothing}
    ${sending ? html`<progress aria-label=${t('import.sending')}></progress>` : nothing}
    <p role="status">${announced()}</p>
    ${wrong ? html`<p class="note warn" role="alert">${wrong}</p>` : nothing}
    ${one ? one.state === 'RUNNING' ? running() : ended() : nothing}
    <div class="stack" ?hidden=${one?.state === 'RUNNING'}><h3>${t(one ? 'import.another' : 'import.choose')}</h3>${hand.view()}</div></div>`;

  return {
    view() {
      if (!isOneOf('administrator')) return nothing;
      remote.load(`${role()}`, async signal => {
        const found = await fetchJson('/imports', { signal });
        show(found.imports[0] ?? null);
        return found;
      });
      return html`<section class="panel"><header><h2>${t('admin.import')}</h2></header><div class="body">${shown(remote, body)}
        <details><summary>${t('admin.import.commands')}</summary>${commands()}</details></div></section>`;
    },
    forget() { clearTimeout(timer); one = null; remote.forget(); },
  };
}

/** What the command line does, for whoever holds the machine. */
export const commands = () => html`<div class="stack tight"><p>${t('admin.import.text')}</p><ol class="stack tight">${['--template DIR', '--dry-run DIR', 'DIR'].map(step => html`<li><code>java -jar commonweave.jar import ${step}</code></li>`)}</ol><p class="small muted">${t('admin.import.note')}</p></div>`;
