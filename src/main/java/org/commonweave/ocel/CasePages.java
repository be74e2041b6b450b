package org.commonweave.ocel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.caselog.CaseView;
import org.commonweave.caselog.StoredCase;
import org.commonweave.caselog.StoredCases;
import org.commonweave.casework.CaseEvent;
import org.commonweave.casework.CaseType;
import org.commonweave.graph.Await;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.springframework.stereotype.Component;

/** Cases as a viewer may see them, a page at a time. Blocks. */
@Component
class CasePages {

    private static final Map<CaseType, Statement> CASES = Map.of(
            CaseType.WHISTLE, Statement.named("ocel/whistles"),
            CaseType.REFERRAL, Statement.named("ocel/referrals"));
    private static final Statement ORGANIZATIONS = Statement.named("ocel/organizations");
    private static final int PAGE = 200;

    private final Graph graph;
    private final StoredCases cases;
    private final Clock clock;

    CasePages(Graph graph, StoredCases cases, Clock clock) {
        this.graph = graph;
        this.cases = cases;
        this.clock = clock;
    }

    /** A case with what it is about and its events. */
    record One(CaseType type, Around around, List<CaseEvent> events) {}

    /**
     * A page.
     *
     * @param organizations those that the viewer may see among all that the events name
     */
    record Page(List<One> cases, Map<String, Around.Thing> organizations) {}

    @FunctionalInterface
    interface Reader {
        void read(Page page) throws java.io.IOException;
    }

    void each(Viewer viewer, Reader reader) throws java.io.IOException {
        for (CaseType type : CaseType.values()) {
            String after = "";
            List<Around> page;
            do {
                page = around(type, viewer, after);
                if (!page.isEmpty()) {
                    reader.read(page(type, viewer, page));
                    after = page.get(page.size() - 1).id();
                }
            } while (page.size() == PAGE);
        }
    }

    private List<Around> around(CaseType type, Viewer viewer, String after) {
        return Await.one(graph.list(
                Objects.requireNonNull(CASES.get(type)),
                viewer,
                Moment.of(clock, null, null),
                Map.of("after", after, "limit", PAGE),
                Around::of));
    }

    private Page page(CaseType type, Viewer viewer, List<Around> around) {
        Map<String, StoredCase> stored =
                Await.one(cases.of(type, around.stream().map(Around::id).toList(), viewer));
        List<One> all = new ArrayList<>();
        Set<String> named = new TreeSet<>();
        for (Around one : around) {
            StoredCase found = stored.get(one.id());
            if (found != null && found.visible()) {
                List<CaseEvent> events = CaseView.of(found, viewer).events();
                events.forEach(event -> {
                    add(named, event.by());
                    add(named, event.department());
                    add(named, event.to());
                });
                all.add(new One(type, one, events));
            }
        }
        return new Page(all, organizations(named, viewer));
    }

    private static void add(Collection<String> named, @org.jspecify.annotations.Nullable String id) {
        if (id != null) {
            named.add(id);
        }
    }

    private Map<String, Around.Thing> organizations(Set<String> ids, Viewer viewer) {
        return Await.one(graph.list(
                        ORGANIZATIONS,
                        viewer,
                        Moment.of(clock, null, null),
                        Map.of("ids", List.copyOf(ids)),
                        row -> Around.Thing.of(row.get("organization"))))
                .stream()
                .collect(Collectors.toMap(Around.Thing::id, thing -> thing, (a, b) -> a));
    }
}
