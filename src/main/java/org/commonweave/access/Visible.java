package org.commonweave.access;

/**
 * The Cypher predicates behind which everything invisible or out of force is absent. They are the only place where
 * visibility and validity are decided, whether a statement is compiled or read from a file.
 */
public final class Visible {

    private Visible() {}

    /** True when the viewer may see the node or relationship that the variable holds. */
    public static String visible(String variable) {
        return "(" + variable + ".visibility IN $viewer.levels OR " + variable + ".ownerId IN $viewer.owners)";
    }

    /** True when the record is in force at $at.asOf (half-open) and was known at $at.knownAt. */
    public static String inForce(String variable) {
        return "(" + variable + ".validFrom IS NULL OR " + variable + ".validFrom <= $at.asOf) AND (" + variable
                + ".validTo IS NULL OR $at.asOf < " + variable + ".validTo) AND " + known(variable);
    }

    /** True when the graph knew the record at $at.knownAt, whether or not it is in force. */
    public static String known(String variable) {
        return variable + ".recordedAt <= $at.knownAt";
    }

    /**
     * True when the person agreed to be counted, or to introduce, and the viewer asks for that purpose. Such people are
     * in figures and paths, never in lists.
     */
    public static String personal(String variable) {
        return "('statistics' IN $viewer.purposes AND coalesce(" + variable
                + ".consentStats, false) OR 'introduce' IN $viewer.purposes AND coalesce(" + variable
                + ".consentIntroduce, false))";
    }

    /** True when the person agreed to be counted and the viewer counts. */
    public static String counted(String variable) {
        return "('statistics' IN $viewer.purposes AND coalesce(" + variable + ".consentStats, false))";
    }

    /** True when the person agreed to be invited, and the viewer may see them and keeps records. */
    public static String invitable(String variable) {
        return "('PARTNERS' IN $viewer.levels AND coalesce(" + variable + ".consentInvite, false) AND "
                + visible(variable) + ")";
    }

    /** True when the record both may be seen and is in force. */
    public static String present(String variable) {
        return visible(variable) + " AND " + inForce(variable);
    }
}
