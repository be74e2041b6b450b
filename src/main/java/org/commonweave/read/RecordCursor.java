package org.commonweave.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Tells which record a cursor of a list of records marks. */
public final class RecordCursor {

    private RecordCursor() {}

    /** The identifier, which every order of records ends with. Only for cursors that were made here. */
    public static String identifier(String cursor) {
        String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        List<?> keys = JsonMapper.shared().readValue(json, List.class);
        return String.valueOf(keys.get(keys.size() - 1));
    }
}
