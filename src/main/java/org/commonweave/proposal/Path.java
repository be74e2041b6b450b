package org.commonweave.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.projection.Link;
import org.commonweave.projection.Need;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Resource;
import org.commonweave.record.NodeRef;

/** From who provides a lot to who has a need. */
record Path(List<End> providers, List<String> lotPlaces, List<String> needPlaces, List<End> holders) {

    /** Who is at an end, and by which relationship. */
    record End(NodeRef node, TieRef tie) {}

    static Path of(Projection facts, String lot, String need) {
        Resource resource = facts.resources().get(lot);
        Need wanted = facts.needs().get(need);
        if (resource == null || wanted == null) {
            throw new IllegalStateException("A plan is made of the facts it is told with");
        }
        List<End> providers = new ArrayList<>(ends(facts, "PROVIDES", resource.providers()));
        providers.addAll(ends(facts, "PROVIDES", resource.providingPeople()));
        return new Path(
                providers,
                List.copyOf(new TreeSet<>(resource.locations())),
                List.copyOf(new TreeSet<>(wanted.locations())),
                ends(facts, "HAS_NEED", wanted.holders()));
    }

    private static List<End> ends(Projection facts, String type, List<Link> links) {
        return links.stream()
                .map(link -> new End(ref(facts, link.to()), new TieRef(type, link.id())))
                .toList();
    }

    /** Who may have a need, or provide something, by what is known under the identifier. */
    static NodeRef ref(Projection facts, String id) {
        String label = facts.organizations().containsKey(id)
                ? "Organization"
                : facts.places().containsKey(id) ? "Place" : "Person";
        return new NodeRef(label, id);
    }
}
