package org.commonweave.snapshot;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.DataState;
import org.commonweave.graph.Touched;
import org.commonweave.record.NodeRef;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Brings what facts were read from up to date with what was touched since, at a cost that follows from that and not from the
 * scope, and so that a reading of it all anew would give the same.
 *
 * <p>It would, because a viewer's sight of a record rests on it alone and of a tie on it and its ends, and because records
 * belong to a scope by steps from one to the next. What was not touched, and no end of it, is as it was. What was is read again
 * with everything that leads to it and from it; from all this the steps are taken once more in memory. Whatever they reach for
 * the first time, or from which they now look further, has its surroundings read in turn, until there is nothing left of the
 * kind. What they no longer reach is dropped.
 */
@Component
class Patches {

    /** From these on a scope is as well read anew. */
    private static final int MOST_NODES = 2_000;

    private static final int MOST_RECORDS = 50_000;

    private final RecordReader reader;

    Patches(RecordReader reader) {
        this.reader = reader;
    }

    /** Whose facts, of which place, as known when. */
    record About(String place, Viewer viewer, Moment at) {}

    /**
     * What facts are to be read from instead.
     *
     * @param changed false when they are the same records
     */
    record Patched(Basis basis, boolean changed) {}

    /** Empty when facts are as well read anew. */
    Mono<Optional<Patched>> patched(Basis basis, DataState now, Touched touched, About about) {
        return lookAt(touched)
                .map(nodes -> nodes.isEmpty() ? same(basis, now) : patched(basis, now, nodes, about))
                .orElseGet(Patches::none);
    }

    private Mono<Optional<Patched>> patched(Basis basis, DataState now, Set<NodeRef> nodes, About about) {
        return surroundings(nodes, about)
                .flatMap(read -> read.map(records -> bears(basis, nodes, records)
                                ? widened(new Work(basis, now, about, nodes, joined(basis, nodes, records)))
                                : same(basis, now))
                        .orElseGet(Patches::none));
    }

    private static Mono<Optional<Patched>> same(Basis basis, DataState now) {
        return Mono.just(Optional.of(new Patched(basis.at(now), false)));
    }

    private static Mono<Optional<Patched>> none() {
        return Mono.just(Optional.empty());
    }

    /**
     * Which records to look at again: what was touched, and the ends of ties that were. A place is not looked at for a tie that
     * its other end shows as well, because so much leads to it. Empty when it was one of the records that are read as a whole,
     * or too much.
     */
    static Optional<Set<NodeRef>> lookAt(Touched touched) {
        Set<NodeRef> nodes = new HashSet<>(touched.nodes());
        for (Touched.Tie tie : touched.ties()) {
            List<NodeRef> ends =
                    Stream.of(tie.from(), tie.to()).filter(end -> !isHub(end)).toList();
            nodes.addAll(ends.isEmpty() ? List.of(tie.from()) : ends);
        }
        nodes.removeIf(node -> !RecordReader.LABELS.contains(node.label()));
        return nodes.size() > MOST_NODES || nodes.stream().anyMatch(node -> RecordReader.WHOLE.contains(node.label()))
                ? Optional.empty()
                : Optional.of(nodes);
    }

    private static boolean isHub(NodeRef node) {
        return node.label().equals("Place") || RecordReader.WHOLE.contains(node.label());
    }

    /** True when any of it was, or may now be, among the records of the scope. */
    private static boolean bears(Basis basis, Set<NodeRef> touched, Records read) {
        Records known = basis.records();
        return touched.stream().anyMatch(known::has)
                || known.ties().stream().anyMatch(tie -> touched.contains(tie.from()) || touched.contains(tie.to()))
                || read.ties().stream()
                        .anyMatch(tie -> known.has(tie.from()) || known.has(tie.to()) && leadsOn(basis, tie.to()));
    }

    /** What leads to a category, or to a place outside the territory, is no nearer to the scope by that. */
    private static boolean leadsOn(Basis basis, NodeRef end) {
        return !isHub(end) || basis.seen().contains(end);
    }

    private static Records joined(Basis basis, Set<NodeRef> touched, Records read) {
        return basis.records().without(touched).with(read);
    }

    private record Work(Basis basis, DataState now, About about, Set<NodeRef> looked, Records records) {

        Work with(Set<NodeRef> more, Records read) {
            Set<NodeRef> all = new HashSet<>(looked);
            all.addAll(more);
            return new Work(basis, now, about, all, records.with(read));
        }
    }

    private Mono<Optional<Patched>> widened(Work work) {
        Reach reach = Reach.of(work.about().place(), work.records());
        Set<NodeRef> next = new HashSet<>(reach.missing());
        next.addAll(reach.wide());
        // What was touched of it was looked at before.
        next.removeAll(work.basis().seen());
        next.removeAll(work.looked());
        if (next.isEmpty()) {
            return reach.members().isEmpty() ? none() : Mono.just(Optional.of(new Patched(basis(work, reach), true)));
        }
        if (next.size() + work.looked().size() > MOST_NODES) {
            return none();
        }
        return surroundings(next, work.about())
                .flatMap(
                        read -> read.map(more -> widened(work.with(next, more))).orElseGet(Patches::none));
    }

    private static Basis basis(Work work, Reach reach) {
        return new Basis(
                work.now(),
                belonging(work.records(), reach),
                seen(reach),
                work.basis().anew());
    }

    private static Set<NodeRef> seen(Reach reach) {
        Set<NodeRef> seen = new HashSet<>(reach.wide());
        seen.addAll(reach.missing());
        return seen;
    }

    private static Records belonging(Records records, Reach reach) {
        Set<NodeRef> members = reach.members();
        return records.only(
                node -> members.contains(node) || RecordReader.WHOLE.contains(node.label()),
                tie -> RecordReader.between(tie, members));
    }

    /** Empty when there are too many. */
    private Mono<Optional<Records>> surroundings(Collection<NodeRef> nodes, About about) {
        return reader.around(Members.NONE.with(nodes), about.viewer(), about.at())
                .take(MOST_RECORDS + 1L)
                .collectList()
                .map(read -> read.size() > MOST_RECORDS ? Optional.empty() : Optional.of(Records.of(read)));
    }
}
