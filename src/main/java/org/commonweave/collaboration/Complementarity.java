package org.commonweave.collaboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.projection.Category;
import org.commonweave.projection.Link;
import org.commonweave.projection.Need;
import org.commonweave.projection.Organization;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/**
 * Who offers what an organization's open needs still lack. A need is covered when one who works on it offers help of its
 * category, or of a broader one.
 */
public final class Complementarity {

    private Complementarity() {}

    /**
     * An organization that offers what lacks.
     *
     * @param gain share of the uncovered needs that it covers
     * @param covers identifiers of those needs
     * @param sharedNeeds how many needs both work on already
     * @param formal true when an agreement is in force between the two
     */
    public record Partner(String organization, double gain, Set<String> covers, int sharedNeeds, boolean formal) {}

    /** The next one to ask, and what share of the uncovered needs is covered then. */
    public record Step(String organization, Set<String> adds, double cumulativeShare) {}

    /**
     * The numbers beside the value.
     *
     * @param uncovered identifiers of the open needs that lack an offer
     * @param partners the greatest gain first
     * @param consortium each next one adds most: at least 63% of what the best choice of as many would cover
     */
    public record Detail(String organization, Set<String> uncovered, List<Partner> partners, List<Step> consortium) {}

    public static Result<Detail> of(Layers layers, Frame frame, String organization) {
        Offers offers = Offers.of(layers, frame);
        Set<String> caseload = Caseload.of(layers, frame).getOrDefault(organization, Set.of());
        Set<String> uncovered = new TreeSet<>();
        int open = 0;
        for (String id : caseload) {
            Need need = layers.facts().needs().get(id);
            open += need != null && need.open() ? 1 : 0;
            if (need != null
                    && need.open()
                    && Caseload.workers(need, frame).noneMatch(worker -> offers.covers(worker.to(), need))) {
                uncovered.add(id);
            }
        }
        List<Partner> partners = partners(layers, frame, organization, uncovered, offers);
        List<Step> consortium = consortium(partners, uncovered.size());
        double covered =
                consortium.isEmpty() ? 0 : consortium.get(consortium.size() - 1).cumulativeShare();
        return Draft.of("complementarity", Unit.SHARE, frame)
                .value(uncovered.isEmpty() ? null : covered)
                .n(uncovered.size())
                // A suggestion, not a judgement: there is nothing to guard against.
                .verdict(open == 0 ? Verdict.INSUFFICIENT : uncovered.isEmpty() ? Verdict.OK : Verdict.WATCH)
                .evidence(evidence(layers, consortium, offers))
                .caveat("collaboration.complementarity.offersDeclared")
                .caveat("collaboration.complementarity.mayDecline")
                .detail(new Detail(organization, uncovered, partners, consortium));
    }

    private static List<Partner> partners(
            Layers layers, Frame frame, String organization, Set<String> uncovered, Offers offers) {
        SortedMap<String, Set<String>> caseloads = Caseload.of(layers, frame);
        List<Partner> partners = new ArrayList<>();
        for (String other : layers.organizations()) {
            Set<String> covers = new TreeSet<>();
            for (String id : uncovered) {
                Need need = layers.facts().needs().get(id);
                if (need != null && offers.covers(other, need)) {
                    covers.add(id);
                }
            }
            if (!other.equals(organization) && !covers.isEmpty()) {
                Set<String> shared = new HashSet<>(caseloads.getOrDefault(other, Set.of()));
                shared.retainAll(caseloads.getOrDefault(organization, Set.of()));
                boolean formal = layers.formal().containsKey(Pair.of(organization, other));
                double gain = (double) covers.size() / uncovered.size();
                partners.add(new Partner(other, gain, covers, shared.size(), formal));
            }
        }
        partners.sort(Comparator.comparingDouble(Partner::gain).reversed().thenComparing(Partner::organization));
        return partners;
    }

    private static List<Step> consortium(List<Partner> partners, int needs) {
        Set<String> covered = new HashSet<>();
        List<Step> steps = new ArrayList<>();
        while (true) {
            Set<String> most = Set.of();
            String next = "";
            for (Partner partner : partners) {
                Set<String> adds = new TreeSet<>(partner.covers());
                adds.removeAll(covered);
                if (adds.size() > most.size()) {
                    most = adds;
                    next = partner.organization();
                }
            }
            if (most.isEmpty()) {
                return steps;
            }
            covered.addAll(most);
            steps.add(new Step(next, most, (double) covered.size() / needs));
        }
    }

    /** What is offered by those who add something, one path for an offer. */
    private static Set<Evidence> evidence(Layers layers, List<Step> consortium, Offers offers) {
        Set<Evidence> paths = new LinkedHashSet<>();
        consortium.forEach(step -> paths.addAll(paths(layers, offers, step.organization(), step.adds())));
        return paths;
    }

    /** The offers by which partners cover needs. */
    public static Set<Evidence> paths(Layers layers, Frame frame, List<Partner> partners) {
        Offers offers = Offers.of(layers, frame);
        Set<Evidence> paths = new LinkedHashSet<>();
        partners.forEach(partner -> paths.addAll(paths(layers, offers, partner.organization(), partner.covers())));
        return paths;
    }

    private static Set<Evidence> paths(Layers layers, Offers offers, String organization, Set<String> needs) {
        Set<Evidence> paths = new LinkedHashSet<>();
        for (String id : needs) {
            Need need = layers.facts().needs().get(id);
            Link offer = need == null ? null : offers.offer(organization, need);
            if (offer != null) {
                NodeRef category = new NodeRef("Category", offer.to());
                TieRef tie = new TieRef("OFFERS", offer.id());
                paths.add(Evidence.tie(TieBook.organization(organization), tie, category, 1));
            }
        }
        return paths;
    }

    /** What each organization offers at the instant asked about, by category. */
    private record Offers(Map<String, Map<String, Link>> byOrganization, Map<String, Category> categories) {

        static Offers of(Layers layers, Frame frame) {
            Map<String, Map<String, Link>> offers = new HashMap<>();
            for (String id : layers.organizations()) {
                Organization organization = layers.facts().organizations().get(id);
                Map<String, Link> own = new TreeMap<>();
                if (organization != null) {
                    organization.offers().stream()
                            .filter(link -> link.validity().covers(frame.asOf()))
                            .forEach(link -> own.putIfAbsent(link.to(), link));
                }
                offers.put(id, own);
            }
            return new Offers(offers, layers.facts().categories());
        }

        boolean covers(String organization, Need need) {
            return offer(organization, need) != null;
        }

        @Nullable Link offer(String organization, Need need) {
            Map<String, Link> own = byOrganization.getOrDefault(organization, Map.of());
            Set<String> reached = new TreeSet<>();
            List<String> frontier = new ArrayList<>(new TreeSet<>(need.categories()));
            for (int i = 0; i < frontier.size(); i++) {
                String category = frontier.get(i);
                Link offer = own.get(category);
                if (offer != null) {
                    return offer;
                }
                Category known = categories.get(category);
                if (known != null && reached.add(category)) {
                    frontier.addAll(new TreeSet<>(known.broader()));
                }
            }
            return null;
        }
    }
}
