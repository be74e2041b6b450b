// @ts-check
/** Streams of the service as server-sent events. A stream that breaks goes on after its last token, so nothing is missed. */
import { credentials } from './session.js';
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
      for await (const answer of events({ query: known(PLACE), variables: { place, after } }, signal)) {
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

/** @param {object} request @param {AbortSignal} signal @returns {AsyncGenerator<any>} the data of each event named next */
async function* events(request, signal) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...credentials(), 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify(request),
    signal,
  });
  if (!response.ok || !response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
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
}
