package org.commonweave.exchange.commonweave;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonweave.model.Model;
import org.commonweave.model.Property;

/** The tables of our own format and their columns, as the model says them. */
public final class CsvColumns {

    /** Set by the service, so no source says it. */
    private static final List<String> OWN = List.of("version");

    private final Map<String, Table> tables = new LinkedHashMap<>();

    public CsvColumns(Model model) {
        model.nodeTypes()
                .forEach(type -> add(new Table(
                        type.label(), false, List.of(), List.of(), properties(type.properties()), type.description())));
        model.relationshipTypes()
                .forEach(type -> add(new Table(
                        type.name(),
                        true,
                        type.from().stream().sorted().toList(),
                        type.to().stream().sorted().toList(),
                        properties(type.properties()),
                        type.description())));
    }

    /**
     * A table.
     *
     * @param name the label or the relationship type, which names the file
     * @param from labels a relationship may start at
     * @param to labels it may end at
     */
    public record Table(
            String name,
            boolean relationship,
            List<String> from,
            List<String> to,
            List<Property> properties,
            String description) {

        public Table {
            from = List.copyOf(from);
            to = List.copyOf(to);
            properties = List.copyOf(properties);
        }

        /** All columns in their order. */
        public List<String> columns() {
            List<String> columns = new ArrayList<>(List.of("id"));
            if (relationship) {
                columns.addAll(List.of("fromLabel", "from", "toLabel", "to"));
            }
            properties.forEach(property -> columns.add(property.name()));
            return columns;
        }

        Optional<Property> property(String column) {
            return properties.stream()
                    .filter(property -> property.name().equals(column))
                    .findFirst();
        }
    }

    private void add(Table table) {
        tables.put(table.name().toLowerCase(Locale.ROOT), table);
    }

    private static List<Property> properties(List<Property> all) {
        return all.stream().filter(property -> !OWN.contains(property.name())).toList();
    }

    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /** The table of a file, whichever way its name is capitalised. */
    public Optional<Table> ofFile(String stem) {
        return Optional.ofNullable(tables.get(stem.toLowerCase(Locale.ROOT)));
    }
}
