package org.commonweave.diagnosis;

/**
 * How much evidence there must be before a diagnostic gives a verdict, and how small a group may be before it is hidden.
 *
 * @param minResources resources whose capacity is known
 * @param minCell groups of people smaller than this are hidden; an empty group is not
 */
public record Guards(
        int minActivities, int minParticipants, int minWhistles, int minRaters, int minCell, int minResources) {

    public static final Guards DEFAULT = new Guards(10, 20, 5, 3, 5, 8);

    /** For graphs so small that every guard would hide them: worked examples and tests. */
    public static final Guards NONE = new Guards(0, 0, 0, 0, 0, 0);

    /** Guards with the usual least number of resources. */
    public Guards(int minActivities, int minParticipants, int minWhistles, int minRaters, int minCell) {
        this(minActivities, minParticipants, minWhistles, minRaters, minCell, 8);
    }
}
