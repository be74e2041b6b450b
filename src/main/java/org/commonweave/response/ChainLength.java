package org.commonweave.response;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Summons;
import org.commonweave.projection.Whistle;
import org.commonweave.response.Calls.Call;
import org.commonweave.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/** How often a whistle is handed on: the longest way from one department to the next, transfers and returns. */
public final class ChainLength {

    private ChainLength() {}

    /** From how many hand-overs of one whistle on it is worth a look. */
    public record Settings(Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(Thresholds.high(2, 3.0));
    }

    /**
     * One whistle that was handed on or back.
     *
     * @param hops hand-overs on the longest way
     * @param departments summoned
     */
    public record Chain(String whistle, int hops, int departments, int returns) {}

    /** The means over all whistles, and the whistles that were handed on or back. */
    public record Detail(
            @Nullable Double departmentsPerWhistle,
            @Nullable Double meanHops,
            int transfers,
            int returns,
            List<Chain> chains) {

        public Detail {
            chains = List.copyOf(chains);
        }
    }

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        List<Whistle> whistles = Calls.whistles(projection, frame);
        List<Call> calls = Calls.of(whistles, frame);
        List<Chain> all =
                whistles.stream().map(whistle -> chain(whistle, frame)).toList();
        int transfers = (int) calls.stream()
                .filter(call -> call.summons().transferredFromSeq() != null)
                .count();
        int returns = (int) calls.stream().filter(Call::returned).count();
        int n = whistles.size();
        Double longest = n == 0
                ? null
                : (double) all.stream().mapToInt(Chain::hops).max().orElse(0);
        return Draft.of("chainLength", Unit.COUNT, frame)
                .value(longest)
                .n(n)
                .verdict(settings.thresholds(), n > 0 && n >= frame.guards().minWhistles())
                .evidence(calls.stream()
                        .filter(call -> call.returned() || call.summons().transferredFromSeq() != null)
                        .map(call -> call.evidence(1))
                        .toList())
                .caveat("response.jointWorkIsNoChain")
                .detail(new Detail(
                        Proportions.share(calls.size(), n),
                        Proportions.share(all.stream().mapToInt(Chain::hops).sum(), n),
                        transfers,
                        returns,
                        all.stream()
                                .filter(chain -> chain.hops() > 0 || chain.returns() > 0)
                                .toList()));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    private static Chain chain(Whistle whistle, Frame frame) {
        Map<Integer, Summons> bySeq = new HashMap<>();
        List<Call> calls = Calls.of(List.of(whistle), frame);
        calls.forEach(call -> bySeq.putIfAbsent(call.summons().seq(), call.summons()));
        int hops = bySeq.values().stream()
                .mapToInt(summons -> hops(summons, bySeq))
                .max()
                .orElse(0);
        int returns = (int) calls.stream().filter(Call::returned).count();
        return new Chain(whistle.id(), hops, calls.size(), returns);
    }

    /** Follows the hand-overs back; a wrong record that leads in a circle ends where each was seen once. */
    private static int hops(Summons last, Map<Integer, Summons> bySeq) {
        int hops = 0;
        Summons summons = last;
        while (hops < bySeq.size()) {
            Integer from = summons.transferredFromSeq();
            Summons before = from == null ? null : bySeq.get(from);
            if (before == null) {
                break;
            }
            summons = before;
            hops++;
        }
        return hops;
    }
}
