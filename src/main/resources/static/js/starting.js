// @ts-check
/** Whether the service is still getting ready: until then it knows only a part of what it will know. */

const AGAIN = 1500;

let starting = false;
export const isStarting = () => starting;

/** Says no as well where health is told elsewhere, or cannot be reached: pages then tell by themselves what is wrong. */
export async function look() {
  const answer = await fetch('/actuator/health/readiness', { cache: 'no-store' }).catch(() => null);
  starting = answer?.status === 503;
}

/** Looks again until it is ready. */
export async function ready() {
  while (starting) {
    await new Promise(done => setTimeout(done, AGAIN));
    await look();
  }
}
