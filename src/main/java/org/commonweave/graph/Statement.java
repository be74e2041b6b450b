package org.commonweave.graph;

/**
 * A Cypher text with a name that travels with it as transaction metadata.
 *
 * @param name folder and file under cypher/ for a question, or what compiled it
 * @param aside true when it writes, and nothing that facts are read from: what the service keeps for itself, or a lock
 */
public record Statement(String name, String text, boolean aside) {

    public Statement(String name, String text) {
        this(name, text, false);
    }

    /** The statement in the named file under cypher/, its predicates written out. */
    public static Statement named(String name) {
        return StatementFiles.load(name);
    }

    /** The same of a file that writes nothing that facts are read from, which a test holds every one of them to. */
    public static Statement aside(String name) {
        Statement named = named(name);
        return new Statement(named.name(), named.text(), true);
    }
}
