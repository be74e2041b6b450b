package org.commonweave.timebank;

/**
 * Hours that both parties confirmed.
 *
 * @param byPerson true when a person gave them, as always outside worked examples
 * @param toPerson true when a person received them, and not an organization
 */
public record Entry(String id, String giver, boolean byPerson, String receiver, boolean toPerson, double hours) {}
