package org.commonweave.exchange.hsds.export;

import java.io.IOException;
import java.util.function.Consumer;
import org.commonweave.exchange.RecordSource;
import tools.jackson.databind.node.ObjectNode;

/** Turns the graph into objects of HSDS 3.1, each with references to others and with its own details inside. */
final class HsdsObjects {

    private HsdsObjects() {}

    static void from(RecordSource source, Notes notes, Consumer<HsdsObject> destination) throws IOException {
        Landmarks landmarks = new Landmarks();
        try (Neighbourhoods all = Neighbourhoods.of(source, landmarks)) {
            Conform conform = new Conform(landmarks, notes);
            Consumer<HsdsObject> objects = raw -> {
                ObjectNode fields = conform.object(raw.table(), raw.fields(), "");
                if (fields != null) {
                    destination.accept(new HsdsObject(raw.table(), fields));
                }
            };
            OrganizationObjects organizations = new OrganizationObjects(notes, objects);
            ServiceObjects services = new ServiceObjects(landmarks, notes, objects);
            LocationObjects locations = new LocationObjects(objects);
            TermObjects terms = new TermObjects(landmarks, notes, objects);
            all.forEach(each -> {
                switch (each.node().label()) {
                    case "Organization" -> organizations.organization(each);
                    case "Person" -> organizations.contact(each);
                    case "Agreement" -> organizations.funding(each);
                    case "Resource" -> services.service(each);
                    case "Place" -> locations.location(each);
                    case "Category" -> terms.category(each);
                    case "Source" -> {
                        // HSDS tells changes of single fields; where records come from has no place in it.
                    }
                    default -> notes.add(each.node().label() + " has no place in HSDS and was left out");
                }
            });
            terms.taxonomies();
        }
    }
}
