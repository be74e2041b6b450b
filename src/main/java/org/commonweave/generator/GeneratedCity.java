package org.commonweave.generator;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.sample.SampleDistrict;

/**
 * A city in the shape of the sample district, as large as asked for: the same records for the same size and seed, made one
 * community at a time. It shares the sample's taxonomies, population bands and sources, so that both fit into one graph.
 */
public final class GeneratedCity {

    private GeneratedCity() {}

    /** All records, each after those it refers to. */
    public static Stream<GraphRecord> records(Size size, long seed) {
        List<GraphRecord> foundations = SampleDistrict.foundations().toList();
        long shared = foundations.stream().filter(NodeRecord.class::isInstance).count();
        Plan plan = Plan.of(size, seed, Math.toIntExact(shared));
        Words words = new Words();
        Authorities authorities = new Authorities(plan, words);
        Stream<GraphRecord> above = Stream.concat(
                parts(1, index -> authorities.city().records()),
                Stream.concat(
                        parts(
                                plan.districts(),
                                index -> authorities.district(index).records()),
                        parts(
                                plan.subDistricts(),
                                index -> authorities.subDistrict(index).records())));
        Stream<GraphRecord> communities =
                parts(plan.communities().size(), index -> Community.records(index, plan, words));
        return Stream.concat(foundations.stream(), Stream.concat(above, communities));
    }

    /** One part after another, each made when it is its turn. */
    private static Stream<GraphRecord> parts(int count, IntFunction<List<GraphRecord>> part) {
        return IntStream.range(0, count).boxed().flatMap(index -> part.apply(index).stream());
    }
}
