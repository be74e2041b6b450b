package org.commonweave.read;

/** The key under which an answer says which type it is, for interfaces. */
public final class TypeNames {

    public static final String KEY = "__typename";

    private TypeNames() {}
}
