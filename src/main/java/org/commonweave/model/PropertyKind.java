package org.commonweave.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a stored property holds. */
public enum PropertyKind {
    STRING,
    INT,
    FLOAT,
    BOOLEAN,
    DATE_TIME,
    DATE,
    GEO_POINT,
    JSON,
    ENUM;

    private static final Map<String, PropertyKind> BY_TYPE = Map.of(
            "String", STRING,
            "ID", STRING,
            "Int", INT,
            "Float", FLOAT,
            "Boolean", BOOLEAN,
            "DateTime", DATE_TIME,
            "Date", DATE,
            "GeoPoint", GEO_POINT,
            "JSON", JSON);

    /** The kind of a GraphQL type's values, or null for an object type. */
    static @Nullable PropertyKind of(String type, boolean isEnum) {
        return isEnum ? ENUM : BY_TYPE.get(type);
    }

    public boolean sortable() {
        return this != GEO_POINT && this != JSON;
    }
}
