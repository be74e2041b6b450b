// @ts-check
/** The five panels and their figures, the one that tells most first. */
export const PANELS = [
  { name: 'collaboration', figures: ['singlePersonDependency', 'collaborationGaps', 'voice', 'layerOverlap', 'tieReconstitution', 'networkCohesion', 'fragility', 'brokerageRoles', 'linkPrediction'] },
  { name: 'actors', figures: ['actorDiversity', 'leadJoinGap', 'jointLeadRate', 'decideShare'] },
  { name: 'participation', figures: ['cohortSkew', 'volunteerLoad', 'restDebt', 'hourConcentration', 'coreDependence', 'elderOnlyShare', 'needMismatch', 'homogeneity', 'timeBank', 'organizerAnomalies'] },
  { name: 'resources', figures: ['resourceTapping', 'whyUntapped', 'unmetNeeds', 'verticalReach'] },
  { name: 'response', figures: ['responseTimes', 'serviceLevels', 'closedShare', 'nonAnswers', 'repeatWhistles', 'concurrencyLoad', 'patterns', 'chainLength', 'whistleRate', 'threeRates'] },
];

/** The selection of all figures, each with the fields of the fragment Figure. */
export const ALL_FIGURES = PANELS.map(panel => `${panel.name} { ${panel.figures.map(figure => `${figure} { ...Figure }`).join(' ')} }`).join('\n');
