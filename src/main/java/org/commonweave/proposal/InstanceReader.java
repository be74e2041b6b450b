package org.commonweave.proposal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonweave.matching.Demand;
import org.commonweave.matching.Instance;
import org.commonweave.matching.Instance.Round;
import org.commonweave.matching.Lot;
import org.commonweave.matching.Reason;
import org.commonweave.matching.Taxonomy;
import org.commonweave.measure.Unit;
import org.commonweave.mutation.UserError;
import org.commonweave.projection.Category;
import org.commonweave.projection.Link;
import org.commonweave.projection.Need;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Resource;

/** Reads what is to be matched from the facts of a place, as the viewer may see them. */
final class InstanceReader {

    private final Projection facts;
    private final OffsetDateTime asOf;
    private final Request request;
    private final Gifts gifts;
    private final LotReader lotReader;
    private final NeedReader needReader;
    private final List<UserError> errors = new ArrayList<>();
    private final List<Lot> lots = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();
    private final TreeMap<String, Reason> unclearLots = new TreeMap<>();
    private final TreeMap<String, Reason> unclearNeeds = new TreeMap<>();

    InstanceReader(Projection facts, OffsetDateTime asOf, Request request) {
        this.facts = facts;
        this.asOf = asOf;
        this.request = request;
        this.gifts = new Gifts(facts, asOf);
        this.lotReader = new LotReader(facts, asOf, gifts);
        this.needReader = new NeedReader(asOf, gifts);
    }

    List<UserError> errors() {
        return errors;
    }

    Instance read() {
        Map<String, Request.Part> named = request.lots();
        if (named == null) {
            Set<String> within = within();
            facts.resources().values().stream()
                    .filter(resource -> !resource.reserve() && request.classes().contains(resource.resourceClass()))
                    .filter(resource -> lotReader.offered(resource) && concerns(within, resource.categories()))
                    .forEach(resource -> lot(resource, null));
        } else {
            named.forEach((id, part) -> {
                Resource resource = facts.resources().get(id);
                List<String> field = List.of("lots", String.valueOf(part.place()), "lot");
                if (resource == null) {
                    wrong(field, "NOT_FOUND", "There is no such lot in this place; give another, or a larger place.");
                } else if (!lotReader.offered(resource)) {
                    wrong(field, "INVALID_VALUE", "This lot is not offered at the time; give another.");
                } else if (resource.expiresAt() != null && !asOf.isBefore(resource.expiresAt())) {
                    wrong(field, "EXPIRED", "This lot expired on %s; leave it out.".formatted(resource.expiresAt()));
                } else {
                    lot(resource, part);
                }
            });
        }
        readNeeds();
        return new Instance(
                lots,
                demands,
                unclearLots,
                unclearNeeds,
                new Taxonomy(facts.categories().values().stream()
                        .collect(Collectors.toMap(Category::id, Category::broader))),
                new Positions(facts),
                history());
    }

    private void readNeeds() {
        List<String> named = request.needs();
        if (named == null) {
            Set<String> within = within();
            facts.needs().values().stream()
                    .filter(need -> needReader.open(need) && concerns(within, need.categories()))
                    .forEach(need -> need(need, List.of(), false));
            return;
        }
        for (int i = 0; i < named.size(); i++) {
            Need need = facts.needs().get(named.get(i));
            List<String> field = List.of("needs", String.valueOf(i));
            if (need == null) {
                wrong(field, "NOT_FOUND", "There is no such need in this place; give another, or a larger place.");
            } else if (!needReader.open(need)) {
                wrong(field, "INVALID_VALUE", "This need is met or taken back; leave it out.");
            } else {
                need(need, field, true);
            }
        }
    }

    private void lot(Resource resource, Request.@org.jspecify.annotations.Nullable Part part) {
        LotReader.Read read = lotReader.read(resource, part);
        Lot lot = read.lot();
        if (read.unclear() != null) {
            unclearLots.put(resource.id(), read.unclear());
        } else if (read.error() != null) {
            errors.add(read.error());
        } else if (lot != null) {
            lots.add(lot);
        }
    }

    private void need(Need need, List<String> field, boolean named) {
        Unit unit = Unit.of(need.unit()).orElse(null);
        Double quantity = need.quantity();
        if (quantity == null || unit == null) {
            unclearNeeds.put(need.id(), quantity == null ? Reason.QUANTITY_UNKNOWN : Reason.UNIT);
            return;
        }
        Demand demand = needReader.read(need, quantity, unit);
        if (demand.already() < demand.wanted()) {
            demands.add(demand);
        } else if (named) {
            wrong(field, "INVALID_VALUE", "This need has been given all it asks for; leave it out.");
        }
    }

    /** The category with all below it; empty for all. */
    private Set<String> within() {
        String category = request.category();
        if (category == null) {
            return Set.of();
        }
        if (!facts.categories().containsKey(category)) {
            wrong(List.of("category"), "NOT_FOUND", "There is no such category; give another.");
        }
        Set<String> within = new TreeSet<>(Set.of(category));
        boolean grown = true;
        while (grown) {
            grown = within.addAll(facts.categories().values().stream()
                    .filter(one -> one.broader().stream().anyMatch(within::contains))
                    .map(Category::id)
                    .toList());
        }
        return within;
    }

    private static boolean concerns(Set<String> within, Collection<String> categories) {
        return within.isEmpty() || categories.stream().anyMatch(within::contains);
    }

    private List<Round> history() {
        Set<String> holders = demands.stream()
                .flatMap(demand -> demand.holders().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Round> history = new ArrayList<>();
        for (Need need : facts.needs().values()) {
            Unit unit = Unit.of(need.unit()).orElse(null);
            Double quantity = need.quantity();
            if (unit == null || quantity == null || need.status().equals("WITHDRAWN")) {
                continue;
            }
            need.holders().stream()
                    .map(Link::to)
                    .filter(holders::contains)
                    .forEach(holder -> history.add(
                            new Round(holder, unit.dimension(), unit.toGrains(quantity), gifts.to(need.id(), unit))));
        }
        return history;
    }

    private void wrong(List<String> field, String code, String message) {
        UserError error = InputErrors.at(field, code, message);
        if (errors.stream().noneMatch(known -> Objects.equals(known, error))) {
            errors.add(error);
        }
    }
}
