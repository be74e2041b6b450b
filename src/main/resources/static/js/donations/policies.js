// @ts-check
/** Policies to choose from, instead of weights to guess. The usual one is the service's own. */

/** @type {Record<string, Record<string, number | boolean>>} */
export const POLICIES = {
  usual: {},
  near: { perKm: 20, maxKm: 5 },
  urgent: { perUrgentDay: 20, horizonDays: 30 },
  alike: { byPriority: false },
  exact: { maxSteps: 0 },
};

export const policyOf = (/** @type {string} */ name) => POLICIES[name] ?? {};
