// @ts-check
/** What is missing or old in the data, and which answers it keeps from being better. */
import { gql } from '../gql.js';

const LIST = '{ totalCount nodes { __typename id name(lang: $lang) } }';
/** @type {Record<string, string>} */
const QUESTIONS = {
  unknownCapacity: 'resources(asOf: $asOf, first: 50, where: {capacity: {isNull: true}})',
  oldCapacity: 'resources(asOf: $asOf, first: 50, where: {capacityAsOf: {lt: $old}})',
  overdue: 'needs(asOf: $asOf, first: 50, where: {status: {in: [OPEN, IN_PROGRESS, PARTLY_MET]}, dueBy: {lt: $asOf}})',
  nobody: 'needs(asOf: $asOf, first: 50, where: {status: {eq: OPEN}, workedOnBy: {none: {}}})',
  noCategory: 'needs(asOf: $asOf, first: 50, where: {categories: {none: {}}})',
  noContact: 'organizations(asOf: $asOf, first: 50, where: {phone: {isNull: true}, email: {isNull: true}, url: {isNull: true}})',
  noTerritory: 'organizations(asOf: $asOf, first: 50, where: {servedPlaces: {none: {}}})',
  noLanguage: 'organizations(asOf: $asOf, first: 50, where: {nameEn: {isNull: true}})',
};

export const CHECKS = Object.keys(QUESTIONS);
export const QUALITY = gql`query Quality($asOf: DateTime!, $old: DateTime!, $lang: Lang) { ${CHECKS.map(name => `${name}: ${QUESTIONS[name]} ${LIST}`).join(' ')} }`;
