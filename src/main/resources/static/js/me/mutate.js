// @ts-check
/** One change, said when it is done or why it was not. */
import { fetchData } from '../api.js';
import { tell } from '../notice.js';

/** @param {string} mutation @param {object} variables @param {string} field of the payload @param {string} done @param {() => void} after */
export async function mutate(mutation, variables, field, done, after) {
  try {
    const data = await fetchData(mutation, variables);
    const errors = data[field].userErrors;
    tell(errors.length ? errors.map((/** @type {any} */ error) => error.message).join(' ') : done);
  } catch (problem) {
    tell(/** @type {Error} */ (problem).message);
  }
  after();
}
