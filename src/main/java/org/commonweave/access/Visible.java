package org.commonweave.access;

/**
 * The Cypher predicates behind which everything invisible or out of force is absent. They are the only place where
 * visibility and validity are decided, whether a statement is compiled or read from a file.
 */
public final class Visible {

    private Visible() {}

    /** True when the viewer may see the node or relationship that the variable holds. */
    public static String visible(String variable) {
        return "(" + variable + ".visibility IN $viewerLevels OR " + variable + ".ownerId IN $viewerOwners)";
    }

    /** True when the record is in force at $asOf (half-open) and was known at $knownAt. */
    public static String inForce(String variable) {
        return "(" + variable + ".validFrom IS NULL OR " + variable + ".validFrom <= $asOf) AND (" + variable
                + ".validTo IS NULL OR " + variable + ".validTo > $asOf) AND " + known(variable);
    }

    /** True when the graph knew the record at $knownAt, whether or not it is in force. */
    public static String known(String variable) {
        return variable + ".recordedAt <= $knownAt";
    }

    /**
     * True when the person agreed to be counted, or to introduce, and the viewer asks for that purpose. Such people are
     * in figures and paths, never in lists.
     */
    public static String personal(String variable) {
        return "('statistics' IN $viewerPurposes AND coalesce(" + variable
                + ".consentStats, false) OR 'introduce' IN $viewerPurposes AND coalesce(" + variable
                + ".consentIntroduce, false))";
    }

    /** True when the person agreed to be counted and the viewer counts. */
    public static String counted(String variable) {
        return "('statistics' IN $viewerPurposes AND coalesce(" + variable + ".consentStats, false))";
    }

    /** True when the person agreed to be invited, and the viewer may see them and keeps records. */
    public static String invitable(String variable) {
        return "('PARTNERS' IN $viewerLevels AND coalesce(" + variable + ".consentInvite, false) AND "
                + visible(variable) + ")";
    }

    /**
     * True when the record both may be seen and is in force. It is written as a case, which the database leaves in one
     * piece: statements ask it of every step, and the planner took more time to take it apart than for all else.
     */
    public static String present(String variable) {
        return "CASE WHEN " + visible(variable) + " THEN " + inForce(variable) + " ELSE false END";
    }
}
