package org.commonweave.schema;

import java.util.Locale;
import java.util.stream.Collectors;
import org.commonweave.model.NodeType;
import org.commonweave.model.Property;

/** Orders: a field and a direction. The identifier breaks ties, so that every order is total. */
public final class OrderTypes {

    /** The order of names: by pinyin for Chinese, by letters for the rest. */
    public static final String NAME = "NAME";

    private OrderTypes() {}

    static String order(NodeType type) {
        String fields = type.properties().stream()
                .filter(Property::sortable)
                .filter(p -> !p.name().startsWith("name") && !p.name().startsWith("description"))
                .map(p -> "  %s\n  %s".formatted(ConnectionTypes.quoted(p.description()), field(p.name())))
                .collect(Collectors.joining("\n"));
        return """
                "What %2$s can be ordered by."
                enum %1$sOrderField {
                  "The name: Chinese by pinyin, others by letters."
                  NAME
                %3$s
                }

                "An order of %2$s."
                input %1$sOrder {
                  "What to order by."
                  field: %1$sOrderField!
                  "Which way."
                  direction: OrderDirection! = ASC
                }
                """.formatted(type.label(), type.plural(), fields);
    }

    /** blownAt as BLOWN_AT. */
    public static String field(String property) {
        return property.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
