// @ts-check
/**
 * Documents the pages ask, as a tag of templates. Each is written where its module begins, so that all are known once the
 * modules are: the build keeps them in workbench/documents.json, and a service that executes none but trusted documents
 * trusts those.
 */

/** @type {Set<string>} */
const entered = new Set();

/** @param {TemplateStringsArray} texts @param {unknown[]} values */
export function gql(texts, ...values) {
  const text = String.raw({ raw: texts }, ...values);
  entered.add(text);
  return text;
}

/** The document, as a request has it. @param {string} text */
export function known(text) {
  if (!entered.has(text)) throw new Error(`Not entered by gql: ${text}`);
  return text;
}

export const documents = () => [...entered];
