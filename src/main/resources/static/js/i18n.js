// @ts-check
/** Words, numbers, dates and sorting in the language of the page. */
import { base } from './settings.js';

export const LANGUAGES = /** @type {const} */ (['zh-Hans', 'zh-Hant', 'en']);
const OWN_NAMES = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' };
const OF_API = { 'zh-Hans': 'ZH_HANS', 'zh-Hant': 'ZH_HANT', en: 'EN' };
const KEY = 'commonweave.language';

/** @type {Record<string, string>} */
let words = {};
/** @type {string} */
let language = 'zh-Hans';

export const lang = () => language;
/** The language as the API names it. */
export const apiLang = () => OF_API[/** @type {keyof OF_API} */ (language)];
export const languageName = (/** @type {string} */ tag) => OWN_NAMES[/** @type {keyof OWN_NAMES} */ (tag)];

function preferred() {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEY);
  const wanted = asked ? [asked] : navigator.languages;
  for (const tag of wanted) {
    if (/^zh\b.*(hant|tw|hk|mo)/i.test(tag)) return 'zh-Hant';
    if (/^zh/i.test(tag)) return 'zh-Hans';
    if (/^en/i.test(tag)) return 'en';
  }
  return 'zh-Hans';
}

/** @param {string} [tag] */
export async function speak(tag) {
  const next = tag ?? preferred();
  const response = await fetch(`${base}/i18n/${next}.json`);
  words = await response.json();
  language = next;
  if (tag) localStorage.setItem(KEY, tag);
  document.documentElement.lang = next;
}

/**
 * A text by its key; {name} is replaced by the parameter of that name. With a count, KEY.one is taken where the
 * language has a singular.
 * @param {string} key @param {Record<string, any>} [given]
 */
export function t(key, given = {}) {
  const one = 'count' in given && made(Intl.PluralRules).select(Number(given.count)) === 'one';
  const text = (one && words[`${key}.one`]) || words[key];
  if (text === undefined) return key;
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    const value = given[name];
    return typeof value === 'number' ? number(value) : String(value ?? '');
  });
}

export const has = (/** @type {string} */ key) => key in words;
/** Making a formatter takes far longer than formatting, and a page has hundreds of numbers. @type {Map<string, any>} */
const formatters = new Map();

/** @template T @param {new (language: string, options?: any) => T} Kind @param {object} [options] @returns {T} */
function made(Kind, options) {
  const key = `${Kind.name} ${language} ${JSON.stringify(options)}`;
  let one = formatters.get(key);
  if (!one) formatters.set(key, one = new Kind(language, options));
  return one;
}

/** The name of an enum's value. @param {string} group @param {string | null | undefined} value */
export const named = (group, value) => value ? (words[`${group}.${value}`] ?? value) : '';

/** @param {number} value @param {Intl.NumberFormatOptions} [options] */
export const number = (value, options) => made(Intl.NumberFormat, { maximumFractionDigits: 2, ...options }).format(value);
export const percent = (/** @type {number} */ value) => number(value, { style: 'percent', maximumFractionDigits: 0 });

/** @param {string | null | undefined} instant @param {Intl.DateTimeFormatOptions} [options] */
export function date(instant, options = { year: 'numeric', month: 'short', day: 'numeric' }) {
  if (!instant) return '–';
  return made(Intl.DateTimeFormat, { timeZone: 'Asia/Shanghai', ...options }).format(new Date(instant));
}

export const dateTime = (/** @type {string | null | undefined} */ instant) =>
  date(instant, { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });

/** Hours as people say them. @param {number} hours */
export function duration(hours) {
  if (hours < 48) return t('unit.hours', { count: number(hours, { maximumFractionDigits: hours < 10 ? 1 : 0 }) });
  return t('unit.days', { count: number(hours / 24, { maximumFractionDigits: hours < 240 ? 1 : 0 }) });
}

const COLLATIONS = { 'zh-Hans': 'zh-Hans-u-co-pinyin', 'zh-Hant': 'zh-Hant-u-co-zhuyin', en: 'en' };

/** Sorts as the language does: by pinyin, by zhuyin, by the alphabet. @template T @param {T[]} list @param {(one: T) => string} text */
export function sorted(list, text) {
  const collator = new Intl.Collator(COLLATIONS[/** @type {keyof COLLATIONS} */ (language)], { numeric: true });
  return [...list].sort((a, b) => collator.compare(text(a), text(b)));
}

/** A list in words: A, B and C. @param {string[]} items */
export const listed = items => new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
