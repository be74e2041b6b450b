package org.commonweave.diagnosis;

/** Names a relationship without carrying it. */
public record TieRef(String type, String id) {

    /** The stored identifier, by the name the API gives it. */
    public String uuid() {
        return id;
    }
}
