package org.commonweave.graph;

/**
 * A Cypher text with a name that travels with it as transaction metadata.
 *
 * @param name folder and file under cypher/ for a question, or what compiled it
 */
public record Statement(String name, String text) {

    /** The statement in the named file under cypher/, its predicates written out. */
    public static Statement named(String name) {
        return StatementFiles.load(name);
    }
}
