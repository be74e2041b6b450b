package org.commonweave.sample;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of a record in the making; what is not known is left out. */
public final class Facts {

    private final Map<String, Object> values = new LinkedHashMap<>();

    public static Facts none() {
        return new Facts();
    }

    public static Facts of(String name, @Nullable Object value) {
        return new Facts().with(name, value);
    }

    public Facts with(String name, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            values.put(name, value);
        }
        return this;
    }

    /** The names in the columns zh, en and, where the file has it, hant. */
    public Facts named(Row row) {
        with("nameZhHans", row.text("zh")).with("nameEn", row.text("en"));
        return row.header().contains("hant") ? with("nameZhHant", row.text("hant")) : this;
    }

    public Facts described(Row row) {
        return with("descriptionZhHans", row.text("descZh")).with("descriptionEn", row.text("descEn"));
    }

    public Facts happened(OffsetDateTime time) {
        return with("recordedAt", Days.recorded(time));
    }

    public Facts visibleTo(String visibility, @Nullable String ownerId) {
        return with("visibility", visibility).with("ownerId", ownerId);
    }

    @Nullable Object get(String name) {
        return values.get(name);
    }

    public Map<String, Object> values() {
        return values;
    }
}
