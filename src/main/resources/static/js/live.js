// @ts-check
/** Streams of the service as server-sent events. A stream that breaks goes on after its last token, so nothing is missed. */
import { Problem, problemOf, reach } from './api.js';
import { gql, known } from './gql.js';

const PLACE = gql`subscription Place($place: ID!, $after: String) { placeCaseEvents(place: $place, after: $after) { token event { id type } } }`;
const SOONEST = 1000;
const LATEST = 30_000;

/**
 * Tells of every event of a place's cases until the signal is aborted.
 * @param {string} place @param {(event: {id: string, type: string}) => void} told @param {AbortSignal} signal
 */
export async function followPlace(place, told, signal) {
  let after = null;
  let pause = SOONEST;
  while (!signal.aborted) {
    try {
      for await (const answer of events({ query: PLACE, variables: { place, after } }, signal)) {
        // What is refused is refused again.
        if (answer.errors && !answer.data) return;
        const notice = answer.data?.placeCaseEvents;
        if (!notice) continue;
        after = notice.token;
        pause = SOONEST;
        if (notice.event) told(notice.event);
      }
    } catch (fault) {
      if (signal.aborted) return;
    }
    await new Promise(done => setTimeout(done, pause));
    pause = Math.min(LATEST, pause * 2);
  }
}

/**
 * Follows a plan while it is made, and gives what it comes to. Aborting the signal ends the work of the service, too.
 * @param {string} query a subscription to matchProgress @param {object} variables
 * @param {(progress: {plan: number, solved: number, parts: number}) => void} told @param {AbortSignal} signal
 */
export async function followPlan(query, variables, told, signal) {
  try {
    for await (const answer of events({ query, variables }, signal)) {
      if (answer.errors?.length) throw problemOf(answer.errors[0]);
      const { proposal, ...progress } = answer.data.matchProgress;
      if (proposal) return proposal;
      told(progress);
    }
  } catch (fault) {
    if (signal.aborted) throw new DOMException('', 'AbortError');
    throw fault instanceof Problem ? fault : new Problem('offline', String(fault));
  }
  throw new Problem('offline', '');
}

/** @param {{query: string, variables: object}} request @param {AbortSignal} signal @returns {AsyncGenerator<any>} the data of each event named next */
async function* events(request, signal) {
  const response = await reach('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify({ ...request, query: known(request.query) }),
    signal,
  });
  if (!response.ok || !response.body) {
    const body = await response.json().catch(() => ({}));
    throw problemOf(body.errors?.[0] ?? { message: response.statusText });
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += part.value;
      const whole = text.split(/\r?\n\r?\n/);
      text = whole.pop() ?? '';
      for (const event of whole) {
        const lines = event.split(/\r?\n/);
        if (!lines.some(line => /^event: ?next$/.test(line))) continue;
        yield JSON.parse(lines.filter(line => line.startsWith('data:')).map(line => line.slice(5)).join('\n'));
      }
    }
  } finally {
    // Whoever has heard enough leaves no stream open behind them.
    reader.cancel().catch(() => {});
  }
}
